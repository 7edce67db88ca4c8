import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tellEditor } from '../../../src/domain/schema/message.ts';
import type { Problem } from '../../../src/domain/schema/problem.ts';
import { endBySignal } from '../end-by-signal.ts';
import { checkContentGuarded } from '../guarded-check/guarded-check.ts';
import type { FileWrite } from './plan.ts';

export interface Verdict {
  readonly problems: readonly Problem[];
  readonly hints: readonly Problem[];
}

/** What the content check also reads. */
const BESIDE = ['src', 'public', '.work'];

/**
 * What the content check says of all the content with these files in it, and does not say without them: older problems are
 * no fault of the contribution. Works on a copy. `today`: YYYY-MM-DD.
 */
export async function tryOut(root: string, writes: readonly FileWrite[], today: string): Promise<Verdict> {
  const copy = await mkdtemp(path.join(tmpdir(), 'sto-bijdrage-'));
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(copy, { recursive: true, force: true });
    endBySignal(signal);
  };
  process.once('SIGINT', stop);
  try {
    await cp(path.join(root, 'content'), path.join(copy, 'content'), { recursive: true });
    for (const part of BESIDE.filter((name) => existsSync(path.join(root, name)))) {
      await symlink(path.join(root, part), path.join(copy, part), 'junction');
    }
    for (const { file, after } of writes) {
      await mkdir(path.join(copy, path.dirname(file)), { recursive: true });
      await writeFile(path.join(copy, file), after);
    }
    const { problems, hints } = await checkContentGuarded(copy, { today });
    if (problems.length + hints.length === 0) return { problems, hints };
    const before = await checkContentGuarded(root, { today });
    return { problems: without(problems, before.problems), hints: without(hints, before.hints) };
  } finally {
    process.removeListener('SIGINT', stop);
    await rm(copy, { recursive: true, force: true });
  }
}

/** Lines move when something comes before them. */
function without(problems: readonly Problem[], known: readonly Problem[]): Problem[] {
  const keys = new Set(known.map(keyOf));
  return problems.filter((problem) => !keys.has(keyOf(problem)));
}

function keyOf({ file, field = '', message }: Problem): string {
  return [file, field, tellEditor(message)].join('\n');
}
