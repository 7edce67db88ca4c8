import { z } from 'zod';
import { explainSystemText } from '../machine-trouble.ts';
import { runScript } from '../run-tool.ts';
import { StepFailure } from '../steps.ts';
import type { SearchIndexSummary } from './search-index.ts';

const summary = z.strictObject({
  pages: z.number(),
  files: z.number(),
  bytes: z.number(),
}) satisfies z.ZodType<SearchIndexSummary>;

/**
 * Writes the search index in a process of its own. Pagefind tells its troubles to the terminal, also when Ctrl-C ends it
 * before us; and when its program is killed, it waits for ever in a process that has something else to do.
 */
export async function indexInProcess(site: string, signal?: AbortSignal): Promise<SearchIndexSummary> {
  const lines: string[] = [];
  const exitCode = await runScript('scripts/lib/search/index-process.ts', [site], (line) => lines.push(line), signal);
  if (exitCode === 0) return summary.parse(JSON.parse(lines.at(-1) ?? ''));
  const said = lines.join('\n');
  throw new StepFailure(
    explainSystemText(said) ??
      `${said}\n\nDe zoekindex is niet gemaakt (code ${exitCode}). De melding hierboven zegt waar het misging.`,
  );
}
