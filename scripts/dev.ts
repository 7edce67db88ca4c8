import { getBuildDate } from './lib/build-date.ts';
import { formatProblem } from '../src/domain/problem.ts';
import { endWithNpm } from './lib/end-with-npm.ts';
import { checkContentGuarded } from './lib/guarded-check/guarded-check.ts';
import { ROOT, startTool, waitFor } from './lib/run-tool.ts';
import { makeSteps, StepFailure } from './lib/steps.ts';
import { formatMade, makeTours, type ToursContext } from './lib/tours/make-tours.ts';
import { watchTours } from './lib/tours/watch-tours.ts';

const LONGEST_GOODBYE = 700;

endWithNpm();
const today = getBuildDate();

// Only said: whoever writes wants to see the page grow. A build is what refuses.
const { problems } = await checkContentGuarded(ROOT, { today });
if (problems.length > 0) {
  console.error(
    `${problems.map(formatProblem).join('\n\n')}\n\nDeze fouten houden een bouw tegen (${problems.length}).\n`,
  );
}

const steps = makeSteps();
const context: ToursContext = { root: ROOT, today, warn: steps.print };
try {
  await steps.run('Rondleidingen', async (say) => formatMade(await makeTours(context, say)));
} catch (error) {
  // The other pages can be seen all the same, and the watch below tries again after the next change.
  if (!(error instanceof StepFailure)) throw error;
  console.error(`${error.message}\n`);
}
// Each change of a tour gives new pictures; the server sees the new index and reloads the page.
watchTours(context, (made) => steps.print(`Rondleidingen: ${formatMade(made)}`));

const astro = startTool(
  { tool: 'astro', args: ['dev', ...process.argv.slice(2)], env: { STO_BUILD_DATE: today } },
  'inherit',
);
process.on('SIGINT', stop).on('SIGTERM', stop);
const exitCode = await waitFor(astro);
// Pictures in the making are dropped: the next time they are made again.
process.exit(process.exitCode ?? exitCode);

/** Waits until Astro has closed its server, but not for one that is busy in native code and hears nothing. */
function stop(): void {
  process.exitCode = 0;
  astro.kill('SIGTERM');
  setTimeout(() => astro.kill('SIGKILL'), LONGEST_GOODBYE).unref();
}
