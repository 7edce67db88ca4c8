import { expect, test } from 'vitest';
import { findPassages } from '../../../src/domain/derived/passages.ts';

const BODY = `
<Passage anchor="werkgroepen" themes="werkgroepen, samenwerking">

## De werkgroepen hielden vol

Tekst.

</Passage>

<Passage themes="corona" anchor="plan-b">

## Toen alles anders liep

</Passage>
`;

test('passages keep their order, anchor, heading and themes', () => {
  expect(findPassages(BODY)).toEqual([
    { anchor: 'werkgroepen', title: 'De werkgroepen hielden vol', themes: ['werkgroepen', 'samenwerking'] },
    { anchor: 'plan-b', title: 'Toen alles anders liep', themes: ['corona'] },
  ]);
});

test('a theme that does not exist is left to the content check', () => {
  expect(findPassages('<Passage anchor="a" themes="corona, weer">\n\n## Kop\n')).toEqual([
    { anchor: 'a', title: 'Kop', themes: ['corona'] },
  ]);
});
