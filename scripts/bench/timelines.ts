import { planSchema, type Plan } from '../../src/domain/kinds/plan.ts';
import { drawTimeline } from '../../src/domain/timeline/draw.ts';
import { formatTimelineFile, TIMELINE_FILES, type TimelineFile } from '../../src/domain/timeline/files.ts';
import { layoutTimeline, PRINT, SCREEN } from '../../src/domain/timeline/layout.ts';
import { phoneList } from '../../src/domain/timeline/phone-list.ts';
import { describeRows, drawStrip } from '../../src/domain/timeline/strip.ts';
import { timelineOf } from '../../src/domain/timeline/timeline.ts';

const REGIONS = 78;
const MILESTONES = 60;
const GOAL_SECONDS = 1;
const TODAY = '2026-11-22';

const lines = Array.from({ length: 7 }, (_, index) => ({
  id: `lijn-${index + 1}`,
  title: `Programmalijn nummer ${index + 1}`,
}));
const plans = Array.from({ length: REGIONS }, (_, region) => makePlan(region));

const times = new Map<string, number>();
const started = performance.now();
const cpuStarted = process.cpuUsage();
let bytes = 0;
plans.forEach((plan, index) => {
  const source = {
    id: `regio-${index}`,
    regionTitle: `Regio ${index}`,
    lines,
    plan,
    freshness: index % 2 === 0 ? '2026-11-20' : '2026-03-01',
    today: TODAY,
    page: `https://voorbeeld.nl/regios/regio-${index}/`,
  };
  const timeline = time('feiten', () => timelineOf({ ...source, page: '' }));
  const screen = time('indeling', () => layoutTimeline(timeline, SCREEN));
  const print = time('indeling', () => layoutTimeline(timeline, PRINT));
  bytes += time('tekening scherm', () => drawTimeline(timeline, screen, { name: 'scherm' })).length;
  bytes += time('tekening druk', () => drawTimeline(timeline, print, { name: 'druk', role: 'hidden' })).length;
  bytes += time('lijst', () => phoneList(timeline)).length;
  bytes += time('stroken', () =>
    timeline.lanes.map(({ title, rows }) => drawStrip(rows, timeline, describeRows(title, rows))).join(''),
  ).length;
  for (const kind of Object.keys(TIMELINE_FILES) as TimelineFile[]) {
    bytes += time(`mijlpalen.${kind}`, () => formatTimelineFile(kind, source, timeline)).length;
  }
});
const seconds = (performance.now() - started) / 1000;
const cpu = process.cpuUsage(cpuStarted);

for (const [name, milliseconds] of times) console.log(`${name.padEnd(18)} ${milliseconds.toFixed(0).padStart(6)} ms`);
console.log(
  `${'alles'.padEnd(18)} ${(seconds * 1000).toFixed(0).padStart(6)} ms, doel ${GOAL_SECONDS * 1000} ms; rekentijd ${((cpu.user + cpu.system) / 1000).toFixed(0)} ms`,
);
console.log(
  `${REGIONS} regio’s × ${MILESTONES} mijlpalen, ${(bytes / 1e6).toFixed(1)} MB, geheugen ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB op zijn hoogst`,
);
process.exitCode = seconds <= GOAL_SECONDS ? 0 : 1;

function time<Result>(name: string, run: () => Result): Result {
  const start = performance.now();
  const result = run();
  times.set(name, (times.get(name) ?? 0) + performance.now() - start);
  return result;
}

/** Milestones of every kind, spread over five years in a fixed pattern: the same plan on every run. */
function makePlan(region: number): Plan {
  const milestones = Array.from({ length: MILESTONES }, (_, index) =>
    makeMilestone(region * MILESTONES + index, index),
  );
  return planSchema.parse({
    period: { from: '2025', until: '2028' },
    lines: ['region', ...lines.map(({ id }) => id)].map((line, index) => ({
      line,
      milestones: milestones.filter((_, place) => place % 8 === index),
    })),
    sources: [{ id: 'bron', title: 'Verzonnen voor de meting', read: '2026-11' }],
  });
}

function makeMilestone(seed: number, index: number) {
  const year = 2025 + (seed % 4);
  const month = String(1 + ((seed * 7) % 12)).padStart(2, '0');
  const dates = [
    `${year}`,
    `${year}-Q${1 + (seed % 4)}`,
    `${year}-${month}`,
    `${year}-${month}-1${seed % 9}`,
    `${year}-H1`,
  ];
  const planned = dates[seed % dates.length] ?? `${year}`;
  const status = (['planned', 'in-progress', 'achieved', 'unknown', 'planned'] as const)[seed % 5] ?? 'planned';
  return {
    id: `mijlpaal-${index}`,
    title: ['Lokaal ingericht', 'Vijf nieuwe leerlijnen van vmbo naar mbo', 'Eerste hotspot bij een bedrijf geopend'][
      seed % 3
    ],
    planned,
    status,
    deadline: seed % 6 === 0,
    ...(status === 'achieved' ? { achieved: planned, sources: ['bron'] } : {}),
    ...(seed % 4 === 0 && status !== 'achieved'
      ? {
          shifts: [
            {
              from: planned,
              to: `${year + 1}-02`,
              reason: 'De machines kwamen later.',
              cause: 'supply',
              source: 'bron',
            },
          ],
        }
      : {}),
  };
}
