import { launch } from 'puppeteer-core';

/** One window of Firefox, over WebDriver BiDi. */
export interface FirefoxWindow {
  readonly open: (address: string) => Promise<void>;
  /** What the expression comes to, also when it is a promise; as JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Errors that pages logged. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openFirefox(program: string): Promise<FirefoxWindow> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: program,
    // A machine without a graphics card draws by itself, if it is told that this is good enough.
    extraPrefsFirefox: { 'webgl.force-enabled': true },
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    errors,
    async open(address) {
      await page.goto(address);
    },
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
