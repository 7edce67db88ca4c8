import { mkdir, readdir, readFile, rename, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { CUBE_FACES, PREVIEW_ORDER, type PanoramaTiles } from '../../../src/domain/tour/manifest.ts';
import type { PanoramaPictures } from '../../../src/domain/tour/tour-pictures.ts';
import { makeTours } from '../../../scripts/lib/tours/make-tours.ts';
import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import { publishTourPictures } from '../../../scripts/lib/tours/tours-folder.ts';
import { renderCubeFace, renderView } from '../../../scripts/lib/tours/reproject.ts';
import type { Raster } from '../../../scripts/lib/tours/raster.ts';
import { PICTURE, chain, pointFields, sceneFields } from '../../domain/checks/tours/tour-builder.ts';
import { cropXmp, makeXmp, withXmpPacket } from '../pictures/xmp-packet.ts';
import { decode, hall, makeTourFolder, paint, pixel, SMALL, toPng, toSharp, type TourFolder } from './tour-folder.ts';

let folder: TourFolder;
beforeEach(async () => {
  folder = await makeTourFolder();
});
afterEach(() => folder.remove());

/** Soft colours that differ everywhere and join at the back, so that a picture on its side or its head shows. */
const SOFT = paint(256, 128, (x, y) => {
  const yaw = (x / 256) * 2 * Math.PI;
  return [127 + 120 * Math.sin(yaw), 2 * y, 127 + 120 * Math.cos(yaw)];
});

async function panorama(): Promise<PanoramaPictures> {
  const { pictures } = await folder.readScene('hal');
  if (pictures.kind !== 'panorama') throw new Error('The scene is no panorama.');
  return pictures;
}

function tileHref(tiles: PanoramaTiles, level: number, face: string, row: number, column: number): string {
  return tiles.path
    .replace('{level}', String(level))
    .replace('{face}', face)
    .replace('{row}', String(row))
    .replace('{column}', String(column))
    .replace('{format}', 'webp');
}

/** A face put together from its tiles. */
async function assemble(tiles: PanoramaTiles, level: number, face: string): Promise<Raster> {
  const pieces = [];
  for (let row = 0; row < level / tiles.tile; row++) {
    for (let column = 0; column < level / tiles.tile; column++) {
      const input = await folder.readPicture(tileHref(tiles, level, face, row, column));
      pieces.push({ input, left: column * tiles.tile, top: row * tiles.tile });
    }
  }
  const canvas = sharp({ create: { width: level, height: level, channels: 3, background: '#000' } });
  return decode(await canvas.composite(pieces).png().toBuffer());
}

function meanDifference(a: Raster, b: Raster): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  return a.data.reduce((sum, value, index) => sum + Math.abs(value - (b.data[index] ?? 0)), 0) / a.data.length;
}

