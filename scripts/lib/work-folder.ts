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
  /** Puts the finished site in the place of the old one. */
  readonly publish: () => void;
  /** Removes what is left of this run and lets the next build in. Safe to call twice, also while a process ends. */
  readonly close: () => void;
}

export interface WorkFolderPlaces {
  readonly work: string;
  readonly dist: string;
}

const RUN = 'build-';

/** Refuses when another build is busy; cleans up after one that was cut off. */
export function openWorkFolder(
  { work, dist }: WorkFolderPlaces,
  isAlive: (pid: number) => boolean = isProcessAlive,
): WorkFolder {
  const lock = path.join(work, 'lock');
  // A new name each time: of a build that was killed, a part may live on for a while and write pages in its own folder.
  const run = path.join(work, `${RUN}${randomUUID().slice(0, 8)}`);
  const site = path.join(run, 'site');
  const previous = path.join(work, 'previous');
  refusePlaces(work, dist);
  takeLock(lock, isAlive);

  // The run before was cut off between the two renames of `publish`.
  if (existsSync(previous) && !existsSync(dist)) renameSync(previous, dist);
  remove(previous);
  removeRuns(work);
  mkdirSync(run);

  return {
    site,
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
      remove(previous);
    },
    close() {
      if (readOwner(lock) !== process.pid) return;
      try {
        remove(run);
        remove(lock);
      } catch {
        // The disk that stopped the build may not let this go either. The next build takes over a lock without an owner.
      }
    },
  };
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

/** Of builds that were cut off. */
function removeRuns(work: string): void {
  for (const name of readdirSync(work)) {
    if (name.startsWith(RUN)) remove(path.join(work, name));
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

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, but it belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
