import { describe, expect, test } from 'vitest';
import { judgeForm } from '../../../src/domain/contribution/judge.ts';
import { NEW_PAGE_KINDS, type ContributionKind } from '../../../src/domain/contribution/kinds.ts';
import { previewOf } from '../../../src/domain/contribution/preview.ts';

const SETTINGS = { today: '2026-11-23', taken: [] };

function kindOf(slug: string): ContributionKind {
  const kind = NEW_PAGE_KINDS.find((each) => each.slug === slug);
  if (kind === undefined) throw new Error(slug);
  return kind;
}

const PRACTICE: readonly (readonly [string, string])[] = [
  ['title', 'Oefendak'],
  ['kind', 'company'],
  ['summary', 'Leerlingen leggen zonnepanelen.'],
  ['whatWeDid.text', 'Een installateur bouwde een dak.'],
  ['howSure.level', 'low'],
  ['howSure.because', 'Eén indruk.'],
  ['rol', 'docent PIE'],
];

describe('a form becomes a file', () => {
  test('that holds what was typed, in the order of the schema, and says where it comes from', () => {
    const { file, text, problems } = judgeForm(
      kindOf('goed-voorbeeld'),
      [
        ...PRACTICE,
        ['regions.0', ''],
        ['regions.1', 'gorinchem-altena'],
        ['profiles', 'PIE'],
        ['profiles', 'M&T'],
        ['since', '18 juni 2021'],
        ['teachersNotice.0.text', 'Meer tijd.'],
        ['organisatie', 'Voorbeeldschool'],
        ['tekst', 'Eén.\n\nTwee.'],
      ],
      SETTINGS,
    );
    expect(problems).toEqual([]);
    expect(file).toBe('content/practices/oefendak.mdx');
    expect(text).toBe(`---
title: Oefendak
kind: company
summary: Leerlingen leggen zonnepanelen.
regions:
  - gorinchem-altena
profiles:
  - PIE
  - "M&T"
since: 2021-06-18
whatWeDid:
  text: Een installateur bouwde een dak.
  source: inzending
howSure:
  level: low
  because: Eén indruk.
  source: inzending
teachersNotice:
  - text: Meer tijd.
    by: docent PIE
    date: 2026-11-23
    source: inzending
state: proposal
reviewBy: 2027-11
sources:
  - id: inzending
    title: "Ingezonden met het formulier van deze site, door: docent PIE"
    publisher: Voorbeeldschool
    date: 2026-11-23
    read: 2026-11-23
---

Eén.

Twee.
`);
  });

  test('with a name that no page has yet', () => {
    expect(judgeForm(kindOf('goed-voorbeeld'), PRACTICE, { ...SETTINGS, taken: ['oefendak'] }).file).toBe(
      'content/practices/oefendak-2.mdx',
    );
  });

  test('without what was slipped in beside its fields', () => {
    const { record } = judgeForm(
      kindOf('goed-voorbeeld'),
      [
        ...PRACTICE,
        ['state', 'reviewed'],
        ['contact.role', 'x'],
        ['__proto__.a', 'x'],
        ['regions.x', 'y'],
        ['regions.-1', 'z'],
      ],
      SETTINGS,
    );
    expect(record).toMatchObject({ state: 'proposal' });
    expect(record).not.toHaveProperty('contact');
    expect(record).not.toHaveProperty('regions');
  });
});

describe('what is wrong is said in the words of the form, at the input', () => {
  const told = (slug: string, typed: readonly (readonly [string, string])[]) =>
    judgeForm(kindOf(slug), typed, SETTINGS).problems.map(
      ({ input, message, fix }) => `${input ?? ''}: ${message} ${fix}`,
    );

  test('for what may not stay empty', () => {
    expect(told('vraag', [])).toEqual([
      'title: Dit veld is leeg. Vul het in.',
      'kind: Hier is nog niets gekozen. Kies er een.',
      'missing: Dit veld is leeg. Vul het in.',
      'rol: Dit veld is leeg. Schrijf op wat u bent, zonder naam: docent PIE, programmaleider, ouder.',
    ]);
  });

  test('for what a rule asks for', () => {
    expect(
      told('vraag', [
        ['title', 'Hoe dan?'],
        ['kind', 'big'],
        ['rol', 'docent'],
      ]),
    ).toEqual(['missing: Dit veld is leeg. Vul het in.']);
  });

  test('for a date and an address that do not exist', () => {
    const typed = [
      ...PRACTICE,
      ['since', '31-2-2021'],
      ['sources.3.title', 'Krant'],
      ['sources.3.url', 'krant.nl'],
    ] as const;
    expect(told('goed-voorbeeld', typed)).toEqual([
      'since: “31-2-2021” is geen datum die bestaat. Schrijf bijvoorbeeld 18-6-2026, juni 2026, 2026 of schooljaar 2025-2026.',
      'sources.3.url: “krant.nl” is geen volledig webadres. Begin met https:// en neem het adres over uit de adresbalk.',
    ]);
  });

  test('for rules between fields, with the names that the form has for them', () => {
    const typed = [
      ['title', 'Startdag'],
      ['summary', 'Een dag.'],
      ['date', '1-9-2026'],
      ['form', 'online'],
      ['audience', 'docenten'],
      ['status', 'held'],
      ['rol', 'ondersteuner'],
    ] as const;
    expect(told('bijeenkomst', typed)).toEqual([
      'status: Deze bijeenkomst is gehouden, maar de dag ontbreekt. Vul “Gehouden op” in. Weet u niet of het doorging? Kies “onbekend” bij “Stand”.',
    ]);
  });

  test('for words that were broken off, on the line where they stand', () => {
    expect(
      told(
        'goed-voorbeeld',
        PRACTICE.map(([name, value]) => [name, name === 'summary' ? 'Leer- lingen bouwen.' : value] as const),
      ),
    ).toEqual([
      'summary: “Leer-” en “lingen” staan los van elkaar, zoals na kopiëren uit een pdf. Schrijf “Leerlingen” of “Leer-lingen”, zonder spatie of nieuwe regel ertussen.',
    ]);
    expect(told('goed-voorbeeld', [...PRACTICE, ['tekst', 'Een.\n\nTech- niek is mooi.']])).toEqual([
      expect.stringMatching(/^tekst: “Tech-” en “niek”/) as string,
    ]);
  });

  test('for a text that no person would write', () => {
    expect(told('goed-voorbeeld', [...PRACTICE, ['tekst', 'woord '.repeat(1_700)]])).toEqual([
      'tekst: Dit stuk tekst is te lang: meer dan 10.000 tekens zonder lege regel. Verdeel het met lege regels in alinea’s.',
    ]);
  });
});

