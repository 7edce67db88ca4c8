import { expect, test } from 'vitest';
import { formStepsOf, makeInputOrder, type FilledPart } from '../../../src/domain/contribution/form-fields.ts';
import { CONTRIBUTION_KINDS } from '../../../src/domain/contribution/all-kinds.ts';

function kindOf(slug: string) {
  const kind = CONTRIBUTION_KINDS.find((one) => one.slug === slug);
  if (kind === undefined) throw new RangeError(slug);
  return kind;
}

function titlesOf(parts: readonly FilledPart[]): string[] {
  return parts.map(({ title }) => title);
}

test('each part with something that must be filled in is a step, and who it comes from is the last', () => {
  const { steps, optional } = formStepsOf(kindOf('goed-voorbeeld'));
  expect(steps.map(titlesOf)).toEqual([['Het idee'], ['Hoe het ging'], []]);
  expect(titlesOf(optional)).toEqual(['Wat het vraagt', 'Wat merken ze ervan?', 'Waar kan een lezer het nalezen?']);
});

test('a form of a few questions has no steps, however much may be told besides', () => {
  expect(formStepsOf(kindOf('vraag')).steps.map(titlesOf)).toEqual([['De vraag']]);
  expect(formStepsOf(kindOf('mijlpaal')).steps.map(titlesOf)).toEqual([['Hoe staat het ermee?']]);
});

test('what may be left out is folded, unless it follows from an answer or the kind shows it', () => {
  const [part] = formStepsOf(kindOf('mijlpaal')).steps.flat();
  expect(part?.inSight.map(({ pattern, once }) => [pattern, once?.is])).toEqual([
    ['status', undefined],
    ['achieved', 'achieved'],
    ['droppedBecause', 'dropped'],
  ]);
  expect(part?.folded.map(({ pattern }) => pattern)).toEqual(['explanation', 'evidence']);
  expect(part?.fields.map(({ pattern }) => pattern)).toEqual([
    ...['status', 'achieved', 'droppedBecause'],
    ...['explanation', 'evidence'],
  ]);
});

test('inputs stand in the order of the page: what may be left out as a whole comes after who it is from', () => {
  const placeOf = makeInputOrder(kindOf('goed-voorbeeld'));
  expect(placeOf(undefined)).toBeLessThan(placeOf('title'));
  const inputs = ['tekst', 'sources.3.title', 'rol', 'howSure.because', 'context.text', 'title'];
  expect(inputs.toSorted((a, b) => placeOf(a) - placeOf(b))).toEqual([
    'title',
    'howSure.because',
    'context.text',
    'rol',
    'sources.3.title',
    'tekst',
  ]);
});
