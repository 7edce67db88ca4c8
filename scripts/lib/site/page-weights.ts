import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../../src/domain/schema/problem.ts';
import { compress, isCompressible, type Encoding } from './compression.ts';
import { formatKilobytes } from '../dutch-figures.ts';
import { findPageKind } from './page-kinds.ts';
import { choosePicture, type PictureScreen } from './picture-choice.ts';
import { findDestination } from './site-links.ts';
import { joinScripts, measureHtml, weighText, type HtmlWeight } from './html-weight.ts';
import type { PageToCheck, Site, SiteToCheck } from './site.ts';
import { findImports } from './script-imports.ts';
import { getContentType } from './content-types.ts';

/** A phone and a desk. */
const SCREENS: readonly PictureScreen[] = [
  { width: 360, density: 2 },
  { width: 1280, density: 1 },
];

/** Before search or a tour is opened. */
export const SCRIPT_BUDGET = 6_000;

/** All that the 360° picture of a tour needs at once, beside the scripts of its page: 14,000 bytes when compressed at best. */
export const VIEWER_BUDGET = 15_000;

/** Bytes over the wire of what a browser fetches for one page before anybody touches it. */
export interface PageWeight {
  readonly url: string;
  readonly kind: string;
  readonly html: number;
  readonly css: number;
  /** Script files; scripts in the page itself are part of its HTML. */
  readonly scriptFiles: number;
  readonly inlineScripts: number;
  /** What the head preloads for after the page: the viewer of a tour. Not in the total. */
  readonly viewer: number;
  /** Pictures that do not wait until they come into view, on whichever of our screens needs most. */
  readonly pictures: number;
  /** All fonts of its stylesheets: fetched once for the whole site, so they are not in the total. */
  readonly fonts: number;
  readonly total: number;
  readonly budget: number;
}

export function measureSite(site: Site, encoding: Encoding): Promise<PageWeight[]> {
  return weighSite(site, encoding, ({ html, facts }) => measureHtml(html, facts, encoding));
}

async function weighSite<Page extends PageToCheck>(
  site: SiteToCheck<Page>,
  encoding: Encoding,
  bytesOf: (page: Page) => HtmlWeight,
): Promise<PageWeight[]> {
  const measure = makeMeasure(site, encoding);
  const weights: PageWeight[] = [];
  for (const page of site.pages) weights.push(await measure(page, bytesOf(page)));
  return weights;
}

/** A page that lies in the site, of which is known how many bytes it has before it is compressed. */
interface PageOfSize extends PageToCheck {
  readonly bytes: number;
}

/**
 * The pages that break their budget, in brotli: those of `measureSite` that `checkWeights` refuses. Most pages are not
 * compressed for it: what is light enough as it is, is lighter when it is compressed.
 */
export async function findTooHeavyPages(site: SiteToCheck<PageOfSize>): Promise<PageWeight[]> {
  const scripts = new Map<string, number>();
  const atMost = await weighSite(site, 'br', ({ facts, bytes }) => {
    const text = joinScripts(facts);
    const inlineScripts = scripts.get(text) ?? weighText(text, 'br');
    scripts.set(text, inlineScripts);
    return { html: bytes, inlineScripts };
  });
  const doubtful = new Set(atMost.filter(isHeavy).map(({ url }) => url));
  const pages = await Promise.all(
    site.pages
      .filter(({ url }) => doubtful.has(url))
      .map(async (page) => ({ ...page, html: await readFile(path.join(site.root, page.file), 'utf8') })),
  );
  return (await weighSite({ ...site, pages }, 'br', ({ html, facts }) => measureHtml(html, facts, 'br'))).filter(
    isHeavy,
  );
}

function isHeavy(weight: PageWeight): boolean {
  return checkWeights([weight]).length > 0;
}

