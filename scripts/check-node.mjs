// Plain JavaScript of long ago, without packages: this file must run on the very machine that it warns about.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
const isOld = major < 22 || (major === 22 && minor < 18);

if (!existsSync('node_modules/astro/package.json')) {
  console.error('De pakketten van de site ontbreken nog. Voer eerst uit: npm ci');
  process.exit(1);
}
if (isOld) {
  console.error(
    'Deze site heeft Node 24 nodig; hier draait Node ' +
      process.versions.node +
      '.\nOp Linux komt Node 24 mee met npm ci. Op een andere computer haalt u die van https://nodejs.org.',
  );
  process.exit(1);
}
