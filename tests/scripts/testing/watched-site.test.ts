import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStillGiven, openWatchedSite, type WatchedSite } from '../../../scripts/lib/testing/watched-site.ts';
import { makeFolder } from '../site/site-builder.ts';

let root: string;
let site: WatchedSite;
beforeEach(async () => {
  root = makeFolder();
  for (const [file, text] of Object.entries({
    'index.html': 'begin',
    'labs/index.html': 'labs',
    'style.css': 'p {}',
    '404.html': 'niets',
    _headers: '/*\n  X-Frame-Options: DENY\n',
  })) {
    write(file, text);
  }
  site = await openWatchedSite(root);
});
afterEach(() => site.close());

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

async function ask(...addresses: string[]): Promise<Record<string, string>> {
  for (const address of addresses) await fetch(site.origin + address, { redirect: 'manual' });
  const answers = await site.readAnswers();
  expect(Object.keys(answers ?? {})).toEqual(addresses);
  return answers ?? {};
}

test('what was asked is noted, and holds as long as nothing else is given', async () => {
  const answers = await ask('/', '/style.css', '/labs', '/nergens/');
  expect(await isStillGiven(root, answers)).toBe(true);
  // The same bytes in a new file, as a build writes them.
  write('style.css', 'p {}');
  write('other.css', 'new');
  expect(await isStillGiven(root, answers)).toBe(true);
});

test.each([
  ['one byte of a file', '/style.css', () => write('style.css', 'q {}')],
  ['a file that is gone', '/style.css', () => rmSync(path.join(root, 'style.css'))],
  ['a page where there was none', '/nergens/', () => write('nergens/index.html', 'toch iets')],
  ['the page that says that there is none', '/nergens/', () => write('404.html', 'helaas')],
  ['a header', '/', () => write('_headers', '/*\n  X-Frame-Options: SAMEORIGIN\n')],
  ['a redirect that is gone', '/labs', () => rmSync(path.join(root, 'labs'), { recursive: true })],
])('%s makes another answer', async (_, address, change) => {
  const answers = await ask(address);
  change();
  expect(await isStillGiven(root, answers)).toBe(false);
});

test('nobody knows what was seen of a site that changed meanwhile', async () => {
  await fetch(`${site.origin}/style.css`);
  write('style.css', 'q {}');
  expect(await site.readAnswers()).toBeUndefined();
});

test('a part of a file counts as the whole, and what is sent is not compressed', async () => {
  const { status, headers } = await fetch(`${site.origin}/style.css`, { headers: { Range: 'bytes=0-1' } });
  expect([status, headers.get('content-encoding')]).toEqual([206, null]);
  const answers = (await site.readAnswers()) ?? {};
  write('style.css', 'p {q}');
  expect(await isStillGiven(root, answers)).toBe(false);
});
