import { stripVTControlCharacters } from 'node:util';

/** What Astro gives its logger. Of a page there are two: its file, and then how long it took or that it stays as it was. */
interface LogEvent {
  readonly label: string | null;
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly message: string;
}

/** How many pages there are so far, and how many of them are as an earlier build made them. */
export interface PagesSoFar {
  readonly pages: number;
  readonly kept: number;
}

interface Options {
  readonly print?: (line: string) => void;
  readonly printError?: (line: string) => void;
  /** ms. */
  readonly now?: () => number;
}

const FILE = /^\s*[├└]─ /;
const STAYS = /^\s*\((?:restored|cached)\)$/;
const TOOK = /^\s*\(\+/;
/** ms. Who waits for the build sees no more. */
const TELL_EVERY = 200;

/**
 * Astro's logger for a build: a line of JSON for each event, which astro-log.ts reads. Of pages it only says now and then how
 * many there are: to write two lines for each of 2,500 took 0.4 s of the processor, by profile.
 */
export default function makeAstroLogger({
  print = console.info,
  printError = console.error,
  now = () => performance.now(),
}: Options = {}): { write: (event: LogEvent) => void } {
  let soFar: PagesSoFar = { pages: 0, kept: 0 };
  let told = soFar;
  let toldAt = now();
  let isPage = false;

  const tellPages = (): void => {
    if (told !== soFar) print(JSON.stringify(soFar));
    [told, toldAt] = [soFar, now()];
  };
  const write = ({ label, level, message }: LogEvent): void => {
    if (level === 'debug' || level === 'silent') return;
    if (level !== 'info' || !(FILE.test(message) || STAYS.test(message) || TOOK.test(message))) {
      tellPages();
      const line = JSON.stringify({ message: stripVTControlCharacters(message), label, level });
      if (level === 'error') printError(line);
      else print(line);
      return;
    }
    if (FILE.test(message)) {
      isPage = message.endsWith('.html');
      if (isPage) soFar = { ...soFar, pages: soFar.pages + 1 };
    } else if (isPage && STAYS.test(message)) soFar = { ...soFar, kept: soFar.kept + 1 };
    if (now() - toldAt >= TELL_EVERY) tellPages();
  };
  return { write };
}
