import { expect, test } from 'vitest';
import { checkAuthorComponents } from '../../../../src/domain/checks/texts/author-components.ts';
import { makeContent, makeInterview, makeText, wordsOf } from '../../../builders.ts';

const PLAIN =
  'Schrijf gewone tekst, of gebruik <Passage>, <Source>, <Quote>, <Empty>. Het teken < zelf schrijft u als \\<.';

test.each([
  ['<script>alert(1)</script>', [`“<script>” kan in een tekst niet. → ${PLAIN}`]],
  ['<b onclick="x">vet</b>', [`“<b>” kan in een tekst niet. → ${PLAIN}`]],
  ['<>x</>', [`“<>” kan in een tekst niet. → ${PLAIN}`]],
  ['<a.Source id="x" />', ['“<a.Source>” kan in een tekst niet. → Bedoelde u “<Source>”?']],
  ['<toString />', [`“<toString>” kan in een tekst niet. → ${PLAIN}`]],
  ['<Sourc id="x" />', ['“<Sourc>” kan in een tekst niet. → Bedoelde u “<Source>”?']],
  ['<source id="x" />', ['“<source>” kan in een tekst niet. → Bedoelde u “<Source>”?']],
  ['<Source id="krant" id="krant" />', ['Bij <Source> staat id twee keer. → Haal een van de twee weg.']],
  [
    '<Source id="krant">De krant</Source>',
    [
      'Tussen <Source> en </Source> staat iets, en dat laat de site niet zien. → Schrijf de tekst ervoor, en daarachter <Source id="…" />.',
    ],
  ],
  ['<Source />', ['Bij <Source> ontbreekt id. → Schrijf <Source id="…">.']],
  ['<Source ID="krant" />', ['“ID” kan niet bij <Source>. → Bedoelde u “id”?']],
  ['<Source id="krant" onclick="x" />', ['“onclick” kan niet bij <Source>. → Kies een van: id.']],
  ['<Source id={x} />', ['Bij <Source> staat id niet als tekst. → Zet de waarde tussen aanhalingstekens: id="…".']],
  ['<Source id />', ['Bij <Source> staat id niet als tekst. → Zet de waarde tussen aanhalingstekens: id="…".']],
  ['<Source id="krant" {...x} />', ['“...x” kan niet bij <Source>. → Kies een van: id.']],
  [
    '<Passage anchor="a" themes="lob">\n\nx\n\n</Passage>',
    [
      '<Passage> kan alleen in een interview. → Haal <Passage> en </Passage> weg. Een kop krijgt vanzelf een eigen adres.',
    ],
  ],
  [
    '<Quote source="krant">wij doen het</Quote>',
    ['<Quote> kan alleen in een interview. → Zet de woorden tussen aanhalingstekens, met <Source id="…" /> erachter.'],
  ],
  ['<Empty title="">Vertel het.</Empty>', ['Bij <Empty> is title leeg. → Schrijf <Empty title="…">.']],
  ['<Empty title="&#x2800;">Vertel het.</Empty>', ['Bij <Empty> is title leeg. → Schrijf <Empty title="…">.']],
  ['<Source id="" />', ['Bij <Source> is id leeg. → Schrijf <Source id="…">.']],
  ['<Source id="krant" /> en <Empty title="Wat merkt u?">Vertel het.</Empty>', []],
])('%s', (body, expected) => {
  expect(wordsOf(checkAuthorComponents(makeText(body)))).toEqual(expected);
});

test('a passage needs its anchor and its themes', () => {
  const interview = makeInterview('een', {}, '<Passage anchor="a">\n\nx\n\n</Passage>');
  expect(wordsOf(checkAuthorComponents(makeContent([interview])))).toEqual([
    'Bij <Passage> ontbreekt themes. → Schrijf <Passage anchor="…" themes="…">.',
  ]);
});
