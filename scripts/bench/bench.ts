import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { formatDuration } from '../lib/dutch-figures.ts';
import { ROOT } from '../lib/run-tool.ts';
import { runCommand } from '../lib/run-command.ts';
import { runBench } from './parts/commands.ts';
import { measureKinds } from './parts/kinds.ts';
import { measureLighthouse } from './parts/lighthouse.ts';
import { measureNation, removeNation } from './parts/nation.ts';
import { measurePeers } from './parts/peers.ts';
import { nationOf, RESULTS, TOUR_TEXT } from './parts/places.ts';
import { measureSearch } from './parts/search.ts';
import { measureServing } from './parts/serving.ts';
import { clearAside } from './parts/set-aside.ts';
import { installPeers } from './peers/install-peers.ts';
import { describeMachine } from './report/machine.ts';
import { planBench, type PlannedPart } from './report/plan.ts';
import { formatBenchReport } from './report/report.ts';
import { keepResult, readResults, tellSkipped, type Findings } from './report/results.ts';

/*
 * All that the site costs, at the size of the country and beside others: `npm run bench`. README.md says what is measured
 * and what the options do.
 */
const REPORT = path.join(ROOT, 'scripts/bench/report.md');
const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, sizes: { type: 'string' } },
});

await runCommand(async () => {
  const plan = planBench(options);
  if (plan.some(({ needsPeers }) => needsPeers)) await installPeers();
  try {
    for (const planned of plan) await measurePart(planned);
    await writeReport();
  } finally {
    await clearAside();
  }
});

/** What can not run is said in the report, and the others go on. */
async function measurePart(planned: PlannedPart): Promise<void> {
  const { part, size } = planned;
  console.log(`${part} ${size === 0 ? 'echt' : size} …`);
  const start = performance.now();
  const before = { at: new Date().toISOString(), load: loadavg()[0] ?? 0, machine: describeMachine() };
  const findings = await runPart(planned).catch((error: unknown) => ({ skipped: [tellSkipped(part, error)] }));
  await keepResult(RESULTS, {
    part,
    size,
    ...before,
    builds: [],
    firstAnswers: [],
    texts: [],
    skipped: [],
    ...findings,
  });
  for (const reason of findings.skipped ?? []) console.log(`  overgeslagen: ${reason}`);
  console.log(`  ${formatDuration(performance.now() - start)}`);
}

async function runPart({ part, size, seconds, isLast }: PlannedPart): Promise<Findings> {
  switch (part) {
    case 'nation':
      return measureNation(size).finally(() => (isLast ? removeNation(size) : undefined));
    case 'kinds':
      return measureKinds();
    case 'peers':
      return measurePeers(size);
    case 'check':
      return runBench('Verzonnen bestanden', 'scripts/bench/check-content.ts');
    case 'timelines':
      return runBench('Verzonnen plannen', 'scripts/bench/timelines.ts');
    case 'search':
      return measureSearch(size);
    case 'weights':
      return runBench('De zwaarste van elke soort', 'scripts/bench/page-weights.ts', nationOf(size));
    case 'lighthouse':
      return measureLighthouse(size);
    case 'serving':
      return measureServing(size, seconds);
  }
}

async function writeReport(): Promise<void> {
  const tour = await readFile(TOUR_TEXT, 'utf8').catch(() => undefined);
  const report = formatBenchReport(await readResults(RESULTS), new Date().toISOString().slice(0, 10), tour);
  await writeFile(REPORT, await format(report, { ...(await resolveConfig(REPORT)), parser: 'markdown' }));
  console.log(`\nHet verslag staat in ${path.relative(process.cwd(), REPORT)}`);
}
