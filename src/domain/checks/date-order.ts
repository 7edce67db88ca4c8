import { formatDate, intervalOf } from '../schema/calendar-date.ts';
import { freshnessOf } from '../derived/freshness.ts';
import { fieldsAt, problemAt, type Content, type Entry } from '../entry.ts';
import { field, say } from '../schema/message.ts';
import type { Problem } from '../schema/problem.ts';
import { isRecord, type Field } from '../schema/schema-shape.ts';
import type { CheckSettings } from './check.ts';
import { dateOf } from './dates.ts';

/** Two dates of one group of which the first can not lie after the second. */
const ORDERS = [
  { first: 'from', second: 'until', says: 'Het einde ligt vóór het begin' },
  { first: 'date', second: 'until', says: 'Het einde ligt vóór het begin' },
  { first: 'date', second: 'reviewBy', says: 'De tekst moest opnieuw worden gelezen vóór de laatste keer' },
  { first: 'date', second: 'read', says: 'De bron is gelezen voordat die verscheen' },
] as const;
type Order = (typeof ORDERS)[number];

/** Nothing ends before it begins, and nobody reads what is not yet written, or again before the first time. */
export function checkDateOrder(content: Content, { today }: Pick<CheckSettings, 'today'>): Problem[] {
  return content.entries.flatMap((entry) => {
    const groups = entry.fields.filter(({ shape }) => shape.keys.size > 0);
    return [...ORDERS.flatMap((order) => checkOrder(entry, groups, order, today)), ...checkReview(entry, today)];
  });
}

/** What is to be read again was read last when its newest source was there. */
function checkReview(entry: Entry, today: string): Problem[] {
  const dateAt = ({ value }: Field) => ({ date: dateOf(value) });
  const [review] = fieldsAt(entry, 'reviewBy').map(dateAt);
  const newest = freshnessOf({ sources: fieldsAt(entry, 'sources.*.date').map(dateAt) });
  // A source of the future is a slip of its own.
  if (review?.date === undefined || newest === undefined || intervalOf(newest).first > today) return [];
  if (intervalOf(review.date).last >= intervalOf(newest).first) return [];
  return [
    problemAt(entry, ['reviewBy'], {
      message: `De tekst moest opnieuw worden gelezen voordat de nieuwste bron er was: ${formatDate(review.date)} komt vóór ${formatDate(newest)}.`,
      fix: say`Verander ${field('reviewBy')}.`,
    }),
  ];
}

function checkOrder(entry: Entry, groups: readonly Field[], { first, second, says }: Order, today: string): Problem[] {
  return groups.flatMap(({ path, value, shape }) => {
    if (!isRecord(value) || !shape.keys.has(first) || !shape.keys.has(second)) return [];
    const [begin, end] = [dateOf(value[first]), dateOf(value[second])];
    if (begin === undefined || end === undefined || intervalOf(end).last >= intervalOf(begin).first) return [];
    // What can not lie in the future and does, is told there, once.
    if (shape.keys.get(first)?.meta.past === true && intervalOf(begin).first > today) return [];
    return problemAt(entry, [...path, second], {
      message: `${says}: ${formatDate(end)} komt vóór ${formatDate(begin)}.`,
      fix: say`Verander ${field(second, first)}.`,
    });
  });
}
