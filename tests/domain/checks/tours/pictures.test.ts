import { expect, test } from 'vitest';
import { checkTourPictures, hintTourPictures } from '../../../../src/domain/checks/tours/pictures.ts';
import { checkVideoFile } from '../../../../src/domain/checks/texts/videos.ts';
import { tellEditor } from '../../../../src/domain/schema/message.ts';
import { pathBeside, type Media, type PictureFacts } from '../../../../src/domain/media/picture-reading.ts';
import type { Problem } from '../../../../src/domain/schema/problem.ts';
import { PICTURE, makeTour, pointFields, sceneFields, tourFields, type Fields } from './tour-builder.ts';

type Facts = Partial<PictureFacts> & Pick<PictureFacts, 'width' | 'height'>;

const tourOf = (more: Fields) => makeTour(tourFields([sceneFields('hal', more)]));

function mediaOf(file: string, facts: Readonly<Record<string, Facts>>): Media {
  const all = Object.entries(facts).map(([name, each]) => {
    return [pathBeside(file, name), { fromCamera: false, rows: { first: 0, last: 0 }, ...each }] as const;
  });
  return { files: new Set(all.map(([name]) => name)), pictures: new Map(all), videoFaults: new Map() };
}

const format = ({ field, message, fix }: Problem): string =>
  `${field ?? ''}: ${tellEditor(message)} → ${tellEditor(fix)}`;

function judge(facts: Readonly<Record<string, Facts>>, more: Fields = {}): string[] {
  const tour = tourOf(more);
  return checkTourPictures(tour, { today: '2026-11-23', media: mediaOf(tour.file, facts) }).map(format);
}

function hint(facts: Facts, more: Fields = {}): string[] {
  const tour = tourOf(more);
  return hintTourPictures(tour, mediaOf(tour.file, { './hal.jpg': facts })).map(format);
}

const before = {
  picture: { ...PICTURE, file: './oud.jpg' },
  alt: 'Het oude lokaal met oude machines.',
  note: 'Alles is nieuw.',
};

/** A part of a panorama of 8,192 pixels: so many rows from the top are missing, and so many at the bottom. */
function part(above: number, below: number, width = 8192): Facts {
  const height = 4096 - above - below;
  return { width, height, crop: { width, height, fullWidth: 8192, fullHeight: 4096, left: 0, top: above } };
}

test('a pixel more or less than twice as wide as high is no mistake', () => {
  for (const [width, height] of [
    [8192, 4096],
    [8192, 4095],
    [8191, 4096],
    [8193, 4096],
  ] as const) {
    expect(judge({ './hal.jpg': { width, height } })).toEqual([]);
  }
});

test('another shape is told with its size and both ways to mend it', () => {
  expect(judge({ './hal.jpg': { width: 4032, height: 3024 } })).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: een panorama is twee keer zo breed als hoog, maar deze foto is 4.032 × 3.024 pixels. → Bewaar de foto opnieuw als equirectangular (2:1), of schrijf “kind: photo” voor een gewone foto.',
  ]);
  expect(judge({ './hal.jpg': { width: 4032, height: 3024 } }, { kind: 'photo' })).toEqual([]);
});

test('too small is told with the limit', () => {
  expect(judge({ './hal.jpg': { width: 3070, height: 1535 } })).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: deze foto is te klein (3.070 × 1.535 pixels); een panorama is ten minste 3.072 pixels breed. → Kopieer het bestand van de camera zelf, niet uit een chat of van een website.',
  ]);
  expect(judge({ './hal.jpg': { width: 1199, height: 800 } }, { kind: 'photo' })).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: deze foto is te klein (1.199 × 800 pixels); de lange kant is ten minste 1.200 pixels. → Kopieer het bestand van de camera zelf, niet uit een chat of van een website.',
  ]);
});

test('who brings the file of the camera is not told to bring the file of the camera', () => {
  const [problem] = judge({ './hal.jpg': { width: 2048, height: 1024, fromCamera: true } });
  expect(problem).toMatch(
    / → Dit is het bestand van de camera zelf\. Maak de foto opnieuw in de grootste stand, of leen een camera die grotere foto’s maakt\.$/,
  );
});

test('from 3,072 pixels a panorama is taken, with a hint that it is soft until it has 4,096', () => {
  expect(judge({ './hal.jpg': { width: 3072, height: 1536 } })).toEqual([]);
  expect(hint({ width: 3072, height: 1536 })).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: deze foto is 3.072 pixels breed en ziet er daarom wat wazig uit. → Het mag zo. Hebt u een foto van ten minste 4.096 pixels breed? Dan is het beeld scherp.',
  ]);
  expect(hint({ width: 4096, height: 2048 })).toEqual([]);
});

