import { problemAt, textOf, type Content, type Entry } from '../entry.ts';
import { forEach } from '../schema/message.ts';
import type { Problem } from '../schema/problem.ts';
import { isRecord, type Field } from '../schema/schema-shape.ts';
import { quote } from '../text/words.ts';
import { findRepeats } from './repeats.ts';

/** The same name, word or source twice in a list is shown and counted twice. */
export function checkListRepeats(content: Content): Problem[] {
  return content.entries.flatMap((entry) => {
    const items = entry.fields.filter(({ shape }) => shape.pattern.endsWith('.*'));
    return [...checkWords(entry, items), ...checkGroups(entry, items), ...checkSources(entry, items)];
  });
}

function checkWords(entry: Entry, items: readonly Field[]): Problem[] {
  const words = items.filter(({ shape }) => shape.keys.size === 0);
  return findRepeats(words, (item) => keyOf(item, textOf(item.value) ?? '')).map(({ path, value }) =>
    problemAt(entry, path, { message: `${quote(String(value))} staat twee keer in deze lijst.`, fix: FIX }),
  );
}

/** A school, partner or machine is known by its name and town; of anything else the whole group would be the same. */
function checkGroups(entry: Entry, items: readonly Field[]): Problem[] {
  const groups = items.filter(({ shape }) => shape.keys.size > 0);
  return findRepeats(groups, (item) => keyOf(item, groupIdentity(item.value))).map(({ path, value }) => {
    const name = isRecord(value) ? textOf(value['name']) : undefined;
    const what = name === undefined ? 'Dit onderdeel' : quote(name);
    return problemAt(entry, name === undefined ? path : [...path, 'name'], {
      message: `${what} staat twee keer in deze lijst.`,
      fix: FIX,
    });
  });
}

function groupIdentity(group: unknown): string {
  if (!isRecord(group)) return '';
  const { name, town } = group;
  return textOf(name) === undefined ? JSON.stringify(group) : JSON.stringify([name, town]);
}

/** Two ids do not make two sources of one text. */
function checkSources(entry: Entry, items: readonly Field[]): Problem[] {
  const sources = items.filter(({ shape }) => shape.pattern === 'sources.*');
  return findRepeats(sources, (item) => keyOf(item, identityOf(item.value))).map(({ path }) =>
    problemAt(entry, path, {
      message: forEach('Deze bron staat al in de lijst, onder een andere id.', 'Deze bron staat al in de lijst.'),
      fix: forEach('Haal een van de twee weg, en gebruik overal dezelfde id.', 'Haal een van de twee weg.'),
    }),
  );
}

const FIX = 'Haal er een van weg.';

function identityOf(source: unknown): string {
  if (!isRecord(source)) return '';
  const { title, url, date, publisher } = source;
  // Without an address, who published it tells it from another of that name: two teachers may write in on one day.
  return JSON.stringify([title, url ?? publisher, date]);
}

/** What may stand once in each list. An item without a text is not compared. */
function keyOf({ path }: Field, text: string): string {
  return text === '' ? '' : `${path.slice(0, -1).join('.')} ${text}`;
}
