import { HUNT } from './hunt-key.ts';

/** What was found, by tour. A tour that is missing has not been started. */
type Finds = Readonly<Record<string, readonly string[]>>;

/** Stands in for the storage where that is blocked. */
let memory: Finds = {};
let stored = true;

/** The scenes where the treasure was found; undefined before the visitor starts. */
export function getFinds(tour: string): readonly string[] | undefined {
  return read()[tour];
}

/** False when the browser keeps nothing: then the hunt lasts as long as the page. */
export function isStored(): boolean {
  return stored;
}

export function startHunt(tour: string): void {
  const finds = read();
  write({ ...finds, [tour]: finds[tour] ?? [] });
}

export function addFind(tour: string, scene: string): void {
  const finds = read();
  write({ ...finds, [tour]: [...new Set([...(finds[tour] ?? []), scene])] });
}

export function wipeHunt(tour: string): void {
  write(Object.fromEntries(Object.entries(read()).filter(([name]) => name !== tour)));
}

function read(): Finds {
  if (!stored) return memory;
  try {
    return parse(localStorage.getItem(HUNT));
  } catch {
    stored = false;
    return memory;
  }
}

function write(finds: Finds): void {
  memory = finds;
  try {
    if (Object.keys(finds).length === 0) localStorage.removeItem(HUNT);
    else localStorage.setItem(HUNT, JSON.stringify(finds));
  } catch {
    stored = false;
  }
  document.dispatchEvent(new Event(HUNT));
}

/** Whatever else stands there counts as nothing. */
function parse(text: string | null): Finds {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    const lists = Object.entries(found).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
    return Object.fromEntries(lists.map(([tour, scenes]) => [tour, scenes.map(String)]));
  } catch {
    return {};
  }
}
