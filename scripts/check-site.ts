import path from 'node:path';
import { formatProblem } from '../src/domain/schema/problem.ts';
import { formatCount } from './lib/dutch-figures.ts';
import { checkWeights, measureSite } from './lib/site/page-weights.ts';
import { checkSite, groupProblems } from './lib/site/site-check.ts';
import { DIST, hasSite, NO_SITE } from './lib/site/built-site.ts';
import { readSite } from './lib/site/site.ts';

const dist = path.resolve(process.argv[2] ?? DIST);

if (hasSite(dist)) {
  const site = await readSite(dist);
  const problems = groupProblems([...checkSite(site), ...checkWeights(await measureSite(site, 'br'))]);
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  console.log(
    `${formatCount(site.pages.length, 'pagina', 'pagina’s')} nagekeken, ${formatCount(problems.length, 'fout', 'fouten')}.`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
} else {
  console.error(NO_SITE);
  process.exitCode = 1;
}
