import { formatDate, intervalOf } from '../schema/calendar-date.ts';
import { problemAt, type Content } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import type { CheckSettings } from './check.ts';
import { dateOf } from './dates.ts';
import { upperFirst } from '../text/words.ts';

/** What nobody can know yet is a slip of the pen, most often in the year. */
export function checkNotInFuture(content: Content, { today }: CheckSettings): Problem[] {
  return content.entries.flatMap((entry) =>
    entry.fields
      .filter(({ shape }) => shape.meta.past === true)
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
