import { describe, expect, test } from 'vitest';
import { entryFacts } from '../../../src/domain/contribution/facts.ts';
import { judgeMend } from '../../../src/domain/contribution/mend.ts';

const PAGE = `---
title: Een regio
provinces: [Utrecht]
summary: Vier scholen werken samen. # nagekeken
leadSchool: De Penvoerder
leadSchoolSource: krant
schools:
  - name: Omnia
    town: Gorinchem
  - { name: Altena, town: Sleeuwijk }
period:
  from: 2020
  until: 2023
sources:
  - id: krant
    title: De krant
    date: 2021-06-18
    read: 2026-11
---

## Kop

De eerste zin staat hier. De tweede zin noemt 12 scholen.

<Source id="krant" />
`;
const REGION = { collection: 'regions', id: 'een-regio', text: PAGE } as const;
const TODAY = '2026-11-23';

const facts = entryFacts('regions', PAGE);
const placeOf = (text: string) => {
  const fact = facts.find((one) => one.text === text);
  if (fact === undefined) throw new Error(text);
  return fact.place;
};
const mend = (text: string, should: string) =>
  judgeMend(
    REGION,
    'Een regio',
    placeOf(text),
    [
      ['fact', text],
      ['should', should],
      ['how', 'Ik werk er.'],
      ['rol', 'docent'],
    ],
    TODAY,
  );

describe('what an entry says', () => {
  test('is named as readers know it, without what only keeps the site in order', () => {
    expect(facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Titel: Een regio',
      'Provincies: Utrecht',
      'In het kort: Vier scholen werken samen.',
      'Periode, Van: 2020',
      'Periode, Tot en met: 2023',
      'Penvoerder: De Penvoerder',
      'Scholen, Omnia, Naam: Omnia',
      'Scholen, Omnia, Plaats: Gorinchem',
      'Scholen, Altena, Naam: Altena',
      'Scholen, Altena, Plaats: Sleeuwijk',
      'In de tekst: De eerste zin staat hier.',
      'In de tekst: De tweede zin noemt 12 scholen.',
    ]);
  });
});

describe('a fact that is told anew', () => {
  test('takes its place, and its source is who told it; all other lines stay', () => {
    const { text, problems, parcel } = mend('De Penvoerder', 'Het Andere College');
    expect(problems).toEqual([]);
    expect(text).toBe(
      PAGE.replace('De Penvoerder\nleadSchoolSource: krant', 'Het Andere College\nleadSchoolSource: inzending').replace(
        '    read: 2026-11\n',
        `    read: 2026-11
  - id: inzending
    title: "Ingezonden met het formulier van deze site, door: docent"
    date: 2026-11-23
    read: 2026-11-23
    note: "De inzender weet dit zo: Ik werk er."
`,
      ),
    );
    expect(parcel.change?.fields[0]).toEqual({ at: ['leadSchool'], was: 'De Penvoerder', now: 'Het Andere College' });
  });

  test('stays in the form that its author gave it', () => {
    expect(mend('Sleeuwijk', 'Werkendam').text).toContain('  - { name: Altena, town: Werkendam }\n');
    expect(mend('Vier scholen werken samen.', 'Vijf scholen.').text).toContain('summary: Vijf scholen. # nagekeken\n');
    expect(mend('2023', 'schooljaar 2024-2025').text).toContain('  until: 2024-2025\n');
  });

  test('goes when it should', () => {
    expect(mend('Gorinchem', 'weg').text).toContain('  - name: Omnia\n  - { name: Altena');
    expect(mend('De eerste zin staat hier.', 'Weg').text).toContain('\n\nDe tweede zin noemt 12 scholen.');
  });

  test('in the text replaces that sentence alone', () => {
    const { text, problems } = mend('De tweede zin noemt 12 scholen.', 'Het zijn er 13.');
    expect(problems).toEqual([]);
    expect(text).toContain('De eerste zin staat hier. Het zijn er 13.\n');
  });

  test('that stands twice, or no longer, is a remark for an editor', () => {
    const mendSentence = (text: string, sentence: string) =>
      judgeMend({ ...REGION, text }, 'Een regio', { passage: sentence }, [['should', 'Anders.']], TODAY);
    const twice = PAGE.replace('De tweede zin', 'De eerste zin staat hier. De tweede zin');
    for (const { parcel } of [
      mendSentence(twice, 'De eerste zin staat hier.'),
      mendSentence(PAGE, 'Deze zin is weg.'),
    ]) {
      expect([parcel.change, parcel.remark]).toEqual([undefined, expect.stringContaining('Anders.')]);
    }
    expect(mendSentence(PAGE, 'De eerste zin staat hier.').text).toContain('Anders. De tweede zin');
  });

  test('is held to the rules of its field', () => {
    expect(mend('2023', 'ooit').problems.map(({ input }) => input)).toEqual(['should']);
    expect(mend('Een regio', 'weg').problems.map(({ input }) => input)).toEqual(['should']);
    expect(mend('2023', '2023').problems).toEqual([
      { input: 'should', message: 'Dit staat er al zo.', fix: 'Schrijf op wat het moet zijn.' },
    ]);
    expect(mend('2023', '').problems.map(({ input, message }) => [input, message])).toEqual([
      ['should', 'Dit veld is leeg.'],
    ]);
  });
});

test('what the site can not place is a remark for an editor', () => {
  const { parcel, problems } = judgeMend(
    undefined,
    '/agenda/',
    undefined,
    [
      ['fact', 'De open dag is op 3 mei.'],
      ['should', 'Op 4 mei.'],
      ['how', 'Het staat op de site.'],
      ['rol', 'ouder'],
    ],
    TODAY,
  );
  expect(problems).toEqual([]);
  expect(parcel).toMatchObject({
    about: '/agenda/',
    remark: 'Er staat: De open dag is op 3 mei.\nHet moet zijn: Op 4 mei.',
    knownBy: 'Het staat op de site.',
  });
});
