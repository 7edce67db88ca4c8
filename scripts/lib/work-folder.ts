import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileInTheWay } from './machine-trouble.ts';
import { StepFailure } from './steps.ts';

/**
 * Where a site is built before visitors see it. `dist` changes only in `publish`, by two renames; whatever goes wrong
 * before that leaves the last good site where it was.
 */
export interface WorkFolder {
  /** The site in the making. */
  readonly site: string;
  /** Whether the site that a killed build had set aside is back in its place. */
  readonly hasPutBack: boolean;
  /** Puts the finished site in the place of the old one. */
  readonly publish: () => void;
  /** Removes what is left of this run and lets the next build in. Safe to call twice. */
  readonly close: () => Promise<void>;
  /** Only lets the next build in, which then removes what is left: a whole site can take a second, and Ctrl-C may not. */
  readonly release: () => void;
}

export interface WorkFolderPlaces {
  readonly work: string;
  readonly dist: string;
}

export const SITE_PUT_BACK = 'Een vorige bouw is afgebroken. De site van daarvoor staat weer in dist/.';

const RUN = 'build-';
/** Where the old site stands while the new one takes its place. Whenever it is there, it is whole. */
const PREVIOUS = 'previous';
const LOCK = 'lock';

/** Refuses when another build is busy; cleans up after one that was cut off. */
export async function openWorkFolder(
  { work, dist }: WorkFolderPlaces,
  isAlive: (pid: number) => boolean = isProcessAlive,
): Promise<WorkFolder> {
  const lock = path.join(work, LOCK);
  // A new name each time: of a build that was killed, a part may live on for a while and write pages in its own folder.
  const run = path.join(work, `${RUN}${randomUUID().slice(0, 8)}`);
  const site = path.join(run, 'site');
  const previous = path.join(work, PREVIOUS);
  // Removing takes a while and may be cut off, so it is not done under the name of a site that is whole.
  const setPreviousApart = (): void => {
    if (existsSync(previous)) renameSync(previous, `${run}-old`);
  };
  refusePlaces(work, dist);
  takeLock(lock, isAlive);

  const hasPutBack = putBack({ work, dist });
  setPreviousApart();
  await removeRuns(work);
  mkdirSync(run);

  return {
    site,
    hasPutBack,
    // Synchronous, so that Ctrl-C can not come between the renames.
    publish() {
      const hadSite = existsSync(dist);
      if (hadSite) renameSync(dist, previous);
      try {
        renameSync(site, dist);
      } catch (error) {
        if (hadSite) renameSync(previous, dist);
        throw error;
      }
      setPreviousApart();
    },
    async close() {
      if (readOwner(lock) !== process.pid) return;
      // The disk that stopped the build may not let this go either.
      await removeRuns(work).catch(() => undefined);
      release(lock);
    },
    release: () => release(lock),
  };
}

/**
 * Puts the old site back that a build was killed with between the two renames of `publish`, and tells whether it did. For
 * commands that only need a site; a build that is busy knows better.
 */
export function putBackSite(places: WorkFolderPlaces, isAlive = isProcessAlive): boolean {
  const owner = readOwner(path.join(places.work, LOCK));
  return (owner === undefined || !isAlive(owner)) && putBack(places);
}

function putBack({ work, dist }: WorkFolderPlaces): boolean {
  const previous = path.join(work, PREVIOUS);
  if (existsSync(dist) || !existsSync(previous)) return false;
  renameSync(previous, dist);
  return true;
}

/** Before an hour of work, instead of after it. */
function refusePlaces(work: string, dist: string): void {
  mkdirSync(work, { recursive: true });
  accessSync(path.dirname(dist), constants.W_OK);
  const old = statSync(dist, { throwIfNoEntry: false });
  if (old === undefined) return;
  // It would be replaced by the site, and who knows what is in it.
  if (!old.isDirectory()) throw fileInTheWay(dist);
  accessSync(dist, constants.W_OK);
}

/** What this build made or set apart, and what is left of builds that were cut off. Signals are heard meanwhile. */
async function removeRuns(work: string): Promise<void> {
  for (const name of readdirSync(work)) {
    // A part of a killed build may be writing its last page.
    if (name.startsWith(RUN)) await rm(path.join(work, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function release(lock: string): void {
  if (readOwner(lock) !== process.pid) return;
  try {
    remove(lock);
  } catch {
    // The next build takes over a lock without an owner.
  }
}

function remove(file: string): void {
  rmSync(file, { recursive: true, force: true });
}

function takeLock(lock: string, isAlive: (pid: number) => boolean): void {
  const owner = readOwner(lock);
  if (owner !== undefined && isAlive(owner)) {
    throw new StepFailure(
      `Er loopt al een bouw in deze map (proces ${owner}). Wacht tot die klaar is.\n` +
        `Loopt er geen bouw? Verwijder dan het bestand ${lock} en probeer het opnieuw.`,
    );
  }
  remove(lock);
  // Written first and linked after, so that nobody ever reads a lock without its owner.
  const own = `${lock}-${process.pid}`;
  writeFileSync(own, `${process.pid}\n`);
  try {
    linkSync(own, lock);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new StepFailure('Er is op hetzelfde moment een andere bouw begonnen. Wacht tot die klaar is.');
  } finally {
    remove(own);
  }
}

function readOwner(lock: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, but it belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
