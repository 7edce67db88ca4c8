import { daysUntil } from '../derived/security-txt.ts';
import { fieldsAt, problemAt, type Content } from '../entry.ts';
import { formatDate } from '../schema/calendar-date.ts';
import type { Problem } from '../schema/problem.ts';
import type { CheckSettings } from './check.ts';
import { dateOf } from './dates.ts';

/** RFC 9116 advises less than a year, so that somebody looks at it now and then. */
const MOST_DAYS = 366;
const SOON_DAYS = 30;

/** A day that lies too far ahead is wrong today, and never becomes wrong by itself. */
export function checkSecurityContact(content: Content, { today }: CheckSettings): Problem[] {
  return datesIn(content).flatMap(({ entry, path, until }) =>
    daysUntil(until, today) <= MOST_DAYS
      ? []
      : problemAt(entry, path, {
          message: `${formatDate(until)} is meer dan een jaar vooruit.`,
          fix: 'Kies een dag binnen een jaar, en kijk dan na of dit adres nog klopt.',
        }),
  );
}

/** A day that passes is no reason to keep the rest of the site from its readers. */
export function hintSecurityContact(content: Content, { today }: CheckSettings): Problem[] {
  return datesIn(content).flatMap(({ entry, path, until }) => {
    const left = daysUntil(until, today);
    if (left > SOON_DAYS) return [];
    return problemAt(entry, path, {
      message:
        left < 0
          ? `De termijn is voorbij (${formatDate(until)}), dus de site heeft nu geen security.txt.`
          : `De termijn loopt af (${formatDate(until)}). Daarna heeft de site geen security.txt.`,
      fix: 'Kijk na of dit adres nog klopt, en kies een nieuwe dag binnen een jaar.',
    });
  });
}

function datesIn(content: Content) {
  return content.entries.flatMap((entry) =>
    entry.collection !== 'site'
      ? []
      : fieldsAt(entry, 'security.until').flatMap(({ path, value }) => {
          const until = dateOf(value);
          return until === undefined ? [] : [{ entry, path, until }];
        }),
  );
}
