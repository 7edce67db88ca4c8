import path from 'node:path';
import { getBuildDate } from './lib/build-date.ts';
import { endBySignal } from './lib/end-by-signal.ts';
import { plainly } from './lib/machine-trouble.ts';
import { ROOT } from './lib/run-tool.ts';
import { makeSteps, StepFailure } from './lib/steps.ts';
import { formatMade, makeTours, TOURS_FOLDER } from './lib/tours/make-tours.ts';

/** The pictures of all tours, by themselves. `npm run build` does the same as one of its steps. */
const steps = makeSteps();
const stopping = new AbortController();
process.once('SIGINT', stop).once('SIGTERM', stop);

function stop(signal: NodeJS.Signals): void {
  stopping.abort();
  steps.print('\nGestopt. Wat klaar is, blijft; de volgende keer gaat het daarna verder.');
  endBySignal(signal);
}

try {
  await steps.run('Rondleidingen maken', async (say) =>
    formatMade(await makeTours({ root: ROOT, today: getBuildDate(), warn: steps.print, signal: stopping.signal }, say)),
  );
  steps.print(`De beelden staan in ${path.join(TOURS_FOLDER, 'beeld')}.`);
} catch (error) {
  const failure = plainly(error);
  if (!(failure instanceof StepFailure)) throw error;
  steps.print(`\n${failure.message}`);
  process.exitCode = 1;
}
