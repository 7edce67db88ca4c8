import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatProblem } from '../../src/domain/schema/problem.ts';
import { FILES, PICTURES_PATH } from '../../src/domain/addresses.ts';
import { readSiteAddress } from '../../src/domain/site-address.ts';
import { readSiteBase } from '../../src/domain/site-base.ts';
import { readTourAssets } from '../../src/domain/tour/tour-assets.ts';
import { compareText } from '../../src/domain/text/compare-text.ts';
import { quote } from '../../src/domain/text/words.ts';
import { readAstroLine, type AstroEvent } from './astro-log.ts';
import type { PagesSoFar } from './astro-logger.ts';
import { findForeignScript, findOwnScripts, PAGES_OF_OUR_OWN } from './site/content-policy.ts';
import { makeCardsInThreads } from './cards/card-pool.ts';
import { getCardVersion } from './cards/card-version.ts';
import { CARDS_FOLDER } from './cards/make-cards.ts';
import type { NamedCard } from './cards/place-card.ts';
import { formatCount, formatKilobytes } from './dutch-figures.ts';
import { explainSystemText } from './machine-trouble.ts';
import { clearAstro, findAstroCache } from './astro-cache.ts';
import type { FolderCheck } from './check-content-folder.ts';
import { removeDamaged, removeUnused, sumOf } from './kept-files.ts';
import {
  forgetKeptPages,
  MADE_PAGES_FOLDER,
  NOTED_FOLDER,
  noteKeptPages,
  openKeptPages,
  putBackPages,
} from './kept-pages.ts';
import { MADE_FOLDER } from './pictures/made-pictures.ts';
import { READINGS_FOLDER } from './pictures/read-picture.ts';
import { makeOffline } from './offline/make-offline.ts';
import { isFormPage, readSiteSettings, tellUndecided } from './site/site-settings.ts';
import { PAGES_FOLDER, type FinishedPage } from './site/finish-pages.ts';
import { finishInThreads } from './site/page-pool.ts';
import { checkWeights, findTooHeavyPages } from './site/page-weights.ts';
import { writeHostingFiles } from './hosting/write-hosting-files.ts';
import { getCodeVersion } from './code-version.ts';
import { ROOT, runTool } from './run-tool.ts';
import { indexInThread } from './search/index-in-thread.ts';
import { INDEXES_FOLDER } from './search/search-index.ts';
import { PACKED_FOLDER } from './site/pack-files.ts';
import { packSite } from './site/pack-site.ts';
import { checkSite, groupProblems } from './site/site-check.ts';
import { listFiles, selectPages } from './site/site-files.ts';
import { putTogether } from './site/site.ts';
import { isTaken, moveFiles } from './site/move-to-base.ts';
import { findViewerFiles, mayHaveViewer, preloadViewer } from './site/viewer-preload.ts';
import { StepFailure, type SayProgress } from './steps.ts';
import { writeLlmsFile } from './twins/llms-file.ts';
import { formatMade, makeTours } from './tours/make-tours.ts';
import { listTourPictures, publishTourPictures, TOUR_PICTURES_DIST, TOURS_FOLDER } from './tours/tours-folder.ts';

/** The steps of a build. Each returns in a few words what it made and throws a StepFailure that says how to mend it. */
export interface BuildContext {
  readonly root: string;
  /** The folder in which the site is made. */
  readonly site: string;
  /** The day that the site calls today. */
  readonly today: string;
  /** Where the site will stand; undefined while its owner has not said so. */
  readonly address: string | undefined;
  /** The folder of its host in which it will stand, `/sto`; empty where it has the host for itself. */
  readonly base: string;
  /** Where the pictures of tours will stand; undefined while that is in the site. */
  readonly assets: string | undefined;
  /** How many pages the last good build made: the only guess at how far Astro is. */
  readonly pagesBefore: number;
  readonly warn: (text: string) => void;
  /** Hears what is only true of this build, such as a cache that was damaged. */
  readonly warnOnce: (text: string) => void;
  readonly signal: AbortSignal;
}

