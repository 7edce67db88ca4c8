import { formatDate, intervalOf } from '../schema/calendar-date.ts';
import { fieldsAt, problemAt, type Content } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';
import type { CheckSettings } from './check.ts';
import { dateOf } from './dates.ts';

/** People gave their consent until a day; after it their picture may not stay. */
export function checkConsent(content: Content, { today }: CheckSettings): Problem[] {
  return content.entries.flatMap((entry) =>
    fieldsAt(entry, 'picture.consent.until').flatMap(({ path, value }) => {
      const until = dateOf(value);
      if (until === undefined || intervalOf(until).last >= today) return [];
      return problemAt(entry, path, {
        message: `De toestemming voor deze foto is verlopen (${formatDate(until)}).`,
        fix: 'Vraag opnieuw toestemming, of haal de foto weg.',
      });
    }),
  );
}
