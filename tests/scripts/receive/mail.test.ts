import { describe, expect, test } from 'vitest';
import { decodeText, isMail, textsOfMail } from '../../../scripts/lib/receive/mail.ts';
import { mailOf, type MailForm } from './mail-builder.ts';

const TEXT = `begin\n  een regel met é en 👩🏽‍🔧, lang genoeg om ${'door te lopen '.repeat(6)}en meer\nFrom mij\n  > geen teken\neinde\n`;
const FORMS: readonly MailForm[] = ['quoted-printable', 'base64', 'flowed', 'quoted', 'html', 'attached', 'forwarded'];

test.each(FORMS)('a text comes out of a mail as it went in: %s', async (form) => {
  const plain = (text: string) =>
    text
      .replaceAll('\u00A0', ' ')
      .replaceAll(/^> ?/gm, '')
      .replaceAll(/[ \r]+$/gm, '');
  const texts = (await textsOfMail(mailOf(TEXT, form))).map(plain);
  expect(texts.filter((text) => text.includes(plain(TEXT).trimEnd()))).toHaveLength(1);
});

describe('whether a file is a mail', () => {
  test.each<[string, string, boolean]>([
    ['bericht.eml', 'wat dan ook', true],
    ['bericht.txt', 'From: Jan\nX-Lang: een\n  twee\nMIME-Version: 1.0\n\nDag', true],
    ['bericht.txt', 'From: Jan\n\nMIME-Version: 1.0\n', false],
    ['bericht.txt', 'Van: Jan\nOnderwerp: Bijdrage\n\nDag', false],
  ])('%s with %j: %s', (name, text, expected) => {
    expect(isMail(name, Buffer.from(text))).toBe(expected);
  });
});

describe('a text', () => {
  test('may be as Windows kept it, now or long ago', () => {
    expect(decodeText(Buffer.from('\uFEFFé één'))).toBe('é één');
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('é één', 'utf16le')]))).toBe('é één');
    expect(decodeText(Buffer.from([0x80, 0x20, 0xe9]))).toBe('€ é');
  });

  test('has no zeros', () => {
    expect(decodeText(Buffer.from('a\0b'))).toBeUndefined();
  });
});

test('a mail in a mail in a mail comes to an end', async () => {
  let mail = Buffer.from('MIME-Version: 1.0\n\ndiep\n');
  for (let depth = 0; depth < 60; depth += 1) {
    mail = Buffer.concat([Buffer.from('MIME-Version: 1.0\nContent-Type: message/rfc822\n\n'), mail]);
  }
  await expect(textsOfMail(mail).catch(() => [])).resolves.toBeInstanceOf(Array);
});