/** What has one mistake is not built. */
export function judgeContent({ problems, files }: FolderCheck): string {
  if (problems.length > 0) {
    throw new StepFailure(
      `${problems.map(formatProblem).join('\n\n')}\n\n` +
        `${formatCount(problems.length, 'fout', 'fouten')} in de inhoud. Er is niets gebouwd.`,
    );
  }
  return `${formatCount(files, 'bestand', 'bestanden')} zonder fouten`;
}

/** What the owner of the site has not decided yet is said and stops nothing. */
export async function nameUndecided({ root, warn }: BuildContext): Promise<void> {
  for (const line of tellUndecided(await readSiteSettings(root))) warn(`  ${line}`);
}

/** Says in one line where the site will stand, or what it lacks while nobody said so. */
export function nameAddress(address: string | undefined, base = ''): string {
  if (address !== undefined) return base === '' ? address : `${address}${base}/`;
  const folder = base === '' ? '' : `, in de map ${base}/`;
  return `onbekend, dus zonder QR-codes, RSS, sitemap en deelplaatjes${folder}. Bouw met STO_SITE=https://www.voorbeeld.nl`;
}

/** The address that the owner of the site set. */
export function findSiteAddress(setting: string | undefined): string | undefined {
  return read(setting, readSiteAddress);
}

/** The folder of its host that the owner of the site set. */
export function findSiteBase(setting: string | undefined): string {
  return read(setting, readSiteBase);
}

function read<Value>(setting: string | undefined, readSetting: (setting: string | undefined) => Value): Value {
  try {
    return readSetting(setting);
  } catch (error) {
    throw new StepFailure(error instanceof Error ? error.message : String(error));
  }
}

/** Where the owner of the site wants the pictures of tours. */
export function findTourAssets(setting: string | undefined): string | undefined {
  return read(setting, readTourAssets);
}

/** Of what is found in pictures and in pages, of pictures in texts, and of pages. Tours look after their own (picture-sets.ts). */
const KEPT_FOLDERS = [READINGS_FOLDER, MADE_FOLDER, NOTED_FOLDER, PAGES_FOLDER, INDEXES_FOLDER];

/** A build without an address compresses nothing and draws nothing to share, and leaves what others made of these. */
function keptFolders(address: string | undefined): readonly string[] {
  return address === undefined ? KEPT_FOLDERS : [...KEPT_FOLDERS, PACKED_FOLDER, CARDS_FOLDER];
}

/** What earlier builds kept is used when it is whole. What is not whole, goes here, and the build makes it again. */
export async function clearDamaged(context: BuildContext): Promise<void> {
  const folders = keptFolders(context.address);
  const counts = await Promise.all(folders.map((folder) => removeDamaged(path.join(context.root, folder))));
  warnOfDamage(
    counts.reduce((sum, count) => sum + count, 0),
    context,
  );
}

function warnOfDamage(damaged: number, { warnOnce }: BuildContext): void {
  if (damaged === 0) return;
  const what = formatCount(damaged, 'bewaard bestand was', 'bewaarde bestanden waren');
  warnOnce(`  Let op: ${what} beschadigd. Dat wordt opnieuw gemaakt.`);
}

/** Of a picture that is gone nothing needs to be kept. `since`: when this build began. */
export async function clearUnused({ root, address }: BuildContext, since: number): Promise<void> {
  const clear = (folder: string): Promise<void> => removeUnused(path.join(root, folder), since);
  // The site is there: what can not be removed is no reason to say that something went wrong.
  await Promise.all(keptFolders(address).map(clear)).catch(() => undefined);
}

/** Makes the pictures of tours that are not there yet; the pages read where they are. */
export async function makeTourPictures(check: FolderCheck, context: BuildContext, say: SayProgress): Promise<string> {
  return formatMade(await makeTours(check, context, say));
}

