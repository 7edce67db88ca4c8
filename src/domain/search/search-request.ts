import { PAGES } from '../addresses.ts';
import { FACETS, type FacetName } from './answer.ts';
import { cutQuery } from './answer-words.ts';

/** What somebody asks of the search: all of it stands in the address of its answers, so that these can be kept and shared. */
export interface SearchRequest {
  readonly query: string;
  readonly chosen: Readonly<Partial<Record<FacetName, string>>>;
  /** Search for exactly what was typed. */
  readonly asTyped: boolean;
}

const QUERY = 'q';
const AS_TYPED = 'letterlijk';
const YES = 'ja';
/** Characters. A longer address is refused by many a server, and nobody hands on a page of text as a question. */
const LONGEST = 500;

const NAMES = Object.keys(FACETS) as FacetName[];

/**
 * What an address asks. It stands behind the `#`, which no browser sends to a server; addresses from before have it behind
 * the question mark. Undefined for one that only points at a part of the page.
 */
export function askedIn({
  hash,
  search,
}: {
  readonly hash: string;
  readonly search: string;
}): SearchRequest | undefined {
  if (hash.length > 1) return new URLSearchParams(hash.slice(1)).has(QUERY) ? readRequest(hash.slice(1)) : undefined;
  return readRequest(search);
}

function readRequest(written: string): SearchRequest {
  const values = new URLSearchParams(written);
  const chosen = NAMES.flatMap((name) => {
    const value = values.get(name)?.trim() ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return {
    query: values.get(QUERY)?.trim() ?? '',
    chosen: Object.fromEntries(chosen),
    asTyped: values.get(AS_TYPED) === YES,
  };
}

/** Without a question there is nothing to choose from: the address of the search itself. `page`: where that stands now. */
export function requestAddress({ query, chosen, asTyped }: SearchRequest, page: string = PAGES.search): string {
  const typed = cutQuery(query, LONGEST);
  if (typed === '') return page;
  const values = new URLSearchParams({ [QUERY]: typed });
  for (const name of NAMES) {
    const value = chosen[name];
    if (value !== undefined) values.set(name, value);
  }
  if (asTyped) values.set(AS_TYPED, YES);
  return `${page}#${values.toString()}`;
}

/** Takes a choice, or takes it back when it was taken already. A value of undefined takes back whatever was chosen. */
export function choose(asked: SearchRequest, name: FacetName, value: string | undefined): SearchRequest {
  const { [name]: before, ...others } = asked.chosen;
  return { ...asked, chosen: value === undefined || value === before ? others : { ...others, [name]: value } };
}