async function listPictures(): Promise<string[]> {
  const files = await readdir(path.join(folder.out, 'beeld'), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .toSorted();
}

describe('what is made of a panorama', () => {
  beforeEach(async () => {
    await folder.write('hal.png', await toPng(SOFT));
    await folder.writeTour([hall({ detail: 'high', points: [pointFields('kast', { yaw: 40, pitch: 10 })] })]);
    await folder.make();
  });

  test('tiles of every level put together are the cube that the maths gives', async () => {
    const { tiles } = await panorama();
    expect(tiles).toMatchObject({ levels: [16, 32, 64], tile: 16 });
    for (const face of CUBE_FACES) {
      for (const level of tiles.levels) {
        expect(meanDifference(await assemble(tiles, level, face), renderCubeFace(SOFT, face, level))).toBeLessThan(6);
      }
    }
  });

  test('every tile is there in both forms', async () => {
    const { tiles } = await panorama();
    const own = (await listPictures()).filter((file) => file.includes(tiles.path.split('/')[3] ?? '?'));
    expect(own).toHaveLength(2 * (6 * (1 + 4 + 16) + 1));
  });

  test('the preview has the six faces below one another in the common order', async () => {
    const { tiles } = await panorama();
    const preview = await decode(await folder.readPicture(tiles.preview.path.replace('{format}', 'avif')));
    expect([preview.width, preview.height]).toEqual([16, 96]);
    for (const [index, face] of PREVIEW_ORDER.entries()) {
      const middle = pixel(preview, 8, index * 16 + 8);
      const wanted = pixel(renderCubeFace(SOFT, face, 16), 8, 8);
      middle.forEach((value, channel) => expect(Math.abs(value - (wanted[channel] ?? 0))).toBeLessThan(40));
    }
  });

  test('posters and points have the shapes that pages expect', async () => {
    const { posters, points } = await panorama();
    expect(posters.tall.avif.map(({ width, height }) => [width, height])).toEqual([
      [16, 20],
      [32, 40],
    ]);
    expect(posters.wide.webp.map(({ width, height }) => [width, height])).toEqual([
      [32, 20],
      [64, 40],
    ]);
    expect(points['kast']?.jpeg).toMatchObject({ width: 32, height: 24 });
    const file = await folder.readPicture(posters.wide.avif[1]?.href ?? '');
    expect(file.length).toBe(posters.wide.avif[1]?.bytes);
  });

  test('pictures are published under the addresses that the index gives', async () => {
    const site = path.join(folder.root, 'site');
    await publishTourPictures(folder.out, path.join(site, PICTURES_PATH));
    const { posters } = await panorama();
    expect((await stat(path.join(site, posters.tall.jpeg.href))).size).toBe(posters.tall.jpeg.bytes);
  });
});

test('before is made like after, from the same view', async () => {
  const before = {
    picture: { ...PICTURE, file: './oud.png' },
    alt: 'Het oude lokaal met oude machines.',
    note: 'Alles is nieuw.',
  };
  await folder.write('hal.png', await toPng(SOFT));
  await folder.write('oud.png', await toPng(paint(256, 128, () => [200, 30, 30])));
  await folder.writeTour([hall({ before })]);
  await folder.make();
  const pictures = await panorama();
  expect(pictures.before?.tiles.levels).toEqual([16, 32]);
  const [red, green] = pixel(
    await decode(await folder.readPicture(pictures.before?.posters.wide.jpeg.href ?? '')),
    5,
    5,
  );
  expect(red - green).toBeGreaterThan(120);
});

test('before may come from a camera with fewer pixels', async () => {
  const before = {
    picture: { ...PICTURE, file: './oud.png' },
    alt: 'Het oude lokaal met oude machines.',
    note: 'Alles is nieuw.',
  };
  await folder.write('hal.png', await toPng(SOFT));
  await folder.write('oud.png', await toSharp(SOFT).resize(128, 64, { fit: 'fill' }).png().toBuffer());
  await folder.writeTour([hall({ before, detail: 'high' })]);
  await folder.make();
  const { tiles, before: made } = await panorama();
  expect([tiles.levels, made?.tiles.levels]).toEqual([
    [16, 32, 64],
    [16, 32],
  ]);
});

test('a plain photograph gets its widths and no cube', async () => {
  await folder.write('hal.png', await toPng(paint(200, 150, (x) => [x, 0, 0])));
  await folder.writeTour([hall({ kind: 'photo' })]);
  await folder.make();
  const { pictures } = await folder.readScene('hal');
  expect(pictures.kind === 'photo' && pictures.photo.avif.map(({ width, height }) => [width, height])).toEqual([
    [32, 24],
    [64, 48],
  ]);
});

describe('masks', () => {
  const stripes = paint(256, 128, (x, y) => ((x + y) % 2 === 0 ? [255, 255, 255] : [0, 0, 0]));
  const contrast = (raster: Raster, box: readonly [number, number, number, number]): number => {
    const values: number[] = [];
    for (let y = box[1]; y < box[3]; y++) for (let x = box[0]; x < box[2]; x++) values.push(pixel(raster, x, y)[0]);
    return Math.max(...values) - Math.min(...values);
  };
  /** A word of black and white blocks at a direction, on grey. */
  const word = (yaw: number) =>
    paint(256, 128, (x, y) => {
      const [dx, dy] = [((((x + 0.5) / 256) * 360 - 180 - yaw + 540) % 360) - 180, 90 - ((y + 0.5) / 128) * 180];
      if (Math.abs(dx) > 14 || Math.abs(dy) > 14) return [128, 128, 128];
      return (Math.floor(x / 2) + Math.floor(y / 2)) % 2 === 0 ? [255, 255, 255] : [0, 0, 0];
    });

  test.each([
    ['ahead', 0, 'f'],
    ['over the seam at the back', 180, 'b'],
  ] as const)('%s wipe out what they cover, on every level, in the preview and on posters', async (_, yaw, face) => {
    await folder.write('hal.png', await toPng(word(yaw)));
    const masks = [{ at: { yaw, pitch: 0 }, width: 30, height: 30, why: 'face' }];
    await folder.writeTour([hall({ masks, detail: 'high', view: { yaw } })]);
    await folder.make();
    const { tiles, posters } = await panorama();
    for (const level of tiles.levels) {
      const part = Math.round(level * 0.36);
      expect(contrast(await assemble(tiles, level, face), [part, part, level - part, level - part])).toBeLessThan(50);
    }
    const poster = await decode(await folder.readPicture(posters.wide.avif[1]?.href ?? ''));
    expect(contrast(poster, [26, 14, 38, 26])).toBeLessThan(50);
  });

  test('leave the rest as it was', async () => {
    await folder.write('hal.png', await toPng(stripes));
    await folder.writeTour([
      hall({ detail: 'high', masks: [{ at: { yaw: 0, pitch: 0 }, width: 20, height: 20, why: 'screen' }] }),
    ]);
    await folder.make();
    const { tiles } = await panorama();
    expect(contrast(await assemble(tiles, 64, 'r'), [8, 8, 56, 56])).toBeGreaterThan(100);
  });

  test('of a plain photograph are in hundredths of it', async () => {
    await folder.write(
      'hal.png',
      await toPng(paint(128, 128, (x, y) => (x > 63 && (x + y) % 8 < 4 ? [255, 255, 255] : [0, 0, 0]))),
    );
    const masks = [{ at: { u: 0.75, v: 0.5 }, width: 40, height: 60, why: 'plate' }];
    await folder.writeTour([hall({ kind: 'photo', masks })]);
    await folder.make();
    const { pictures } = await folder.readScene('hal');
    const photo = await decode(
      await folder.readPicture(pictures.kind === 'photo' ? (pictures.photo.avif[1]?.href ?? '') : ''),
    );
    expect(contrast(photo, [40, 20, 56, 44])).toBeLessThan(60);
    expect(contrast(photo, [36, 0, 60, 10])).toBeGreaterThan(150);
  });
});

describe('metadata', () => {
  const SECRET = 'GeheimeCamera';

  test('place, camera and time are in no published picture', async () => {
    const gps = {
      IFD0: { Model: SECRET, Make: SECRET },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 49/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 58/1 0/1' },
    };
    const master = await toSharp(SOFT)
      .jpeg()
      .withExif(gps)
      .withXmp(makeXmp('GPano:PoseHeadingDegrees="90"'))
      .withIccProfile('p3')
      .toBuffer();
    const written = await sharp(master).metadata();
    expect([written.exif, written.xmp, written.icc].every(Boolean)).toBe(true);
    await folder.write('hal.jpg', master);
    const image = { file: './hal.jpg', alt: 'Een kast met laden, van dichtbij.', credit: 'School', licence: 'CC0' };
    await folder.writeTour([hall({ points: [pointFields('kast', { yaw: 0, pitch: 0 }, { image })] }, './hal.jpg')]);
    await folder.make();
    const pictures = await listPictures();
    expect(pictures.length).toBeGreaterThan(70);
    for (const file of pictures) {
      const { exif, xmp: found, icc, iptc } = await sharp(file).metadata();
      expect([exif, found, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
      const bytes = await sharp(file).toBuffer();
      for (const mark of [SECRET, 'GPano', 'http://ns.', 'Exif\0']) expect(bytes.includes(mark)).toBe(false);
    }
    expect((await panorama()).heading).toBe(90);
  });

  test('a camera that lay on its side or hung upside down is turned upright', async () => {
    const upright = await toSharp(SOFT).png().toBuffer();
    for (const [orientation, degrees] of [
      [3, 180],
      [6, 270],
      [8, 90],
    ] as const) {
      const stored = await sharp(upright)
        .rotate(degrees)
        .jpeg({ quality: 100 })
        .withMetadata({ orientation })
        .toBuffer();
      await folder.write('hal.jpg', stored);
      await folder.writeTour([hall({}, './hal.jpg')]);
      await folder.make();
      expect(
        meanDifference(await assemble((await panorama()).tiles, 32, 'f'), renderCubeFace(SOFT, 'f', 32)),
      ).toBeLessThan(6);
    }
  });

  test('a part of a panorama comes in its own place, also when a program made it smaller', async () => {
    const part = await toSharp(SOFT).extract({ left: 0, top: 32, width: 256, height: 64 }).png().toBuffer();
    const crop = cropXmp([512, 128], [512, 256], [0, 64]);
    await folder.write('hal.jpg', await sharp(part).jpeg({ quality: 100 }).withXmp(crop).toBuffer());
    await folder.writeTour([hall({}, './hal.jpg')]);
    await folder.make();
    const front = await assemble((await panorama()).tiles, 32, 'f');
    const wanted = renderCubeFace(SOFT, 'f', 32);
    for (const [x, y] of [
      [16, 16],
      [5, 15],
      [25, 18],
      [16, 6],
    ] as const) {
      pixel(front, x, y).forEach((value, channel) =>
        expect(Math.abs(value - (pixel(wanted, x, y)[channel] ?? 0))).toBeLessThan(14),
      );
    }
  });

  test.each([
    ['zeros behind it, as a Ricoh Theta writes it', (text: string) => Buffer.from(text + '\0'.repeat(2000))],
    ['two bytes a letter', (text: string) => Buffer.from(text, 'utf16le')],
  ])('the pose of the camera levels the picture when its XMP has %s', async (_, encode) => {
    const packet = encode(makeXmp('GPano:PosePitchDegrees="45" GPano:PoseRollDegrees="0"'));
    await folder.write('hal.jpg', withXmpPacket(await toSharp(SOFT).jpeg({ quality: 100 }).toBuffer(), packet));
    expect((await sharp(path.join(folder.root, 'content/labs/metaal/hal.jpg')).metadata()).xmpAsString).toBeUndefined();
    await folder.writeTour([hall({}, './hal.jpg')]);
    await folder.make();
    const levelled = pixel(await assemble((await panorama()).tiles, 32, 'f'), 16, 0);
    const ahead = pixel(renderCubeFace(SOFT, 'f', 32), 16, 16);
    levelled.forEach((value, channel) => expect(Math.abs(value - (ahead[channel] ?? 0))).toBeLessThan(14));
  });

  test('a part of a panorama keeps the view and its posters inside what the camera saw', async () => {
    const part = await toSharp(SOFT).extract({ left: 0, top: 32, width: 256, height: 64 }).png().toBuffer();
    const crop = cropXmp([256, 64], [256, 128], [0, 32]);
    await folder.write('hal.jpg', await sharp(part).jpeg({ quality: 100 }).withXmp(crop).toBuffer());
    const hints: string[] = [];
    const view = { yaw: 0, pitch: 60, vfov: 60 };
    await folder.writeTour([hall({ view }, './hal.jpg')]);
    await folder.make({ warn: (text) => hints.push(text) });
    expect((await panorama()).reach).toEqual({ top: 45, bottom: -45 });
    const poster = await decode(await folder.readPicture((await panorama()).posters.wide.avif[1]?.href ?? ''));
    const highest = renderView(SOFT, { yaw: 0, pitch: 15, vfov: 60 }, 64, 40);
    expect(meanDifference(poster, highest)).toBeLessThan(6);
    expect(hints.join()).toContain('boven 45 graden en onder −45 graden is niets te zien.');
  });

  test('the pose of the camera levels the picture, and the author has the last word', async () => {
    await folder.write(
      'hal.jpg',
      await toSharp(SOFT).jpeg({ quality: 100 }).withXmp(makeXmp('GPano:PosePitchDegrees="45"')).toBuffer(),
    );
    await folder.writeTour([hall({}, './hal.jpg')]);
    await folder.make();
    // What lay ahead now lies 45 degrees up: on the edge between the front and the upper face.
    const levelled = pixel(await assemble((await panorama()).tiles, 32, 'f'), 16, 0);
    const ahead = pixel(renderCubeFace(SOFT, 'f', 32), 16, 16);
    levelled.forEach((value, channel) => expect(Math.abs(value - (ahead[channel] ?? 0))).toBeLessThan(14));
    await folder.writeTour([hall({ level: { pitch: 0, roll: 0 } }, './hal.jpg')]);
    await folder.make();
    expect(
      meanDifference(await assemble((await panorama()).tiles, 32, 'f'), renderCubeFace(SOFT, 'f', 32)),
    ).toBeLessThan(6);
  });
});

describe('pictures as they come', () => {
  const told = async (file: string, bytes: Buffer): Promise<string> => {
    await folder.write(file, bytes);
    await folder.writeTour([hall({}, `./${file}`)]);
    return folder.findProblems();
  };
  const asIs = () => toSharp(SOFT);

  test.each([
    ['CMYK', 'hal.jpg', () => asIs().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer()],
    ['16 bits a colour', 'hal.png', () => asIs().toColourspace('rgb16').png().toBuffer()],
    ['an alpha channel', 'hal.webp', () => asIs().ensureAlpha(1).webp({ quality: 100 }).toBuffer()],
    ['AVIF', 'hal.avif', () => asIs().avif({ quality: 90 }).toBuffer()],
    ['a pixel too few below', 'hal.png', () => asIs().resize(256, 127, { fit: 'fill' }).png().toBuffer()],
    ['a pixel too many beside', 'hal.png', () => asIs().resize(257, 128, { fit: 'fill' }).png().toBuffer()],
    ['progressive lines', 'hal.jpg', () => asIs().jpeg({ quality: 100, progressive: true }).toBuffer()],
  ] as const)('%s is handled', async (_, file, make) => {
    expect(await told(file, await make())).toBe('');
    expect(
      meanDifference(await assemble((await panorama()).tiles, 32, 'r'), renderCubeFace(SOFT, 'r', 32)),
    ).toBeLessThan(16);
  });

  test('grey stays grey', async () => {
    expect(await told('hal.png', await asIs().greyscale().png().toBuffer())).toBe('');
    const [red, green, blue] = pixel(await assemble((await panorama()).tiles, 32, 'f'), 10, 10);
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(6);
  });

  test('a file that is cut off is told as such', async () => {
    const whole = await asIs().jpeg({ quality: 100 }).toBuffer();
    expect(await told('hal.jpg', whole.subarray(0, Math.round(whole.length * 0.6)))).toBe(
      'tour.yaml:13  scenes.0.picture.file\n' +
        '  Foto “./hal.jpg”: deze foto is beschadigd: een deel ontbreekt.\n' +
        '  → Kopieer het bestand opnieuw van de camera; het kopiëren is waarschijnlijk te vroeg gestopt.\n\n' +
        '1 fout in de rondleidingen. Er is niets gebouwd.',
    );
  });

  test.each([
    ['text', Buffer.from('Dit is geen foto.'), 'dit bestand is geen foto, of het is beschadigd.'],
    ['nothing', Buffer.alloc(0), 'dit bestand is geen foto, of het is beschadigd.'],
    [
      'a drawing that may hold a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="256" height="128"/>'),
      'dit is een SVG-bestand en dat kan de site niet gebruiken.',
    ],
  ])('%s in place of a picture is told', async (_, bytes, message) => {
    expect(await told('hal.jpg', bytes)).toContain(`Foto “./hal.jpg”: ${message}`);
  });

  test('20,000 pixels wide is refused before a pixel is read', async () => {
    const png = Buffer.from(await asIs().png().toBuffer());
    png.writeUInt32BE(20_000, 16);
    png.writeUInt32BE(10_000, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    expect(await told('hal.png', png)).toContain(
      'deze foto is te groot (20.000 × 10.000 pixels); hoogstens 12.288 pixels breed of hoog kan.',
    );
  });

  test('a picture that is not there is told, and all pictures at once', async () => {
    await folder.write('a.png', Buffer.from('geen foto'));
    const [first, second] = chain('a', 'b');
    await folder.writeTour([
      { ...first, picture: { ...PICTURE, file: './a.png' } },
      { ...second, picture: { ...PICTURE, file: './b.png' } },
    ]);
    const problems = await folder.findProblems();
    expect(problems).toContain('Foto “./a.png”: dit bestand is geen foto, of het is beschadigd.');
    expect(problems).toContain('De foto “./b.png” bestaat niet.');
    expect(problems).toContain('2 fouten in de rondleidingen. Er is niets gebouwd.');
  });

  test('a path that leads out of the folder finds nothing there', async () => {
    await writeFile(path.join(folder.root, 'hal.png'), await toPng(SOFT));
    await folder.writeTour([hall({}, '../../../hal.png')]);
    expect(await folder.findProblems()).toContain('De foto “../../../hal.png” staat niet naast deze pagina.');
  });

  test('a video that tells where it was recorded is refused', async () => {
    await folder.write('hal.png', await toPng(SOFT));
    await folder.write(
      'draaien.mp4',
      Buffer.concat([Buffer.from('....ftypmp42'), Buffer.from([0xa9]), Buffer.from('xyz+51.8+004.9/')]),
    );
    await folder.write('draaien.vtt', 'WEBVTT\n');
    const video = {
      file: './draaien.mp4',
      captions: './draaien.vtt',
      transcript: 'Een leerling draait een as van staal.',
    };
    const point = pointFields('kast', { yaw: 0, pitch: 0 }, { video });
    await folder.writeTour([hall({ points: [point] })]);
    expect(await folder.findProblems()).toContain('in deze video staat op welke plaats hij is opgenomen.');
    await folder.write('draaien.mp4', Buffer.from('....ftypmp42 zonder plaats'));
    await folder.make();
    const { videos } = await folder.readScene('hal');
    expect((await folder.readPicture(videos['kast']?.captions ?? '')).toString()).toBe('WEBVTT\n');
  });

  test('a guided walk is published with its recording, which tells no place', async () => {
    const captions = 'WEBVTT\n\nhal\n00:00.000 --> 00:04.000\nWelkom.\n';
    await folder.write('hal.png', await toPng(SOFT));
    await folder.write('loop-mee.vtt', `\uFEFF${captions.replace('hal', 'hall')}`);
    await folder.write('loop-mee.m4a', Buffer.from('....ftypM4A loci\0'));
    await folder.writeTour([hall()], { walk: { file: './loop-mee.vtt', audio: './loop-mee.m4a' } });
    const problems = await folder.findProblems();
    expect(problems).toContain('in dit geluid staat op welke plaats het is opgenomen.');
    expect(problems).toContain('loop-mee.vtt:3\n  De plek “hall” bestaat niet.');

    await folder.write('loop-mee.vtt', `\uFEFF${captions}`);
    await folder.write('loop-mee.m4a', Buffer.from('....ftypM4A een stem'));
    await folder.make();
    const [walk] = Object.values((await folder.readIndex()).walks);
    expect(walk?.captions).toBe(captions);
    expect((await folder.readPicture(walk?.audio ?? '')).toString()).toBe('....ftypM4A een stem');
    // Made before, and still wanted.
    await folder.make();
    expect((await folder.readPicture(walk?.audio ?? '')).toString()).toBe('....ftypM4A een stem');
  });

  test('the sound of a point is looked at and published, also where the guide has the same recording', async () => {
    const sound = {
      file: './kast.mp3',
      text: 'De deur piept, en valt dan met een klap dicht.',
      credit: 'School',
      licence: 'CC0',
    };
    const point = pointFields('kast', { yaw: 0, pitch: 0 }, { sound });
    await folder.write('hal.png', await toPng(SOFT));
    await folder.write('loop-mee.vtt', 'WEBVTT\n\nhal\n00:00.000 --> 00:04.000\nWelkom.\n');
    await folder.writeTour([hall({ points: [point] })], { walk: { file: './loop-mee.vtt', audio: './kast.mp3' } });
    expect(await folder.findProblems()).toContain('Het bestand “./kast.mp3” bestaat niet.');
    await folder.write('kast.mp3', Buffer.from('ID3 loci\0'));
    expect(await folder.findProblems()).toContain('in dit geluid staat op welke plaats het is opgenomen.');
    await folder.write('kast.mp3', Buffer.alloc(20_000_001));
    expect(await folder.findProblems()).toContain('dit geluid is groter dan 20 MB.');

    await folder.write('kast.mp3', Buffer.from('ID3 een deur'));
    await folder.make();
    const { sounds } = await folder.readScene('hal');
    const [walk] = Object.values((await folder.readIndex()).walks);
    for (const href of [sounds['kast'], walk?.audio])
      expect((await folder.readPicture(href ?? '')).toString()).toBe('ID3 een deur');
  });
});

interface DamagedSet {
  readonly file: string;
  readonly other: string;
  readonly list: string;
  readonly otherList: string;
}

/** Two of the folders that were made, with two pictures of the first. */
async function findSet(): Promise<DamagedSet> {
  const [file = '', other = ''] = await listPictures();
  const [list = '', otherList = ''] = await readdir(path.join(folder.out, 'lists'));
  return {
    file,
    other,
    list: path.join(folder.out, 'lists', list),
    otherList: path.join(folder.out, 'lists', otherList),
  };
}

async function flip(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(file, bytes);
}

async function swap(file: string, other: string): Promise<void> {
  await rename(file, `${file}.away`);
  await rename(other, file);
  await rename(`${file}.away`, other);
}

async function readPictures(): Promise<Map<string, string>> {
  const files = await listPictures();
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'base64')] as const)));
}

