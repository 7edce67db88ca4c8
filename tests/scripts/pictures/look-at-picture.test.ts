import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hintTourPictures } from '../../../src/domain/checks/tours/pictures.ts';
import { tellEditor } from '../../../src/domain/schema/message.ts';
import { isFault, pathBeside, type PictureFacts } from '../../../src/domain/media/picture-reading.ts';
import { lookAtPicture } from '../../../scripts/lib/pictures/look-at-picture.ts';
import { makeTour, sceneFields, tourFields } from '../../domain/checks/tours/tour-builder.ts';
import { cropXmp, makeXmp, withCameraData, withXmpPacket } from './xmp-packet.ts';

const ROOM = path.resolve(import.meta.dirname, '../../../content/labs/voorbeeld-pie/draaibanken-na.jpg');

async function entryFacts(bytes: Buffer): Promise<PictureFacts> {
  const reading = await lookAtPicture(bytes);
  if (isFault(reading)) throw new Error(reading.message);
  return reading;
}

const plain = (width = 64, height = 32) => sharp({ create: { width, height, channels: 3, background: '#765' } }).jpeg();

describe('what a camera wrote', () => {
  const pose = makeXmp('GPano:PosePitchDegrees="3.5" GPano:PoseRollDegrees="-2"');

  test.each([
    ['as it is', Buffer.from(pose)],
    ['with zeros behind it', Buffer.from(`${pose}${'\0'.repeat(3000)}`)],
    ['with a mark before it', Buffer.from(`\uFEFF${pose}`)],
    ['in two bytes a letter', Buffer.from(pose, 'utf16le')],
    ['in two bytes a letter, with a mark and zeros', Buffer.from(`\uFEFF${pose}\0\0\0`, 'utf16le')],
  ])('is read %s', async (_, packet) => {
    expect(await entryFacts(withXmpPacket(await plain().toBuffer(), packet))).toMatchObject({ pitch: 3.5, roll: -2 });
  });

  test('about a part counts in the pixels that the picture has now', async () => {
    const part = withXmpPacket(await plain(64, 16).toBuffer(), cropXmp([128, 32], [128, 64], [0, 8]));
    expect((await entryFacts(part)).crop).toEqual({
      ...{ width: 64, height: 16, fullWidth: 64, fullHeight: 32 },
      ...{ left: 0, top: 4 },
    });
  });

  test.each([
    ['has its name', { IFD0: { Make: 'Ricoh' } }, true],
    ['has no name of a camera', { IFD0: { Artist: 'Iemand' } }, false],
  ])('a file that %s', async (_, exif, expected) => {
    expect((await entryFacts(await plain().withExif(exif).toBuffer())).fromCamera).toBe(expected);
  });

  test('a file that a program made smaller, with the name of the camera still in it, is not from a camera', async () => {
    const large = await plain(128, 64)
      .withExif({ IFD0: { Make: 'Ricoh' } })
      .toBuffer();
    expect((await entryFacts(large)).fromCamera).toBe(true);
    const { exif = Buffer.alloc(0) } = await sharp(large).metadata();
    expect((await entryFacts(withCameraData(await plain().toBuffer(), exif))).fromCamera).toBe(false);
  });
});

describe('the poles of a real room', () => {
  const hintsOf = async (bytes: Buffer): Promise<string[]> => {
    const tour = makeTour(tourFields([sceneFields('hal')]));
    const pictures = new Map([[pathBeside(tour.file, './hal.jpg'), await entryFacts(bytes)]]);
    return hintTourPictures(tour, { files: new Set(), pictures, videoFaults: new Map() }).map(({ message }) =>
      tellEditor(message),
    );
  };

  test('are poles', async () => {
    expect(await hintsOf(await readFile(ROOM))).toEqual([]);
  });

  test.each([
    ['the floor', { top: 0, height: 1600 }, 'de onderrand is niet recht omlaag'],
    ['the ceiling', { top: 448, height: 1600 }, 'de bovenrand is niet recht omhoog'],
  ])('are not when somebody cut off %s and stretched the rest', async (_, { top, height }, edge) => {
    const whole = await sharp(ROOM).resize(4096, 2048).toBuffer();
    const part = sharp(whole).extract({ left: 0, top, width: 4096, height });
    const stretched = await part.resize(4096, 2048, { fit: 'fill' }).jpeg().toBuffer();
    expect(await hintsOf(stretched)).toEqual([
      `Plek “hal”, foto “./hal.jpg”: deze foto lijkt afgesneden: ${edge}. Het beeld wordt dan krom en hoogtes kloppen niet.`,
    ]);
  });
});
