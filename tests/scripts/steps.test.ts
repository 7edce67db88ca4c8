import { expect, test, vi } from 'vitest';
import { makeSteps, StepFailure, type Screen } from '../../scripts/lib/steps.ts';

function makeScreen(isTTY: boolean): Screen & { readonly written: string[] } {
  const written: string[] = [];
  return { written, isTTY, columns: 80, write: (text) => written.push(text) };
}

/** A clock that the test sets forward. */
function makeClock(): { now: () => number; advance: (milliseconds: number) => void } {
  let time = 0;
  return { now: () => time, advance: (milliseconds) => (time += milliseconds) };
}

test('in a log a step is one line, and a line of progress every five seconds', async () => {
  const screen = makeScreen(false);
  const clock = makeClock();
  await makeSteps(screen, clock.now).run('Pagina’s maken', (say) => {
    for (let page = 1; page <= 12; page += 1) {
      clock.advance(1000);
      say(`${page} pagina’s`);
    }
    return '12 pagina’s';
  });
  expect(screen.written.join('')).toBe(
    '  Pagina’s maken         5 pagina’s (5,0 s)\n' +
      '  Pagina’s maken         10 pagina’s (10,0 s)\n' +
      '✓ Pagina’s maken         12 pagina’s (12,0 s)\n',
  );
});

test('on a terminal the progress is written over', async () => {
  const screen = makeScreen(true);
  const clock = makeClock();
  await makeSteps(screen, clock.now).run('Zoeken', (say) => {
    clock.advance(200);
    say('halverwege');
    return 'klaar';
  });
  expect(screen.written).toEqual([
    '\r\u001b[2K  Zoeken …',
    '\r\u001b[2K  Zoeken                 halverwege (0,2 s)',
    '\r\u001b[2K',
    '✓ Zoeken                 klaar (0,2 s)\n',
  ]);
});

test('a warning in the middle of a step stands on a line of its own', async () => {
  const screen = makeScreen(true);
  const steps = makeSteps(screen, makeClock().now);
  await steps.run('Zoeken', () => {
    steps.print('Let op');
    return 'klaar';
  });
  expect(screen.written.slice(1, 4)).toEqual(['\r\u001b[2K', 'Let op\n', '\r\u001b[2K  Zoeken …']);
});

test('after the last words the line of a step does not come back', async () => {
  const screen = makeScreen(true);
  const steps = makeSteps(screen, makeClock().now);
  await steps.run('Zoeken', () => {
    steps.printLast('Gestopt');
    expect(screen.written.at(-1)).toBe('Gestopt\n');
    return 'klaar';
  });
});

test('a step that fails says so and passes the reason on', async () => {
  const screen = makeScreen(false);
  const run = makeSteps(screen, makeClock().now).run('Zoeken', () => {
    throw new StepFailure('Geen pagina’s.');
  });
  await expect(run).rejects.toThrow('Geen pagina’s.');
  expect(screen.written.join('')).toBe('✗ Zoeken                 niet gelukt (0,0 s)\n');
});

test('a step that has nothing to say shows that time goes on', async () => {
  vi.useFakeTimers();
  const screen = makeScreen(false);
  const run = makeSteps(screen, () => Date.now()).run('Zoeken', async () => {
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    return 'klaar';
  });
  await vi.advanceTimersByTimeAsync(11_000);
  await run;
  vi.useRealTimers();
  expect(screen.written.map((line) => line.trim())).toEqual([
    'Zoeken                 … (5,0 s)',
    'Zoeken                 … (10,0 s)',
    '✓ Zoeken                 klaar (11,0 s)',
  ]);
});
