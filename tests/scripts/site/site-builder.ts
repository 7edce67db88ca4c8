import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { rmSync } from 'node:fs';

/** A folder that is gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sto-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A folder with these files in it; a text that does not look like a whole page becomes the body of one. */
export function makeSiteFolder(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.endsWith('.html') && !text.startsWith('<!doctype') ? makePage(text) : text);
  }
  return folder;
}

/** A page in which everything is right, around a body that may not be. */
export function makePage(body: string, head = ''): string {
  return (
    '<!doctype html><html lang="nl"><head><meta charset="utf-8">' +
    '<meta http-equiv="content-security-policy" content="default-src \'self\'">' +
    `<title>Titel</title><link rel="canonical" href="https://sto.test/">${head}</head>` +
    `<body><main data-pagefind-body><h1>Kop</h1>${body}</main></body></html>`
  );
}
