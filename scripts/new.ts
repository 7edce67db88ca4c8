import { COLLECTION_NAMES, COLLECTIONS } from '../src/domain/collections.ts';
import { kindOf, makePage } from './lib/content/new-page.ts';
import { runCommand } from './lib/run-command.ts';
import { ROOT } from './lib/run-tool.ts';

/** `npm run new practice zonnepanelen-op-een-oefendak`: a new page from its template. */
const [kind, id] = process.argv.slice(2);
if (kind === undefined || id === undefined) {
  console.log('Zo maakt u een nieuwe pagina: npm run new <soort> <naam-in-kleine-letters>\n');
  console.log(COLLECTION_NAMES.map((name) => `  ${kindOf(name).padEnd(16)} ${COLLECTIONS[name].label}`).join('\n'));
  process.exitCode = 1;
} else {
  await runCommand(async () => {
    const place = await makePage(ROOT, kind, id);
    console.log(`${place} staat klaar. Vul het in, en kijk het na met npm run check:content.`);
  });
}
