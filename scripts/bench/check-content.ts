import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { formatCount, formatDuration } from '../lib/dutch-figures.ts';
import { checkContentGuarded } from '../lib/guarded-check/guarded-check.ts';

/*
 * How long the content check takes: `node scripts/bench/check-content.ts [good files] [bad files] [pictures]`.
 * To reach, so that an author never waits for it: 2,500 files in 3 s, also with pictures that it has seen before; 1,000 bad
 * files in 5 s.
 */
const good = Number(process.argv[2] ?? 2500);
const bad = Number(process.argv[3] ?? 1000);
const pictures = Number(process.argv[4] ?? 100);

await measure('goede bestanden', good, makeGoodPage);
await measure('kapotte bestanden', bad, makeBadPage);
await measure(`goede bestanden met ${pictures} foto’s`, good, makeGoodPage, pictures);

async function measure(
  label: string,
  count: number,
  makePage: (number: number) => string,
  withPictures = 0,
): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'sto-check-'));
  try {
    await mkdir(path.join(root, 'content/regions'), { recursive: true });
    await mkdir(path.join(root, 'content/programme-lines'));
    await writeFile(path.join(root, 'content/programme-lines/basis-op-orde.mdx'), makeProgrammeLine());
    for (let number = 0; number < count; number++) {
      await writeFile(path.join(root, `content/regions/regio-${number}.mdx`), makePage(number));
    }
    await writePictures(root, withPictures);
    await tellTime(`${count} ${label}`, root);
    if (withPictures > 0) await tellTime(`${count} ${label}, nog een keer`, root);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function tellTime(label: string, root: string): Promise<void> {
  const start = performance.now();
  const { problems } = await checkContentGuarded(root, { today: '2026-11-23' });
  const duration = formatDuration(performance.now() - start);
  console.log(`${label}: ${duration}, ${formatCount(problems.length, 'probleem', 'problemen')}`);
}

/** As heavy as the panorama of a camera. What follows after its end makes each a file that was never seen before. */
async function writePictures(root: string, count: number): Promise<void> {
  if (count === 0) return;
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  const panorama = sharp({ create: { width: 4096, height: 2048, channels: 3, background: '#888', noise } });
  const bytes = await panorama.jpeg({ quality: 70 }).toBuffer();
  for (let number = 0; number < count; number++) {
    const file = path.join(root, `content/regions/foto-${number}.jpg`);
    await writeFile(file, Buffer.concat([bytes, Buffer.from(`${number}`)]));
  }
}

/** As full as the best known region: about 130 lines of fields and 350 words of text. */
function makeGoodPage(number: number): string {
  const schools = repeat(8, (i) => `  - { name: School ${i}, town: Gorinchem, profiles: [PIE, BWI], technical: true }`);
  const lines = repeat(
    7,
    (i) => `  - id: lijn-${i}
    title: Lijn ${i}
    programmeLine: basis-op-orde
    goal: Elke leerling werkt met machines die bij het vak van nu horen.
    target: { figure: 75%, unit: meer lessen, by: 2023 }
    workingGroup:
      started: 2020-09
      staffed: yes
    source: bron-${i % 4}`,
  );
  const sources = repeat(
    4,
    (i) => `  - id: bron-${i}
    title: Nieuws over het plan van de regio
    url: https://voorbeeld.nl/nieuws/${i}/
    read: 2026-11
    readAs: archive-start`,
  );
  const paragraph = `De scholen maken samen [een plan](/regios/regio-${(number * 7) % good}/). Elke lijn heeft een werkgroep van docenten en bedrijven. <Source id="bron-1" />`;
  return `---
title: Regio ${number}
mainTown: { name: Gorinchem, lat: 51.83, lon: 4.97 }
provinces: [Zuid-Holland]
summary: Scholen en bedrijven vernieuwen hier samen de lessen.
period: { from: 2020, until: 2024 }
schools:
${schools}
lines:
${lines}
sources:
${sources}
---

${repeat(6, (i) => `## Onderdeel ${i}\n\n${paragraph}\n\n${paragraph}\n`)}`;
}

/** The same page with a mistake of every kind: a field, a value, a date, a reference, a source, a link, a tag, a word. */
function makeBadPage(number: number): string {
  return makeGoodPage(number)
    .replace('summary:', 'samenvating:')
    .replace('[Zuid-Holland]', '[Zuid-Hollant]')
    .replace('from: 2020,', 'from: 2020-13-41,')
    .replace('programmeLine: basis-op-orde', 'programmeLine: basis-op-order')
    .replace('source: bron-2', 'source: bron-9')
    .replaceAll('/regios/regio-', '/regio/regio-')
    .concat('\n<script>alert(1)</script>\n\nEen regio- naal plan.\n');
}

function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('\n');
}

function makeProgrammeLine(): string {
  return `---
title: Basis op orde
order: 1
goal: Goede lokalen.
why: Zonder lokaal geen les.
teachersShouldNotice: Alles werkt.
pupilsShouldNotice: Alles is er.
typicalMilestones: [Het lokaal is klaar]
sources:
  - { id: bron, title: Het plan, read: 2026-11 }
---
`;
}
