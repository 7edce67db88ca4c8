import { expect, test } from 'vitest';
import { planBench } from '../../../../scripts/bench/report/plan.ts';

const namesOf = (options: Parameters<typeof planBench>[0]): string[] =>
  planBench(options).map(({ part, size }) => `${part} ${size}`);

test('only the parts that are asked for run, in the order of the report', () => {
  expect(namesOf({ quick: false, only: 'peers,timelines,nation', sizes: '200' })).toEqual([
    'nation 200',
    'peers 200',
    'timelines 0',
  ]);
});

test('a quick run keeps to one size, and leaves Lighthouse out', () => {
  expect(namesOf({ quick: true })).toEqual([
    'nation 1500',
    'peers 1500',
    'check 0',
    'timelines 0',
    'search 1500',
    'weights 1500',
    'serving 1500',
  ]);
});

test('the report can be written without measuring', () => {
  expect(namesOf({ quick: false, only: 'report' })).toEqual([]);
});

test('a nation is removed unless another part looks at its site', () => {
  const removed = planBench({ quick: false }).filter(({ isLast }) => isLast);
  expect(removed.map(({ part, size }) => `${part} ${size}`)).toEqual(['nation 3000', 'nation 10000']);
});

test('an unknown part and a size that is no number are refused with what may be said', () => {
  expect(() => planBench({ quick: false, only: 'nation,buren' })).toThrow(
    '“buren” is geen deel van de meting.\n→ Kies uit: nation, kinds, peers, check, timelines, search, weights, lighthouse, serving, report.',
  );
  expect(() => planBench({ quick: false, sizes: '1500,veel' })).toThrow('“veel” is geen aantal pagina’s.');
});
