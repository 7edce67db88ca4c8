import { expect, test } from 'vitest';
import { REUSE_KIND } from '../../../src/domain/contribution/kinds.ts';
import { judgeSubject } from '../../../src/domain/contribution/subject-change.ts';

const PAGE = `---
# Uitleg van de redactie.
title: Oefendak
kind: company
summary: Leerlingen leggen panelen.
whatWeDid:
  text: 'Een installateur bouwde een dak.' # zo stond het er
  source: krant
howSure:
  level: low
  because: Eén bericht.
state: reviewed
reviewBy: 2027-11
sources:
  - id: krant
    title: De krant
    read: 2026-01
---

Een tekst met *nadruk*. <Source id="krant" />

---

En nog een lijn.
`;

const judge = (text: string, typed: readonly (readonly [string, string])[]) =>
  judgeSubject(REUSE_KIND, { collection: 'practices', id: 'oefendak', text, at: [] }, typed, '2026-11-23');

const TYPED = [
  ['region', 'twente'],
  ['text', 'Ook hier staat een dak: van <b>hout</b>.'],
  ['rol', 'docent BWI'],
] as const;

test('a region that does the same comes into the page, and the rest of it stays as it was', () => {
  const { file, text, problems } = judge(PAGE, TYPED);
  expect(problems).toEqual([]);
  expect(file).toBe('content/practices/oefendak.mdx');
  expect(text).toBe(
    PAGE.replace(
      'state: reviewed\n',
      `reusedBy:
  - region: twente
    text: "Ook hier staat een dak: van <b>hout</b>."
    source: inzending
state: reviewed
`,
    ).replace(
      '    read: 2026-01\n---\n',
      `    read: 2026-01
  - id: inzending
    title: "Ingezonden met het formulier van deze site, door: docent BWI"
    date: 2026-11-23
    read: 2026-11-23
---
`,
    ),
  );
});

test('the next one comes below it, with a source of its own', () => {
  const { text, problems } = judge(judge(PAGE, TYPED).text, [
    ['region', 'zeeland'],
    ['text', 'Wij ook.'],
    ['rol', 'ouder'],
  ]);
  expect(problems).toEqual([]);
  expect(text).toContain('  - region: zeeland\n    text: Wij ook.\n    source: inzending-2\n');
});

test('what is wrong is told at the input', () => {
  expect(judge(PAGE, [['rol', 'ouder']]).problems.map(({ input, message }) => [input, message])).toEqual([
    ['region', 'Hier is nog niets gekozen.'],
    ['text', 'Dit veld is leeg.'],
  ]);
});
