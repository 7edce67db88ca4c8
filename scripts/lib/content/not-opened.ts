import type { Words } from '../../../src/domain/schema/problem.ts';

/** These say nothing of the file: every other one would get the same answer. */
const OF_THE_COMPUTER: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

/** Why a file could not be opened, for its author. */
export function notOpened(error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'onbekende fout';
  if (OF_THE_COMPUTER.has(code)) throw error;
  return {
    message: `Dit bestand is niet te openen (${code}).`,
    fix: 'Kijk of het er nog is en of u het mag lezen.',
  };
}
