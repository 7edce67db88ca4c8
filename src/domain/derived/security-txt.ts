import type { SiteSettings } from '../kinds/site.ts';
import { intervalOf, type CalendarDate } from '../schema/calendar-date.ts';
import { dayNumber } from '../timeline/day-number.ts';

/** Where programs and people that look for leaks look first (RFC 9116). */
export const SECURITY_FILE = '/.well-known/security.txt';

/** Days from today to the last one of a date; below 0 when that is past. */
export function daysUntil(until: CalendarDate, today: string): number {
  return dayNumber(intervalOf(until).last) - dayNumber(today);
}

/**
 * The text of security.txt; undefined while nobody can be reached, or when the day is past: who looks for a leak is better
 * off without an address than with one that nobody answers for. `address`: the complete one of the file, where it is known.
 */
export function formatSecurityTxt(
  { security }: Pick<SiteSettings, 'security'>,
  { today, address }: { readonly today: string; readonly address: string | undefined },
): string | undefined {
  if (security === undefined || daysUntil(security.until, today) < 0) return undefined;
  const { mail, url, until } = security;
  return [
    ...(mail === undefined ? [] : [`Contact: mailto:${mail}`]),
    ...(url === undefined ? [] : [`Contact: ${url}`]),
    `Expires: ${intervalOf(until).last}T23:59:59Z`,
    'Preferred-Languages: nl, en',
    ...(address === undefined ? [] : [`Canonical: ${address}`]),
    '',
  ].join('\n');
}
