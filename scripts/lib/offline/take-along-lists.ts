import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addressOf, PICTURES_PATH, takeAlongAddress } from '../../../src/domain/addresses.ts';
import { findAllFiles } from '../../../src/domain/offline/page-files.ts';
import { levelsToTake, type TakeAlongList, type WeighedFile } from '../../../src/domain/offline/take-along.ts';
import { CUBE_FACES, TILE_FORMATS, type PanoramaTiles, type TileFormat } from '../../../src/domain/tour/manifest.ts';
import { getPreviewAddress, getTileAddress } from '../../../src/domain/tour/tile-choice.ts';
import {
  tourIndex,
  type PictureSet,
  type ScenePictures,
  type TourIndex,
} from '../../../src/domain/tour/tour-pictures.ts';
import { compareText } from '../../../src/domain/text/compare-text.ts';
import { sumOf } from '../kept-files.ts';
import { ROOT } from '../run-tool.ts';
import { listFiles } from '../site/site-files.ts';
import { INDEX_FILE, TOURS_FOLDER } from '../tours/tours-folder.ts';

/** Wide enough for a phone and not too soft on a desk, in pixels. */
const PICTURE_WIDTH = 1280;
/** Pages of a tour that only make sense on paper or at a printer. */
const ON_PAPER = /^(?:qr|oorkonde)\//;

/** Writes beside each tour what goes along with it. Gives the number of tours. */
export async function writeTakeAlongLists(site: string, root: string = ROOT): Promise<number> {
  const { tours, walks } = await readIndex(root);
  const weigh = makeScales(site);
  const readOwn = once((name) => readFile(path.join(site, '_astro', name), 'utf8'));
  for (const [lab, scenes] of Object.entries(tours)) {
    const list = await makeList({ site, lab, scenes: Object.values(scenes), walk: walks[lab] }, weigh, readOwn);
    await writeFile(path.join(site, takeAlongAddress(lab)), JSON.stringify(list));
  }
  return Object.keys(tours).length;
}

async function readIndex(root: string): Promise<TourIndex> {
  const text = await readFile(path.join(root, TOURS_FOLDER, INDEX_FILE), 'utf8').catch(() => undefined);
  return text === undefined ? { version: 1, tours: {}, walks: {} } : tourIndex.parse(JSON.parse(text));
}

interface BuiltTour {
  readonly site: string;
  readonly lab: string;
  readonly scenes: readonly ScenePictures[];
  readonly walk: TourIndex['walks'][string] | undefined;
}
type Weigh = (addresses: Iterable<string>) => Promise<WeighedFile[]>;

async function makeList(
  { site, lab, scenes, walk }: BuiltTour,
  weigh: Weigh,
  readOwn: (name: string) => Promise<string>,
): Promise<TakeAlongList> {
  const folder = addressOf.tours(lab);
  const beside = (await listFiles(path.join(site, folder)))
    .filter((name) => !ON_PAPER.test(name) && !name.endsWith(path.posix.basename(takeAlongAddress(lab))))
    .map((name) => `${folder}${name}`);
  const files = [...beside, `${addressOf.labs(lab)}index.html`];
  const texts = new Map<string, string>();
  for (const file of files) texts.set(file, await readFile(path.join(site, file), 'utf8'));
  const own = await findAllFiles([...texts.values()].join('\n'), readOwn);
  const sets = scenes.flatMap(listPictures);
  const pictures = await byFormat((format) =>
    weigh([
      ...sets.flatMap((set) => widthOf(set, format)),
      ...scenes.flatMap(listPanoramas).map((panorama) => getPreviewAddress(panorama, format)),
    ]),
  );
  const recordings = [
    ...scenes.flatMap(({ videos, sounds }) => [
      ...Object.values(videos).flatMap(({ href, captions }) => [href, captions]),
      ...Object.values(sounds),
    ]),
    ...(walk?.audio === undefined ? [] : [walk.audio]),
  ];
  const weighed = await weigh([...files, ...own.map((name) => `/_astro/${name}`), ...recordings]);
  const panoramas: TakeAlongList['panoramas'][number][] = [];
  for (const tiles of scenes.flatMap(listPanoramas)) panoramas.push(await weighTiles(tiles, weigh));
  const list = { title: titleOf(texts.get(`${folder}index.html`) ?? ''), files: weighed, pictures, panoramas };
  return { version: versionOf(texts, list), ...list };
}

