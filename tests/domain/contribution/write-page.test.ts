import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { tidyLine } from '../../../src/domain/contribution/typed-text.ts';
import { writePage, writeYaml } from '../../../src/domain/contribution/write-page.ts';

const TRICKY = [
  'no',
  'null',
  '~',
  '2021-06-18',
  '2021-06-18 open',
  '12:30:45',
  '0x1F',
  '1e3',
  '=',
  '<<',
  '- a',
  'a: b',
  'a #b',
  '"q"',
  "'q'",
  '|',
  '>',
  '!!js x',
  '&a',
  '*a',
  '%Y',
  '@a',
  '`a',
  'y',
  'On',
  '.inf',
  '{a}',
  '[a]',
  'einde:',
  '…',
];

test('whatever is written, both readers of YAML read the same back', () => {
  const text = fc.oneof(fc.constantFrom(...TRICKY), fc.string({ unit: 'binary' })).map(tidyLine);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('title', 'summary', 'by'), text), fc.array(text), (fields, list) => {
      const record = { ...fields, list, group: { text: 'x', since: '2021' } };
      const yaml = writeYaml(record);
      expect(parse(yaml)).toEqual(record);
      expect(load(yaml, { schema: CORE_SCHEMA })).toEqual(record);
    }),
    { numRuns: 500 },
  );
});

test('simple words stand without quotation marks, as an editor would write them', () => {
  expect(
    writePage(writeYaml({ title: 'Vier hotspots', note: 'Let op: anders', since: '2021-09' }), ['Een alinea.']),
  ).toBe('---\ntitle: Vier hotspots\nnote: "Let op: anders"\nsince: 2021-09\n---\n\nEen alinea.\n');
});
