import { keptIn, parseKept, toggleKept, wipeKept, type KeptByTour } from '../../../domain/tour/keeps.ts';

/** Where the browser keeps it. */
export const KEPT = 'sto-bewaard';
/** Heard on the document after every change. */
export const KEPT_CHANGED = 'sto-bewaard';

/** Stands in for the storage where that is blocked. */
let memory: KeptByTour = {};
let stored = true;

export function getKept(tour: string): readonly string[] {
  return keptIn(read(), tour);
}

/** False when the browser keeps nothing: then it lasts as long as the page. */
export function isKeptOnDevice(): boolean {
  return stored;
}

export function keepOrLetGo(tour: string, key: string): void {
  write(toggleKept(read(), tour, key));
}

export function letGoOfAll(tour: string): void {
  write(wipeKept(read(), tour));
}

function read(): KeptByTour {
  if (!stored) return memory;
  try {
    return parseKept(localStorage.getItem(KEPT));
  } catch {
    stored = false;
    return memory;
  }
}

function write(kept: KeptByTour): void {
  memory = kept;
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    stored = false;
  }
  document.dispatchEvent(new Event(KEPT_CHANGED));
}
