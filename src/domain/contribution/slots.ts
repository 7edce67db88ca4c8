import { z } from 'zod';
import { formAddress } from '../addresses.ts';
import { COLLECTIONS, definitionOf, type CollectionName } from '../collections.ts';
import { shapeOf, type FieldShape } from '../schema/schema-shape.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import { kebabCase } from '../text/kebab-case.ts';
import { lowerFirst, upperFirst } from '../text/words.ts';
import { NEW_PAGE_KINDS, type ContributionKind, type Given } from './kinds.ts';

/**
 * What anybody may fill in where it is empty: of each kind its fields, by their keys. A group of fields that only make
 * sense together has a name of its own, the label of the first.
 */
const OPEN_SLOTS = {
  regions: [
    ...['alias', 'schools', 'partners', 'period', 'state', 'amounts', 'nextPeriod', 'website', 'contact'],
    ['leadSchool', 'leadSchoolSource'],
  ],
  labs: ['since', 'equipment', 'pupilsMake', 'helpedBy', 'sensory', 'visit', 'profiles', 'region'],
  practices: [
    ...['since', 'context', 'wentWell', 'didNotWork', 'nextTry', 'effort', 'cost', 'neededForReuse', 'materials'],
    ...['profiles', 'regions', 'contact'],
  ],
  questions: [['short', 'answered'], 'searchedAs'],
  offers: [
    ...['forWhom', 'offeredBy', 'place', 'when', 'duration', 'capacity', 'register', 'registerUrl', 'regions'],
    'contact',
  ],
  supporters: ['regions', 'callFor', 'expertise', 'worksIn'],
  meetings: ['place', 'register'],
  needs: ['count', 'regions'],
  interviews: ['claims.*.cameOfIt'],
} as const satisfies Partial<Record<CollectionName, readonly (string | readonly string[])[]>>;

/** A field that a form for one slot asks for, by its place: `claims.*.cameOfIt`. */
type Slot<Name extends keyof typeof OPEN_SLOTS> = ((typeof OPEN_SLOTS)[Name][number] extends infer Keys
  ? Keys extends readonly [infer First extends string, ...unknown[]]
    ? First
    : Keys
  : never) &
  string;

const LONGER_ANSWER = { label: 'Het antwoord uitgebreid', help: 'Een lege regel begint een nieuwe alinea.' };

/** A form for each slot. */
export const SLOT_KINDS: readonly ContributionKind[] = Object.entries(OPEN_SLOTS).flatMap(([name, slots]) =>
  slots.map((slot) => slotKind(name as keyof typeof OPEN_SLOTS, typeof slot === 'string' ? [slot] : slot)),
);

/** The form for a slot that is empty, about one entry by the address of its page. */
export function slotAddress<Name extends keyof typeof OPEN_SLOTS>(
  collection: Name,
  slot: Slot<Name>,
  page?: string,
): string {
  const shape = shapeAlong(shapeOfCollection(collection), slot);
  return formAddress(slugOf(collection, shape), page === undefined ? {} : { waarover: page });
}

