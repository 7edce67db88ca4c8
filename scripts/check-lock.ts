import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { formatProblem } from '../src/domain/schema/problem.ts';
import { formatCount } from './lib/dutch-figures.ts';
import { checkLock, lockShape, manifestShape } from './lib/testing/lock-check.ts';
import { ROOT } from './lib/run-tool.ts';

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(path.join(ROOT, file), 'utf8'));
const manifest = manifestShape.parse(await read('package.json'));
const lock = lockShape.parse(await read('package-lock.json'));
const problems = checkLock(manifest, lock);

for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
const packages = formatCount(Object.keys(lock.packages).length - 1, 'pakket', 'pakketten');
console.log(`${packages} in de lock nagekeken, ${formatCount(problems.length, 'fout', 'fouten')}.`);
process.exitCode = problems.length > 0 ? 1 : 0;
