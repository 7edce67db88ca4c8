import { stringify } from 'yaml';
import { findAddress } from '../../../src/domain/addresses.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../../src/domain/collections.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import { isFreeText, isRecord, type Field, type FieldPath } from '../../../src/domain/schema/schema-shape.ts';
import { splitPage } from '../../lib/content/frontmatter.ts';
import type { TextVariation } from './vary-text.ts';

/** What a copy is made with. */
export interface Copying {
  readonly number: number;
  readonly vary: TextVariation;
  readonly copied: CopiedNames;
  /** Where a region lies that was made up and lay nowhere. */
  readonly somewhere: Readonly<Record<string, unknown>>;
}

/** What is copied together, so that it can name and lead to each other. */
export interface CopiedNames {
  readonly has: (collection: CollectionName, id: string) => boolean;
  /** By the address of a page, that of its copy. */
  readonly addresses: ReadonlyMap<string, string>;
}

export function namesOfCopied(entries: readonly Entry[], number: number): CopiedNames {
  const names = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
  const addresses = entries.flatMap(({ collection, id }) => {
    const [from, to] = [findAddress(collection, id), findAddress(collection, copiedId(id, number))];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
  return { has: (collection, id) => names.has(`${collection}/${id}`), addresses: new Map(addresses) };
}

/** Words by which a term is known: each belongs to one term. */
const OWN_WORDS: readonly string[] = ['term', 'full', 'forms.*', 'alsoCalled.*'];

/** The name of the copy of what has that name. */
export function copiedId(id: string, number: number): string {
  return `${id}-${number}`;
}

/** The fields of a copy: other names and words, and references to what is copied with it. */
export function copyFields(entry: Entry, copying: Copying): unknown {
  const root = structuredClone(entry.fields[0]?.value);
  for (const field of entry.fields) {
    if (typeof field.value === 'string') setAt(root, field.path, copyText(entry, field, field.value, copying));
  }
  if (!isRecord(root)) return root;
  const { example, ...fields } = root;
  return example === true && entry.collection === 'regions' ? { ...fields, ...copying.somewhere } : fields;
}

/** The text of a file with one copy. */
export function writeCopy(entry: Entry, copying: Copying): string {
  const fields = stringify(copyFields(entry, copying), { lineWidth: 0 });
  const split = splitPage(entry.source);
  if (split.body === undefined || 'problem' in split) return fields;
  return `---\n${fields}---\n\n${copyBody(split.body.trimStart(), copying)}`;
}

function copyText({ collection }: Entry, { shape, path }: Field, text: string, copying: Copying): string {
  const { vary, number } = copying;
  const { meta, pattern, type } = shape;
  if (collection === 'terms' && pattern === 'id') return copiedId(text, number);
  if (collection === 'terms' && OWN_WORDS.includes(pattern)) return vary.word(text);
  if (meta.kind === 'address') return `${text}${text.includes('?') ? '&' : '?'}deel=${number}`;
  const target = COLLECTION_NAMES.find((name) => name === meta.pointsTo);
  if (target !== undefined) return copying.copied.has(target, text) ? copiedId(text, number) : text;
  if (!isFreeText(shape)) return text;
  const varied = path.length === 1 && pattern === 'title' ? vary.title(text) : vary.text(text);
  const longest = type.kind === 'text' ? (type.longest ?? Infinity) : Infinity;
  return varied.length <= longest ? varied : text;
}

function copyBody(body: string, { vary, copied }: Copying): string {
  return vary
    .body(body)
    .replaceAll(/\]\(([^)\s]+)\)/g, (_, address: string) => `](${copyAddress(address, copied.addresses)})`);
}

/** The place of the copy for a page, for what stands on it and for a page below it. */
function copyAddress(address: string, addresses: ReadonlyMap<string, string>): string {
  for (let end = address.length; end > 1; end = address.lastIndexOf('/', end - 2) + 1) {
    const copy = addresses.get(address.slice(0, end));
    if (copy !== undefined) return copy + address.slice(end);
  }
  return address;
}

function setAt(root: unknown, path: FieldPath, value: string): void {
  const parent = path.slice(0, -1).reduce<unknown>((group, step) => (group as Record<string, unknown>)[step], root);
  (parent as Record<string, unknown>)[String(path.at(-1))] = value;
}
