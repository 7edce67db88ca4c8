import { z } from 'zod';
import { explainSystemText } from '../machine-trouble.ts';
import { runScript } from '../run-tool.ts';
import { StepFailure } from '../steps.ts';
import type { SearchIndexSummary } from './search-index.ts';

const summary = z.strictObject({
  documents: z.number(),
  files: z.number(),
  bytes: z.number(),
}) satisfies z.ZodType<SearchIndexSummary>;

/** Writes the search index in a process of its own: it computes for a second or more, and Ctrl-C must be heard meanwhile. */
export async function indexInProcess(root: string, site: string, signal?: AbortSignal): Promise<SearchIndexSummary> {
  const lines: string[] = [];
  const exitCode = await runScript(
    'scripts/lib/search/index-process.ts',
    [root, site],
    (line) => lines.push(line),
    signal,
  );
  if (exitCode === 0) return summary.parse(JSON.parse(lines.at(-1) ?? ''));
  const said = lines.join('\n');
  throw new StepFailure(
    explainSystemText(said) ??
      `${said}\n\nDe zoekindex is niet gemaakt (code ${exitCode}). De melding hierboven zegt waar het misging.`,
  );
}
