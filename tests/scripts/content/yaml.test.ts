import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { readYaml } from '../../../scripts/lib/content/yaml.ts';

const read = (text: string) => readYaml(text, { file: 'f', firstLine: 2 });
const problems = (text: string) => read(text).problems.map(formatProblem);

test('days stay the text that their author wrote', () => {
  expect(read('from: 2020-13-41\nuntil: 2021-06-18').values).toEqual({
    data: { from: '2020-13-41', until: '2021-06-18' },
  });
});

test.each([
  [
    'a colon in a value',
    'title: Techniek: doen',
    'f:2\n  In deze waarde staat een dubbele punt met een spatie: dat leest als een nieuw veld.\n  → Zet de hele waarde tussen aanhalingstekens: "Techniek: doen en denken".',
  ],
  [
    'a line without a colon',
    'a: 1\ntitel',
    'f:3\n  Op deze regel staat geen veld: er ontbreekt een dubbele punt.\n  → Schrijf het als veld: waarde, met een spatie na de dubbele punt.',
  ],
  [
    'a quotation mark that stays open',
    'a: 1\nb: "tekst\nc: 1\nd: 1',
    'f:3\n  Hier ontbreekt het tweede aanhalingsteken of haakje.\n  → Kijk waar het begint en zet het andere erachter. Een aanhalingsteken in een tekst zelf schrijft u als ’ of “ ”.',
  ],
  [
    'a bracket that stays open',
    'a: [x\nb: 1',
    'f:2\n  Hier ontbreekt het tweede aanhalingsteken of haakje.\n  → Kijk waar het begint en zet het andere erachter. Een aanhalingsteken in een tekst zelf schrijft u als ’ of “ ”.',
  ],
  [
    'an apostrophe in quotation marks',
    "a: 'regio's'",
    'f:2\n  Na het aanhalingsteken of haakje sluiten staat nog iets.\n  → Zet aanhalingstekens om de hele waarde. Een aanhalingsteken in een tekst zelf schrijft u als ’ of “ ”.',
  ],
  ['a tab', 'a:\n\tb: 1', 'f:3\n  Deze regel springt in met een tab.\n  → Gebruik spaties in plaats van een tab.'],
  [
    'a list below the fields, with an empty line between',
    'a: 1\nb: 2\n\n- c\nd\n',
    'f:3\n  Deze waarde en de regel eronder lopen in elkaar over.\n  → Laat de volgende regel even ver inspringen als deze. Staat er een dubbele punt in de waarde, zet er dan aanhalingstekens om.',
  ],
  [
    'fields that are not below each other',
    'a:\n  - b: 1\n     c: 2',
    'f:3\n  Deze waarde en de regel eronder lopen in elkaar over.\n  → Laat de volgende regel even ver inspringen als deze. Staat er een dubbele punt in de waarde, zet er dan aanhalingstekens om.',
  ],
  [
    'a field that stands too far to the left',
    'a:\n    b: 1\n  c: 2',
    'f:4\n  Deze regel springt te ver of niet ver genoeg in.\n  → Zet de velden van één groep precies onder elkaar.',
  ],
  [
    'a value that begins with a sign of YAML',
    'a: @sto',
    'f:2\n  Een waarde kan niet beginnen met dit teken.\n  → Zet er aanhalingstekens om.',
  ],
  [
    'a backslash',
    'a: "C:\\sto"',
    "f:2\n  Een \\ tussen dubbele aanhalingstekens heeft een eigen betekenis.\n  → Schrijf \\\\, of zet de waarde tussen enkele aanhalingstekens: '…'.",
  ],
  [
    'a second document',
    'a: 1\n---\nb: 2',
    'f:3\n  Midden in dit bestand staat een regel ---.\n  → Haal die regel weg.',
  ],
  [
    'the end of a document',
    'a: 1\n...\nb: 2',
    'f:3\n  Midden in dit bestand staat een regel ..., en die sluit het af.\n  → Haal die regel weg.',
  ],
  [
    'a directive',
    '# uitleg\n\n%YAML 1.2\na: 1',
    'f:4\n  Een regel die met % begint, leest de site als opdracht.\n  → Haal de regel weg. Is het tekst, zet die dan als waarde achter een veld.',
  ],
  [
    'a directive that YAML allows',
    '%YAML 1.2\n---\na: 1',
    'f:2\n  Een regel die met % begint, leest de site als opdracht.\n  → Haal de regel weg. Is het tekst, zet die dan als waarde achter een veld.',
  ],
  [
    'an anchor without a value',
    'a: 1\nb: &x\n\n# uitleg\nc: 1',
    'f:3\n  Een waarde die met & of * begint, leest de site als verwijzing.\n  → Zet er aanhalingstekens om. Wilt u iets herhalen, schrijf het dan twee keer.',
  ],
  [
    'an anchor above its value',
    'a: &x\n  b: 1',
    'f:2\n  Een waarde die met & of * begint, leest de site als verwijzing.\n  → Zet er aanhalingstekens om. Wilt u iets herhalen, schrijf het dan twee keer.',
  ],
  [
    'an exclamation mark before the text',
    'a: 1\nb: ! Tekst',
    'f:3\n  Een waarde die met ! begint, leest de site als opdracht.\n  → Zet er aanhalingstekens om.',
  ],
  [
    'a bracket out of nowhere',
    'a: }',
    'f:2\n  Deze regel is niet te lezen als veld.\n  → Kijk naar de spaties aan het begin, de dubbele punt en de aanhalingstekens, ook op de regel erboven.',
  ],
  [
    'a list in a list in a list',
    `a: ${'['.repeat(5000)}`,
    'f:2\n  Hier zitten te veel lijsten of groepen in elkaar.\n  → Haal haakjes of streepjes weg.',
  ],
  [
    'a list on one line that never ends',
    '- '.repeat(3000),
    'f:2\n  Hier zitten te veel lijsten of groepen in elkaar.\n  → Haal haakjes of streepjes weg.',
  ],
  [
    'a question in a question',
    `a: 1\n${'? '.repeat(3000)}`,
    'f:3\n  Hier zitten te veel lijsten of groepen in elkaar.\n  → Haal haakjes of streepjes weg.',
  ],
  [
    'brackets that are all closed',
    `a: ${'['.repeat(3000)}${']'.repeat(3000)}`,
    'f:2\n  Hier zitten te veel lijsten of groepen in elkaar.\n  → Haal haakjes of streepjes weg.',
  ],
  [
    'brackets behind a mistake',
    `a: b: c\nd: ${'{x: '.repeat(3000)}`,
    'f:3\n  Hier zitten te veel lijsten of groepen in elkaar.\n  → Haal haakjes of streepjes weg.',
  ],
  [
    'groups that each lie in the one before',
    Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'f:62\n  Hier zitten te veel lijsten of groepen in elkaar.\n  → Haal haakjes of streepjes weg.',
  ],
  [
    'an alias',
    'a: *nadruk*',
    'f:2\n  Een waarde die met & of * begint, leest de site als verwijzing.\n  → Zet er aanhalingstekens om. Wilt u iets herhalen, schrijf het dan twee keer.',
  ],
  [
    'a tag',
    'a: !!str 1',
    'f:2\n  Een waarde die met ! begint, leest de site als opdracht.\n  → Zet er aanhalingstekens om.',
  ],
  ['a merge', 'a:\n  <<: {b: 1}', 'f:3\n  Velden samenvoegen met << kan hier niet.\n  → Schrijf de velden voluit.'],
])('%s is told in Dutch, and the values are left alone', (_, text, expected) => {
  expect(problems(text)).toEqual([expected]);
  expect(read(text).values).toBeUndefined();
});