describe('everything is told at once', () => {
  const inputsOf = (slug: string, typed: readonly (readonly [string, string])[]) =>
    judgeForm(kindOf(slug), typed, SETTINGS).problems.map(({ input }) => input);

  test('also what follows from a rule between fields, in the order of the form', () => {
    expect(inputsOf('vraag', [])).toEqual(['title', 'kind', 'missing', 'rol']);
    expect(
      inputsOf('bijeenkomst', [
        ['status', 'cancelled'],
        ['heldOn', '2026'],
      ]),
    ).toEqual([...['title', 'summary', 'date', 'form', 'audience', 'status', 'heldOn', 'rol']]);
  });

  test('also what a field asks for only when another is right', () => {
    expect(
      inputsOf('lokaal', [
        ['picture.file', './foto.jpg'],
        ['picture.people', 'recognisable'],
      ]).filter((input) => input?.startsWith('picture')),
    ).toEqual(['picture.alt', 'picture.credit', 'picture.licence', 'picture.consent.scope']);
  });

  test('but nothing that another answer would make right', () => {
    // Whether the day may stand there depends on the state, which is not yet chosen.
    expect(inputsOf('bijeenkomst', [['heldOn', '2026-09']])).not.toContain('heldOn');
    // Whether it is over depends on a date that can not be read.
    expect(
      inputsOf('aanbod', [
        ['state', 'full'],
        ['when', '31-2-2021'],
      ]),
    ).toEqual([...['title', 'summary', 'audiences', 'rol', 'when']]);
  });
});

test('each move of a meeting begins where the one before it ended', () => {
  const { record, problems } = judgeForm(
    kindOf('bijeenkomst'),
    [
      ['title', 'Startdag'],
      ['summary', 'Een dag.'],
      ['date', '2026-09'],
      ['form', 'online'],
      ['audience', 'docenten'],
      ['status', 'moved'],
      ['shifts.0.to', '2026-10'],
      ['shifts.0.reason', 'De zaal was bezet.'],
      ['shifts.0.cause', 'other'],
      ['shifts.1.reason', 'De spreker was ziek.'],
      ['shifts.1.cause', 'staff'],
      ['rol', 'ondersteuner'],
    ],
    SETTINGS,
  );
  expect(problems).toEqual([]);
  expect(record['shifts']).toMatchObject([{ from: '2026-09', to: '2026-10' }, { from: '2026-10' }]);
});

test('the preview says in words what was filled in, in the order of the form', () => {
  const kind = kindOf('goed-voorbeeld');
  const { answers } = judgeForm(kind, [...PRACTICE, ['regions.0', 'goal'], ['since', '2021-06']], SETTINGS);
  expect(previewOf(kind, answers, (id) => (id === 'goal' ? 'Gorinchem/Altena' : id)).slice(0, 2)).toEqual([
    {
      title: 'Het idee',
      facts: [
        { label: 'Titel', lines: ['Oefendak'] },
        { label: 'Soort', lines: ['Leren bij een bedrijf'] },
        { label: 'In het kort', lines: ['Leerlingen leggen zonnepanelen.'] },
        { label: 'Regio’s', lines: ['Gorinchem/Altena'] },
        { label: 'Sinds', lines: ['juni 2021'] },
      ],
    },
    {
      title: 'Hoe het ging',
      facts: [
        { label: 'Wat deed u precies?', lines: ['Een installateur bouwde een dak.'] },
        { label: 'Hoe zeker is dit?', lines: ['Laag. Eén indruk'] },
      ],
    },
  ]);
});

test.each(NEW_PAGE_KINDS)('the preview of an empty form of the kind $slug is empty', (kind) => {
  expect(previewOf(kind, judgeForm(kind, [], SETTINGS).answers, (id) => id)).toEqual([]);
});
