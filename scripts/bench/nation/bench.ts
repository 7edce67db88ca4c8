import path from 'node:path';
import { parseArgs } from 'node:util';
import { countPages } from '../../lib/build-steps.ts';
import { formatCount, formatDuration, formatKilobytes } from '../../lib/dutch-figures.ts';
import { runCommand } from '../../lib/run-command.ts';
import { WORK } from '../../lib/site/built-site.ts';
import { checkWeights, measureSite } from '../../lib/site/page-weights.ts';
import { readSite } from '../../lib/site/site.ts';
import { StepFailure } from '../../lib/steps.ts';
import { formatTable } from '../../lib/table.ts';
import { CHANGES } from './changes.ts';
import { makeNation } from './make-nation.ts';
import { measureRun, type MeasuredRun } from './measured-run.ts';

const { values, positionals } = parseArgs({
  options: { make: { type: 'boolean' }, quick: { type: 'boolean' }, weights: { type: 'boolean' } },
  allowPositionals: true,
});
const wanted = Number(positionals[0] ?? 1500);
const nation = path.join(WORK, 'nation');
/** No day of today: what a build makes of the same content is the same. */
const TODAY = { STO_BUILD_DATE: '2026-11-29' };
const decimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

await runCommand(async () => {
  const copies = await makeNation(nation, wanted);
  const copied = copies.reduce((sum, { entries }) => sum + entries.length, 0);
  console.log(`${formatCount(copied, 'kopie', 'kopieën')} gemaakt in ${path.relative(process.cwd(), nation)}.`);
  await measure('inhoud nakijken', 'scripts/check-content.ts');
  if (values.make === true) return;

  const cold = await measure('alles nieuw, beelden van rondleidingen al gemaakt', 'scripts/build.ts');
  const pages = await countPages(path.join(nation, 'dist'));
  console.log(
    `\n${formatCount(pages, 'pagina', 'pagina’s')}, ${decimal.format((1000 * cold) / pages)} ms processor per pagina.`,
  );
  if (values.weights === true) await tellWeights();
  if (values.quick === true) return;
  for (const change of CHANGES) {
    await change.make(nation);
    const cpu = await measure(change.name, 'scripts/build.ts');
    console.log(`${decimal.format((100 * cpu) / cold)} % van alles nieuw.`);
  }
});

/** Runs a command in the nation, tells what each step used and returns the seconds of the processor of all together. */
async function measure(title: string, script: string): Promise<number> {
  const run = await measureRun(nation, script, [], TODAY);
  if (run.exitCode !== 0) throw new StepFailure(`${title}: niet gelukt.\n${run.lines.join('\n')}`);
  console.log(`\n${title}\n${formatUse(run)}`);
  return run.steps.reduce((sum, { cpu }) => sum + cpu, 0);
}

function formatUse({ steps }: MeasuredRun): string {
  const total = {
    name: 'samen',
    cpu: steps.reduce((sum, { cpu }) => sum + cpu, 0),
    seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
    peak: Math.max(...steps.map(({ peak }) => peak)),
  };
  const all = steps.length === 1 ? steps : [...steps, total];
  return formatTable(
    ['stap', 'duur', 'processor (s)', 'geheugen (MB)'],
    all.map(({ name, cpu, seconds, peak }) => [
      name,
      formatDuration(1000 * seconds),
      decimal.format(cpu),
      String(Math.round(peak / 1_000_000)),
    ]),
  );
}

/** Every page that weighs more than its kind may. */
async function tellWeights(): Promise<void> {
  const weights = await measureSite(await readSite(path.join(nation, 'dist')), 'br');
  const heavy = new Set(checkWeights(weights).map(({ file }) => file));
  const rows = weights.filter(({ url }) => heavy.has(url)).toSorted((a, b) => b.total - a.total);
  console.log(
    rows.length === 0
      ? '\nGeen pagina weegt te veel.'
      : `\n${formatTable(
          ['soort', 'pagina', 'weegt', 'mag', 'JS'],
          rows.map(({ kind, url, total, budget, scriptFiles, inlineScripts }) => [
            kind,
            url,
            ...[total, budget, scriptFiles + inlineScripts].map(formatKilobytes),
          ]),
        )}`,
  );
}
