import { dutchDay } from '../domain/derived/dutch-day.ts';

/** The day of this build, in the Netherlands. The build command sets it, so that one build has one day. */
export function buildDate(): string {
  return process.env['STO_BUILD_DATE'] ?? dutchDay(new Date());
}