/** What an entry does not tell, in the order of the list, each with the form for just that. `page` is its address. */
export function emptySlots<Name extends keyof typeof OPEN_SLOTS>(
  collection: Name,
  entry: Readonly<Partial<Record<Slot<Name>, unknown>>>,
  page: string,
  { except = [] }: { readonly except?: readonly Slot<Name>[] } = {},
): { readonly title: string; readonly href: string }[] {
  return OPEN_SLOTS[collection]
    .map((slot) => (typeof slot === 'string' ? slot : slot[0]) as Slot<Name>)
    .filter((slot) => !except.includes(slot) && isEmpty(entry[slot]))
    .map((slot) => ({ title: titleOf(collection, slot), href: slotAddress(collection, slot, page) }));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function slotKind(collection: keyof typeof OPEN_SLOTS, slots: readonly string[]): ContributionKind {
  const [slot = ''] = slots;
  const each = slot.split('.').slice(0, -1).join('.');
  const keys = slots.map(lastStep);
  const [key = ''] = keys;
  const shape = shapeAlong(shapeOfCollection(collection), slot);
  const group = schemaAlong(COLLECTIONS[collection].schema, each);
  // A list of groups grows by one: the form asks for that one, without rows.
  const isGrowing = shape.item !== undefined && shape.item.keys.size > 0;
  const schema = isGrowing
    ? schemaAlong(group, `${key}.*`)
    : z.strictObject(Object.fromEntries(keys.map((each) => [each, schemaAlong(group, each)])));
  const given = givenIn(shapeOf(schema));
  const known = newPageKind(collection);
  const own = makeOwnWords(schema, isGrowing ? `${slot}.*.` : '');
  return {
    slug: slugOf(collection, shape),
    collection,
    schema,
    title: `${upperFirst(definitionOf(collection).label)}: ${lowerFirst(titleOf(collection, slot))}`,
    lead: shape.meta.description ?? '',
    parts: [
      {
        title: 'Wat weet u?',
        fields: [...shapeOf(schema).keys.values()]
          .filter((child) => isAskable(child, given))
          .map(({ pattern }) => pattern),
      },
    ],
    given,
    forEditors: [],
    // A list may be empty anywhere but in the form that asks for nothing else.
    required: isGrowing ? [] : keys,
    help: own(known?.help),
    labels: own(known?.labels),
    subject: {
      title: 'Waarover?',
      label: upperFirst(definitionOf(collection).label),
      collections: [collection],
      ...(each === '' ? {} : { each }),
      ...(isGrowing ? { addsTo: key } : {}),
    },
    ...(slot === 'short' ? { body: LONGER_ANSWER } : {}),
  };
}

function titleOf(collection: CollectionName, slot: string): string {
  return (
    newPageKind(collection)?.labels[slot] ??
    shapeAlong(shapeOfCollection(collection), slot).meta.title ??
    lastStep(slot)
  );
}

function newPageKind(collection: CollectionName): ContributionKind | undefined {
  return NEW_PAGE_KINDS.find((kind) => kind.collection === collection);
}

/** In Dutch words, as the page and the form call them. */
function slugOf(collection: CollectionName, { pattern, meta }: FieldShape): string {
  return `aanvullen/${kebabCase(definitionOf(collection).label)}/${kebabCase(meta.title ?? pattern)}`;
}

function lastStep(pattern: string): string {
  return pattern.slice(pattern.lastIndexOf('.') + 1);
}

/** Who tells something is the role of who fills in the form, and when is today. */
function givenIn(shape: FieldShape): Record<string, Given> {
  return Object.fromEntries(
    groupsIn(shape)
      .filter(({ keys }) => keys.has('by') && keys.has('date'))
      .flatMap(({ keys }) => [
        [keys.get('by')?.pattern ?? '', 'role'],
        [keys.get('date')?.pattern ?? '', 'today'],
      ]),
  );
}

function groupsIn(shape: FieldShape): FieldShape[] {
  return [shape, ...[...shape.keys.values(), ...(shape.item === undefined ? [] : [shape.item])].flatMap(groupsIn)];
}

function isAskable({ pattern, meta, keys }: FieldShape, given: Readonly<Record<string, Given>>): boolean {
  if (keys.size > 0) return [...keys.values()].some((child) => isAskable(child, given));
  return given[pattern] === undefined && meta.pointsTo !== 'source';
}

/** What the form for a whole page says of the fields of this one, by their place in this one. */
function makeOwnWords(schema: z.ZodType, prefix: string) {
  const patterns = new Set(groupsIn(shapeOf(schema)).map(({ pattern }) => pattern));
  return (words: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(
      Object.entries(words)
        .filter(([pattern]) => pattern.startsWith(prefix))
        .map(([pattern, text]) => [pattern.slice(prefix.length), text] as const)
        .filter(([pattern]) => patterns.has(pattern)),
    );
}

function shapeAlong(shape: FieldShape, pattern: string): FieldShape {
  const found = pattern
    .split('.')
    .reduce<FieldShape | undefined>((at, step) => (step === '*' ? at?.item : at?.keys.get(step)), shape);
  if (found === undefined) throw new RangeError(`No field ${pattern}`);
  return found;
}

/** The schema of a field, which is not optional any more: an empty slot has nothing to ask for. */
function schemaAlong(schema: z.ZodType, pattern: string): z.ZodType {
  return pattern
    .split('.')
    .filter((step) => step !== '')
    .reduce<z.ZodType>((at, step) => {
      const inside: unknown =
        step === '*' && at instanceof z.ZodArray ? at.element : at instanceof z.ZodObject ? at.shape[step] : undefined;
      if (!(inside instanceof z.ZodType)) throw new RangeError(`No field ${pattern}`);
      return withoutDefault(inside);
    }, schema);
}

/** What the outer layer tells of the field, such as its description, stays with it. */
function withoutDefault(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)) return schema;
  const inner = withoutDefault(schema.unwrap() as z.ZodType);
  const meta = schema.meta();
  return meta === undefined ? inner : inner.meta({ ...inner.meta(), ...meta });
}
