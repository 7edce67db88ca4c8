import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makePackageFiles } from './lib/packages/package-files.ts';
import { ROOT } from './lib/run-tool.ts';

/** `npm run packages`: what the site is made of and under which licences, after a package came, went or changed. */
const files = await makePackageFiles(ROOT);
for (const [file, text] of Object.entries(files)) await writeFile(path.join(ROOT, file), text);
console.log(
  `Geschreven:\n${Object.keys(files)
    .map((file) => `  ${file}`)
    .join('\n')}`,
);
