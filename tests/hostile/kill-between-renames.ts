import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a build: the power goes when the old site stands aside and the new one is not in its place yet. */
const rename = fs.renameSync;
fs.renameSync = (from, to) => {
  rename(from, to);
  if (String(to).endsWith('previous')) process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
