import { launchFirefox } from '../launch-firefox.ts';

/** One window of Firefox, over WebDriver BiDi. */
export interface FirefoxWindow {
  readonly open: (address: string) => Promise<void>;
  /** What the expression comes to, also when it is a promise; as JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Errors that pages logged. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openFirefoxWindow(): Promise<FirefoxWindow> {
  const page = await launchFirefox({
    // A machine without a graphics card draws by itself, if it is told that this is good enough.
    'webgl.force-enabled': true,
    // Of a page that the way back brings from memory, BiDi never hears that it is there, and waits for ever.
    'browser.sessionhistory.max_total_viewers': 0,
  });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    errors,
    async open(address) {
      await page.goto(address);
    },
    evaluate: (expression) => page.evaluate(expression),
    close: () => page.browser().close(),
  };
}