export function checkWeights(weights: readonly PageWeight[]): Problem[] {
  return weights.flatMap((weight) => {
    const scripts = weight.scriptFiles + weight.inlineScripts;
    return [
      ...(weight.total <= weight.budget
        ? []
        : [
            {
              file: weight.url,
              field: 'gewicht',
              message: `Deze pagina weegt ${formatKilobytes(weight.total)}; een pagina van soort “${weight.kind}” mag ${formatKilobytes(weight.budget)} wegen.`,
              fix: 'Kijk met npm run bench:weights wat er zwaar is. Vaak is dat een foto zonder loading="lazy".',
            },
          ]),
      ...(scripts <= SCRIPT_BUDGET
        ? []
        : [
            {
              file: weight.url,
              field: 'gewicht',
              message: `Deze pagina haalt ${formatKilobytes(scripts)} JavaScript op; dat mag ${formatKilobytes(SCRIPT_BUDGET)} zijn.`,
              fix: 'Laad een script pas als de bezoeker het nodig heeft.',
            },
          ]),
      ...(weight.viewer <= VIEWER_BUDGET
        ? []
        : [
            {
              file: weight.url,
              field: 'gewicht',
              message: `De kijker van deze rondleiding weegt ${formatKilobytes(weight.viewer)}; dat mag ${formatKilobytes(VIEWER_BUDGET)} zijn.`,
              fix: 'Laad een deel pas als de bezoeker het nodig heeft: src/browser/tour/on-demand.ts laat zien hoe.',
            },
          ]),
    ];
  });
}

function makeMeasure(
  site: SiteToCheck,
  encoding: Encoding,
): (page: PageToCheck, bytes: HtmlWeight) => Promise<PageWeight> {
  const known = new Map<string, Promise<number>>();
  const imports = new Map<string, Promise<string[]>>();
  const styles = new Map(site.stylesheets.map((sheet) => [sheet.url, sheet.text]));

  const toPath = (address: string, from: string): string | undefined => {
    const destination = findDestination(address, from, site);
    return destination.kind === 'inside' && site.files.has(destination.path.slice(1)) ? destination.path : undefined;
  };
  const read = (url: string): Promise<Buffer> => readFile(path.join(site.root, url));
  const sizeOf = (url: string): Promise<number> =>
    remember(known, url, async () =>
      isCompressible(getContentType(url))
        ? (await compress(await read(url), encoding)).length
        : (await stat(path.join(site.root, url))).size,
    );
  const sum = async (urls: Iterable<string>): Promise<number> => {
    let total = 0;
    for (const url of new Set(urls)) total += await sizeOf(url);
    return total;
  };
  const importsOf = (url: string): Promise<string[]> =>
    remember(imports, url, async () =>
      findImports((await read(url)).toString('utf8')).flatMap((address) => toPath(address, url) ?? []),
    );
  const withImports = async (urls: readonly string[], seen = new Set<string>()): Promise<Set<string>> => {
    for (const url of urls) {
      if (seen.has(url)) continue;
      seen.add(url);
      await withImports(await importsOf(url), seen);
    }
    return seen;
  };

  return async ({ url, facts }, { html, inlineScripts }) => {
    const pick = (element: string, rel?: string): string[] =>
      facts.references
        .filter((reference) => reference.element === element && reference.use === 'asset')
        .filter((reference) => rel === undefined || reference.rel.split(/\s+/).includes(rel))
        .flatMap((reference) => toPath(reference.value, url) ?? []);

    const sheets = pick('link', 'stylesheet');
    const early = new Set(pick('link', 'modulepreload'));
    const scripts = await withImports(pick('script').filter((script) => !early.has(script)));
    const viewer = (await withImports([...early])).difference(scripts);
    const pictures = SCREENS.map((screen) =>
      facts.images
        .filter((image) => !image.lazy)
        .flatMap(({ srcset, sizes, source }) => toPath(choosePicture(srcset, sizes, screen) ?? source, url) ?? []),
    );
    const fonts = sheets.flatMap((sheet) =>
      [...(styles.get(sheet) ?? '').matchAll(/url\(["']?([^"')]+\.woff2)/g)].flatMap(
        (match) => toPath(match[1] ?? '', sheet) ?? [],
      ),
    );
    const inlineFonts = facts.inlineStyles.flatMap(({ text }) =>
      [...text.matchAll(/url\(["']?([^"')]+\.woff2)/g)].flatMap((match) => toPath(match[1] ?? '', url) ?? []),
    );
    const parts = {
      html,
      css: await sum(sheets),
      scriptFiles: await sum(scripts),
      pictures: Math.max(...(await Promise.all(pictures.map(sum)))),
    };
    const { kind, budget } = findPageKind(url);
    return {
      url,
      kind,
      ...parts,
      inlineScripts,
      viewer: await sum(viewer),
      fonts: await sum([...fonts, ...inlineFonts]),
      total: parts.html + parts.css + parts.scriptFiles + parts.pictures,
      budget,
    };
  };
}

function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
