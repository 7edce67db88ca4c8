import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Where Firefox is on this machine: `STO_FIREFOX`, or a usual place. Playwright's own Firefox is another program. */
export function findFirefox(): string | undefined {
  return [process.env['STO_FIREFOX'] ?? '', ...PLACES].find((place) => place !== '' && existsSync(place));
}

/** One window of Firefox, over WebDriver BiDi. */
export interface FirefoxWindow {
  readonly open: (address: string) => Promise<void>;
  /** What the expression comes to, also when it is a promise; as JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Errors that pages logged. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

const answer = z.object({
  id: z.number().optional(),
  type: z.enum(['success', 'error', 'event']),
  result: z.unknown().optional(),
  message: z.string().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
});
const contexts = z.object({ contexts: z.array(z.object({ context: z.string() })) });
const evaluated = z.object({
  result: z.object({ value: z.string() }).optional(),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});
const logged = z.object({ level: z.string(), text: z.string().nullable() });

export async function openFirefox(program: string): Promise<FirefoxWindow> {
  const profile = await mkdtemp(path.join(tmpdir(), 'firefox-'));
  // A machine without a graphics card draws by itself, if it is told that this is good enough.
  await writeFile(path.join(profile, 'user.js'), 'user_pref("webgl.force-enabled", true);\n');
  const browser = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let heard = '';
    browser.stderr.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(heard)?.[1];
      if (found !== undefined) resolve(found);
    });
    browser.once('exit', () => reject(new Error(`Firefox ended: ${heard}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('Firefox does not answer')));
  });
  const errors: string[] = [];
  const waiting = new Map<number, (given: z.infer<typeof answer>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const given = answer.parse(JSON.parse(String(data)));
    if (given.id !== undefined) waiting.get(given.id)?.(given);
    else if (given.method === 'log.entryAdded') {
      const { level, text } = logged.parse(given.params);
      if (level === 'error') errors.push(text ?? '');
    }
  });
  let last = 0;
  const ask = async (method: string, params: Record<string, unknown>): Promise<unknown> => {
    const id = ++last;
    const given = await new Promise<z.infer<typeof answer>>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (given.type === 'error') throw new Error(`${method}: ${given.message ?? ''}`);
    return given.result;
  };
  await ask('session.new', { capabilities: {} });
  await ask('session.subscribe', { events: ['log.entryAdded'] });
  const context = contexts.parse(await ask('browsingContext.getTree', {})).contexts[0]?.context;
  return {
    errors,
    async open(url) {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = evaluated.parse(
        await ask('script.evaluate', {
          expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
          target: { context },
          awaitPromise: true,
        }),
      );
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
      return JSON.parse(result?.value ?? 'null') as unknown;
    },
    async close() {
      socket.close();
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
