import type { Source } from '../schema/fields.ts';

/** A source as a page cites it. Of a word in the glossary nobody noted when it was read. */
export interface CitedSource extends Omit<Source, 'id' | 'read' | 'announces'> {
  readonly read?: Source['read'] | undefined;
}
export interface Citing<Link> {
  readonly link: Link;
  readonly sources: readonly CitedSource[];
}
export interface UsedSource<Link> extends CitedSource {
  readonly usedBy: readonly Link[];
}

/** Every source once, as the first page cites it, with all pages that rest on it. The same address is the same source. */
export function joinSources<Link>(pages: readonly Citing<Link>[]): UsedSource<Link>[] {
  const byAddress = Map.groupBy(
    pages.flatMap(({ link, sources }) => sources.map((source) => ({ link, source }))),
    ({ source }) => source.url ?? `${source.title}|${source.publisher ?? ''}`,
  );
  return [...byAddress.values()].flatMap((uses) => {
    const [first] = uses;
    return first === undefined ? [] : [{ ...first.source, usedBy: uses.map(({ link }) => link) }];
  });
}
