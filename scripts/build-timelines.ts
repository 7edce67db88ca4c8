import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addressOf } from '../src/domain/addresses.ts';
import { entriesIn } from '../src/domain/entry.ts';
import { formatTimelineFile, TIMELINE_FILES, type TimelineFile } from '../src/domain/timeline/files.ts';
import { timelineOf } from '../src/domain/timeline/timeline.ts';
import { getBuildDate } from './lib/build-date.ts';
import { readContent } from './lib/read-content.ts';

// The site makes these files itself, from the same functions; this command is for use outside the site.
const [folder = '.work/timelines', site] = process.argv.slice(2);
const today = getBuildDate();
const started = performance.now();
const { content } = await readContent('.');

const regions = entriesIn(content, 'plans').flatMap(({ id, data: plan }) => {
  const region = entriesIn(content, 'regions').find((entry) => entry.id === id)?.data;
  if (plan === undefined || region === undefined) {
    console.error(`Overgeslagen: ${id}. Kijk met npm run check:content wat er mis is.`);
    process.exitCode = 1;
    return [];
  }
  const page = site === undefined ? undefined : new URL(addressOf.plans(id), site).href;
  return [{ id, regionTitle: region.title, lines: region.lines, plan, today, page }];
});

for (const source of regions) {
  const timeline = timelineOf({ ...source, page: '' });
  const target = path.join(folder, source.id);
  await mkdir(target, { recursive: true });
  for (const kind of Object.keys(TIMELINE_FILES) as TimelineFile[]) {
    await writeFile(path.join(target, `mijlpalen.${kind}`), formatTimelineFile(kind, source, timeline));
  }
}

const milestones = regions.reduce(
  (sum, { plan }) => sum + plan.lines.reduce((all, line) => all + line.milestones.length, 0),
  0,
);
const time = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
console.log(
  `Tijdlijnen van ${regions.length} regio’s met ${milestones} mijlpalen staan in ${folder} (${regions.length * 4} bestanden, ${time} s).`,
);
