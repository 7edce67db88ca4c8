import path from 'node:path';
import { expect, test as base, type TestInfo } from '@playwright/test';
import { sumOf } from '../../scripts/lib/kept-files.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { DIST, WORK } from '../../scripts/lib/site/built-site.ts';
import { isUntouched, makeCodeReader } from '../../scripts/lib/testing/code-sums.ts';
import { forgetPassed, hasPassed, keepPassed, PASSED_BEFORE } from '../../scripts/lib/testing/passed-tests.ts';
import { openWatchedSite } from '../../scripts/lib/testing/watched-site.ts';
import { dutchDay } from '../../src/domain/derived/dutch-day.ts';

/** Where lies which tests passed, and what they saw. */
export const PASSED = path.join(WORK, 'passed-tests');
/** What a test is made of whatever it imports. npm writes down itself which packages are there. */
const ALWAYS = ['playwright.config.ts', 'package-lock.json', 'node_modules/.package-lock.json', 'tsconfig.json'];
/** What tells our tests, Node or the browser how to work, but for what a run sets for itself. */
const SETTING = /^(?:STO_(?!AGAIN$|TEST_SITE$)|NODE_|LC_|LANG$|TZ$|CHROMIUM$)/;

/** A fresh clone does everything, and so does CI, whatever it keeps. Without the version of the browser nobody knows who looked. */
const MAY_REMEMBER = process.env['CI'] === undefined && process.env['STO_TEST_BROWSER'] !== undefined;

interface Remembered {
  /**
   * Given by tests that only look at the site: what they found in its folder by themselves, such as the addresses that they
   * go past without a word of it in their title. All else that they depend on is their code and what the site answers, so
   * while that is what it was when they passed, they are not done again. Other tests do not give it, and are always done.
   */
  readonly madeOf: readonly string[] | undefined;
  /** Its own address of the site, for a test that can be remembered. */
  readonly ownSite: string | undefined;
}
interface RememberedWorker {
  readonly places: { readonly site: string; readonly passed: string };
  readonly readCode: ReturnType<typeof makeCodeReader>;
}

export const test = base.extend<Remembered, RememberedWorker>({
  madeOf: [undefined, { option: true }],
  places: [
    { site: DIST, passed: PASSED },
    { option: true, scope: 'worker' },
  ],
  readCode: [async ({}, use) => use(makeCodeReader(ROOT)), { scope: 'worker' }],
  // Without a page, so that it is there before the browser, and still there after all that may yet fail.
  ownSite: [
    async ({ madeOf, places: { site, passed }, readCode }, use, testInfo) => {
      if (madeOf === undefined || !MAY_REMEMBER) return use(undefined);
      const code = await readCode([testInfo.file, ...ALWAYS.map((file) => path.join(ROOT, file))]);
      const name = sumOf(testInfo.project.name, ...testInfo.titlePath);
      const sumInputs = (): string => sumOf(code.sum, ...madeOf, '', ...describeSurroundings(testInfo));
      const sum = sumInputs();
      testInfo.skip(mayBeSkipped(testInfo) && (await hasPassed(passed, name, sum, site)), PASSED_BEFORE);

      // Whatever ends it halfway, it did not pass.
      await forgetPassed(passed, name);
      const watched = await openWatchedSite(site);
      await use(watched.origin);
      const answers = await watched.readAnswers();
      watched.close();
      const isSame = sum === sumInputs() && isUntouched(ROOT, code.files, performance.timeOrigin);
      if (answers !== undefined && isSame && passedAtOnce(testInfo)) {
        await keepPassed(passed, name, { madeOf: sum, answers });
      }
    },
    { auto: true },
  ],
  baseURL: async ({ ownSite, baseURL }, use) => use(ownSite ?? baseURL),
});

/**
 * What may change what a test sees while its code and the site stay the same. The day is that of the browser, and also the
 * end of what nobody notes, such as the fonts of this machine.
 */
function describeSurroundings({ project }: TestInfo): string[] {
  const { baseURL: _, ...use } = project.use;
  const settings = Object.entries(process.env).flatMap(([name, value = '']) =>
    SETTING.test(name) ? `${name}=${value}` : [],
  );
  return [process.version, process.arch, dutchDay(new Date()), JSON.stringify(use), ...settings.toSorted()];
}

/** Who asks for a test again, or many times, wants to see it done. */
function mayBeSkipped({ project, retry }: TestInfo): boolean {
  return process.env['STO_AGAIN'] !== '1' && project.repeatEach === 1 && retry === 0;
}

/** Of a test that is done many times, one pass says nothing of the others. */
function passedAtOnce({ status, expectedStatus, project, retry }: TestInfo): boolean {
  return status === 'passed' && expectedStatus === 'passed' && project.repeatEach === 1 && retry === 0;
}

export { expect };
