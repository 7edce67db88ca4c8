/** How a mail programme sends a text along. */
export type MailForm = 'quoted-printable' | 'base64' | 'flowed' | 'quoted' | 'html' | 'attached' | 'forwarded';

const HEAD = `Return-Path: <jan@voorbeeld.nl>
From: Jan <jan@voorbeeld.nl>
To: redactie@voorbeeld.nl
Subject: =?UTF-8?Q?Bijdrage_=C3=A9=C3=A9n?=
Date: Mon, 23 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
`;

/** The source of a mail with this text in it, as bytes with the line ends of mails. */
export function mailOf(text: string, form: MailForm): Buffer {
  return Buffer.from((HEAD + partOf(text, form)).replaceAll(/\r?\n/g, '\r\n'));
}

function partOf(text: string, form: MailForm): string {
  switch (form) {
    case 'quoted-printable':
      return plainPart(`Beste redactie,\n\n${text}\nGroet, Jan\n`, '');
    case 'flowed':
      return plainPart(text.replaceAll(/^(?= |>|From )/gm, ' '), '; format=flowed');
    case 'quoted':
      return plainPart(`Jan schreef:\n${text.replaceAll(/^/gm, '> ')}`, '');
    case 'base64':
      return `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${wrapped(text)}`;
    case 'html':
      return `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${wrapped(htmlOf(text))}`;
    case 'attached':
      return mixedOf(
        plainPart('In de bijlage staat mijn bijdrage.\n', ''),
        `Content-Type: application/octet-stream; name="sto.txt"\nContent-Disposition: attachment; filename="sto.txt"\nContent-Transfer-Encoding: base64\n\n${wrapped(text)}`,
      );
    case 'forwarded':
      return mixedOf(
        plainPart('Zie hieronder.\n', ''),
        `Content-Type: message/rfc822\nContent-Disposition: attachment; filename="bijdrage.eml"\n\n${HEAD}${partOf(text, 'attached').replaceAll('=_grens', '=_binnen')}`,
      );
  }
}

function plainPart(text: string, more: string): string {
  return `Content-Type: text/plain; charset=utf-8${more}\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(text)}\n`;
}

function mixedOf(...parts: readonly string[]): string {
  const bodies = parts.map((part) => `--=_grens\n${part}\n`).join('');
  return `Content-Type: multipart/mixed; boundary="=_grens"\n\n${bodies}--=_grens--\n`;
}

/** RFC 2045: lines of 76 signs, and whatever is no plain sign by its bytes. */
function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const coded = [...Buffer.from(line)].map((byte, index, all) => {
        const isPlain = (byte > 32 && byte < 127 && byte !== 61) || (byte === 32 && index < all.length - 1);
        return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
      });
      const lines = [''];
      for (const sign of coded) {
        if ((lines.at(-1) ?? '').length + sign.length > 75) lines.push('');
        lines.push((lines.pop() ?? '') + sign);
      }
      return lines.join('=\n');
    })
    .join('\n');
}

function wrapped(text: string): string {
  return Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\n');
}

/** As a programme does with a text that was pasted: a block a line, and hard spaces where more stand together. */
function htmlOf(text: string): string {
  const lines = text.split('\n').map((line) => {
    const safe = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `<div dir="ltr">${safe.replaceAll(/^ +| {2,}/g, (spaces) => '&nbsp;'.repeat(spaces.length)) || '<br>'}</div>`;
  });
  return `<html><head><style>div { margin: 0 }</style></head>\n<body><p>Beste redactie,</p>\n${lines.join('\n')}</body></html>`;
}
