import { parseArgs } from 'node:util';
import { importInterview } from './lib/interview-import/import-interview.ts';
import { ROOT } from './lib/run-tool.ts';
import { runCommand } from './lib/run-command.ts';

/** `npm run import:interview verslag.pdf`: a draft for an editor, from the text of a PDF. */
const { values, positionals } = parseArgs({
  options: { to: { type: 'string' } },
  allowPositionals: true,
  // Its errors are in English; what is wrong with the options is said below.
  strict: false,
});
const [source] = positionals;
const { to, ...others } = values;
const isClear = positionals.length === 1 && to !== true && Object.keys(others).length === 0;

if (source === undefined || !isClear) {
  console.log('Zo maakt u een concept van een interview: npm run import:interview <bestand.pdf of bestand.txt>\n');
  console.log('  -- --to <plek>.mdx   zet het concept ergens anders dan in .work/drafts');
  process.exitCode = 1;
} else {
  await runCommand(async () => {
    console.log(await importInterview({ root: ROOT, source, to: to?.toString() }));
  });
}
