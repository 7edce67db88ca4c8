import { findAddress } from '../addresses.ts';
import { COLLECTION_NAMES, type CollectionName } from '../collections.ts';
import { isExample } from '../derived/example.ts';
import { fieldsAt, problemAt, textOf, type Content, type Entry } from '../entry.ts';
import type { FieldPath } from '../schema/schema-shape.ts';
import type { Problem, Words } from '../schema/problem.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import { quote } from '../text/words.ts';

/**
 * What is made up says so, and stays among itself: whatever belongs to an example carries the label, names nothing that
 * exists, and is named by nothing that does. So no reader takes one for the other, and no count holds both.
 */
export function checkExamples(content: Content): Problem[] {
  const examples = makeExamples(content);
  return content.entries.flatMap((entry) =>
    hasLabel(entry)
      ? [...checkLabel(entry, examples), ...checkNames(entry, examples), ...checkAddresses(entry)]
      : checkReal(entry, examples),
  );
}

/** What belongs to the nation as a whole, and so to an example as well. */
const OF_THE_NATION: readonly CollectionName[] = ['programmeLines'];
/** What is an example by itself; all else is one because it belongs to a made-up region. */
const BY_ITSELF: readonly CollectionName[] = ['regions', 'labs'];

interface Examples {
  readonly isExample: (collection: string | undefined, id: string) => boolean;
  readonly exists: (collection: string | undefined, id: string) => boolean;
  /** Pages of what exists, by their address. */
  readonly realPages: ReadonlySet<string>;
}

function makeExamples({ entries }: Content): Examples {
  const keyOf = (collection: string | undefined, id: string) => `${collection ?? ''}/${id}`;
  const named = entries.filter(({ collection }) => !OF_THE_NATION.includes(collection));
  const labelled = new Set(entries.filter(hasLabel).map(({ collection, id }) => keyOf(collection, id)));
  const real = named.filter(({ collection, id }) => !labelled.has(keyOf(collection, id)));
  const names = new Set(real.map(({ collection, id }) => keyOf(collection, id)));
  return {
    isExample: (collection, id) => labelled.has(keyOf(collection, id)),
    exists: (collection, id) => names.has(keyOf(collection, id)),
    realPages: new Set(real.filter(canBeExample).flatMap(({ collection, id }) => findAddress(collection, id) ?? [])),
  };
}

/** The label as it was written, so that a mistake in another field does not hide it. */
function hasLabel(entry: Entry): boolean {
  return isExample({ example: fieldsAt(entry, 'example')[0]?.value });
}

function canBeExample({ collection }: Entry): boolean {
  return shapeOfCollection(collection).keys.has('example');
}

interface Named {
  readonly path: FieldPath;
  readonly collection: CollectionName;
  readonly id: string;
  /** The field may name an example, because what it names is shown with its label. */
  readonly mayBeExample: boolean;
}

/** Every page that an entry names; a plan names its region by its own file. */
function namesIn(entry: Entry): Named[] {
  const own: Named[] =
    entry.collection === 'plans'
      ? [{ path: ['example'], collection: 'regions', id: entry.id, mayBeExample: false }]
      : [];
  return [
    ...own,
    ...entry.fields.flatMap(({ path, value, shape: { meta } }) => {
      const collection = COLLECTION_NAMES.find((name) => name === meta.pointsTo);
      const id = textOf(value);
      if (collection === undefined || id === undefined) return [];
      return [{ path, collection, id, mayBeExample: meta.mayBeExample === true }];
    }),
  ];
}

/** What exists names no example; what may be one and does, is one and forgot to say so. */
function checkReal(entry: Entry, examples: Examples): Problem[] {
  return namesIn(entry)
    .filter(({ collection, id, mayBeExample }) => !mayBeExample && examples.isExample(collection, id))
    .map(({ path, id }) => problemAt(entry, path, canBeExample(entry) ? missingLabel(id) : noExample(id)));
}

function missingLabel(id: string): Words {
  return {
    message: `${quote(id)} is een verzonnen voorbeeld, en hier staat niet bij dat dit er ook een is.`,
    fix: 'Zet er example: true bij als dit ook verzonnen is. Bestaat dit echt? Noem dan iets wat bestaat.',
  };
}

function noExample(id: string): Words {
  return {
    message: `${quote(id)} is een verzonnen voorbeeld, en dit gaat over wat bestaat.`,
    fix: 'Noem iets wat bestaat, of haal de verwijzing weg.',
  };
}

/** The label has a reason: the made-up region that this belongs to. */
function checkLabel(entry: Entry, examples: Examples): Problem[] {
  const belongs = namesIn(entry).some(
    ({ collection, id }) => collection === 'regions' && examples.isExample(collection, id),
  );
  if (belongs || BY_ITSELF.includes(entry.collection)) return [];
  return [
    problemAt(entry, ['example'], {
      message: 'Hier staat example: true, maar dit hoort bij geen enkele verzonnen regio.',
      fix: 'Noem de verzonnen regio waar dit bij hoort. Bestaat dit echt? Haal example dan weg.',
    }),
  ];
}

/** What is made up says nothing of a region, a person or a page that exists. */
function checkNames(entry: Entry, examples: Examples): Problem[] {
  const links = (entry.body?.links ?? []).filter(({ address }) =>
    examples.realPages.has(address.replace(/[?#].*/, '')),
  );
  return [
    ...namesIn(entry)
      .filter(({ collection, id }) => examples.exists(collection, id))
      .map(({ path, id }) => problemAt(entry, path, realName(id))),
    ...links.map(({ address, line }) => ({ file: entry.file, line, ...realName(address) })),
  ];
}

function realName(name: string): Words {
  return {
    message: `${quote(name)} bestaat echt, en dit is een verzonnen voorbeeld.`,
    fix: 'Noem iets wat ook verzonnen is, of haal de verwijzing weg.',
  };
}

/** Nothing leads from what is made up to a site of others: its sources are made up too, and nobody can look them up. */
function checkAddresses(entry: Entry): Problem[] {
  return entry.fields
    .filter(({ shape, value }) => shape.meta.kind === 'address' && textOf(value) !== undefined)
    .map(({ path }) =>
      problemAt(entry, path, {
        message: 'Dit is een verzonnen voorbeeld, maar dit adres leidt naar iets wat echt bestaat.',
        fix: 'Haal het adres weg.',
      }),
    );
}
