import { workerData } from 'node:worker_threads';

/*
 * Ends the process in which it runs when one text takes too long, or when nobody waits for the answer any more. A signal
 * that can not be caught is the only thing that stops native code.
 */

/** Counted in the time of the processor, so that a busy computer refuses nothing that a quiet one takes. */
const LONGEST_WORK = 1_000_000;
/** And in looks, for a parser that waits without working; a laptop that sleeps does not look. */
const MOST_LOOKS = 400;
const LOOK_EVERY = 50;

const [turns, parent] = workerData as readonly unknown[];
if (!(turns instanceof Int32Array) || typeof parent !== 'number')
  throw new Error('clock.ts is started by check-process.ts.');
let seen = { turn: -1, looks: 0, work: workDone() };

setInterval(() => {
  const turn = Atomics.load(turns, 0);
  if (turn !== seen.turn) seen = { turn, looks: 0, work: workDone() };
  seen.looks += 1;
  // Odd: a text is being read.
  const isReading = turn % 2 === 1;
  const isLate = isReading && (workDone() - seen.work > LONGEST_WORK || seen.looks > MOST_LOOKS);
  if (isLate || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY);

/** Microseconds. */
function workDone(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
