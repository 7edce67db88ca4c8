import { clearAstroOfDev } from './lib/astro-cache.ts';
import { getBuildDate } from './lib/build-date.ts';
import { formatProblem, type Problem } from '../src/domain/schema/problem.ts';
import type { FolderCheck } from './lib/check-content-folder.ts';
import { endBySignal } from './lib/end-by-signal.ts';
import { endWithNpm } from './lib/end-with-npm.ts';
import { checkContentGuarded } from './lib/guarded-check/guarded-check.ts';
import { plainly } from './lib/machine-trouble.ts';
import { refuseFolderName } from './lib/project-folder.ts';
import { runCommand } from './lib/run-command.ts';
import { ROOT, startTool, waitFor } from './lib/run-tool.ts';
import { makeSteps, StepFailure, type Steps } from './lib/steps.ts';
import { tellHints } from './lib/tell-hints.ts';
import { formatMade, makeTours, type ToursContext } from './lib/tours/make-tours.ts';
import { inTours } from './lib/tours/tour-problems.ts';
import { watchTours } from './lib/tours/watch-tours.ts';

const LONGEST_GOODBYE = 250;

endWithNpm();
const today = getBuildDate();

await runCommand(async () => {
  refuseFolderName(ROOT);
  const check = (): Promise<FolderCheck> => checkContentGuarded(ROOT, { today });
  const first = await check();
  tellProblems(first.problems);

  const steps = makeSteps();
  const context: ToursContext = { root: ROOT, warn: steps.print };
  tellHints(first, steps.print);
  if (inTours(first.problems).length === 0) await makeFirstTours(first, context, steps);
  else console.error('De rondleidingen worden gemaakt zodra hun fouten hierboven weg zijn.\n');
  // Each change of a tour gives new pictures; the server sees the new index and reloads the page.
  watchTours(check, context, (made) => steps.print(`Rondleidingen: ${formatMade(made)}`));
  await clearAstroOfDev(ROOT);
  await serve();
});

/** Only said: whoever writes wants to see the page grow. A build is what refuses. */
function tellProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  console.error(
    `${problems.map(formatProblem).join('\n\n')}\n\nDeze fouten houden een bouw tegen (${problems.length}).\n`,
  );
}

/** The other pages can be seen without them, and the watch tries again after the next change. */
async function makeFirstTours(check: FolderCheck, context: ToursContext, steps: Steps): Promise<void> {
  try {
    await steps.run('Rondleidingen', async (say) => formatMade(await makeTours(check, context, say)));
  } catch (error) {
    const failure = plainly(error);
    if (!(failure instanceof StepFailure)) throw error;
    console.error(`${failure.message}\n`);
  }
}

async function serve(): Promise<never> {
  const args = ['dev', ...process.argv.slice(2)];
  const astro = startTool({ tool: 'astro', args, env: { STO_BUILD_DATE: today } }, 'inherit');
  // Waits until Astro has closed its server, but not for one that is busy in native code and hears nothing.
  let stoppedBy: NodeJS.Signals | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    stoppedBy = signal;
    astro.kill('SIGTERM');
    setTimeout(() => astro.kill('SIGKILL'), LONGEST_GOODBYE).unref();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const exitCode = await waitFor(astro);
  // Pictures in the making are dropped: the next time they are made again.
  if (stoppedBy !== undefined) endBySignal(stoppedBy);
  process.exit(exitCode);
}
