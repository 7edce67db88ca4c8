import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { getBuildDate } from '../lib/build-date.ts';
import { formatDuration, formatKilobytes } from '../lib/dutch-figures.ts';
import { checkContentGuarded } from '../lib/guarded-check/guarded-check.ts';
import { ROOT } from '../lib/run-tool.ts';
import { makeTours } from '../lib/tours/make-tours.ts';

/** What the pictures of all tours cost: from nothing, and again. Figures count only on a quiet machine. */
const out = await mkdtemp(path.join(tmpdir(), 'bench-tours-'));
const check = await checkContentGuarded(ROOT, { today: getBuildDate() });
const context = { root: ROOT, out, warn: console.log };
try {
  console.log(`${availableParallelism()} kernen, belasting ${(loadavg()[0] ?? 0).toFixed(1)}`);
  const cold = await measure();
  const warm = await measure();
  const { files, bytes } = await weigh(path.join(out, 'beeld'));
  console.log(`van niets      ${cold.text}, ${cold.made.pictures} foto’s`);
  console.log(`nog een keer   ${warm.text}, ${warm.made.made} foto’s gemaakt`);
  console.log(`geheugen       hoogstens ${formatKilobytes(process.resourceUsage().maxRSS * 1024)}`);
  console.log(
    `beelden        ${files} bestanden, ${formatKilobytes(bytes)}, ${formatKilobytes(bytes / cold.made.scenes)} per plek`,
  );
} finally {
  await rm(out, { recursive: true, force: true });
}

async function measure() {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const made = await makeTours(check, context);
  const { user, system } = process.cpuUsage(before);
  return {
    made,
    text: `${formatDuration(performance.now() - start)}, ${formatDuration((user + system) / 1000)} rekentijd`,
  };
}

async function weigh(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(found.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size));
  return { files: found.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
