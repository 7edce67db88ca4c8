import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import { INDEX_FOLDER } from '../../../src/domain/search/index-files.ts';
import { CUBE_FACES, type PanoramaTiles } from '../../../src/domain/tour/manifest.ts';
import { getPreviewAddress, getTileAddress } from '../../../src/domain/tour/tile-choice.ts';
import { formatCount, formatMegabytes } from '../dutch-figures.ts';
import { mapBounded } from '../map-bounded.ts';
import { getContentType } from '../site/content-types.ts';
import { listFiles } from '../site/site-files.ts';
import { StepFailure, type SayProgress } from '../steps.ts';
import { FORMAT, makeStickPage, toRelative } from './stick-page.ts';
import { makeStartScript, makeStickData, makeStickModule, START_SCRIPT } from './stick-scripts.ts';

export interface StickPlaces {
  /** The finished site, made for the root of a host. */
  readonly dist: string;
  /** What was there is replaced when the new folder is whole. */
  readonly target: string;
  readonly work: string;
}

const FILES_AT_ONCE = 8;
/** The width of a face of the cube, in pixels: sharp on a screen, and a third of what the largest one takes. */
const LEVEL = 1024;
/** For a server, a search engine, or a browser that keeps copies. */
const LEFT_OUT =
  /\.(?:br|gz)$|^_(?:headers|redirects)$|^_server\/|^robots\.txt$|^sitemap[^/]*\.xml$|^sw\.js$|^site\.webmanifest$/;
const PICTURE = /\.(?:avif|webp|jpe?g|png)$/;
const MANIFEST = /(?:^|\/)(?:plek|blad)\.json$/;
/** What scripts ask for while somebody reads. */
const FETCHED = new RegExp(`^${INDEX_FOLDER}/.*\\.json$|^deel/bestanden/|${MANIFEST.source}`);

/** Makes the folder. Gives in a few words what it became. */
export async function makeStick({ dist, target, work }: StickPlaces, say: SayProgress): Promise<string> {
  await rm(work, { recursive: true, force: true });
  const files = (await listFiles(dist)).filter((file) => !LEFT_OUT.test(file));
  const uses = new Set<string>();
  const written = new Set<string>();
  let bytes = 0;
  const read = (file: string): Promise<string> => readFile(path.join(dist, file), 'utf8');
  const write = async (file: string, content: string): Promise<void> => {
    const place = path.join(work, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, content);
    written.add(file);
    bytes += Buffer.byteLength(content);
  };
  const each = (pattern: RegExp, make: (file: string) => Promise<void>): Promise<unknown> =>
    mapBounded(
      files.filter((file) => pattern.test(file)),
      FILES_AT_ONCE,
      make,
    );

  const inline = new Map<string, string>();
  let pages = 0;
  await each(/\.html$/, async (file) => {
    const page = makeStickPage(file, await read(file));
    for (const [name, code] of page.inline) inline.set(name, code);
    for (const used of page.uses) uses.add(used);
    await write(file, page.html);
    pages += 1;
    if (pages % 50 === 0) say(formatCount(pages, 'pagina', 'pagina’s'));
  });

  await write(START_SCRIPT, await makeStartScript());
  for (const [name, code] of inline) await write(name, await makeStickModule(name, code));
  await each(/\.js$/, async (file) => write(file, await makeStickModule(file, await read(file))));
  await each(/\.css$/, async (file) => write(file, await withFonts(await read(file), file, dist, uses)));

  const tiles = new Set<string>();
  await each(FETCHED, async (file) => {
    let text = await read(file);
    if (MANIFEST.test(file)) text = takeManifest(text, file, tiles);
    await write(`${file}.js`, makeStickData(file, text, getContentType(file)));
  });
  await mapBounded([...tiles], FILES_AT_ONCE, async (file) => {
    const image = (await readFile(path.join(dist, file))).toString('base64');
    await write(`${file}.js`, makeStickData(file, image, `image/${FORMAT}`));
  });

  say('foto’s en andere bestanden');
  await each(/./, async (file) => {
    if (written.has(file) || written.has(`${file}.js`) || file.endsWith('.woff2')) return;
    if (PICTURE.test(file) && !uses.has(file)) return;
    const place = path.join(work, file);
    await mkdir(path.dirname(place), { recursive: true });
    await cp(path.join(dist, file), place);
    written.add(file);
    bytes += (await readFile(place)).length;
  });
  const missing = [...uses].filter((file) => !written.has(file) && !written.has(`${file}.js`));
  if (missing.length > 0) {
    throw new StepFailure(
      `Op de stick leidt een adres nergens heen: ${missing.slice(0, 5).join(', ')}.\n` +
        '→ Bouw eerst opnieuw met npm run build -- --all. Blijft dit, meld het dan bij wie de site beheert.',
    );
  }
  await rm(target, { recursive: true, force: true });
  await rename(work, target);
  return `${formatCount(pages, 'pagina', 'pagina’s')}, ${formatCount(written.size, 'bestand', 'bestanden')}, ${formatMegabytes(bytes)}`;
}

/** A browser takes no font from a folder beside the page. */
async function withFonts(css: string, file: string, dist: string, uses: Set<string>): Promise<string> {
  const fonts = new Map<string, string>();
  for (const [, address = ''] of css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)) {
    const font = await readFile(path.join(dist, toRelative(address, file)?.target ?? ''));
    fonts.set(address, `data:font/woff2;base64,${font.toString('base64')}`);
  }
  return css.replaceAll(/(url\(\s*["']?)([^"')]+)/g, (_, start: string, address: string) => {
    const font = fonts.get(address);
    if (font !== undefined) return start + font;
    const relative = toRelative(address, file);
    if (relative === undefined) return start + address;
    uses.add(relative.target);
    return start + relative.address;
  });
}

/** Its addresses as its page sees them, one format and one size of its pictures. `tiles` hears which these are. */
function takeManifest(text: string, file: string, tiles: Set<string>): string {
  const manifest = JSON.parse(text, (_, value: unknown) => {
    if (isPanorama(value)) {
      const level = value.levels.findLast((width) => width <= LEVEL) ?? value.levels[0] ?? LEVEL;
      const panorama = { ...value, levels: [level] };
      for (const address of addressesOf(panorama, level)) tiles.add(address.slice(1));
      return panorama;
    }
    return value;
  }) as unknown;
  return JSON.stringify(manifest, (_, value: unknown): unknown => {
    if (typeof value !== 'string' || !/^\/(?:rondleiding|labs)\//.test(value)) return value;
    const named = value.startsWith(`${PICTURES_PATH}/`) ? value.replace('{format}', FORMAT) : value;
    return toRelative(named, file)?.address ?? named;
  });
}

function isPanorama(value: unknown): value is PanoramaTiles {
  return typeof value === 'object' && value !== null && 'levels' in value && 'preview' in value && 'tile' in value;
}

function addressesOf(panorama: PanoramaTiles, level: number): string[] {
  const count = Array.from({ length: level / panorama.tile }, (_, index) => index);
  return [
    getPreviewAddress(panorama, FORMAT),
    ...CUBE_FACES.flatMap((face) =>
      count.flatMap((row) => count.map((column) => getTileAddress(panorama, { level, face, row, column }, FORMAT))),
    ),
  ];
}
