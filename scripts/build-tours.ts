import path from 'node:path';
import { getBuildDate } from './lib/build-date.ts';
import { endBySignal } from './lib/end-by-signal.ts';
import { checkContentGuarded } from './lib/guarded-check/guarded-check.ts';
import { plainly } from './lib/machine-trouble.ts';
import { ROOT } from './lib/run-tool.ts';
import { makeSteps, StepFailure } from './lib/steps.ts';
import { formatMade, makeTours } from './lib/tours/make-tours.ts';
import { TOURS_FOLDER } from './lib/tours/tours-folder.ts';

/** The pictures of all tours, by themselves. `npm run build` does the same as one of its steps. */
const steps = makeSteps();
const stopping = new AbortController();
process.once('SIGINT', stop).once('SIGTERM', stop);

function stop(signal: NodeJS.Signals): void {
  stopping.abort();
  steps.printLast('\nGestopt. Wat klaar is, blijft; de volgende keer gaat het daarna verder.');
  endBySignal(signal);
}

try {
  const { signal } = stopping;
  await steps.run('Rondleidingen maken', async (say) => {
    const check = await checkContentGuarded(ROOT, { today: getBuildDate(), signal });
    return formatMade(await makeTours(check, { root: ROOT, warn: steps.print, signal }, say));
  });
  steps.print(`De beelden staan in ${path.join(TOURS_FOLDER, 'beeld')}.`);
} catch (error) {
  const failure = plainly(error);
  if (!(failure instanceof StepFailure)) throw error;
  steps.print(`\n${failure.message}`);
  process.exitCode = 1;
}
