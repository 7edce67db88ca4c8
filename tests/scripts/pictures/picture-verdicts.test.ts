import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { tellEditor } from '../../../src/domain/schema/message.ts';
import { formatProblem, type Problem } from '../../../src/domain/schema/problem.ts';
import { checkContentFolder } from '../../../scripts/lib/check-content-folder.ts';
import pictureService from '../../../scripts/lib/pictures/astro-picture-service.ts';
import { StepFailure } from '../../../scripts/lib/steps.ts';
import { makeTours } from '../../../scripts/lib/tours/make-tours.ts';
import { PICTURE, pointFields, sceneFields, tourFields } from '../../domain/checks/tours/tour-builder.ts';
import { makeProject } from '../content-folder.ts';
import { paint, SMALL, toSharp } from '../tours/tour-folder.ts';
import { cropXmp, makeXmp, withCameraData, withXmpPacket } from './xmp-packet.ts';

/*
 * Pictures as they come, each with what is wrong with it in the eyes of who wrote this table. The content check has to
 * find that, and what it lets through the build has to take.
 */

/** What is told; undefined when all is well. */
type Verdict = string | undefined;
interface Kind {
  readonly name: string;
  readonly file?: string;
  readonly bytes: Buffer | 'folder';
  /** As the picture of a scene all around. */
  readonly panorama?: Verdict;
  /** As a close-up and in a text; what is wrong there is wrong everywhere. */
  readonly plain?: Verdict;
}

const NO_PICTURE = 'dit bestand is geen foto, of het is beschadigd.';
const HALF = 'deze foto is beschadigd: een deel ontbreekt.';

/** Rough all over but for its first and last rows, so that no part is like another and its poles are poles. */
const ROUGH = paint(768, 384, (x, y) => {
  const grain = ((x * 73_856_093) ^ (y * 19_349_663) ^ ((x * y) << 3)) & (y > 8 && y < 375 ? 63 : 3);
  return [60 + y / 3 + grain, 90 + grain, 160 - y / 3 + grain];
});
const make = (width = 3072, height = 1536): Sharp =>
  toSharp(ROUGH).resize(width, height, { fit: 'fill', kernel: 'nearest' });

const jpeg = await make().jpeg({ progressive: false }).toBuffer();
const progressive = await make().jpeg({ progressive: true }).toBuffer();
const png = await make().png({ compressionLevel: 1 }).toBuffer();
const webp = await make().webp({ effort: 0 }).toBuffer();
const lossless = await make().webp({ lossless: true, effort: 0 }).toBuffer();
const avif = await make().avif({ effort: 0 }).toBuffer();
const white = sharp({ create: { width: 3072, height: 1536, channels: 3, background: '#fff' } });
const camera = { IFD0: { Make: 'Ricoh', Model: 'Theta' } };

function cut(bytes: Buffer, part: number): Buffer {
  return bytes.subarray(0, Math.round(bytes.length * part));
}

function zeroed(bytes: Buffer, from: number, until: number): Buffer {
  const damaged = Buffer.from(bytes);
  return damaged.fill(0, Math.round(bytes.length * from), Math.round(bytes.length * until));
}

/** The same bytes under a header that says something else. */
function claimSize(bytes: Buffer, width: number, height: number): Buffer {
  const claiming = Buffer.from(bytes);
  claiming.writeUInt32BE(width, 16);
  claiming.writeUInt32BE(height, 20);
  claiming.writeUInt32BE(crc32(claiming.subarray(12, 29)), 29);
  return claiming;
}

function flipped(bytes: Buffer): Buffer {
  const damaged = Buffer.from(bytes);
  damaged[bytes.length >> 1] = (damaged[bytes.length >> 1] ?? 0) ^ 0x55;
  return damaged;
}

const frames = [await make(64, 32).png().toBuffer(), await make(64, 32).negate().png().toBuffer()];
const moving = sharp(frames, { join: { animated: true } });
const END = Buffer.from([0xff, 0xd9]);

