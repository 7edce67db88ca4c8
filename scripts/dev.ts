import { getBuildDate } from './lib/build-date.ts';
import { checkContentFolder } from './lib/check-content-folder.ts';
import { formatProblem } from '../src/domain/problem.ts';
import { endWithNpm } from './lib/end-with-npm.ts';
import { ROOT, startTool, waitFor } from './lib/run-tool.ts';

endWithNpm();
const today = getBuildDate();

// Only said: whoever writes wants to see the page grow. A build is what refuses.
const { problems } = await checkContentFolder(ROOT, { today });
if (problems.length > 0) {
  console.error(
    `${problems.map(formatProblem).join('\n\n')}\n\nDeze fouten houden een bouw tegen (${problems.length}).\n`,
  );
}

const astro = startTool(
  { tool: 'astro', args: ['dev', ...process.argv.slice(2)], env: { STO_BUILD_DATE: today } },
  'inherit',
);
// Ctrl-C reaches Astro as well; this command waits until it has closed its server.
process.on('SIGINT', () => {
  process.exitCode = 0;
});
process.on('SIGTERM', () => {
  process.exitCode = 0;
  astro.kill('SIGTERM');
});
const exitCode = await waitFor(astro);
process.exitCode ??= exitCode;