test('only the first mistake is told: the rest follows from it', () => {
  expect(problems('a: b: c\nd: e: f\ng: @h')).toHaveLength(1);
});

test('a field that stands twice is told each time, and the other fields are still read', () => {
  const text = 'a: 1\nb: 2\na: 3\nc:\n  d: 1\n  d: 2';
  expect(problems(text)).toEqual([
    'f:4\n  Het veld “a” staat hier twee keer.\n  → Haal een van de twee weg.',
    'f:7\n  Het veld “d” staat hier twee keer.\n  → Haal een van de twee weg.',
  ]);
  expect(read(text).values).toEqual({ data: { a: 3, b: 2, c: { d: 2 } } });
});

test('a bomb of aliases is refused before it grows', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i] ?? ''},`.repeat(10)}]`),
  ];
  expect(read(bomb.join('\n')).values).toBeUndefined();
});

test.each([
  ['an ampersand inside text', 'title: Mobiliteit & Transport\nprofiles: [M&T, D&P]'],
  ['a star inside text', 'title: vijf * sterren'],
  ['an exclamation mark at the end', 'title: Doe mee!'],
])('%s is ordinary text', (_, text) => {
  expect(problems(text)).toEqual([]);
});

const nested = `title: T
town:
  name: Gorinchem
lines:
  - id: a
    goal: >
      lange
      tekst
  -
    id: b
leeg:
lijst:
  - een
`;