const KINDS: readonly Kind[] = [
  { name: 'a plain JPEG', bytes: jpeg },
  { name: 'a progressive JPEG', bytes: progressive },
  { name: 'a JPEG for printing (CMYK)', bytes: await make().toColourspace('cmyk').jpeg().toBuffer() },
  { name: 'a JPEG in grey', bytes: await make().greyscale().jpeg().toBuffer() },
  { name: 'a white JPEG', bytes: await white.clone().jpeg({ mozjpeg: true }).toBuffer() },
  { name: 'a PNG', file: 'hal.png', bytes: png },
  { name: 'a PNG of 16 bits a colour', file: 'hal.png', bytes: await make().toColourspace('rgb16').png().toBuffer() },
  { name: 'a PNG with glass in it', file: 'hal.png', bytes: await make().ensureAlpha(0.5).png().toBuffer() },
  { name: 'a PNG in passes', file: 'hal.png', bytes: await make().png({ progressive: true }).toBuffer() },
  { name: 'a WebP', file: 'hal.webp', bytes: webp },
  { name: 'a lossless WebP', file: 'hal.webp', bytes: lossless },
  { name: 'a white WebP', file: 'hal.webp', bytes: await white.clone().webp().toBuffer() },
  { name: 'an AVIF', file: 'hal.avif', bytes: avif },
  { name: 'a JPEG that is called PNG', file: 'hal.png', bytes: jpeg },
  { name: 'a JPEG with bytes behind its end', bytes: Buffer.concat([jpeg, Buffer.alloc(5000, 7)]) },
  { name: 'a JPEG with zeros behind its end', bytes: Buffer.concat([jpeg, Buffer.alloc(50_000)]) },
  { name: 'a JPEG with another behind it, as phones write', bytes: Buffer.concat([jpeg, progressive]) },
  {
    name: 'a JPEG with a few zeros before its end',
    bytes: Buffer.concat([jpeg.subarray(0, -2), Buffer.alloc(6), END]),
  },
  {
    name: 'a JPEG whose XMP is filled up with zeros',
    bytes: withXmpPacket(jpeg, `${makeXmp('')}${'\0'.repeat(2000)}`),
  },
  {
    name: 'a JPEG with nonsense for camera data',
    bytes: withCameraData(jpeg, Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff nonsens', 'latin1')),
  },
  { name: 'a JPEG that is stored on its side', bytes: await onItsSide(make(1536, 3072), 6) },
  { name: 'a JPEG that is stored upside down', bytes: await onItsSide(make(), 3) },
  {
    name: 'a panorama without its poles',
    bytes: withXmpPacket(await make(3072, 1000).jpeg().toBuffer(), cropXmp([3072, 1000], [3072, 1536], [0, 268])),
  },
  // Not twice as wide as high, or too small for all around.
  {
    name: 'a lying picture that says that it stands',
    bytes: await onItsSide(make(), 6),
    panorama: 'een panorama is twee keer zo breed als hoog, maar deze foto is 1.536 × 3.072 pixels.',
  },
  {
    name: 'a tall photograph',
    bytes: await make(900, 3000).jpeg().toBuffer(),
    panorama: 'een panorama is twee keer zo breed als hoog, maar deze foto is 900 × 3.000 pixels.',
  },
  {
    name: 'half a panorama',
    bytes: withXmpPacket(await make(1536, 1000).jpeg().toBuffer(), cropXmp([1536, 1000], [3072, 1536], [0, 268])),
    panorama: 'deze foto gaat niet helemaal rond: 180 van de 360 graden.',
  },
  {
    name: 'a strip of a panorama',
    bytes: withXmpPacket(await make(3072, 256).jpeg().toBuffer(), cropXmp([3072, 256], [3072, 1536], [0, 640])),
    panorama: 'deze foto is een te smalle strook: 30 graden van boven naar beneden.',
  },
  {
    name: 'a small panorama',
    bytes: await make(2048, 1024).jpeg().toBuffer(),
    panorama: 'deze foto is te klein (2.048 × 1.024 pixels); een panorama is ten minste 3.072 pixels breed.',
  },
  {
    name: 'a small panorama of a camera',
    bytes: await make(2048, 1024).jpeg().withExif(camera).toBuffer(),
    panorama: 'deze foto is te klein (2.048 × 1.024 pixels); een panorama is ten minste 3.072 pixels breed.',
  },
  // Nothing that can be shown.
  { name: 'the first 40 % of a JPEG', bytes: cut(jpeg, 0.4), plain: HALF },
  { name: 'the first 3,000 bytes of a JPEG', bytes: jpeg.subarray(0, 3000), plain: HALF },
  { name: 'a JPEG without its last byte', bytes: jpeg.subarray(0, -1), plain: HALF },
  { name: 'the first 60 % of a progressive JPEG', bytes: cut(progressive, 0.6), plain: HALF },
  { name: 'the first 99 % of a progressive JPEG', bytes: cut(progressive, 0.99), plain: HALF },
  { name: 'the header of a JPEG and then zeros', bytes: zeroed(jpeg, 3000 / jpeg.length, 1), plain: HALF },
  {
    name: 'the header of a JPEG and then zeros without end',
    bytes: Buffer.concat([jpeg.subarray(0, 3000), Buffer.alloc(20_000_000)]),
    plain: HALF,
  },
  { name: 'a JPEG of which the last 60 % is zeros', bytes: zeroed(jpeg, 0.4, 1), plain: HALF },
  { name: 'a progressive JPEG of which the last 10 % is zeros', bytes: zeroed(progressive, 0.9, 1), plain: HALF },
  { name: 'a JPEG with a hole of zeros', bytes: zeroed(jpeg, 0.5, 0.51), plain: HALF },
  { name: 'a progressive JPEG with a large hole of zeros', bytes: zeroed(progressive, 0.5, 0.6), plain: HALF },
  { name: 'half a JPEG with an end put behind it', bytes: Buffer.concat([cut(jpeg, 0.5), END]), plain: HALF },
  { name: 'the first 60 % of a PNG', file: 'hal.png', bytes: cut(png, 0.6), plain: HALF },
  { name: 'a PNG without its last bytes', file: 'hal.png', bytes: png.subarray(0, -10), plain: HALF },
  { name: 'a PNG with one wrong byte', file: 'hal.png', bytes: flipped(png), plain: HALF },
  { name: 'the first 60 % of a WebP', file: 'hal.webp', bytes: cut(webp, 0.6), plain: NO_PICTURE },
  { name: 'a WebP of which the last 60 % is zeros', file: 'hal.webp', bytes: zeroed(webp, 0.4, 1), plain: HALF },
  {
    name: 'a lossless WebP of which the last 60 % is zeros',
    file: 'hal.webp',
    bytes: zeroed(lossless, 0.4, 1),
    plain: HALF,
  },
  { name: 'the first 60 % of an AVIF', file: 'hal.avif', bytes: cut(avif, 0.6), plain: HALF },
  { name: 'an AVIF with a hole of zeros', file: 'hal.avif', bytes: zeroed(avif, 0.5, 0.6), plain: HALF },
  {
    name: 'a WebP that moves',
    file: 'hal.webp',
    bytes: await moving.clone().webp().toBuffer(),
    plain: 'dit bestand bevat meer dan één beeld.',
  },
  {
    name: 'a GIF that is called JPEG',
    bytes: await moving.clone().gif().toBuffer(),
    plain: 'dit is een GIF-bestand en dat kan de site niet gebruiken.',
  },
  {
    name: 'a TIFF that is called JPEG',
    bytes: await make(64, 32).tiff().toBuffer(),
    plain: 'dit is een TIFF-bestand en dat kan de site niet gebruiken.',
  },
  {
    name: 'a drawing that is called JPEG',
    bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="3072" height="1536"/>'),
    plain: 'dit is een SVG-bestand en dat kan de site niet gebruiken.',
  },
  {
    name: 'a PNG that claims to be 60,000 pixels wide',
    file: 'hal.png',
    bytes: claimSize(png, 60_000, 30_000),
    plain: 'deze foto is te groot (60.000 × 30.000 pixels); hoogstens 12.288 pixels breed of hoog kan.',
  },
  {
    name: 'a PNG that claims to be a square of 12,000 pixels',
    file: 'hal.png',
    bytes: claimSize(png, 12_000, 12_000),
    plain: 'deze foto is te groot (12.000 × 12.000 pixels); hoogstens 75 miljoen pixels bij elkaar kan.',
  },
  { name: 'a text', bytes: Buffer.from('Dit is geen foto.'), plain: NO_PICTURE },
  { name: 'a page of a website', bytes: Buffer.from('<!doctype html><title>Niet gevonden</title>'), plain: NO_PICTURE },
  { name: 'an empty file', bytes: Buffer.alloc(0), plain: NO_PICTURE },
  { name: 'a folder', bytes: 'folder', plain: 'De foto “./hal.jpg” bestaat niet.' },
];

function onItsSide(picture: Sharp, orientation: number): Promise<Buffer> {
  return picture.jpeg().withMetadata({ orientation }).toBuffer();
}

const LAB = 'content/labs/metaal';
const TODAY = '2026-11-23';
const GOOD = 'goed.jpg';

/** One picture as a scene, as a close-up and in a text. */
function makeProjectWith({ file = 'hal.jpg', bytes }: Kind): string {
  const page = `---\ntitle: Metaal\nkind: practice-room\ntown: Gorinchem\nsummary: Hier leer je metaal bewerken.\nsources:\n  - { id: krant, title: Een stuk, read: 2026-11 }\n---\n\n![De hal met de machines](./${file})\n`;
  const root = makeProject({ 'labs/metaal/lab.mdx': page, [`labs/metaal/${GOOD}`]: jpeg });
  if (bytes === 'folder') mkdirSync(path.join(root, LAB, file));
  else writeFileSync(path.join(root, LAB, file), bytes);
  writeTour(root, file, file);
  return root;
}

function writeTour(root: string, panorama: string, closeUp: string): void {
  const image = { file: `./${closeUp}`, alt: 'Een kast met laden, van dichtbij.', credit: 'School', licence: 'CC0' };
  const scene = sceneFields('hal', {
    picture: { ...PICTURE, file: `./${panorama}` },
    points: [pointFields('kast', { yaw: 0, pitch: 0 }, { image })],
  });
  writeFileSync(path.join(root, LAB, 'tour.yaml'), stringify(tourFields([scene])));
}

async function check(root: string): Promise<readonly Problem[]> {
  const { problems } = await checkContentFolder(root, { today: TODAY });
  return problems.filter(({ file }) => file.startsWith(LAB));
}

/** What the build of tours says. */
async function build(root: string): Promise<string> {
  try {
    const check = await checkContentFolder(root, { today: TODAY });
    await makeTours(check, { root, warn: () => undefined, settings: SMALL, workers: 0 });
    return '';
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    return error.message.replace(/\n\n\d+ fout.*$/, '');
  }
}

test('the table has pictures of more than fifty kinds', () => {
  expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
  expect(KINDS.length).toBeGreaterThan(50);
});

test.each(KINDS)('$name: check and build both say what is true of it', async (kind) => {
  const { file = 'hal.jpg', plain } = kind;
  const panorama = kind.panorama ?? plain;
  const root = makeProjectWith(kind);
  const problems = await check(root);
  const told = problems.map(
    ({ file: page, field = 'text', message }) => `${path.basename(page)} ${field} ${tellEditor(message)}`,
  );
  const expected = [
    ...(plain === undefined ? [] : [['lab.mdx text', plain] as const]),
    ...(panorama === undefined ? [] : [['tour.yaml scenes.0.picture.file', panorama] as const]),
    ...(plain === undefined ? [] : [['tour.yaml scenes.0.points.0.image.file', plain] as const]),
  ];
  expect(
    told.map(
      (text, index) => text.startsWith(expected[index]?.[0] ?? '?') && text.endsWith(expected[index]?.[1] ?? '?'),
    ),
    told.join('\n'),
  ).toEqual(expected.map(() => true));
  expect(problems.every(({ line, fix }) => line !== undefined && fix !== '')).toBe(true);

  const ofTour = problems.filter(({ file: page }) => page.endsWith('tour.yaml'));
  expect(await build(root)).toBe(ofTour.map(formatProblem).join('\n\n'));
  if (plain !== undefined || kind.bytes === 'folder') return;
  if (panorama !== undefined) {
    writeTour(root, GOOD, file);
    expect(await build(root)).toBe('');
  }
  expect(await showInText(kind.bytes)).toEqual({ format: 'webp', width: 480, warnings: [] });
});

/** What Astro makes of a picture in a text. When it can not, it warns and publishes the file as it is. */
async function showInText(bytes: Buffer) {
  const warnings: string[] = [];
  const logger = { warn: (text: string) => void warnings.push(text) } as unknown as Parameters<
    typeof pictureService.transform
  >[3];
  const config = { service: { config: {} } } as Parameters<typeof pictureService.transform>[2];
  const wanted = { src: 'hal.jpg', width: 480, format: 'webp' };
  const { data, format } = await pictureService.transform(bytes, wanted, config, logger);
  return { format, width: (await sharp(data).metadata()).width, warnings };
}
