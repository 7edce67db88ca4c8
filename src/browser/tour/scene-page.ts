/** What stands in the page of a scene, ready to be put in place of the present one. */
export interface ScenePage {
  readonly title: string;
  readonly tour: HTMLElement;
  readonly parts: ReadonlyMap<string, Element>;
}

/** Pages of this visit: going back takes no time. */
const pages = new Map<string, string>();

/** Undefined when the address is no scene with a 360° picture, or its page has other parts than this one. */
export async function fetchScenePage(address: string, signal: AbortSignal): Promise<ScenePage | undefined> {
  const text = pages.get(address) ?? (await fetchText(address, { signal }));
  if (text === undefined) return undefined;
  pages.set(address, text);
  const page = new DOMParser().parseFromString(text, 'text/html');
  const tour = page.querySelector<HTMLElement>('lab-tour[data-manifest]');
  const parts = findParts(page);
  if (tour === null || !isSame([...parts.keys()], [...findParts(document).keys()])) return undefined;
  return { title: page.title, tour, parts };
}

/** The browser has just loaded this page and still has it: no request leaves the device. */
export function keepThisPage(): void {
  const address = location.pathname;
  if (pages.has(address)) return;
  fetchText(address, { cache: 'force-cache' })
    .then((text) => text === undefined || pages.set(address, text))
    .catch(() => undefined);
}

async function fetchText(address: string, options: RequestInit): Promise<string | undefined> {
  const response = await fetch(address, options);
  return response.ok && !response.redirected ? response.text() : undefined;
}

/** Puts every part marked with data-tour-part in place of the part with the same name. */
export function showScenePage(page: ScenePage): void {
  document.title = page.title;
  for (const [name, part] of findParts(document)) {
    const next = page.parts.get(name);
    if (next !== undefined) part.replaceWith(document.adoptNode(next));
  }
}

function findParts(root: ParentNode): Map<string, Element> {
  return new Map(
    [...root.querySelectorAll('[data-tour-part]')].map((part) => [part.getAttribute('data-tour-part') ?? '', part]),
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}
