import { plainly } from './machine-trouble.ts';
import { StepFailure } from './steps.ts';

/** Runs what a command does. What its user can mend is told in Dutch and ends it with 1; the rest is for a developer. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const failure = plainly(error);
    if (!(failure instanceof StepFailure)) throw error;
    console.error(failure.message);
    process.exitCode = 1;
  }
}
