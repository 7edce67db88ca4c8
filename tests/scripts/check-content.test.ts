import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeProject } from './content-folder.ts';
import { OTHERS, REGION } from './good-region.ts';

const run = promisify(execFile);
/** A busy computer starts them slowly. */
const STARTS_PROCESSES = { timeout: 60_000 };
const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/check-content.ts');

/** Runs the command as npm does: in the root of the project. */
async function runCommand(root: string, ...args: readonly string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 23, 12) / 1000) };
  try {
    const { stdout } = await run(process.execPath, [SCRIPT, ...args], { cwd: root, env });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  }
}

test('the command says that all is well and ends with 0', STARTS_PROCESSES, async () => {
  const root = makeProject({ ...OTHERS, 'regions/gorinchem.mdx': REGION });
  expect(await runCommand(root)).toEqual({ code: 0, output: '6 bestanden nagekeken: geen problemen.\n' });
});

test('the command tells what may be meant, and ends with 0', STARTS_PROCESSES, async () => {
  const root = makeProject({ ...OTHERS, 'regions/gorinchem.mdx': `${REGION}\nBel de school op 0183-123456.\n` });
  const line = REGION.split('\n').length + 1;
  expect(await runCommand(root)).toEqual({
    code: 0,
    output: `Let op: content/regions/gorinchem.mdx:${line}
  Er staat een telefoonnummer in: “0183-123456”.
  → Laat het weg en noem een rol of een organisatie. Publiceert de organisatie het zelf voor iedereen? Dan mag het blijven.

6 bestanden nagekeken: geen problemen. Lees ook wat er achter “Let op” staat (1 keer).
`,
  });
});

test('the command lists every problem, counts them and ends with 1', STARTS_PROCESSES, async () => {
  const root = makeProject({
    ...OTHERS,
    'regions/gorinchem.mdx': REGION.replace('partly', 'deels').replace('2020\n', '2031\n'),
  });
  expect(await runCommand(root)).toEqual({
    code: 1,
    output: `content/regions/gorinchem.mdx:12  period.until
  Het einde ligt vóór het begin: december 2023 komt vóór 2031.
  → Verander until of from.

content/regions/gorinchem.mdx:23  lines.0.workingGroup.staffed
  “deels” kan hier niet.
  → Kies een van: yes, partly, no, unknown.

2 problemen in 1 van 6 bestanden.
`,
  });
});

test('the command takes another folder, and says when there is none', STARTS_PROCESSES, async () => {
  const root = makeProject({});
  mkdirSync(path.join(root, 'elders/regions'), { recursive: true });
  writeFileSync(path.join(root, 'elders/regions/een.txt'), 'x');
  expect((await runCommand(root, 'elders/')).output).toContain(
    'elders/regions/een.txt\n  Dit bestand hoort hier niet.',
  );
  rmSync(path.join(root, 'elders'), { recursive: true });
  expect(await runCommand(root, 'elders')).toEqual({
    code: 1,
    output:
      'elders\n  Deze map bestaat niet.\n  → Kijk of de naam van de map klopt.\n\n1 probleem in 1 van 1 bestand.\n',
  });
});
