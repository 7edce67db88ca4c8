import { formatDuration } from '../../lib/dutch-figures.ts';
import { judgeGoals, type BenchGoal } from './goals.ts';
import { COLD, OF_NO_SITE, type BenchPart, type BenchResult, type BuildFigure } from './results.ts';

const TITLES: Readonly<Record<BenchPart, string>> = {
  nation: 'Bouwen, zo groot als het land',
  kinds: 'Een pagina meer, soort voor soort',
  peers: 'Dezelfde woorden bij anderen',
  check: 'Inhoud nakijken',
  timelines: 'Tijdlijnen',
  search: 'Zoeken',
  weights: 'Gewicht van pagina’s',
  lighthouse: 'Lighthouse',
  serving: 'Door Caddy',
};
const decimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const count = new Intl.NumberFormat('nl-NL');

/**
 * All results as one Markdown page. `date` is the day of the report; each result tells when and where it was measured.
 * `tour` is what `npm run bench:tour` printed, when somebody kept it.
 */
export function formatBenchReport(results: readonly BenchResult[], date: string, tour?: string): string {
  const sections = [...Map.groupBy(results, ({ part }) => part)].map(([part, ofPart]) =>
    formatSection(TITLES[part], ofPart),
  );
  return `${[
    '# Wat de site kost',
    `Gemaakt door \`npm run bench\` op ${date}. Hoe er gemeten wordt, staat in README.md.`,
    formatMachines(results),
    '## Doelen',
    formatGoals(judgeGoals(results)),
    ...sections,
    '## Rondleiding',
    tour === undefined
      ? 'Apart gemeten: `npm run bench:tour > .work/bench/tour.txt`, en dan nog een keer `npm run bench -- --only=report`.'
      : fence(tour),
  ].join('\n\n')}\n`;
}

function formatMachines(results: readonly BenchResult[]): string {
  const machines = [...new Set(results.map(({ machine }) => machine))];
  return machines.length === 0 ? 'Er is nog niets gemeten.' : machines.map((machine) => `- ${machine}`).join('\n');
}

function formatGoals(goals: readonly BenchGoal[]): string {
  return formatGrid(
    ['doel', 'gemeten', 'gehaald'],
    goals.map(({ goal, figure, isMet }) => [
      goal,
      figure ?? 'niet gemeten',
      isMet === undefined ? '' : isMet ? 'ja' : '**nee**',
    ]),
  );
}

function formatSection(title: string, results: readonly BenchResult[]): string {
  return [`## ${title}`, ...results.map((result) => formatResult(result))].join('\n\n');
}

function formatResult({ part, size, at, load, builds, texts, skipped }: BenchResult): string {
  return [
    `${OF_NO_SITE.includes(part) ? 'Verzonnen inhoud' : size === 0 ? 'De echte site' : `Ongeveer ${count.format(size)} pagina’s`}, ` +
      `gemeten op ${at.slice(0, 16).replace('T', ' om ')} (UTC), belasting vooraf ${decimal.format(load)}.`,
    ...(builds.length === 0 ? [] : [formatBuilds(builds)]),
    ...texts.flatMap(({ title, text }) => [`${title}:`, fence(text)]),
    ...skipped.map((reason) => `Overgeslagen: ${reason}`),
  ].join('\n\n');
}

function formatBuilds(builds: readonly BuildFigure[]): string {
  return formatGrid(
    ['wie', 'wat', 'pagina’s', 'woorden per pagina', 'rekentijd', 'ms per pagina', 'duur', 'geheugen (MB)'],
    builds.map(({ who, what, pages, words, cpu, seconds, peak }) => [
      who,
      what,
      count.format(pages),
      words === undefined ? '' : count.format(Math.round(words / pages)),
      `${decimal.format(cpu)} s`,
      what === COLD ? decimal.format((1000 * cpu) / pages) : '',
      formatDuration(1000 * seconds),
      count.format(Math.round(peak / 1_000_000)),
    ]),
    2,
  );
}

/** A table of Markdown: from column `figures` on, they stand to the right. */
function formatGrid(head: readonly string[], rows: readonly (readonly string[])[], figures = head.length): string {
  const rule = head.map((_, column) => (column < figures ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function fence(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
