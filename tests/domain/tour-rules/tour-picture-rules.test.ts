import { expect, test } from 'vitest';
import { checkTourPictures, type PictureReading } from '../../../src/domain/checks/tour-pictures.ts';
import { PICTURE, makeTour, sceneFields, tourFields, type Fields } from './tour-builder.ts';
import { tellEditor } from '../../../src/domain/message.ts';

function judge(readings: Readonly<Record<string, PictureReading>>, more: Fields = {}): string[] {
  const tour = makeTour(tourFields([sceneFields('hal', more)]));
  return checkTourPictures(tour, (file) => readings[file]).map(
    ({ field, message, fix }) => `${field ?? ''}: ${tellEditor(message)} → ${tellEditor(fix)}`,
  );
}
const before = {
  picture: { ...PICTURE, file: './oud.jpg' },
  alt: 'Het oude lokaal met oude machines.',
  note: 'Alles is nieuw.',
};

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

test('too small and too large are told with the limit', () => {
  expect(judge({ './hal.jpg': { width: 2048, height: 1024 } })).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: deze foto is te klein (2.048 × 1.024 pixels); een panorama is ten minste 4.096 pixels breed. → Kopieer het bestand van de camera zelf, niet uit een chat of van een website.',
  ]);
  expect(judge({ './hal.jpg': { width: 20_000, height: 10_000 } })).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: deze foto is te groot (20.000 × 10.000 pixels); hoogstens 12.288 pixels breed kan. → Maak hem 8192 pixels breed: scherper dan dat ziet een bezoeker niet.',
  ]);
});

test('a part of a panorama counts as the whole that it is part of', () => {
  expect(judge({ './hal.jpg': { width: 8192, height: 3000, full: { width: 8192, height: 4096 } } })).toEqual([]);
});

test('before is as large as after', () => {
  expect(
    judge({ './hal.jpg': { width: 8192, height: 4096 }, './oud.jpg': { width: 4096, height: 2048 } }, { before }),
  ).toEqual([
    'scenes.0.before.picture.file: Plek “hal”: de foto van vroeger is 4.096 × 2.048 pixels, die van nu 8.192 × 4.096 pixels. → Maak beide foto’s even groot. Ze horen ook vanaf dezelfde plek te zijn gemaakt.',
  ]);
});

test('of plain photographs only the shape has to match', () => {
  const photo = { before, kind: 'photo' };
  expect(
    judge({ './hal.jpg': { width: 4000, height: 3000 }, './oud.jpg': { width: 2000, height: 1500 } }, photo),
  ).toEqual([]);
  expect(
    judge({ './hal.jpg': { width: 4000, height: 3000 }, './oud.jpg': { width: 4000, height: 2250 } }, photo),
  ).toHaveLength(1);
});

test('a file that cannot be read passes on what is wrong with it', () => {
  expect(judge({ './hal.jpg': { message: 'dit bestand is geen foto.', fix: 'Kies een foto.' } })).toEqual([
    'scenes.0.picture.file: Plek “hal”, foto “./hal.jpg”: dit bestand is geen foto. → Kies een foto.',
  ]);
});
