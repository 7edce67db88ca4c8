import { problemAt, type Content, type Entry } from '../../entry.ts';
import type { Problem, Words } from '../../schema/problem.ts';
import type { Field } from '../../schema/schema-shape.ts';
import { quote } from '../../text/words.ts';
import type { CheckSettings, OwnWords, TemplateWords } from '../check.ts';

/** The templates say so themselves, in the explanation behind a value. */
const MAY_STAY = /#.*\bmag blijven\b/;
/** From here on words are a phrase that somebody thought of; fewer are a role, a town or a unit. */
const PHRASE = 3;

/** The words of the templates, each read where an author would copy it to. */
export function findTemplateWords(templates: readonly Entry[]): TemplateWords {
  return new Map(
    templates.map((entry) => {
      const texts = entry.fields.filter((field) => isOwn(field) && !mayStay(entry, field)).map(keyOf);
      const lines = linesBelow(entry).map(({ text }) => text);
      return [entry.collection, { texts: new Set(texts), lines: new Set(lines.filter(isPhrase)) }];
    }),
  );
}

/** A template that is published as it is tells readers of a region, a school or a newspaper that nobody knows. */
export function checkTemplateWords({ entries }: Content, { templates }: CheckSettings): Problem[] {
  return entries.flatMap((entry) => {
    const own = templates?.get(entry.collection);
    return own === undefined ? [] : [...checkFields(entry, own), ...checkLines(entry, own)];
  });
}

function checkFields(entry: Entry, { texts }: OwnWords): Problem[] {
  return entry.fields
    .filter((field) => typeof field.value === 'string' && texts.has(keyOf(field)) && isOwn(field))
    .map(({ path, value, shape }) => problemAt(entry, path, words(String(value), shape.optional)));
}

function checkLines(entry: Entry, { lines }: OwnWords): Problem[] {
  return linesBelow(entry)
    .filter(({ text }) => lines.has(text))
    .map(({ text, line }) => ({ file: entry.file, line, ...words(text, false) }));
}

/** Text that is written freely: no choice, date or name of something else, which an author may well mean. */
function isOwn({ value, shape }: Field): boolean {
  if (typeof value !== 'string' || shape.type.kind !== 'text') return false;
  const { kind, pointsTo } = shape.meta;
  if (kind === 'date' || pointsTo !== undefined) return false;
  return kind === 'address' || isPhrase(value) || /voorbeeld/i.test(value);
}

function isPhrase(text: string): boolean {
  return (text.match(/\p{L}+/gu)?.length ?? 0) >= PHRASE;
}

function keyOf({ value, shape }: Field): string {
  return `${shape.pattern} ${String(value).trim()}`;
}

function mayStay({ source, lineOf }: Entry, { path }: Field): boolean {
  return MAY_STAY.test(source.split('\n')[(lineOf(path) ?? 0) - 1] ?? '');
}

function words(text: string, optional: boolean): Words {
  return {
    message: `${quote(text)} is nog de tekst van het sjabloon.`,
    fix: optional ? 'Schrijf uw eigen tekst, of haal dit veld weg.' : 'Schrijf uw eigen tekst.',
  };
}

/** The lines of a page behind its fields, but for the marks around a piece of text. A record has none. */
function linesBelow({ file, source }: Entry): { readonly text: string; readonly line: number }[] {
  if (!file.endsWith('.mdx')) return [];
  const lines = source.split('\n').map((text) => text.trim());
  const end = lines.indexOf('---', 1);
  if (end === -1) return [];
  return lines
    .map((text, index) => ({ text, line: index + 1 }))
    .slice(end + 1)
    .filter(({ text }) => !/^(?:$|<|:::)/.test(text));
}
