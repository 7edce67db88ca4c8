import { diff, styleText } from 'node:util';
import { FORM_KINDS } from '../../../src/domain/contribution/all-kinds.ts';
import type { ChangeStep } from '../../../src/domain/contribution/field-change.ts';
import type { Parcel } from '../../../src/domain/contribution/parcel.ts';
import type { Clash } from '../../../src/domain/contribution/place-change.ts';
import { writeYaml } from '../../../src/domain/contribution/write-page.ts';
import type { CollectionName } from '../../../src/domain/collections.ts';
import { formatDate } from '../../../src/domain/schema/calendar-date.ts';
import { shapeOfCollection } from '../../../src/domain/schema/schema-problems.ts';
import { isRecord, type FieldShape } from '../../../src/domain/schema/schema-shape.ts';
import type { FileWrite } from './plan.ts';

/** Lines around each change. */
const CONTEXT = 3;

type Ink = 'red' | 'green' | 'dim' | 'bold' | 'yellow';

/** Colour where the screen has it; the variable NO_COLOR turns it off. */
export function ink(colour: Ink, text: string): string {
  return styleText(colour, text, { stream: process.stdout });
}

/** Signs that steer a terminal, or turn the direction of a text, are shown as a sign of their own. */
export function visible(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '\uFFFD');
}

/** Who sends what, and about which page. */
export function showSender(parcel: Parcel): string {
  const { form, about, from, day, knownBy, change } = parcel;
  const rows: [string, string | undefined][] = [
    ['Formulier', FORM_KINDS.find(({ slug }) => slug === form)?.title ?? form],
    ['Over', about],
    ['Van', [from.role, from.organisation].filter((part) => part !== undefined).join(', ')],
    ['Gemaakt op', formatDate(day)],
    ['Weet dit van', knownBy],
    ['Velden', change === undefined ? undefined : namesOfFields(change.collection, change)],
  ];
  return rows
    .flatMap(([name, words]) => (words === undefined || words === '' ? [] : `  ${name.padEnd(13)} ${oneLine(words)}`))
    .join('\n');
}

function oneLine(text: string): string {
  return visible(text).replaceAll(/\s+/g, ' ');
}

function namesOfFields(collection: CollectionName, change: NonNullable<Parcel['change']>): string {
  const names = change.fields.map(({ at }) => nameOfField(collection, at));
  const isText = change.passages.length + change.addText.length > 0;
  return [...new Set([...names, ...(isText ? ['de tekst'] : [])])].join('; ');
}

/** The names of a field and those that it stands in, in Dutch. An item of a list is called by its list. */
function nameOfField(collection: CollectionName, at: readonly ChangeStep[]): string {
  let shape: FieldShape = shapeOfCollection(collection);
  const names: string[] = [];
  for (const step of at) {
    const inside: FieldShape | undefined = shape.item ?? (typeof step === 'string' ? shape.keys.get(step) : undefined);
    // A field that the schema does not know: the content check says so.
    if (inside === undefined) return [...names, typeof step === 'string' ? step : '?'].join(' › ');
    if (shape.item === undefined) names.push(inside.meta.title ?? inside.pattern);
    shape = inside;
  }
  return names.join(' › ');
}

/** A file as it becomes beside what it is now: the lines that differ with a few around them, of a new file all lines. */
export function showWrite({ file, before, after }: FileWrite): string {
  const head = ink('bold', `  ${file}`);
  if (typeof after !== 'string')
    return `${head}\n${ink('green', `  + een foto van ${Math.ceil(after.length / 1000)} kB`)}`;
  const lines = visible(after).trimEnd().split('\n');
  if (before === undefined) return [head, ...lines.map((line) => ink('green', `  + ${line}`))].join('\n');
  const marks = { 1: '-', '-1': '+', 0: ' ' };
  const all = diff(visible(before).trimEnd().split('\n'), lines).map(([kind, line]) => ({ mark: marks[kind], line }));
  const isNear = (index: number): boolean =>
    all.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ mark }) => mark !== ' ');
  let number = 0;
  const shown = all.flatMap(({ mark, line }, index) => {
    if (mark !== '-') number += 1;
    if (!isNear(index)) return [];
    const lead = index > 0 && !isNear(index - 1) ? [ink('dim', `  … regel ${number}`)] : [];
    return [...lead, mark === ' ' ? `    ${line}` : ink(mark === '+' ? 'green' : 'red', `  ${mark} ${line}`)];
  });
  return [head, ...shown].join('\n');
}

/** What it was for the sender, what they want, and what stands there now. */
export function showClashes(file: string, collection: CollectionName, clashes: readonly Clash[]): string {
  const parts = clashes.map(({ at, was, now, present }) =>
    [
      ink('yellow', `  Dit botst: ${at === undefined ? 'de tekst' : visible(nameOfField(collection, at))}`),
      value('bij het invullen stond er', was),
      value('de inzender wil', now),
      at === undefined ? '    nu staat die zin er niet precies één keer' : value('nu staat er', present),
    ].join('\n'),
  );
  return [
    ...parts,
    `  ${ink('bold', 'Niet geplaatst.')} Iemand veranderde dit na het invullen.`,
    `  → Open ${file} en verwerk het zelf, of vraag de inzender om het formulier opnieuw in te vullen.`,
  ].join('\n');
}

function value(name: string, what: unknown): string {
  const text =
    what === undefined || what === null ? 'niets' : isRecord(what) ? writeYaml(what) : writeYaml({ x: what }).slice(3);
  const lines = visible(text).trim().split('\n');
  return lines.length === 1
    ? `    ${name}: ${lines[0] ?? ''}`
    : [`    ${name}:`, ...lines.map((line) => `      ${line}`)].join('\n');
}
