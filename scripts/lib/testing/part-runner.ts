import type { Screen } from '../steps.ts';

/** A piece of work that may run beside others and that prints lines. */
export interface WorkPart<Result> {
  readonly id: string;
  readonly title: string;
  /** Ids of parts that must be done first. */
  readonly after: readonly string[];
  readonly run: (print: (line: string) => void, done: ReadonlyMap<string, Result>) => Promise<Result>;
}

/**
 * Runs parts, at most `atOnce` together and each after those that it needs. The output reads as if they ran one by one:
 * the first unfinished part prints at once, what the others say waits for their turn. Packages that run scripts in an order
 * (wireit, turbo, npm-run-all2) only pass on exit codes; `npm test` ends with how many tests of Vitest and Playwright
 * passed, and goes on where a part failed.
 */
export async function runParts<Result>(
  parts: readonly WorkPart<Result>[],
  atOnce: number,
  screen: Pick<Screen, 'write'>,
): Promise<Result[]> {
  const done = new Map<string, Result>();
  const said = new Map(parts.map((part) => [part.id, [] as string[]]));
  const waiting = [...parts];
  const running = new Map<string, Promise<void>>();
  let shown = 0;

  const show = (): void => {
    for (let part = parts[shown]; part !== undefined; part = parts[shown]) {
      const lines = said.get(part.id) ?? [];
      for (const line of lines.splice(0)) screen.write(`${line}\n`);
      if (!done.has(part.id)) return;
      shown += 1;
      const next = parts[shown];
      if (next !== undefined) said.get(next.id)?.unshift('', heading(next.title));
    }
  };
  const start = (part: WorkPart<Result>): void => {
    const print = (line: string): void => {
      said.get(part.id)?.push(line);
      show();
    };
    const work = async (): Promise<void> => {
      done.set(part.id, await part.run(print, done));
      running.delete(part.id);
      show();
    };
    running.set(part.id, work());
  };

  const first = parts[0];
  if (first !== undefined) said.get(first.id)?.push(heading(first.title));
  show();
  while (waiting.length > 0 || running.size > 0) {
    for (const part of [...waiting]) {
      const ready = part.after.every((id) => done.has(id) || !said.has(id));
      if (!ready || running.size >= atOnce) continue;
      waiting.splice(waiting.indexOf(part), 1);
      start(part);
    }
    if (running.size === 0)
      throw new Error(`These parts wait for each other: ${waiting.map(({ id }) => id).join(', ')}`);
    await Promise.race(running.values());
  }
  return parts.flatMap((part) => done.get(part.id) ?? []);
}

function heading(title: string): string {
  return `── ${title} ${'─'.repeat(Math.max(0, 60 - title.length))}`;
}
