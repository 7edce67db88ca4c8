import { ROOT } from '../../lib/run-tool.ts';
import { measureRun } from '../nation/measured-run.ts';
import type { Findings } from '../report/results.ts';

/** What a bench that was there already says in the project at `folder`. One that misses its goal ends with 1 and still says it. */
export async function runBench(title: string, script: string, folder = ROOT): Promise<Findings> {
  const { lines, exitCode } = await measureRun(folder, script, [], {});
  if (lines.length === 0) throw new Error(`${script} zegt niets en eindigt met ${exitCode}.`);
  return { texts: [{ title, text: lines.join('\n') }] };
}