function listPanoramas({ pictures }: ScenePictures): PanoramaTiles[] {
  if (pictures.kind === 'photo') return [];
  return [pictures.tiles, ...(pictures.before === undefined ? [] : [pictures.before.tiles])];
}

function listPictures({ pictures, images }: ScenePictures): PictureSet[] {
  const close = Object.values(images);
  if (pictures.kind === 'photo') {
    return [pictures.photo, ...(pictures.before === undefined ? [] : [pictures.before.photo]), ...close];
  }
  const { posters, before, points } = pictures;
  return [posters, ...(before === undefined ? [] : [before.posters])]
    .flatMap(({ tall, wide }) => [tall, wide])
    .concat(Object.values(points), close);
}

/** One width for every device: the worker gives it whatever width the page asks for. */
function widthOf(set: PictureSet, format: TileFormat): string[] {
  const fitting = set[format].filter(({ width }) => width <= PICTURE_WIDTH);
  const picture = fitting.at(-1) ?? set[format][0];
  return picture === undefined ? [] : [picture.href];
}

async function weighTiles(tiles: PanoramaTiles, weigh: Weigh): Promise<TakeAlongList['panoramas'][number]> {
  const byLevel: Record<string, Record<TileFormat, WeighedFile[]>> = {};
  for (const level of levelsToTake(tiles.levels)) {
    const count = Math.ceil(level / tiles.tile);
    const places = Array.from({ length: count }, (_, place) => place);
    byLevel[level] = await byFormat((format) =>
      weigh(
        CUBE_FACES.flatMap((face) =>
          places.flatMap((row) => places.map((column) => getTileAddress(tiles, { level, face, row, column }, format))),
        ),
      ),
    );
  }
  return byLevel;
}

async function byFormat(
  make: (format: TileFormat) => Promise<WeighedFile[]>,
): Promise<Record<TileFormat, WeighedFile[]>> {
  const [avif, webp] = await Promise.all(TILE_FORMATS.map(make));
  return { avif: avif ?? [], webp: webp ?? [] };
}

/** Tells of each address how many bytes come from there, and looks at each folder of pictures once. */
function makeScales(site: string): Weigh {
  const sizesIn = once(async (folder: string) => {
    const names = await readdir(path.join(site, folder));
    const sizes = await Promise.all(
      names.map(async (name) => [name, (await stat(path.join(site, folder, name))).size] as const),
    );
    return new Map(sizes);
  });
  const weighOne = async (address: string): Promise<WeighedFile> => {
    const { dir, base } = path.posix.parse(address);
    const bytes = address.startsWith(`${PICTURES_PATH}/`)
      ? (await sizesIn(dir)).get(base)
      : (await stat(path.join(site, address))).size;
    if (bytes === undefined) throw new Error(`${address} is not in the site.`);
    return [address.slice(1).replace(/(^|\/)index\.html$/, '$1'), bytes];
  };
  return async (addresses) => {
    const unique = [...new Set(addresses)].sort(compareText);
    return Promise.all(unique.map(weighOne));
  };
}

/**
 * Of all that a visitor of the tour sees, hears and can do. The page around it (the day of the build, menu, names of
 * scripts) may change without the tour being another.
 */
function versionOf(
  texts: ReadonlyMap<string, string>,
  { pictures, panoramas }: Omit<TakeAlongList, 'version'>,
): string {
  const told = [...texts].flatMap(([file, text]) => [file, /<main\b.*<\/main>/s.exec(text)?.[0] ?? text]);
  const steady = told.map((text) => text.replaceAll(/\/_astro\/[\w.@~-]+/g, ''));
  return sumOf(...steady, JSON.stringify([pictures, panoramas])).slice(0, 16);
}

function titleOf(page: string): string {
  return (
    /<h1\b[^>]*>(.*?)<\/h1>/s
      .exec(page)?.[1]
      ?.replaceAll(/<[^>]*>/g, '')
      .trim() ?? ''
  );
}

function once<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