export async function renderPages(context: BuildContext, say: SayProgress): Promise<string> {
  const folder = path.join(context.root, MADE_PAGES_FOLDER);
  await clearAstro(context.root);
  const cache = findAstroCache(context.site);
  warnOfDamage(await openKeptPages(folder, cache, await nameOfPages(context)), context);
  try {
    return await runAstro(context, cache, say);
  } finally {
    // Without them the next build is slower, and just as good.
    await putBackPages(folder, cache).catch(() => undefined);
  }
}

/** Of all that every page depends on. What else one shows is in the sum that Astro gets of it (src/queries/kept-pages.ts). */
async function nameOfPages({ root, today, address, base, assets }: BuildContext): Promise<string> {
  return sumOf(await getCodeVersion(root), today, address ?? '', base, assets ?? '');
}

/** The next build may use the pages of this one: the site is good, and nobody touched its sources meanwhile. */
export async function keepPages(context: BuildContext): Promise<void> {
  await noteKeptPages(path.join(context.root, MADE_PAGES_FOLDER), await nameOfPages(context));
}

export async function forgetPages({ root }: BuildContext): Promise<void> {
  await forgetKeptPages(path.join(root, MADE_PAGES_FOLDER));
}

/**
 * The bundler takes its memory in large pieces beforehand and holds on to what it no longer needs. With these settings of
 * its allocator (mimalloc) the step needs a quarter less at 1,500 pages, and no more time.
 */
const FRUGAL = { MIMALLOC_ARENA_EAGER_COMMIT: '0', MIMALLOC_PURGE_DELAY: '0' };
/** Of what is young, Node keeps twice as much by itself: a tenth of all memory of the step, for which it is no sooner done. */
const FRUGAL_NODE = '--max-semi-space-size=8';

async function runAstro(context: BuildContext, cache: string, say: SayProgress): Promise<string> {
  const seen: AstroEvent[] = [];
  let { pages, kept }: PagesSoFar = { pages: 0, kept: 0 };
  const exitCode = await runTool(
    {
      tool: 'astro',
      args: ['build', '--outDir', context.site],
      cwd: context.root,
      env: {
        ...FRUGAL,
        // Its own code it makes anew each time: what Node keeps of that is of no use to the next build, and grows.
        NODE_DISABLE_COMPILE_CACHE: '1',
        NODE_OPTIONS: [process.env['NODE_OPTIONS'], FRUGAL_NODE].join(' ').trim(),
        STO_BUILD_DATE: context.today,
        STO_SITE: context.address ?? '',
        STO_BASE: `${context.base}/`,
        TOUR_ASSETS_URL: context.assets ?? '',
        STO_CACHE: cache,
        NO_COLOR: '1',
      },
    },
    (line) => {
      const event = readAstroLine(line);
      switch (event.kind) {
        case 'pages':
          ({ pages, kept } = event);
          say(describePages(pages, context.pagesBefore));
          break;
        case 'picture':
          say(`${formatCount(pages, 'pagina', 'pagina’s')}, foto ${event.number} van ${event.total}`);
          break;
        case 'warning':
          context.warn(`  Let op, melding van Astro: ${event.text}`);
          break;
        default:
          if (event.text !== '') seen.push(event);
      }
    },
    context.signal,
  );
  if (exitCode !== 0) throw new StepFailure(explainAstro(seen, exitCode));
  const unchanged = kept > 0 ? `, waarvan ${kept} onveranderd` : '';
  return `${formatCount(pages, 'pagina', 'pagina’s')}${unchanged}`;
}

function describePages(pages: number, before: number): string {
  const count = formatCount(pages, 'pagina', 'pagina’s');
  return before > 0 ? `${count} (vorige keer ${before})` : count;
}