test('a part of a panorama counts as the whole that it is part of, and its author hears what nobody can see', () => {
  expect(judge({ './hal.jpg': part(500, 500) })).toEqual([]);
  expect(hint(part(500, 400))).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: deze foto is een deel van een panorama: boven 68 graden en onder −72 graden is niets te zien. Een bezoeker kan daar niet kijken. → Het mag zo. Wilt u ook het plafond en de vloer laten zien? Maak dan een foto van 360 bij 180 graden.',
  ]);
  expect(hint(part(500, 0))[0]).toContain('boven 68 graden is niets te zien.');
});

test('a part that does not go all around, or is a strip, is refused', () => {
  expect(judge({ './hal.jpg': part(500, 500, 4096) })).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: deze foto gaat niet helemaal rond: 180 van de 360 graden. → Maak een foto die helemaal rondgaat, of schrijf “kind: photo” voor een gewone foto.',
  ]);
  expect(judge({ './hal.jpg': part(1700, 1700) })).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: deze foto is een te smalle strook: 30 graden van boven naar beneden. → Maak een foto van ten minste 35 graden hoog, of schrijf “kind: photo” voor een gewone foto.',
  ]);
});

test('a point where the camera saw nothing is told', () => {
  const points = [pointFields('lamp', { yaw: 0, pitch: 70 }), pointFields('kast', { yaw: 0, pitch: 60 })];
  expect(judge({ './hal.jpg': part(500, 500) }, { points })).toEqual([
    'scenes.0.points.0.at: Op plek “hal” ligt punt “lamp” buiten de foto (pitch 70). → De foto loopt van -68 tot 68 graden. Kies een plaats daarbinnen.',
  ]);
});

test('a panorama whose first or last row is many colours is probably a part, which is a hint', () => {
  const rows = { first: 2.5, last: 41 };
  expect(judge({ './hal.jpg': { width: 8192, height: 4096, rows } })).toEqual([]);
  expect(hint({ width: 8192, height: 4096, rows })).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: deze foto lijkt afgesneden: de onderrand is niet recht omlaag. Het beeld wordt dan krom en hoogtes kloppen niet. → Bewaar in het programma van de camera de hele foto van 360 bij 180 graden. Of schrijf “kind: photo” voor een gewone foto.',
  ]);
  expect(hint({ width: 8192, height: 4096, rows }, { kind: 'photo' })).toEqual([]);
  expect(hint({ width: 8192, height: 4096, rows: { first: 5, last: 6.3 } })).toEqual([]);
});

test('before and after may come from two generations of cameras', () => {
  expect(
    judge({ './hal.jpg': { width: 11_968, height: 5984 }, './oud.jpg': { width: 6000, height: 3000 } }, { before }),
  ).toEqual([]);
});

test('of plain photographs the shape has to match', () => {
  const photo = { before, kind: 'photo' };
  expect(
    judge({ './hal.jpg': { width: 4000, height: 3000 }, './oud.jpg': { width: 2000, height: 1500 } }, photo),
  ).toEqual([]);
  expect(
    judge({ './hal.jpg': { width: 4000, height: 3000 }, './oud.jpg': { width: 4000, height: 2250 } }, photo),
  ).toEqual([
    'scenes.0.before.picture.file: Plek “hal”: de foto van vroeger is 4.000 × 2.250 pixels, die van nu 4.000 × 3.000 pixels. → Snijd een van de twee bij, zodat ze dezelfde vorm hebben.',
  ]);
});

test('a video that is not there is told by its own name, and nobody is told to use .jpg', () => {
  const { file } = tourOf({});
  const folder = pathBeside(file, '');
  const media: Media = {
    files: new Set([`${folder}draaien.vtt`, `${folder}draaiem.mp4`]),
    pictures: new Map(),
    videoFaults: new Map([[`${folder}draaien.vtt`, { message: 'dit is geen WebVTT-bestand.', fix: 'Bewaar het.' }]]),
  };
  expect(
    ['./draaien.mp4', './lassen.webm', './draaien.vtt'].flatMap((name) => checkVideoFile(name, file, media)),
  ).toEqual([
    { message: 'Het bestand “./draaien.mp4” bestaat niet.', fix: 'Bedoelde u “./draaiem.mp4”?' },
    {
      message: 'Het bestand “./lassen.webm” bestaat niet.',
      fix: 'Zet het in de map content/labs/metaal/ en kijk naar de naam, ook naar hoofdletters.',
    },
    { message: 'Bestand “./draaien.vtt”: dit is geen WebVTT-bestand.', fix: 'Bewaar het.' },
  ]);
});
