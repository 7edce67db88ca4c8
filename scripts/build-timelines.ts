import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { regionFreshness } from '../src/domain/derived/freshness.ts';
import { planPage } from '../src/domain/derived/region-pages.ts';
import { entriesById, entriesIn, type Content } from '../src/domain/entry.ts';
import { formatProblem } from '../src/domain/schema/problem.ts';
import {
  formatTimelineFile,
  TIMELINE_FILES,
  type FileSource,
  type TimelineFile,
} from '../src/domain/timeline/files.ts';
import { timelineOf, type TimelineSource } from '../src/domain/timeline/timeline.ts';
import { getBuildDate } from './lib/build-date.ts';
import { UNWATCHED } from './lib/content/reading-watch.ts';
import { findStuckFiles } from './lib/guarded-check/guarded-check.ts';
import { readContent } from './lib/read-content.ts';
import { runCommand } from './lib/run-command.ts';

type RegionSource = FileSource & TimelineSource;

// The site makes these files itself, from the same functions; this command is for use outside the site.
const [target = '.work/timelines', site] = process.argv.slice(2);
const started = performance.now();

await runCommand(async () => {
  const today = getBuildDate();
  const regions = findRegions(await readSafely(today), today);
  for (const source of regions) await writeTimeline(source);
  const milestones = regions.reduce((sum, { plan }) => sum + countMilestones(plan), 0);
  const time = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.log(
    `Tijdlijnen van ${regions.length} regio’s met ${milestones} mijlpalen staan in ${target} (${regions.length * 4} bestanden, ${time} s).`,
  );
});

/** Leaves out, and tells, what the parser would get stuck on. */
async function readSafely(today: string): Promise<Content> {
  const stuck = await findStuckFiles('.', { today });
  const { content, problems } = await readContent('.', 'content', { ...UNWATCHED, stuck });
  const told = problems.filter(({ file }) => stuck.has(file));
  if (told.length > 0) tellFailure(told.map(formatProblem).join('\n\n'));
  return content;
}

function findRegions(content: Content, today: string): RegionSource[] {
  const settings = entriesIn(content, 'site')[0]?.data;
  const regions = entriesById(content, 'regions');
  return entriesIn(content, 'plans').flatMap(({ id, data: plan }) => {
    const region = regions.get(id)?.data;
    if (plan === undefined || region === undefined) {
      tellFailure(`Overgeslagen: ${id}. Kijk met npm run check:content wat er mis is.`);
      return [];
    }
    const freshness = regionFreshness(region, plan);
    const page = site === undefined ? undefined : new URL(planPage(id, plan), site).href;
    return [{ id, regionTitle: region.title, lines: region.lines, plan, freshness, today, page, site: settings }];
  });
}

function tellFailure(text: string): void {
  console.error(text);
  process.exitCode = 1;
}

async function writeTimeline(source: RegionSource): Promise<void> {
  const timeline = timelineOf({ ...source, page: '' });
  const folder = path.join(target, source.id);
  await mkdir(folder, { recursive: true });
  for (const kind of Object.keys(TIMELINE_FILES) as TimelineFile[]) {
    await writeFile(path.join(folder, `mijlpalen.${kind}`), formatTimelineFile(kind, source, timeline));
  }
}

function countMilestones({ lines }: FileSource['plan']): number {
  return lines.reduce((sum, { milestones }) => sum + milestones.length, 0);
}
