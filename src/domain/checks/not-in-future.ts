import { formatDate, intervalOf } from '../schema/calendar-date.ts';
import type { CollectionName } from '../collections.ts';
import { problemAt, type Content } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import type { CheckSettings } from './check.ts';
import { dateOf } from './dates.ts';
import { upperFirst } from '../text/words.ts';

/** Dates on which somebody said, saw, counted or decided something. Plans and events may lie ahead. */
const PAST_DATE =
  /(?:^|\.)(?:dataFrom|seenOn|state\.date|cameOfIt\.date|decidedOn|read|decisions\.\*\.date|regionCounts\.\*\.date|(?:asked|takenUp|answered)\.date|(?:teachers|pupils)Notice\.\*\.date)$/;
/** Kinds of page whose own date is a day of the past: of a talk, of what somebody said, or of the last reading. */
const DATED: readonly CollectionName[] = ['interviews', 'needs', 'guides', 'about'];

/** What nobody can know yet is a slip of the pen, most often in the year. */
export function checkNotInFuture(content: Content, { today }: CheckSettings): Problem[] {
  return content.entries.flatMap((entry) =>
    entry.fields
      .filter(({ shape }) => shape.meta.kind === 'date' && isPastDate(shape.pattern, entry.collection))
      .flatMap(({ path, value }) => {
        const date = dateOf(value);
        if (date === undefined || intervalOf(date).first <= today) return [];
        return problemAt(entry, path, {
          message: `${upperFirst(formatDate(date))} ligt in de toekomst; vandaag is het ${formatDate(today)}.`,
          fix: 'Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
        });
      }),
  );
}

function isPastDate(pattern: string, collection: CollectionName): boolean {
  return PAST_DATE.test(pattern) || (pattern === 'date' && DATED.includes(collection)) || pattern === 'since';
}
