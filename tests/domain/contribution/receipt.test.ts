import { describe, expect, test } from 'vitest';
import { parcelFileName, parcelNumber, parcelSchema } from '../../../src/domain/contribution/parcel.ts';
import { receiptOf, tellWhen, type Sent } from '../../../src/domain/contribution/receipt.ts';
import { voiceOf } from '../../../src/domain/contribution/voice.ts';

const parcel = parcelSchema.parse({
  'sto-in-beeld': 1,
  form: 'merken/docent',
  day: '2026-11-29',
  about: 'Gorinchem/Altena',
  from: { role: 'docent PIE' },
  change: { collection: 'regions', id: 'gorinchem-altena' },
});
const TO = { mail: 'inzendingen@voorbeeld.nl', endpoint: 'https://formulier.voorbeeld.nl/sto', answerWithin: 5 };

const receiptWith = (change: Partial<Sent>) =>
  receiptOf({
    ...{ parcel, form: 'Wat merkt u?', way: 'save', inMail: true, to: undefined, voice: voiceOf(undefined) },
    ...change,
  });

test('a receipt has a number that stands in the name of the file too', () => {
  const { number, what, day } = receiptWith({});
  expect(number).toMatch(/^2026-11-29-[a-z0-9]{4}$/);
  expect(number).toBe(parcelNumber(parcel));
  expect(parcelFileName(parcel)).toBe(`sto-merken-docent-gorinchem-altena-${number}.txt`);
  expect([what, day]).toEqual(['Wat merkt u?, Gorinchem/Altena', '29 november 2026']);
});

describe('what a receipt says first', () => {
  test('is that it was sent, only where the site saw that', () => {
    const ways = ['post', 'share', 'mail', 'save', 'copy'] as const;
    expect(ways.map((way) => receiptWith({ way, to: TO }).title)).toEqual([
      'Het is verstuurd',
      ...Array.from({ length: 4 }, () => 'Nog één stap'),
    ]);
  });

  test('is to whom a file goes', () => {
    expect(receiptWith({}).now).toContain(
      'Geef het aan uw programmaleider of ondersteuner: de site verstuurt het niet.',
    );
    expect(receiptWith({ voice: voiceOf(true) }).now).toContain('Geef het aan je docent:');
    expect(receiptWith({ to: TO }).now).toContain('Stuur het als bijlage naar inzendingen@voorbeeld.nl:');
  });

  test('names the file that a mail does not hold', () => {
    const name = parcelFileName(parcel);
    expect(receiptWith({ way: 'mail', to: TO, inMail: false }).now).toContain(`Voeg het bestand ${name} toe`);
    expect(receiptWith({ way: 'mail', to: TO }).now).not.toContain('bijlage');
    expect(receiptWith({ way: 'mail' }).now).toContain('Vul het adres in van uw programmaleider of ondersteuner.');
  });
});

describe('when something is heard of a contribution', () => {
  test('is not promised while nobody agreed on it, or while it goes nowhere', () => {
    const unknown = 'Wanneer er antwoord komt, is nog niet afgesproken.';
    expect(tellWhen(undefined, voiceOf(undefined))).toBe(unknown);
    expect(tellWhen({ mail: TO.mail }, voiceOf(undefined))).toBe(unknown);
    expect(tellWhen({ answerWithin: 5 }, voiceOf(undefined))).toBe(unknown);
  });

  test('is told in working days, in the form of address of the form', () => {
    expect(tellWhen(TO, voiceOf(undefined))).toBe('U krijgt binnen 5 werkdagen antwoord.');
    expect(tellWhen({ ...TO, answerWithin: 1 }, voiceOf(true))).toBe('Je krijgt binnen 1 werkdag antwoord.');
  });

  test('is no answer where the editors can not know who sent it', () => {
    expect(receiptWith({ way: 'post', to: TO }).later).toContain(
      'Dat gebeurt binnen 5 werkdagen. De redactie weet niet van wie het komt',
    );
  });
});
