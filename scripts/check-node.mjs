// Plain JavaScript of long ago, without packages: this file must run on the very machine that it warns about.
import { existsSync } from 'node:fs';

// What the linter's plugin for Astro needs; everything else is content with less.
const [major, minor] = process.versions.node.split('.').map(Number);
const isOld = major < 24 || (major === 24 && minor < 16);

const HOW_TO_GET = {
  linux:
    'Op Linux komt Node 24 mee met npm ci. Voer dat opnieuw uit, zonder --omit=optional, en start daarna met npm run.',
  darwin: 'Haal Node 24 voor macOS van https://nodejs.org en open daarna een nieuw venster van de terminal.',
  win32:
    'Haal Node 24 voor Windows van https://nodejs.org, of werk in WSL: daar komt Node 24 mee met npm ci, net als op Linux.',
};

if (!existsSync('node_modules/astro/package.json')) {
  console.error('De pakketten van de site ontbreken nog. Voer eerst uit: npm ci');
  process.exit(1);
}
if (isOld) {
  console.error(
    `Deze site heeft Node 24.16 of nieuwer nodig; hier draait Node ${process.versions.node}.\n` +
      (HOW_TO_GET[process.platform] || 'Haal Node 24 van https://nodejs.org.'),
  );
  process.exit(1);
}
