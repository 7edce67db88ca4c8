import { expect, test } from 'vitest';
import { checkTours, hintTour } from '../../../../src/domain/checks/tours/index.ts';
import type { Media } from '../../../../src/domain/media/picture-reading.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { readText } from '../../../../scripts/lib/content/text.ts';
import { chain, makeTour, PICTURE, pointFields, sceneFields, tourFields } from './tour-builder.ts';

const FOLDER = 'content/labs/metaal/';
const FILE = `${FOLDER}loop-mee.vtt`;

const ENTRY = makeTour(
  tourFields(
    [
      ...chain('draaibank', 'lascabine', 'robot').map((scene) => ({
        ...scene,
        points: [pointFields('kap', { yaw: 0, pitch: 10 })],
        limits: { minPitch: -40, maxPitch: 40, minVfov: 40, maxVfov: 80 },
      })),
      sceneFields('foto', { kind: 'photo', picture: { ...PICTURE, file: './foto.jpg' } }),
    ],
    { walk: { file: './loop-mee.vtt' } },
  ),
);

function mediaOf(text: string): Media {
  const captions = new Map([[FILE, readText(Buffer.from(text))]]);
  return { files: new Set([FILE]), pictures: new Map(), videoFaults: new Map(), captions };
}

/** What is said of the walk, without the name of its file. */
function refuse(text: string): string[] {
  const { tour, ...place } = ENTRY;
  return checkTours([{ ...place, id: place.lab, data: tour }], { today: '2026-11-23', media: mediaOf(text) })
    .filter(({ file }) => file === FILE)
    .map((problem) => formatProblem(problem).replace(`${FILE}:`, ''));
}

/** A walk of one cue a line: `name | text`, each of five seconds. */
function walk(...rows: readonly string[]): string {
  const cues = rows.map((row, index) => {
    const [name = '', text = ''] = row.split(' | ');
    return `${name}\n00:${String(10 + 5 * index)}.000 --> 00:${String(15 + 5 * index)}.000\n${text}`;
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

test('a walk that keeps to the ways and points of its tour has no problems', () => {
  expect(
    refuse(walk('draaibank | Welkom.', 'lascabine punt:kap | Kijk.', 'draaibank kijk:-180,-40,40 | Dag.')),
  ).toEqual([]);
});

const SPOTS = 'draaibanken punt:draaibank of draaibanken kijk:-30,-5,60';

test.each([
  [
    'an unknown place',
    walk('draaibnk | Welkom.'),
    '3\n  De plek “draaibnk” bestaat niet.\n  → Bedoelde u “draaibank”?',
  ],
  [
    'an unknown point',
    walk('draaibank punt:kpa | Welkom.'),
    '3\n  Op plek “draaibank” is geen punt “kpa”.\n  → Bedoelde u “kap”?',
  ],
  [
    'a step without a way',
    walk('draaibank | Welkom.', 'robot | Dag.'),
    '7\n  Van plek “draaibank” is er geen weg naar “robot”.\n  → Loop eerst naar “lascabine”, of zet die weg bij “links” in tour.yaml.',
  ],
  [
    'a photograph',
    walk('foto | Welkom.'),
    '3\n  Plek “foto” is een gewone foto: daar kan niemand rondkijken.\n  → Kies een plek met een panorama.',
  ],
  [
    'a room of which nobody has an old picture',
    walk('draaibank vroeger | Welkom.'),
    '3\n  Van plek “draaibank” is er geen beeld van vroeger.\n  → Haal “vroeger” weg.',
  ],
  [
    'an angle beyond the limits',
    walk('draaibank kijk:0,-41 | Welkom.'),
    '3\n  Zo ver omhoog of omlaag (-41) kan op plek “draaibank” niet.\n  → Kies een getal van -40 tot 40.',
  ],
  [
    'a turn of more than half round',
    walk('draaibank kijk:181,0 | Welkom.'),
    '3\n  Zo ver draaien (181) kan op plek “draaibank” niet.\n  → Kies een getal van -180 tot 180.',
  ],
  [
    'a picture too near',
    walk('draaibank kijk:0,0,39 | Welkom.'),
    '3\n  Een beeld van 39 graden hoog kan op plek “draaibank” niet.\n  → Kies een getal van 40 tot 80.',
  ],
  [
    'another word behind the place',
    walk('draaibank kap | Welkom.'),
    `3\n  Achter de plek staat iets wat de rondleiding niet kent.\n  → Schrijf ${SPOTS}. Zet er “vroeger” achter voor het oude lokaal.`,
  ],
  [
    'no place',
    'WEBVTT\n\n00:01.000 --> 00:02.000\nWelkom.',
    `3\n  Boven deze tijden staat niet waar het is.\n  → Zet erboven de plek en waar je naar kijkt: ${SPOTS}.`,
  ],
  [
    'no text',
    walk('draaibank'),
    '4\n  Onder deze tijden staat geen tekst.\n  → Schrijf er een of twee zinnen onder, of haal dit stukje weg.',
  ],
  [
    'a text too long',
    walk(`draaibank | ${'a'.repeat(161)}`),
    '5\n  Deze tekst is te lang: 161 tekens, hoogstens 160 passen in beeld.\n  → Maak er twee stukjes van.',
  ],
  [
    'codes in the text',
    walk('draaibank | <v Piet>Welkom.'),
    '5\n  In deze tekst staan codes tussen < en >.\n  → Schrijf alleen de woorden die iemand zegt.',
  ],
  [
    'an end before the start',
    'WEBVTT\n\ndraaibank\n00:09.000 --> 00:08.000\nWelkom.',
    '4\n  Dit stukje eindigt niet na zijn begin.\n  → Maak de tweede tijd later dan de eerste.',
  ],
  [
    'two at once',
    'WEBVTT\n\ndraaibank\n00:01.000 --> 00:08.000\nWelkom.\n\ndraaibank\n00:07.000 --> 00:09.000\nDag.',
    '8\n  Dit stukje begint voordat dat van regel 4 klaar is.\n  → Laat het later beginnen, of het vorige eerder eindigen.',
  ],
  [
    'times of another kind of captions',
    'WEBVTT\n\ndraaibank\n00:00:01,000 --> 00:00:08,000\nWelkom.',
    '4\n  Deze tijden zijn niet te lezen.\n  → Schrijf bijvoorbeeld 00:12.000 --> 00:17.500, met een punt voor de duizendsten.',
  ],
  [
    'a file without any',
    'WEBVTT\n\nNOTE Nog doen.\n',
    '1\n  In dit bestand staat nog geen tekst.\n  → Schrijf stukjes met een plek, tijden en woorden. Schrijf bijvoorbeeld 00:12.000 --> 00:17.500, met een punt voor de duizendsten.',
  ],
  [
    'a sign that nobody sees',
    'WEBVTT\n\ndraaibank\n00:01.000 --> 00:08.000\nWel\u200bkom.',
    expect.stringContaining('5\n  Op deze regel staat een onzichtbaar teken'),
  ],
])('%s is refused at its line', (_, text, problem) => {
  expect(refuse(text)).toEqual([problem]);
});

test('a text that goes by too fast is hinted at', () => {
  const text = walk(`draaibank | ${'ja '.repeat(29).trim()}.`, 'draaibank | Dit gaat rustig.');
  expect(hintTour(ENTRY, mediaOf(text)).filter(({ file }) => file === FILE)).toEqual([
    {
      file: FILE,
      line: 4,
      message: 'Deze tekst staat kort in beeld: 17 tekens per seconde.',
      fix: 'Geef hem ten minste 6 seconden, of maak hem korter.',
    },
  ]);
});
