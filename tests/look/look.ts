import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { formatCount } from '../../scripts/lib/dutch-figures.ts';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { listenOnFreePort } from '../../scripts/lib/site/listen.ts';
import { createSiteServer } from '../../scripts/lib/site/static-server.ts';
import { makeSteps, StepFailure, type SayProgress } from '../../scripts/lib/steps.ts';
import { getLaunchOptions } from '../../scripts/lib/testing/browser.ts';
import { ensureBrowser, NO_BROWSER } from '../../scripts/lib/testing/install-browser.ts';
import { LostStep } from './open-state.ts';
import { readWishes, type LookWishes } from './look-wishes.ts';
import { compareShot } from './changes.ts';
import { drawSheet, type JudgedShot } from './sheet.ts';
import { photographState, type Shot } from './shots.ts';
import { STATES } from './states.ts';
import type { State } from './state.ts';

const TO = path.join(ROOT, '.work/look');
const AT_ONCE = 2;

try {
  const wishes = readWishes(parseOptions(), STATES);
  const found = hasSite() ? await ensureBrowser(console.log) : undefined;
  if (found === undefined) throw new StepFailure(hasSite() ? NO_BROWSER : NO_SITE);
  const server = createSiteServer(DIST);
  const browser = await chromium.launch(getLaunchOptions(found));
  try {
    const origin = `http://127.0.0.1:${await listenOnFreePort(server, 0)}`;
    const lost: string[] = [];
    await makeSteps().run('Bekijken', (say) =>
      lookAtAll(browser, origin, wishes, { say, lose: (why) => lost.push(why) }),
    );
    console.log(`De bladen staan in ${path.relative(ROOT, wishes.to)}.`);
    if (lost.length > 0) throw new StepFailure(`Niet bereikt:\n${lost.map((line) => `  ${line}\n`).join('')}`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
} catch (error) {
  if (!(error instanceof StepFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function parseOptions(): Readonly<Record<string, string | undefined>> {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { only: text, size: text, mode: text, against: text, to: text } });
    return { to: TO, ...values };
  } catch {
    throw new StepFailure(
      'Gebruik: npm run look -- [--only scene,home] [--size 390] [--mode dark] [--against map] [--to map]',
    );
  }
}

interface Reporter {
  readonly say: SayProgress;
  /** A state that is no longer reached must not keep the others from being seen. */
  readonly lose: (why: string) => void;
}

/** Sheet by sheet, so that what is done is there to be seen while the rest goes on. */
async function lookAtAll(browser: Browser, origin: string, wishes: LookWishes, reporter: Reporter): Promise<string> {
  const sheets = [...Map.groupBy(wishes.states, ({ sheet }) => sheet)];
  const waiting = [...sheets];
  const changed: string[] = [];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [sheet, states] = next;
      changed.push(...(await makeSheet(browser, origin, wishes, { sheet, states }, reporter)));
      done += 1;
      reporter.say(`${sheet}, ${done} van ${sheets.length}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (wishes.against !== undefined) {
    await writeFile(
      path.join(wishes.to, 'anders.txt'),
      changed
        .sort()
        .map((line) => `${line}\n`)
        .join(''),
    );
  }
  const made = `${formatCount(sheets.length, 'blad', 'bladen')}, ${formatCount(wishes.states.length, 'stand', 'standen')}`;
  return wishes.against === undefined ? made : `${made}, ${formatCount(changed.length, 'beeld', 'beelden')} anders`;
}

/** Returns the shots that differ from the earlier run. */
async function makeSheet(
  browser: Browser,
  origin: string,
  wishes: LookWishes,
  { sheet, states }: { sheet: string; states: readonly State[] },
  reporter: Reporter,
): Promise<string[]> {
  const judged: JudgedShot[] = [];
  for (const state of states) {
    for (const shot of await photographOrLose(browser, origin, state, wishes, reporter)) {
      const change = wishes.against === undefined ? undefined : await compareShot(shot, wishes.against);
      judged.push({ shot, change });
    }
  }
  await rm(path.join(wishes.to, 'shots', sheet), { recursive: true, force: true });
  for (const { shot } of judged) {
    const file = path.join(wishes.to, 'shots', shot.file);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, shot.png);
  }
  for (const [mode, shots] of Map.groupBy(judged, ({ shot }) => shot.mode)) {
    const drawn = await drawOrLose(browser, `${sheet}, ${mode}`, shots, reporter);
    if (drawn !== undefined) await writeFile(path.join(wishes.to, `${sheet}.${mode}.png`), drawn);
  }
  return judged.flatMap(({ shot, change }) => (change === undefined || change.kind === 'same' ? [] : [shot.file]));
}

/** A browser that is short of memory may not draw a sheet; its shots lie beside it, and the other sheets go on. */
async function drawOrLose(
  browser: Browser,
  title: string,
  shots: readonly JudgedShot[],
  { lose }: Reporter,
): Promise<Buffer | undefined> {
  try {
    return await drawSheet(browser, title, shots);
  } catch (error) {
    lose(`blad ${title}: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`);
    return undefined;
  }
}

async function photographOrLose(
  browser: Browser,
  origin: string,
  state: State,
  wishes: LookWishes,
  { lose }: Reporter,
): Promise<Shot[]> {
  try {
    return await photographState(browser, origin, state, wishes);
  } catch (error) {
    if (!(error instanceof LostStep)) throw error;
    lose(error.message);
    return [];
  }
}
