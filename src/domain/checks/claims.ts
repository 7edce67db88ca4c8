import { formatDate, intervalOf } from '../schema/calendar-date.ts';
import { entriesIn, problemAt, type Content } from '../entry.ts';
import type { Problem } from '../schema/problem.ts';

/** What came of an announcement came after it. */
export function checkClaims(content: Content): Problem[] {
  return entriesIn(content, 'interviews').flatMap((entry) => {
    const { date, claims = [] } = entry.data ?? {};
    return claims.flatMap(({ cameOfIt }, index) => {
      if (date === undefined || cameOfIt === undefined) return [];
      if (intervalOf(cameOfIt.date).last >= intervalOf(date).first) return [];
      return problemAt(entry, ['claims', index, 'cameOfIt', 'date'], {
        message: `Wat ervan kwam, is van ${formatDate(cameOfIt.date)}: vóór het gesprek van ${formatDate(date)}.`,
        fix: 'Verander date van cameOfIt of van het gesprek. Was het er al vóór het gesprek? Haal cameOfIt weg.',
      });
    });
  });
}
