import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { findKept, keep, removeDamaged, removeUnused } from '../kept-files.ts';
import { isStillGiven } from './watched-site.ts';

/** Why a test is not done again. The summary counts the tests that say so. */
export const PASSED_BEFORE = 'passed earlier with the same files; STO_AGAIN=1 does it again';

/** ms. What a test saw holds for a day. */
const A_DAY = 24 * 60 * 60 * 1000;

const passedTest = z.strictObject({
  /** A sum of all that the test was made of, but for the site. */
  madeOf: z.string(),
  answers: z.record(z.string(), z.string()),
});
export type PassedTest = z.infer<typeof passedTest>;

/** Whether the test of this name passed, made of the same and with the same answers as the site gives now. */
export async function hasPassed(folder: string, name: string, madeOf: string, site: string): Promise<boolean> {
  const bytes = findKept(folder, name);
  if (bytes === undefined) return false;
  const { success, data } = passedTest.safeParse(JSON.parse(bytes.toString()));
  return success && data.madeOf === madeOf && (await isStillGiven(site, data.answers));
}

export function keepPassed(folder: string, name: string, passed: PassedTest): Promise<void> {
  return keep(folder, name, JSON.stringify(passed));
}

export async function forgetPassed(folder: string, name: string): Promise<void> {
  await rm(path.join(folder, name), { force: true });
}

/** Of tests that are no longer there, and of other days. */
export async function removeOldPassed(folder: string, now: number): Promise<void> {
  await removeDamaged(folder);
  await removeUnused(folder, now - A_DAY);
}