test.each([
  [['title'], 'value', 2],
  [['town'], 'key', 3],
  [['town'], 'value', 4],
  [['town', 'name'], 'value', 4],
  [['lines', 0], 'value', 6],
  [['lines', 0, 'goal'], 'value', 7],
  [['lines', 1, 'id'], 'value', 11],
  [['leeg'], 'value', 12],
  [['lijst', 0], 'value', 14],
] as const)('%j: the %s stands at line %i', (path, part, line) => {
  expect(read(nested).lineOf(path, part)).toBe(line);
});

test.each([
  [['weg'], 1],
  [['town', 'weg'], 3],
  [['lines', 1, 'weg'], 11],
  [['town', 'weg', 'dieper'], 3],
] as const)('%j is missing: its group stands at line %i', (path, line) => {
  expect(read(nested).lineOf(path)).toBe(line);
});

/** Many texts on a busy machine. */
const PATIENT = { timeout: 60_000 };

const piece = fc.constantFrom(
  ...[
    'a: ',
    'b: ',
    'c:',
    '- ',
    '\n',
    '\n  ',
    '\n    ',
    ' ',
    '1',
    '075',
    '1_000',
    '0b11',
    '0x1F',
    '1e3',
    '.5',
    'true',
    'yes',
    'null',
    '~',
  ],
  ...[
    '2021',
    '2021-06-18',
    '2020-13-41',
    '2021-06',
    '12:30',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    ': ',
    '# ',
    '|',
    '>',
    '&a',
    '*a',
    '!x',
    '<<',
    '? ',
  ],
  ...['tekst', 'één', '’s', '@', '`', '%', '\\', '\t', '...', '=', 'M&T'],
);
const yaml = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** Astro reads a day as a moment in time; here it stays text. Apart from that both must see the same. */
function withoutDays(value: unknown): unknown {
  if (value instanceof Date || (typeof value === 'string' && /^\d{4}-\d\d?-\d\d?/.test(value))) return 'a day';
  if (Array.isArray(value)) return value.map(withoutDays);
  return typeof value === 'object' && value !== null ? Object.values(value).map(withoutDays) : value;
}

test('what is read here without a problem, Astro reads the same, but for days', PATIENT, () => {
  fc.assert(
    fc.property(yaml, (any) => {
      const { values, problems: found } = read(any);
      fc.pre(values !== undefined && found.length === 0);
      expect(withoutDays(values.data)).toEqual(withoutDays(load(any)));
    }),
    { numRuns: 500 },
  );
});

test('no text makes reading fail', PATIENT, () => {
  fc.assert(
    fc.property(fc.oneof(yaml, fc.string({ unit: 'binary' })), (any) => {
      const reading = read(any);
      expect(reading.values !== undefined || reading.problems.length > 0).toBe(true);
      for (const problem of reading.problems) expect(problem.line).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
