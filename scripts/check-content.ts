import { getBuildDate } from './lib/build-date.ts';
import { formatCount } from './lib/dutch-figures.ts';
import { checkContentGuarded } from './lib/guarded-check/guarded-check.ts';
import { runCommand } from './lib/run-command.ts';
import { formatProblem, type Problem } from '../src/domain/schema/problem.ts';

const folder = process.argv[2] ?? 'content';
await runCommand(async () => {
  const { problems, hints, files } = await checkContentGuarded(process.cwd(), { today: getBuildDate(), folder });
  printProblems(problems);
  printHints(hints);
  console.log(summarise(problems, hints, files));
  process.exitCode = problems.length > 0 ? 1 : 0;
});

function printProblems(all: readonly Problem[]): void {
  if (all.length > 0) console.log(`${all.map(formatProblem).join('\n\n')}\n`);
}

function printHints(all: readonly Problem[]): void {
  for (const hint of all) console.log(`Let op: ${formatProblem(hint)}\n`);
}

function summarise(all: readonly Problem[], hints: readonly Problem[], checked: number): string {
  const total = formatCount(checked, 'bestand', 'bestanden');
  const noted = hints.length === 0 ? '' : ` Lees ook wat er achter “Let op” staat (${hints.length} keer).`;
  if (all.length === 0) return `${total} nagekeken: geen problemen.${noted}`;
  const broken = new Set(all.map(({ file }) => file)).size.toLocaleString('nl-NL');
  return `${formatCount(all.length, 'probleem', 'problemen')} in ${broken} van ${total}.${noted}`;
}