describe('a second run', () => {
  const two = async (): Promise<void> => {
    await folder.write('a.png', await toPng(SOFT));
    await folder.write('b.png', await toPng(paint(256, 128, (x, y) => [y, x, y])));
    await folder.writeTour(
      chain('a', 'b').map((scene) => ({ ...scene, picture: { ...PICTURE, file: `./${String(scene['id'])}.png` } })),
    );
  };
  /** When each picture was written, to tell which were written again. */
  const times = async (): Promise<Map<string, number>> => {
    const files = await listPictures();
    return new Map(await Promise.all(files.map(async (file) => [file, (await stat(file)).mtimeMs] as const)));
  };

  test('does no image work and changes no file', async () => {
    await two();
    expect(await folder.make()).toMatchObject({ made: 2, pictures: 2 });
    const before = await times();
    for (const file of before.keys()) await utimes(file, 1, 1);
    expect(await folder.make()).toMatchObject({ made: 0, removed: 0 });
    expect([...(await times()).values()].every((time) => time === 1000)).toBe(true);
  });

  test('makes anew only what changed, and removes what nobody uses', async () => {
    await two();
    await folder.make();
    const before = await times();
    await folder.write('b.png', await toPng(paint(256, 128, (x, y) => [x, y, x])));
    expect(await folder.make()).toMatchObject({ made: 1, removed: 2 });
    const after = await times();
    expect([...after].filter(([file, time]) => before.get(file) === time)).toHaveLength(after.size / 2);
  });

  test('cuts no tiles again when only the first view or a text changes', async () => {
    await folder.write('hal.png', await toPng(SOFT));
    await folder.writeTour([hall()]);
    await folder.make();
    const { tiles, posters } = await panorama();
    await folder.writeTour([hall({ title: 'In de hal' })]);
    expect(await folder.make()).toMatchObject({ made: 0 });
    await folder.writeTour([hall({ view: { yaw: 90 } })]);
    expect(await folder.make()).toMatchObject({ made: 1, removed: 1 });
    const changed = await panorama();
    expect(changed.tiles).toEqual(tiles);
    expect(changed.posters.tall.jpeg.href).not.toBe(posters.tall.jpeg.href);
  });

  test('puts back a picture that went missing', async () => {
    await two();
    await folder.make();
    const [file] = await listPictures();
    await rm(file ?? '');
    expect(await folder.make()).toMatchObject({ made: 1 });
    expect(await listPictures()).toContain(file);
  });

  test.each<[string, (folder: DamagedSet) => Promise<unknown>]>([
    ['one bit less in a picture', ({ file }) => flip(file)],
    ['zeros in a picture', async ({ file }) => writeFile(file, Buffer.alloc((await stat(file)).size))],
    ['half a picture', async ({ file }) => truncate(file, Math.floor((await stat(file)).size / 2))],
    ['two pictures in each other’s place', ({ file, other }) => swap(file, other)],
    ['a folder in the place of a picture', ({ file }) => rm(file).then(() => mkdir(file))],
    ['a picture that leads to itself', ({ file }) => rm(file).then(() => symlink(path.basename(file), file))],
    ['a file that nobody made', ({ file }) => writeFile(`${file}.bak`, 'oud')],
    ['one bit less in its list', ({ list }) => flip(list)],
    ['the list of another', ({ list, otherList }) => swap(list, otherList)],
    ['a folder in the place of its list', ({ list }) => rm(list).then(() => mkdir(list))],
  ])('mends %s and says so', async (_, damage) => {
    await two();
    await folder.make();
    const before = await readPictures();
    await damage(await findSet());
    const said: string[] = [];
    await folder.make({ warn: (text) => said.push(text) });
    expect(await readPictures()).toEqual(before);
    expect(said.filter((text) => / bewaarde beelden (?:was|waren) beschadigd\./.test(text))).toHaveLength(1);
    expect(await folder.make()).toMatchObject({ made: 0 });
  });

  test('does not take pictures of another version of the encoder for its own', async () => {
    await two();
    await folder.make();
    const [old] = await readdir(path.join(folder.out, 'lists'));
    vi.spyOn(sharp, 'versions', 'get').mockReturnValue({ ...sharp.versions, vips: '1.0.0' });
    await folder.make();
    vi.restoreAllMocks();
    expect(await readdir(path.join(folder.out, 'lists'))).not.toContain(old);
  });

  test('goes on where a run was cut off: what was whole stays, what was half goes', async () => {
    await two();
    await folder.make();
    // The list of a folder is written last.
    const [list] = await readdir(path.join(folder.out, 'lists'));
    await rm(path.join(folder.out, 'lists', list ?? ''));
    const half = path.join(folder.out, 'making', 'abcdef-999999999');
    await mkdir(half, { recursive: true });
    await writeFile(path.join(half, 'f_0_0.avif'), 'half');
    expect(await folder.make()).toMatchObject({ made: 1, pictures: 2 });
    expect(await readdir(path.join(folder.out, 'making'))).toEqual([]);
  });

  test('gives the same bytes from nothing, in worker threads too', async () => {
    await two();
    await folder.make();
    const bytes = async () =>
      Promise.all((await listPictures()).map(async (file) => `${file} ${(await stat(file)).size}`));
    const [first, index] = [await bytes(), await folder.readIndex()];
    await rm(folder.out, { recursive: true });
    expect(await folder.make({ workers: 2 })).toMatchObject({ made: 2 });
    expect(await bytes()).toEqual(first);
    expect(await folder.readIndex()).toEqual(index);
  }, 30_000);
});