/** What Astro said, each line once: it tells an error to its logger, to the terminal and in a stack. */
function explainAstro(seen: readonly AstroEvent[], exitCode: number): string {
  const lines = seen.flatMap((event) => ('text' in event ? event.text.split('\n') : []));
  const told = new Set<string>();
  const once = lines.filter((line) => line.trim() !== '' && !told.has(line.trim()) && told.add(line.trim()));
  const trouble = explainSystemText(lines.join('\n'));
  if (trouble !== undefined) return trouble;
  return `${once.join('\n')}\n\nAstro is gestopt (code ${exitCode}). De melding hierboven zegt waar het misging.`;
}

/** Gives every page its content policy. What the next steps need of the pages comes back, so that nobody parses them again. */
export async function finishPages(context: BuildContext): Promise<FinishedPage[]> {
  const { root, site, signal, address, base, assets } = context;
  if (assets === undefined) await publishTourPictures(path.join(root, TOURS_FOLDER), path.join(site, PICTURES_PATH));
  const settings = await readSiteSettings(root);
  const { endpoint } = settings.contributions ?? {};
  const sendTo = endpoint === undefined ? [] : [new URL(endpoint).origin];
  const all = await listFiles(site);
  const files = selectPages(all);
  await putViewerFirst(site, files, all);
  const move = base === '' ? undefined : { base, site: address };
  if (move !== undefined) {
    if (isTaken(base, all)) throw new StepFailure(describeTakenFolder(base));
    await moveFiles(site, all, move);
  }
  const job = {
    site,
    pages: files.map((file) => ({ file, sendTo: isFormPage(file) ? sendTo : [] })),
    kept: path.join(root, PAGES_FOLDER),
    version: await getCodeVersion(ROOT),
    move,
    cardVersion: await getCardVersion(ROOT, settings.title),
    picturesFrom: assets === undefined ? undefined : `${assets}/`,
  };
  const pages = await finishInThreads(job, signal);
  refuseForeignScripts(pages);
  await writeFile(path.join(site, FILES.pagesAsText), writeLlmsFile(pages, settings, base));
  const elsewhere = { sendTo, picturesFrom: assets === undefined ? [] : [`${assets}/`] };
  await writeHostingFiles(site, { pages, files: all, elsewhere, base });
  return pages;
}

function describeTakenFolder(base: string): string {
  return (
    `STO_BASE=${base}/ kan niet: de site heeft zelf een map die zo begint.\n` +
    '→ Kies een andere map op de server, bijvoorbeeld STO_BASE=/sto/.'
  );
}

/** Before the pages are read: what stands in them is kept by its bytes. */
async function putViewerFirst(site: string, pages: readonly string[], files: readonly string[]): Promise<void> {
  const viewer = await findViewerFiles(site, files);
  for (const page of pages.filter(mayHaveViewer)) {
    const place = path.join(site, page);
    const html = await readFile(place, 'utf8');
    const early = preloadViewer(html, viewer);
    if (early !== html) await writeFile(place, early);
  }
}

export function tellFinished(pages: readonly FinishedPage[]): string {
  return `content policy op ${formatCount(pages.length, 'pagina', 'pagina’s')}`;
}

/** What others see of a page when somebody shares it; once for all pages that look the same. */
export async function makeShareCards(
  { root, site, signal }: BuildContext,
  pages: readonly FinishedPage[],
): Promise<string> {
  const named = new Map(pages.flatMap(({ card }): [string, NamedCard][] => (card ? [[card.file, card]] : [])));
  const { title: siteName } = await readSiteSettings(root);
  const job = { site, kept: path.join(root, CARDS_FOLDER), siteName, cards: [...named.values()] };
  const made = await makeCardsInThreads(job, signal);
  return `${formatCount(named.size, 'plaatje', 'plaatjes')} (${made} nieuw)`;
}

