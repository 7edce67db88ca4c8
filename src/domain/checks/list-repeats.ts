import { problemAt, textOf, type Content, type Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { isRecord, type Field } from '../schema-shape.ts';
import { quote } from '../words.ts';
import { findRepeats } from './repeats.ts';

/** The same name, word or source twice in a list is shown and counted twice. */
export function checkListRepeats(content: Content): Problem[] {
  return content.entries.flatMap((entry) => [...checkWords(entry), ...checkSources(entry)]);
}

function checkWords(entry: Entry): Problem[] {
  const items = entry.fields.filter(({ shape }) => shape.pattern.endsWith('.*') && shape.keys.size === 0);
  return findRepeats(items, (item) => keyOf(item, textOf(item.value) ?? '')).map(({ path, value }) =>
    problemAt(entry, path, { message: `${quote(String(value))} staat twee keer in deze lijst.`, fix: FIX }),
  );
}

/** Two ids do not make two sources of one text. */
function checkSources(entry: Entry): Problem[] {
  const sources = entry.fields.filter(({ shape }) => shape.pattern === 'sources.*');
  return findRepeats(sources, (item) => keyOf(item, identityOf(item.value))).map(({ path }) =>
    problemAt(entry, path, {
      message: 'Deze bron staat al in de lijst, onder een andere id.',
      fix: 'Haal een van de twee weg, en gebruik overal dezelfde id.',
    }),
  );
}

const FIX = 'Haal er een van weg.';

function identityOf(source: unknown): string {
  if (!isRecord(source)) return '';
  const { title, url, date } = source;
  return JSON.stringify([title, url, date]);
}

/** What may stand once in each list. An item without a text is not compared. */
function keyOf({ path }: Field, text: string): string {
  return text === '' ? '' : `${path.slice(0, -1).join('.')} ${text}`;
}
