import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { getBuildDate } from './lib/build-date.ts';
import {
  clearDamaged,
  clearUnused,
  compressSite,
  countPages,
  findSiteAddress,
  findSiteBase,
  findTourAssets,
  forgetPages,
  finishPages,
  indexForSearch,
  judgeContent,
  letTakeAlong,
  keepPages,
  makeShareCards,
  makeTourPictures,
  nameAddress,
  nameUndecided,
  renderPages,
  setTourPicturesApart,
  tellFinished,
  verifySite,
} from './lib/build-steps.ts';
import { formatDuration } from './lib/dutch-figures.ts';
import { endBySignal } from './lib/end-by-signal.ts';
import { endWithNpm } from './lib/end-with-npm.ts';
import { checkContentGuarded } from './lib/guarded-check/guarded-check.ts';
import { findLastBuild, noteBuild, readSources, sumOfSite } from './lib/last-build.ts';
import { readOfflineSetting } from './lib/offline/make-offline.ts';
import { plainly } from './lib/machine-trouble.ts';
import { runCommand } from './lib/run-command.ts';
import { refuseFolderName } from './lib/project-folder.ts';
import { ROOT } from './lib/run-tool.ts';
import { DIST, hasSite, WORK } from './lib/site/built-site.ts';
import { hasTourPictures } from './lib/tours/tours-folder.ts';
import { makeSteps, StepFailure } from './lib/steps.ts';
import { publishStick, refuseBase } from './lib/stick/publish-stick.ts';
import { tellHints } from './lib/tell-hints.ts';
import { openWorkFolder, SITE_PUT_BACK, type WorkFolder } from './lib/work-folder.ts';

interface BuildOptions {
  /** Also when `dist` is already what a build of these sources gives. */
  readonly all?: boolean;
}

/** Makes `dist`, or leaves it as it was. True when it worked out; what went wrong has been printed. */
export async function buildSite({ all = false }: BuildOptions = {}): Promise<boolean> {
  const start = performance.now();
  const began = Date.now();
  const steps = makeSteps();
  const stopping = new AbortController();
  let work: WorkFolder | undefined;
  let isPublished = false;

  const stop = (signal: NodeJS.Signals): void => {
    stopping.abort();
    work?.release();
    steps.printLast(`\nGestopt. ${tellSite(isPublished)}`.trimEnd());
    endBySignal(signal);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);

  // Threads and processes of a build need not compile the same code again. Node would choose this folder; the system clears it.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(tmpdir(), 'node-compile-cache');
  try {
    refuseFolderName(ROOT);
    const address = findSiteAddress(process.env['STO_SITE']);
    const base = findSiteBase(process.env['STO_BASE']);
    readOfflineSetting(process.env['STO_OFFLINE']);
    const assets = findTourAssets(process.env['TOUR_ASSETS_URL']);
    work = await openWorkFolder({ work: WORK, dist: DIST });
    if (work.hasPutBack) steps.print(SITE_PUT_BACK);
    const today = getBuildDate();
    // What can not be read, the build tells better.
    const sources = await readSources(ROOT, today, process.env).catch(() => undefined);
    const isApart = assets === undefined || hasTourPictures(ROOT);
    const before = all || !isApart || sources === undefined ? undefined : await findLastBuild(ROOT, DIST, sources);
    if (before !== undefined) {
      for (const text of before) steps.print(text);
      steps.print('Er is niets veranderd sinds de vorige bouw. De site staat in dist/.');
      return true;
    }
    const told: string[] = [];
    const context = {
      root: ROOT,
      site: work.site,
      today,
      address,
      base,
      assets,
      pagesBefore: await countPages(DIST),
      warn: (text: string) => {
        told.push(text);
        steps.print(text);
      },
      warnOnce: steps.print,
      signal: stopping.signal,
    };
    if (all) {
      steps.print('Alles opnieuw, ook wat niet veranderd is.');
      await forgetPages(context);
    }
    await steps.run('Adres van de site', () => nameAddress(address, base));
    await clearDamaged(context);
    const checked = checkContentGuarded(ROOT, context);
    await steps.run('Inhoud controleren', async () => judgeContent(await checked));
    tellHints(await checked, context.warn);
    await nameUndecided(context);
    await steps.run('Rondleidingen maken', async (say) => makeTourPictures(await checked, context, say));
    await steps.run('Pagina’s maken', (say) => renderPages(context, say));
    const pages = finishPages(context);
    await steps.run('Pagina’s afwerken', async () => tellFinished(await pages));
    if (address !== undefined) await steps.run('Deelplaatjes maken', async () => makeShareCards(context, await pages));
    await steps.run('Meenemen mogelijk maken', () => letTakeAlong(context));
    await steps.run('Zoekindex maken', async () => indexForSearch(context, await pages));
    await steps.run('Site nakijken', async () => verifySite(context, await pages));
    if (address !== undefined) await steps.run('Bestanden inpakken', () => compressSite(context));
    if (assets !== undefined) await steps.run('Beelden apart zetten', () => setTourPicturesApart(context, assets));
    const sum = await sumOfSite(work.site);
    work.publish();
    isPublished = true;
    // The site is there: whatever keeps a note from being written only makes the next build take longer.
    if (sources !== undefined && sum !== undefined) {
      const isNoted = await noteBuild(ROOT, sources, { sum, told }).catch(() => false);
      if (isNoted) await keepPages(context).catch(() => undefined);
    }
    await clearUnused(context, began);
    steps.print(`Klaar in ${formatDuration(performance.now() - start)}. De site staat in dist/.`);
    return true;
  } catch (error) {
    await hearSignals();
    const failure = plainly(error);
    if (!(failure instanceof StepFailure)) throw error;
    steps.print(`\n${failure.message}`);
    if (hasSite()) steps.print(tellSite(isPublished));
    return false;
  } finally {
    await work?.close();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function tellSite(isPublished: boolean): string {
  if (isPublished) return 'De nieuwe site staat al in dist/.';
  return hasSite() ? 'De vorige site in dist/ is niet veranderd.' : '';
}

/** Ctrl-C also ends what a step had started, and its failure may be told before the signal: in this turn or the next. */
async function hearSignals(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

const OPTIONS = ['--all', '--folder'];

if (process.argv[1] === import.meta.filename) {
  endWithNpm();
  await runCommand(async () => {
    const options = process.argv.slice(2);
    const unknown = options.filter((option) => !OPTIONS.includes(option));
    if (unknown.length > 0) {
      const known = OPTIONS.map((option) => `npm run build -- ${option}`).join(' en ');
      throw new StepFailure(`Onbekend: ${unknown.join(' ')}. Deze opdracht kent alleen: ${known}`);
    }
    const forStick = options.includes('--folder');
    if (forStick) refuseBase(findSiteBase(process.env['STO_BASE']));
    if (!(await buildSite({ all: options.includes('--all') }))) process.exitCode = 1;
    else if (forStick) await publishStick();
  });
}
