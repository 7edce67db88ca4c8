import { describe, expect, test } from 'vitest';
import { parcelSchema, type EntryChange } from '../../../src/domain/contribution/parcel.ts';
import { placeChange } from '../../../src/domain/contribution/place-change.ts';

const PAGE = `---
title: Een regio # zo heet zij
# over de provincie
provinces: [Utrecht]
summary: Een regio.
pupilsNotice:
  - text: Er is meer te doen.
    by: ouder
    date: 2021
    source: krant
sources:
  - id: krant
    title: Een stuk in de krant

---

Een eerste zin. Een tweede zin.
`;

const DAY = '2026-11-23';

/** As a form for one answer makes it. */
function notice(role: string, fields: Partial<EntryChange> = {}): EntryChange {
  const { change } = parcelSchema.parse({
    'sto-in-beeld': 1,
    form: 'merken',
    day: DAY,
    from: { role },
    change: {
      collection: 'regions',
      id: 'een',
      fields: [
        { at: ['pupilsNotice'], add: [{ text: `Gezien door een ${role}.`, by: role, date: DAY, source: 'inzending' }] },
        { at: ['sources'], add: [{ id: 'inzending', title: `Ingezonden door: ${role}`, read: DAY }] },
      ],
      source: 'inzending',
      ...fields,
    },
  });
  if (change === undefined) throw new Error('A parcel without a change');
  return change;
}

const placed = (before: string, change: EntryChange): string => {
  const placing = placeChange(before, change);
  return placing.kind === 'placed' ? placing.text : JSON.stringify(placing);
};

test('a change leaves all else as it was', () => {
  expect(placed(PAGE, notice('leerling'))).toBe(
    PAGE.replace(
      'sources:\n',
      `  - text: Gezien door een leerling.\n    by: leerling\n    date: ${DAY}\n    source: inzending\nsources:\n`,
    ).replace(
      'in de krant\n',
      `in de krant\n  - id: inzending\n    title: "Ingezonden door: leerling"\n    read: ${DAY}\n`,
    ),
  );
});

test('two people who saw the same page both get in, each with a source of their own', () => {
  const both = placed(placed(PAGE, notice('leerling')), notice('ouder'));
  expect(both).toContain('    by: leerling\n    date: 2026-11-23\n    source: inzending\n');
  expect(both).toContain('    by: ouder\n    date: 2026-11-23\n    source: inzending-2\n');
  expect(both).toContain('  - id: inzending-2\n    title: "Ingezonden door: ouder"\n');
});

test('who tells two things on one day is one source', () => {
  const first = placed(PAGE, notice('ouder'));
  const more = notice('ouder', {
    fields: [
      { at: ['teachersNotice'], add: [{ text: 'Nog iets.', by: 'ouder', date: DAY, source: 'inzending' }] },
      ...notice('ouder').fields.slice(1),
    ],
  });
  const both = placed(first, more);
  expect(both.match(/- id: inzending/g)).toHaveLength(1);
  expect(both).toContain('  - text: Nog iets.\n    by: ouder\n    date: 2026-11-23\n    source: inzending\n');
});

test('what was placed before is there already, also after others', () => {
  const both = placed(placed(PAGE, notice('leerling')), notice('ouder'));
  expect(placeChange(both, notice('leerling'))).toEqual({ kind: 'already' });
  expect(placeChange(both, notice('ouder'))).toEqual({ kind: 'already' });
});

describe('a clash', () => {
  const change = notice('ouder', {
    fields: [
      { at: ['summary'], was: 'Een oude zin.', now: 'Een nieuwe zin.' },
      { at: ['website'], now: 'https://voorbeeld.nl' },
    ],
  });

  test('says what it was, what is wanted and what stands there, and nothing is placed', () => {
    expect(placeChange(PAGE, change)).toEqual({
      kind: 'clash',
      clashes: [{ at: ['summary'], was: 'Een oude zin.', now: 'Een nieuwe zin.', present: 'Een regio.' }],
    });
  });

  test('is none when somebody else did the same', () => {
    const same = PAGE.replace('summary: Een regio.', 'summary: Een nieuwe zin.');
    expect(placed(same, change)).toContain('website: "https://voorbeeld.nl"\n');
  });
});

describe('a sentence of the text', () => {
  const passage = (was: string, now?: string) => notice('ouder', { fields: [], passages: [{ was, now }] });

  test('is changed, or goes', () => {
    expect(placed(PAGE, passage('Een tweede zin.', 'Iets $& anders.'))).toContain(
      '\nEen eerste zin. Iets $& anders.\n',
    );
    expect(placed(PAGE, passage(' Een tweede zin.'))).toContain('\nEen eerste zin.\n');
  });

  test('clashes when it is gone, or stands there twice', () => {
    const clash = { kind: 'clash', clashes: [{ at: undefined, was: 'zin', now: 'woord', present: undefined }] };
    expect(placeChange(PAGE, passage('zin', 'woord'))).toEqual(clash);
    expect(placeChange(PAGE, passage('zin', 'woord'))).toEqual(clash);
  });

  test('is never looked for among the fields', () => {
    expect(placeChange(PAGE, passage('zo heet zij', 'anders'))).toMatchObject({ kind: 'clash' });
  });
});

test('paragraphs come below the text, once', () => {
  const more = notice('ouder', { fields: [], addText: ['Een alinea.', 'En nog een.'] });
  const after = placed(PAGE, more);
  expect(after.endsWith('Een tweede zin.\n\nEen alinea.\n\nEn nog een.\n')).toBe(true);
  expect(placeChange(after, more)).toEqual({ kind: 'already' });
});

test('a file without a text takes no paragraphs', () => {
  const change = notice('ouder', { collection: 'needs', fields: [], addText: ['Een alinea.'] });
  expect(placeChange('title: Een behoefte\n', change)).toMatchObject({ kind: 'clash' });
});

test.each(['\uFEFF', ''])('a file of Windows keeps its line ends and its mark', (mark) => {
  const windows = mark + PAGE.replaceAll('\n', '\r\n');
  const expected = mark + placed(PAGE, notice('leerling')).replaceAll('\n', '\r\n');
  expect(placed(windows, notice('leerling'))).toBe(expected);
});

test('a record among others in a file is found by its name', () => {
  const terms = '- id: plan\n  term: plan\n# over de regio\n- id: regio\n  term: regio\n  meaning: Een gebied.\n';
  const change = (id: string) =>
    notice('ouder', { collection: 'terms', id, fields: [{ at: ['meaning'], was: 'Een gebied.', now: 'Een streek.' }] });
  expect(placed(terms, change('regio'))).toBe(terms.replace('Een gebied.', 'Een streek.'));
  expect(placeChange(terms, change('weg'))).toMatchObject({ kind: 'clash' });
});

test('a file that is written in another way is not changed', () => {
  const odd = PAGE.replace('summary: Een regio.', '? summary\n: Een regio.');
  const change = notice('ouder', { fields: [{ at: ['summary'], was: 'Een regio.', now: 'Anders.' }] });
  expect(() => placeChange(odd, change)).toThrow(RangeError);
});
