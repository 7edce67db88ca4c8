import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from '../../lib/run-tool.ts';
import { PEERS_FOLDER } from './other-peers.ts';

/** Beside the project, so that the site never sees them. What could not be installed says so when it is started. */
export async function installPeers(): Promise<void> {
  await mkdir(PEERS_FOLDER, { recursive: true });
  await copyFile(path.join(import.meta.dirname, 'package.json'), path.join(PEERS_FOLDER, 'package.json'));
  const told: string[] = [];
  const args = ['install', '--prefix', PEERS_FOLDER, '--no-audit', '--no-fund', '--ignore-scripts'];
  const exitCode = await runNpm(args, (line) => told.push(line));
  if (exitCode !== 0)
    console.log(`Niet alles om naast te meten kon worden geïnstalleerd.\n${told.slice(-3).join('\n')}`);
}
