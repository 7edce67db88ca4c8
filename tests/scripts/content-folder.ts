import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContentFolder } from '../../scripts/lib/check-content-folder.ts';
import { formatProblem } from '../../src/domain/schema/problem.ts';

/** What stands at a path: text or bytes of a file, or something that only hostile folders hold. */
export type Stored = string | Uint8Array | { readonly special: 'folder' | 'link' | 'pipe' };
export type Files = Readonly<Record<string, Stored>>;

/** What no site can do without, unless a test is about that. */
export const REQUIRED: Files = {
  'terms.yaml': '- id: plan\n  term: plan\n  meaning: Wat een regio gaat doen.\n  theme: plan\n',
  'site.yaml': 'title: Een site\n',
  'programme.yaml': `title: Het programma
periods:
  - { id: eerste, title: Eerste, from: 2018, until: 2028, text: T., source: krant }
events:
  - { id: begin, title: Begin, date: 2018, lane: plans, text: T., source: krant }
regionCounts:
  - { count: 78, moment: In 2019, counted: Plannen, source: krant }
sources:
  - { id: krant, title: Een stuk, read: 2026-11 }
`,
};

/** A project with these files below `content/`, and the files that no site can do without; gone after the test. */
export function makeProject(files: Files): string {
  return makeFolder({ ...REQUIRED, ...files });
}

/** A project with these files below `content/` and no others, gone after the test. */
export function makeFolder(files: Files): string {
  const root = mkdtempSync(path.join(tmpdir(), 'sto-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, 'content'));
  for (const [name, stored] of Object.entries(files)) store(path.join(root, 'content', name), stored);
  return root;
}

function store(file: string, stored: Stored): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (typeof stored === 'string' || stored instanceof Uint8Array) writeFileSync(file, stored);
  else if (stored.special === 'folder') mkdirSync(file, { recursive: true });
  else if (stored.special === 'link') symlinkSync('/dev/zero', file);
  else execFileSync('mkfifo', [file]);
}

/** The problems of a project as its author reads them. */
export async function check(files: Files): Promise<string[]> {
  const { problems } = await checkContentFolder(makeProject(files), { today: '2026-11-23' });
  return problems.map(formatProblem);
}
