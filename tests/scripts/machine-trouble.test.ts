import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { explainSystemText, plainly } from '../../scripts/lib/machine-trouble.ts';
import { refuseFolderName } from '../../scripts/lib/project-folder.ts';
import { StepFailure } from '../../scripts/lib/steps.ts';
import { makeFolder } from './site/site-builder.ts';

const wordsOf = (error: unknown): string => {
  const failure = plainly(error);
  return failure instanceof StepFailure ? failure.message : 'not plain';
};

/** As Node makes them, for what a test can not bring about as root. */
function systemError(code: string, message: string, place?: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code, ...(place !== undefined && { path: place }) });
}

test.each([
  ['ENOSPC', 'no space left on device, write', 'De schijf is vol.\n→ Maak ruimte vrij'],
  ['EROFS', 'read-only file system, open', 'Op deze schijf is niets te schrijven, alleen te lezen.\n→ Zet de map'],
  ['EACCES', 'permission denied, open', 'Dit mag niet van deze computer: lezen of schrijven.\n→ Kijk van wie'],
  ['EPERM', 'operation not permitted, rename', 'Dit mag niet van deze computer: lezen of schrijven.\n→ Kijk van wie'],
  ['EMFILE', 'too many open files, open', 'Er staan meer bestanden tegelijk open dan deze computer toelaat.\n→ Sluit'],
  ['EBUSY', 'resource busy or locked, rename', 'Een ander programma houdt iets bezet.\n→ Sluit dat programma'],
  ['EIO', 'i/o error, read', 'De schijf geeft een fout bij het lezen of schrijven.\n→ Kijk de schijf na'],
])('%s is told in Dutch, with what to do', (code, message, expected) => {
  expect(wordsOf(systemError(code, message))).toContain(expected);
});

test('a thread that can not begin because of open files is told so', () => {
  const words =
    'The check of the content ended early.\nError [ERR_WORKER_INIT_FAILED]: Worker initialization failure: EMFILE';
  expect(wordsOf(new Error(words))).toContain('Er staan meer bestanden tegelijk open dan deze computer toelaat.');
});

test('the place is told as it is seen from the project', () => {
  const inside = path.join(process.cwd(), '.work/site/index.html');
  expect(wordsOf(systemError('ENOSPC', 'no space left on device', inside))).toContain(
    'De schijf is vol. Dit paste er niet meer op: .work/site/index.html.\n',
  );
  expect(wordsOf(systemError('EACCES', 'permission denied', '/elders/kaart'))).toContain(': /elders/kaart.\n');
});

test('a file in the way of a folder is named, not what was to come below it', async () => {
  const root = makeFolder();
  const file = path.join(root, 'dist');
  writeFileSync(file, 'x');
  const error: unknown = await writeFile(path.join(file, 'a/b.html'), '').catch((problem: unknown) => problem);
  expect(wordsOf(error)).toBe(
    `Hier staat een bestand waar een map hoort te staan: ${file}.\n` +
      '→ Geef dat bestand een andere naam of haal het weg, en probeer het opnieuw.',
  );
});

test('trouble of another thread, below another error or in the words of another language is found too', () => {
  const cause = new Error("ENOSPC: no space left on device, open '/elders/a.webp'");
  expect(wordsOf(new Error('Could not make the pictures.', { cause }))).toContain('op: /elders/a.webp.\n');
  expect(wordsOf(new AggregateError([new Error('x'), cause]))).toContain('De schijf is vol');
  expect(explainSystemText('build failed\nNo space left on device (os error 28)\n  at x')).toContain(
    'De schijf is vol',
  );
});

test('too many watched files are no full disk, whatever Linux calls it', () => {
  expect(wordsOf(systemError('ENOSPC', "System limit for number of file watchers reached, watch '/a'"))).toContain(
    'Deze computer kan geen bestanden meer in de gaten houden',
  );
});

test('a mistake in our own code keeps its stack, and a failure its words', () => {
  const bug = new TypeError('x is not a function');
  const missing = systemError('ENOENT', "no such file or directory, open '/elders'", '/elders');
  const failure = new StepFailure('Al gezegd.');
  expect([plainly(bug), plainly(missing), plainly(failure)]).toEqual([bug, missing, failure]);
});

test.each(['/home/sto#1/site', '/home/wat?/site', '/home/een%20twee/site', '/home/de "site"'])(
  'a project in %s is refused in one line with what to do',
  (root) => {
    expect(() => refuseFolderName(root)).toThrow(
      /^In de naam van deze map staat een [#?%"], .*\n→ Zet de site in een map/,
    );
  },
);

test('a space, an apostrophe and an accent in the name of a folder are fine', () => {
  expect(() => refuseFolderName("/home/l'école & co/mijn site (1)")).not.toThrow();
});
