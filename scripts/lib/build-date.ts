import { dutchDay } from '../../src/domain/derived/dutch-day.ts';
import { StepFailure } from './steps.ts';

/**
 * The day that the site calls today, as `YYYY-MM-DD`. SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org)
 * fixes it, so that the same content gives the same bytes on any later day.
 */
export function getBuildDate(env: NodeJS.ProcessEnv = process.env, now: Date = new Date()): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return dutchDay(now);
  const moment = new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  if (Number.isNaN(moment.valueOf())) {
    throw new StepFailure(`SOURCE_DATE_EPOCH is “${epoch}”, maar moet een aantal seconden sinds 1970 zijn.`);
  }
  return dutchDay(moment);
}
