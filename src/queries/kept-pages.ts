import { createHash } from 'node:crypto';
import { getEntries } from './page-links.ts';
import { getSite } from './site.ts';

/** One page of a route, with all that it shows. */
interface RoutePage {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: object;
}

/**
 * The pages of a route, each with a sum of all that it shows: while that stays the same, Astro leaves a page as the last
 * build made it. So what a page shows stands in its props, and a component asks no query for more. What some components do
 * ask is in the sum too (`sumOfShell`); the code and the day of the build are in the name of all that is kept
 * (scripts/lib/kept-pages.ts). A route whose pages read more than this gives them no sum, and they are made each time.
 */
export async function keptPages<Page extends RoutePage>(
  pages: readonly Page[],
): Promise<(Page & { readonly cacheKey: string })[]> {
  const shell = await sumOfShell();
  return pages.map((page) => ({ ...page, cacheKey: sumOf(shell, writeWhole(page.props)) }));
}

/** What header, footer and explained words show: who is behind the site, the glossary, and the way to the example region. */
async function sumOfShell(): Promise<string> {
  const [site, terms, examples] = await Promise.all([getSite(), getEntries('terms'), getEntries('regions', 'example')]);
  return sumOf(writeWhole([site, terms.map(({ data }) => data), examples.map(({ id, data }) => [id, data.title])]));
}

/** Nothing that a page could show may be left out: JSON knows no maps and no sets, and drops functions without a word. */
function writeWhole(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown): unknown => {
    if (part instanceof Map) return ['map', ...(part as ReadonlyMap<unknown, unknown>)];
    if (part instanceof Set) return ['set', ...(part as ReadonlySet<unknown>)];
    // A picture of Astro counts as shown when somebody reads what it is, and is then published as its author made it.
    if (isPicture(part)) return part.clone;
    if (typeof part === 'function') throw new Error(`A page that is kept can not show a function: ${name}.`);
    return part;
  });
}

function isPicture(part: unknown): part is { readonly clone: object } {
  // Reading these two does not count.
  return typeof part === 'object' && part !== null && ['fsPath', 'clone'].every((name) => Reflect.get(part, name));
}

function sumOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
