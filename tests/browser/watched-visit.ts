import type { Browser, BrowserContext, ConsoleMessage, Page } from '@playwright/test';

export interface WatchedVisit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Grows with whatever a page does that it may not, in words. */
  readonly complaints: string[];
}

/** A visitor whose whole time on the site is watched. `base`: the folder in which the site stands, `/sto`. */
export async function watchVisit(browser: Browser, host = '', base = ''): Promise<WatchedVisit> {
  const { origin } = new URL(host);
  const context = await browser.newContext({ baseURL: host });
  const complaints: string[] = [];
  // Both policies of a page are heard: the one in it, and the one that the server sends with it.
  await context.exposeBinding('tellViolation', (_, what: string) => complaints.push(what));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ documentURI, violatedDirective, blockedURI }) => {
      const tell = (globalThis as unknown as { tellViolation: (what: string) => void }).tellViolation;
      tell(`${documentURI}: ${violatedDirective} ${blockedURI}`);
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${String(error)}`));
  page.on('request', (request) => {
    const { href, protocol, origin: asked, pathname } = new URL(request.url());
    if (!protocol.startsWith('http')) return;
    if (asked !== origin || !pathname.startsWith(`${base}/`)) complaints.push(`${page.url()} asks ${href}`);
  });
  return { context, page, complaints };
}

/** Whether the browser warns of something. That WebGL is slow without a graphics card it tells whoever looks. */
export function isComplaint(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false;
  return !message.text().includes('GL Driver Message (OpenGL, Performance');
}

/** All that a site can keep, but for copies of its own files. */
export async function readKept({ page, context }: WatchedVisit) {
  const stored = await page.evaluate(async () => ({
    local: Object.fromEntries(Object.entries(localStorage)),
    session: Object.fromEntries(Object.entries(sessionStorage)),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  return { ...stored, cookies: await context.cookies() };
}

/** What {@link readKept} gives where nothing is kept. */
export const NOTHING_KEPT = { local: {}, session: {}, databases: [], cookies: [] };
