import { parseArgs } from 'node:util';
import { getBuildDate } from './lib/build-date.ts';
import { STDIN } from './lib/receive/read-arrivals.ts';
import { receive } from './lib/receive/receive.ts';
import { runCommand } from './lib/run-command.ts';

/** `npm run receive bijdrage.eml`: shows, checks and places what visitors sent. */
const { values, positionals } = parseArgs({
  options: { yes: { type: 'boolean' }, show: { type: 'boolean' } },
  allowPositionals: true,
  // Its errors are in English; what is wrong with the options is said below.
  strict: false,
});
const { yes, show, ...others } = values;
const canAsk = process.stdin.isTTY && process.stdout.isTTY && !positionals.includes(STDIN);

if (positionals.length === 0 || Object.keys(others).length > 0 || (yes === true && show === true)) {
  console.log('Zo plaatst u een bijdrage: npm run receive <bestand, map of mail (.eml)>\n');
  console.log('  -              leest wat een andere opdracht geeft');
  console.log('  -- --show      laat alleen zien wat er verandert');
  console.log('  -- --yes       plaatst alles wat goed is, zonder te vragen');
  process.exitCode = 1;
} else {
  await runCommand(async () => {
    const mode = yes === true ? 'yes' : show === true ? 'show' : canAsk ? 'ask' : 'alone';
    const isGood = await receive({ root: process.cwd(), names: positionals, today: getBuildDate(), mode });
    process.exitCode = isGood ? 0 : 1;
  });
}