test('progress names the place, which picture it is and how long it still takes', async () => {
  await folder.write('hal.png', await toPng(SOFT));
  await folder.writeTour([hall()]);
  const said: string[] = [];
  const context = { root: folder.root, warn: () => undefined, settings: SMALL, workers: 0 };
  await makeTours(await folder.check(), context, (text) => said.push(text));
  expect(said.length).toBeGreaterThan(50);
  expect(said.every((text) => /^Bij de hal, foto 1 van 1, nog ongeveer \d+ s$/.test(text))).toBe(true);
  expect(said.at(-1)).toBe('Bij de hal, foto 1 van 1, nog ongeveer 0 s');
});

describe('after the check', () => {
  const context = () => ({ root: folder.root, warn: () => undefined, settings: SMALL, workers: 0 });
  beforeEach(async () => {
    await folder.write('hal.png', await toPng(SOFT));
    await folder.writeTour([hall()]);
  });

  test('a picture that changed for the worse is told at its line, as the check would', async () => {
    const check = await folder.check();
    await folder.write('hal.png', Buffer.from('geen foto'));
    await expect(makeTours(check, context())).rejects.toThrow(
      'content/labs/metaal/tour.yaml:13  scenes.0.picture.file\n' +
        '  Foto “./hal.png”: deze foto is beschadigd: een deel ontbreekt.\n',
    );
  });

  test('a picture that was taken away is told', async () => {
    const check = await folder.check();
    await rm(path.join(folder.root, 'content/labs/metaal/hal.png'));
    await expect(makeTours(check, context())).rejects.toThrow(
      'content/labs/metaal/tour.yaml\n' +
        '  Het bestand “./hal.png” was er net nog, maar nu niet meer.\n' +
        '  → Zet het terug en probeer het opnieuw.',
    );
  });
});

