import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCaptions } from '../../../../src/domain/tour/guided-walk/captions.ts';

const WALK = `WEBVTT loop mee

NOTE
Alleen voor de schrijver.

STYLE
::cue { color: yellow }

hal punt:bank
00:01.500 --> 00:04.000 line:90% align:start
Dit is de bank.
Hij is <geel> &amp; groot.

01:02:03.004 --> 01:02:04.000
Zonder naam.`;

test('a file is read into captions, with the lines on which they stand', () => {
  expect(readCaptions(WALK)).toEqual({
    faults: [],
    captions: [
      {
        name: 'hal punt:bank',
        line: 9,
        timeLine: 10,
        start: 1500,
        end: 4000,
        text: 'Dit is de bank. Hij is <geel> & groot.',
      },
      { name: '', line: 14, timeLine: 14, start: 3_723_004, end: 3_724_000, text: 'Zonder naam.' },
    ],
  });
});

test('line ends of Windows and of old computers change nothing', () => {
  for (const end of ['\r\n', '\r']) expect(readCaptions(WALK.replaceAll('\n', end))).toEqual(readCaptions(WALK));
});

test.each([
  ['', 1, 'header'],
  ['webvtt\n\nhal\n00:01.000 --> 00:02.000\nHoi', 1, 'header'],
  ['\n\nWEBVTTx\n', 3, 'header'],
  ['WEBVTT\nhal\n00:01.000 --> 00:02.000\nHoi', 3, 'glued'],
  ['WEBVTT\n\nhal\n00:01,000 --> 00:02,000\nHoi', 4, 'time'],
  ['WEBVTT\n\nhal\n1.0 --> 2.0\nHoi', 4, 'time'],
  ['WEBVTT\n\nhal\n00:61.000 --> 01:02.000\nHoi', 4, 'time'],
  ['WEBVTT\n\nhal\nHoi', 3, 'untimed'],
  ['WEBVTT\n\nhal\n00:01.000 --> 00:02.000\nHoi\nkast\n00:02.000 --> 00:03.000\nDag', 7, 'glued'],
])('what can not be read is told with its line: %j', (text, line, kind) => {
  expect(readCaptions(text).faults).toEqual([{ line, kind }]);
});

test('no text makes the reader fall over, and every fault lies in the text', () => {
  const piece = fc.constantFrom(
    'WEBVTT',
    '\n',
    '\n\n',
    'NOTE ',
    'hal',
    '00:01.000',
    ' --> ',
    '99:99.999',
    '&lt;',
    '\r',
    'é',
    '<',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const lines = text.split(/\r\n|\n|\r/).length;
      const { captions, faults } = readCaptions(text);
      for (const { line } of [...captions, ...faults]) expect(line).toBeGreaterThan(0);
      for (const { line } of [...captions, ...faults]) expect(line).toBeLessThanOrEqual(lines);
    }),
  );
});
