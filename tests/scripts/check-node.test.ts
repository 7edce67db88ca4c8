import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/run-tool.ts';
import { makeFolder, makeSiteFolder } from './site/site-builder.ts';

const INSTALLED = { 'node_modules/astro/package.json': '{}' };

/** Runs the check as another Node on another system would. */
function checkNode(version: string, platform: string, folder = makeSiteFolder(INSTALLED)) {
  const disguise = `
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    Object.defineProperty(process, 'platform', { value: '${platform}' });`;
  const script = path.join(ROOT, 'scripts/check-node.mjs');
  const disguised = ['--import', `data:text/javascript,${encodeURIComponent(disguise)}`, script];
  const { status, stderr } = spawnSync(process.execPath, disguised, { cwd: folder, encoding: 'utf8' });
  return { status, stderr };
}

describe('the check of Node', () => {
  test.each([
    [
      'linux',
      'Op Linux komt Node 24 mee met npm ci. Voer dat opnieuw uit, zonder --omit=optional, en start daarna met npm run.',
    ],
    ['darwin', 'Haal Node 24 voor macOS van https://nodejs.org en open daarna een nieuw venster van de terminal.'],
    [
      'win32',
      'Haal Node 24 voor Windows van https://nodejs.org, of werk in WSL: daar komt Node 24 mee met npm ci, net als op Linux.',
    ],
    ['freebsd', 'Haal Node 24 van https://nodejs.org.'],
  ])('says on %s where a newer one is', (platform, cure) => {
    expect(checkNode('22.18.0', platform)).toEqual({
      status: 1,
      stderr: `Deze site heeft Node 24.16 of nieuwer nodig; hier draait Node 22.18.0.\n${cure}\n`,
    });
  });

  test.each([
    ['20.20.2', 1],
    ['24.15.0', 1],
    ['24.16.0', 0],
    ['26.3.0', 0],
  ])('of Node %s ends with %i', (version, status) => {
    expect(checkNode(version, 'linux').status).toBe(status);
  });

  test('names the packages first, because Node comes with them', () => {
    expect(checkNode('20.20.2', 'linux', makeFolder())).toEqual({
      status: 1,
      stderr: 'De pakketten van de site ontbreken nog. Voer eerst uit: npm ci\n',
    });
  });

  test('promises what package.json and the README promise', () => {
    const [manifest, readme] = ['package.json', 'README.md'].map((file) => readFileSync(path.join(ROOT, file), 'utf8'));
    expect(manifest).toContain('"node": ">=24.16"');
    expect(readme).toContain('Node 24 (24.16 of nieuwer)');
  });
});