test('a mistake in a tour is told in all the words of the check, one elsewhere stops no tour', async () => {
  await folder.write('hal.png', await toPng(SOFT));
  await folder.writeTour([hall({ titel: 'Hal' })]);
  const { problems } = await folder.check();
  const [mistake, ...more] = problems.filter(({ file }) => file === 'content/labs/metaal/tour.yaml');
  expect(more).toEqual([]);
  expect(await folder.findProblems()).toBe(
    `${mistake && formatProblem(mistake).replace('content/labs/metaal/', '')}\n\n1 fout in de rondleidingen. Er is niets gebouwd.`,
  );
  // There are no terms in this project.
  await folder.writeTour([hall()]);
  expect((await folder.check()).problems.map(({ file }) => file)).toContain('content/terms.yaml');
  expect(await folder.make()).toMatchObject({ tours: 1 });
});

test('a file where the folder of the pictures should be is not removed', async () => {
  await mkdir(path.dirname(folder.out), { recursive: true });
  await writeFile(folder.out, 'van iemand');
  expect(await folder.findProblems()).toMatch(
    /^Hier staat een bestand waar een map hoort te staan: .*\.work\/tours\.\n→ /,
  );
  expect(await readFile(folder.out, 'utf8')).toBe('van iemand');
});

test('a project without tours has an empty index', async () => {
  expect(await folder.make({ settings: SMALL })).toMatchObject({ tours: 0, scenes: 0, made: 0 });
  expect(await folder.readIndex()).toEqual({ version: 1, tours: {}, walks: {} });
});

test('a scene of which the fields are wrong stops everything before a picture is read', async () => {
  await folder.writeTour([sceneFields('hal', { alt: 'Kort' })]);
  expect(await folder.findProblems()).toContain('“Kort” is te kort: ten minste 20 tekens.');
});
