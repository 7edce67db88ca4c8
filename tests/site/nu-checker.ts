import { execFile, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Problem } from '../../src/domain/schema/problem.ts';

/** What the checker is compiled for. */
const OLDEST_JAVA = 11;
export const NO_JAVA = `Geen Java ${OLDEST_JAVA} of nieuwer gevonden: de Nu-controle is overgeslagen.`;

/** Its list of CSS is years old. Browsers know these, and pass over them when they do not. */
const UNKNOWN_PROPERTIES = [
  'container-type',
  'field-sizing',
  'paint-order',
  'position-area',
  'position-try-fallbacks',
  'r',
];
const UNKNOWN_RULES = ['container'];
/** Here it calculates with a variable, of which it can not know the value. */
const WITH_VARIABLES = ['bottom', 'inset-block-end', 'max-height', 'max-width', 'transform', 'width'];
const PASSED_OVER = new Set([
  ...UNKNOWN_PROPERTIES.map((name) => `CSS: “${name}”: Property “${name}” doesn't exist.`),
  ...UNKNOWN_RULES.map((name) => `CSS: Unrecognized at-rule “@${name}”`),
  ...WITH_VARIABLES.flatMap((name) => [`CSS: “${name}”: The types are incompatible.`, `CSS: “${name}”: Parse Error.`]),
]);

const nuReport = z.object({
  messages: z.array(z.object({ url: z.string(), message: z.string(), extract: z.string().optional() })),
});

/** Whether this machine has a Java that can run the checker. Never the one that its package would download. */
export function hasJava(): boolean {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr)?.[1]) >= OLDEST_JAVA;
}

/** What the Nu Html Checker of the W3C calls an error in these pages and stylesheets of a folder: one process for all. */
export async function findNuErrors(folder: string, files: readonly string[]): Promise<Problem[]> {
  const jar = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');
  const options = ['--errors-only', '--also-check-css', '--format', 'json', '--exit-zero-always', '--stdout'];
  const { stdout } = await promisify(execFile)('java', ['-jar', jar, ...options, ...files], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return nuReport
    .parse(JSON.parse(stdout))
    .messages.filter(({ message }) => !PASSED_OVER.has(message))
    .map(({ url, message, extract = '' }) => ({
      file: path.relative(folder, fileURLToPath(url)),
      message,
      fix: extract,
    }));
}
