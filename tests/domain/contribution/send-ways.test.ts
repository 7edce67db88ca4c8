import { describe, expect, test } from 'vitest';
import { parcelFileName, parcelSchema, readParcels, type Parcel } from '../../../src/domain/contribution/parcel.ts';
import { findWays, mailOf, type Abilities } from '../../../src/domain/contribution/send-ways.ts';

const ALL: Abilities = { sharesFiles: true, copies: true, hasPicture: false };
const MAIL = { mail: 'inzendingen@voorbeeld.nl' };

function makeParcel(more: Partial<Parcel> = {}): Parcel {
  return parcelSchema.parse({
    'sto-in-beeld': 1,
    form: 'verbeteren',
    day: '2026-11-29',
    about: 'Gorinchem/Altena',
    from: { role: 'docent PIE' },
    remark: 'Het gebouw is af & “open”.',
    ...more,
  });
}

const mail = (parcel: Parcel, to = {}): URL =>
  new URL(mailOf(parcel, { to, site: 'STO in beeld', form: 'Klopt dit niet?' }).href);

describe('the ways to send a contribution', () => {
  test('to a form service comes first, where the site has one', () => {
    expect(findWays({ ...MAIL, endpoint: 'https://formulier.voorbeeld.nl/sto' }, ALL)).toEqual([
      'post',
      'share',
      'mail',
      'save',
      'copy',
    ]);
  });

  test('leave out what this browser can not do', () => {
    expect(findWays(MAIL, { ...ALL, sharesFiles: false, copies: false })).toEqual(['mail', 'save']);
  });

  test('put a mail last whose writer has to know an address', () => {
    expect(findWays(undefined, { ...ALL, sharesFiles: false })).toEqual(['save', 'mail', 'copy']);
  });

  test('do not copy what has a picture', () => {
    expect(findWays(MAIL, { ...ALL, hasPicture: true })).toEqual(['share', 'mail', 'save']);
  });
});

describe('a mail with a contribution', () => {
  test('names the site, the form and the page in its subject, and nothing that was typed', () => {
    const { pathname, searchParams } = mail(makeParcel(), MAIL);
    expect(pathname).toBe('inzendingen@voorbeeld.nl');
    expect(searchParams.get('subject')).toBe('STO in beeld: Klopt dit niet?, Gorinchem/Altena');
  });

  test('holds a short one whole, so that an editor reads it back as it was', () => {
    const parcel = makeParcel();
    expect(mailOf(parcel, { to: MAIL, site: 'S', form: 'F' }).holdsAll).toBe(true);
    expect(readParcels(mail(parcel, MAIL).searchParams.get('body') ?? '')).toEqual([{ parcel }]);
  });

  test.each([
    ['is too long', makeParcel({ remark: 'lang '.repeat(400) })],
    ['has a picture', makeParcel({ attachments: [{ name: 'foto.jpg', data: 'AAAA' }] })],
  ])('asks for the file of one that %s', (_, parcel) => {
    expect(mailOf(parcel, { to: MAIL, site: 'S', form: 'F' }).holdsAll).toBe(false);
    const body = mail(parcel, MAIL).searchParams.get('body') ?? '';
    expect(body).toContain(`Voeg het bestand ${parcelFileName(parcel)} toe als bijlage.`);
    expect(readParcels(body)).toEqual([{ fault: 'none' }]);
  });
});
