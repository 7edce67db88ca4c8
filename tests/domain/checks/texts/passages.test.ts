import { expect, test } from 'vitest';
import { checkPassages } from '../../../../src/domain/checks/texts/passages.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { makeContent, makeInterview, makeRegion, makeTerms, makeText, wordsOf } from '../../../builders.ts';

const passage = (anchor: string, themes = 'corona') =>
  `<Passage anchor="${anchor}" themes="${themes}">\n\nTekst.\n\n</Passage>\n\n`;

test('passages with anchors of their own and known themes are fine', () => {
  const body = `## Kop\n\n${passage('plan-b')}${passage('stuurgroep', 'rollen, projectmatig')}`;
  const claims = [{ anchor: 'plan-b', said: 'Iets.' }];
  expect(checkPassages(makeContent([makeInterview('een', { claims }, body)]))).toEqual([]);
});

test.each([
  [
    passage('Plan B'),
    [
      '“Plan B” is geen goed anker. → Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld wat-de-stuurgroep-doet.',
    ],
  ],
  [
    passage('a') + passage('a'),
    ['Het anker “a” is er al op deze pagina, van een kop of een andere passage. → Geef deze passage een ander anker.'],
  ],
  [
    '## Plan B\n\n' + passage('plan-b'),
    [
      'Het anker “plan-b” is er al op deze pagina, van een kop of een andere passage. → Geef deze passage een ander anker.',
    ],
  ],
  [
    passage('a', 'corona, lob, corona'),
    ['Het thema “corona” staat twee keer bij deze passage. → Haal er een van weg.'],
  ],
  [passage('a', 'coronaa'), ['“coronaa” is geen bekend thema. → Bedoelde u “corona”?']],
])('%j', (body, expected) => {
  expect(wordsOf(checkPassages(makeText(body)))).toEqual(expected);
});

test('a theme that is left out between two commas is told', () => {
  expect(wordsOf(checkPassages(makeText(passage('a', 'corona,,lob'))))[0]).toMatch(
    /^Hier ontbreekt een thema\. → Kies een van: basis-op-orde, /,
  );
});

test('a claim points at a passage of its own interview', () => {
  const interview = makeInterview('een', { claims: [{ anchor: 'plan-c', said: 'Iets.' }] }, passage('plan-b'));
  expect(checkPassages(makeContent([interview])).map(formatProblem)).toEqual([
    'content/interviews/een.mdx:15  claims.0.anchor\n' +
      '  In de tekst staat geen passage met het anker “plan-c”.\n' +
      '  → Bedoelde u “plan-b”?',
  ]);
});

test.each([
  ['## Bronnen', 'De plek “bronnen” is er al op deze pagina: de site maakt die zelf. → Geef deze kop andere woorden.'],
  [
    '## Uitleg lob',
    'De plek “uitleg-lob” is er al op deze pagina: de site maakt die zelf. → Geef deze kop andere woorden.',
  ],
  [
    '## Bron krant',
    'De plek “bron-krant” is er al op deze pagina: de site maakt die zelf. → Geef deze kop andere woorden.',
  ],
  ['## Inhoud', 'De plek “inhoud” is er al op deze pagina: de site maakt die zelf. → Geef deze kop andere woorden.'],
])('%s would stand on the page twice', (body, expected) => {
  const content = makeContent([makeRegion('een', {}, body), ...makeTerms({ id: 'lob', term: 'lob' })]);
  expect(wordsOf(checkPassages(content))).toEqual([expected]);
});

test('a passage does not take a place of the page either', () => {
  const interview = makeInterview('een', {}, '<Passage anchor="bronnen" themes="lob">\n\nx\n\n</Passage>');
  expect(wordsOf(checkPassages(makeContent([interview])))).toEqual([
    'De plek “bronnen” is er al op deze pagina: de site maakt die zelf. → Geef deze passage een ander anker.',
  ]);
});
