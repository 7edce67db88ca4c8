import { formatDuration } from './dutch-figures.ts';

/** Where progress is written: the terminal, a log, or an array in a test. */
export interface Screen {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Says how far a step is. On a terminal the line is written over; in a log it appears every few seconds. */
export type SayProgress = (text: string) => void;

/** A step that did not work out: the reason is for the person at the keyboard, in Dutch, and needs no stack. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
}

export interface Steps {
  /** Runs one step. It returns in a few words what it made, which stands behind its name with the time it took. */
  readonly run: (name: string, work: (say: SayProgress) => Promise<string> | string) => Promise<void>;
  /** Text between the steps: warnings, errors of a tool. */
  readonly print: (text: string) => void;
  /** The last words of a command that stops in the middle of a step: its line does not come back. */
  readonly printLast: (text: string) => void;
}

const NAME_WIDTH = 22;
const LOG_EVERY = 5000;
const REDRAW_EVERY = 100;
const TICK_EVERY = 1000;
const CLEAR_LINE = '\r\u001b[2K';

export function makeSteps(screen: Screen = process.stdout, now: () => number = () => performance.now()): Steps {
  let line = '';

  const clear = (): void => {
    if (line !== '') screen.write(CLEAR_LINE);
    line = '';
  };
  const draw = (text: string): void => {
    line = text.slice(0, (screen.columns ?? 80) - 1);
    screen.write(CLEAR_LINE + line);
  };
  const print = (text: string): void => {
    const below = line;
    clear();
    screen.write(`${text}\n`);
    if (below !== '') draw(below);
  };

  const printLast = (text: string): void => {
    clear();
    print(text);
  };

  async function run(name: string, work: (say: SayProgress) => Promise<string> | string): Promise<void> {
    const start = now();
    let last = start;
    const label = name.padEnd(NAME_WIDTH);
    if (screen.isTTY === true) draw(`  ${name} …`);
    let latest = '…';
    const show = (): void => {
      if (now() - last < (screen.isTTY === true ? REDRAW_EVERY : LOG_EVERY)) return;
      last = now();
      const progress = `  ${label} ${latest} (${formatDuration(last - start)})`;
      if (screen.isTTY === true) draw(progress);
      else screen.write(`${progress}\n`);
    };
    // The clock goes on when the work has nothing to say, so that a long silence does not look like a standstill.
    const ticking = setInterval(show, TICK_EVERY);
    try {
      const made = await work((text) => {
        latest = text;
        show();
      });
      clear();
      screen.write(`✓ ${label} ${made} (${formatDuration(now() - start)})\n`);
    } catch (error) {
      clear();
      screen.write(`✗ ${label} niet gelukt (${formatDuration(now() - start)})\n`);
      throw error;
    } finally {
      clearInterval(ticking);
    }
  }

  return { run, print, printLast };
}
