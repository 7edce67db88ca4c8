import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

/** Refuses when another build is busy; cleans up after one that was cut off. */
export function openWorkFolder(
  { work, dist }: WorkFolderPlaces,
  isAlive: (pid: number) => boolean = isProcessAlive,
): WorkFolder {
  const lock = path.join(work, 'lock');
  const site = path.join(work, 'site');
  const previous = path.join(work, 'previous');
  mkdirSync(work, { recursive: true });
  takeLock(lock, isAlive);

  // The run before was cut off between the two renames of `publish`.
  if (existsSync(previous) && !existsSync(dist)) renameSync(previous, dist);
  remove(previous);
  remove(site);

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
      remove(site);
      remove(lock);
    },
  };
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
  } catch {
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