function refuseForeignScripts(pages: readonly FinishedPage[]): void {
  const ownScripts = findOwnScripts(
    pages.filter(({ file }) => PAGES_OF_OUR_OWN.includes(file)).map(({ facts }) => facts),
  );
  for (const { file, facts } of pages) {
    const foreign = findForeignScript(facts, ownScripts);
    if (foreign !== undefined) throw new StepFailure(describeForeignScript(file, foreign));
  }
}

function describeForeignScript(page: string, script: string): string {
  return (
    `${page}: hier staat een script dat niet van de site zelf is: ${quote(script)}.\n` +
    '→ Kijk welke tekst of welk onderdeel dit schrijft. Een script van de site hoort in src/browser.'
  );
}

/** What visitors may keep on their own device, once all pages are as they will be. */
export async function letTakeAlong({ root, site }: BuildContext): Promise<string> {
  return makeOffline(site, root, process.env['STO_OFFLINE']);
}

/** The index of all that search finds on these pages. */
export async function indexForSearch(
  { root, site, signal }: BuildContext,
  pages: readonly FinishedPage[],
): Promise<string> {
  const all = pages.toSorted((a, b) => compareText(a.url, b.url)).flatMap((page) => page.documents);
  const source = { root, site, documents: all, version: await getCodeVersion(ROOT) };
  const { documents, files, bytes } = await indexInThread(source, signal);
  if (documents === 0) throw new StepFailure('Geen enkele pagina is vindbaar: nergens staat data-pagefind-body.');
  return `${formatCount(documents, 'vindplaats', 'vindplaatsen')}, ${formatKilobytes(bytes)} in ${files} bestanden`;
}

export async function verifySite(
  { root, site: folder, assets, warn }: BuildContext,
  pages: readonly FinishedPage[],
): Promise<string> {
  const pictures = await listTourPictures(path.join(root, TOURS_FOLDER));
  const site = await putTogether(
    folder,
    pages,
    assets === undefined ? undefined : { address: assets, files: pictures },
  );
  const problems = groupProblems(checkSite(site));
  if (problems.length > 0) {
    throw new StepFailure(
      `${problems.map(formatProblem).join('\n\n')}\n\n` +
        `${formatCount(problems.length, 'fout', 'fouten')} in de gebouwde site.`,
    );
  }
  // Too heavy is a pity, not a reason to keep an author's page from its readers. The tests do refuse it.
  const heavy = groupProblems(checkWeights(await findTooHeavyPages(site)));
  for (const problem of heavy) warn(`  Let op: ${formatProblem(problem).replaceAll('\n', '\n  ')}`);
  const links = pages.reduce((sum, page) => sum + page.facts.references.length, 0);
  return `${formatCount(links, 'adres', 'adressen')} op ${formatCount(pages.length, 'pagina', 'pagina’s')} kloppen`;
}

/** Pictures that will stand on another server go into a folder of their own, for who brings them there. */
export async function setTourPicturesApart({ root }: BuildContext, assets: string): Promise<string> {
  const folder = path.join(root, TOUR_PICTURES_DIST);
  await rm(folder, { recursive: true, force: true });
  await publishTourPictures(path.join(root, TOURS_FOLDER), folder);
  const { length } = await listFiles(folder).catch(() => []);
  return `${formatCount(length, 'bestand', 'bestanden')} in ${TOUR_PICTURES_DIST}/. Zet die op ${assets}/ voordat u de site vervangt`;
}

/** Of a site that is to be published: a server that compresses each answer by itself serves far fewer visitors. */
export async function compressSite({ root, site, signal }: BuildContext): Promise<string> {
  const { files, plain, brotli } = await packSite(site, path.join(root, PACKED_FOLDER), signal);
  return `${formatCount(files, 'bestand', 'bestanden')} ook als .br en .gz, ${formatKilobytes(plain)} wordt ${formatKilobytes(brotli)}`;
}

export async function countPages(site: string): Promise<number> {
  const entries = await readdir(site).catch(() => []);
  return entries.length === 0 ? 0 : selectPages(await listFiles(site)).length;
}
