import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import sharp from 'sharp';
import { addContentPolicy } from '../../../scripts/lib/site/content-policy.ts';
import type { PanoramaTiles, SceneManifest, View } from '../../../src/domain/tour/manifest.ts';
import { paintPanorama, type Colour, type Painting } from './panorama-tiles.ts';

/** Where the red mark of every scene is painted. */
export const MARKS = [
  { yaw: 0, pitch: 0 },
  { yaw: 47, pitch: 12 },
  { yaw: 180, pitch: 5 },
  { yaw: -98, pitch: -33 },
  { yaw: 20, pitch: 70 },
  { yaw: -150, pitch: -62 },
] as const;
export const VIEW: View = { yaw: 0, pitch: 0, vfov: 75 };
export const TREASURE = { yaw: 60, pitch: -30 };

const RED: Colour = [235, 20, 20];
const ROOMS = ['draaibanken', 'lascabines', 'robot'] as const;
const TITLES = { draaibanken: 'Bij de draaibanken', lascabines: 'Bij de lascabines', robot: 'De robot' } as const;
type Room = (typeof ROOMS)[number];

/** A tour of three painted rooms and a photograph, as the site would publish it. */
export async function writeTourSite(root: string): Promise<void> {
  await Promise.all([bundleViewer(root), writeStyles(root)]);
  const panoramas = new Map<Room, PanoramaTiles>();
  for (const [index, room] of ROOMS.entries()) {
    const levels = index === 0 ? [512, 1024] : [512];
    panoramas.set(room, await paintPanorama(root, room, paint(index * 25), levels));
  }
  const before = await paintPanorama(root, 'draaibanken-voor', { ...paint(90), marks: [] }, [512, 1024]);
  for (const room of ROOMS) {
    const panorama = panoramas.get(room);
    if (panorama === undefined) continue;
    const manifest = describe(room, panorama, room === 'draaibanken' ? before : undefined);
    await writePage(root, room, makeScenePage(room, manifest.before !== undefined));
    await writeFile(path.join(root, 'rondleiding/pie', room, 'plek.json'), JSON.stringify(manifest));
    const poster = sharp({ create: { width: 1280, height: 800, channels: 3, background: '#556677' } });
    await poster.webp().toFile(path.join(root, 'rondleiding/pie', room, 'poster.webp'));
  }
  await writePage(
    root,
    'foto',
    page(
      'Een foto',
      '<main><h1>Een foto</h1><lab-tour data-tour="pie" data-scene="foto"><div data-stage></div><div data-chrome hidden></div><p data-message role="status"></p></lab-tour><p>Een plek zonder 360°-beeld.</p></main>',
    ),
  );
}

function describe(room: Room, panorama: PanoramaTiles, before: PanoramaTiles | undefined): SceneManifest {
  const others = ROOMS.filter((other) => other !== room);
  return {
    id: room,
    panorama,
    before,
    view: VIEW,
    limits: { minPitch: -85, maxPitch: 85, minVfov: 35, maxVfov: 90 },
    heading: 0,
    links: others.map((to, index) => ({
      to,
      href: `/rondleiding/pie/${to}/`,
      yaw: index === 0 ? 25 : 140,
      pitch: -10,
      ...(to === 'lascabines' ? { arrive: { yaw: 30, pitch: 5, vfov: 60 } } : {}),
    })),
    points: [
      { id: 'kap', yaw: -20, pitch: 8 },
      { id: 'klok', yaw: 160, pitch: 30 },
    ],
    treasure: TREASURE,
  };
}

/** Six greys and blues, different for each room, with red marks. */
function paint(shift: number): Painting {
  const colour = (red: number, green: number, blue: number): Colour => [red, green + shift, blue];
  return {
    faces: {
      f: colour(60, 90, 140),
      b: colour(90, 60, 60),
      r: colour(40, 120, 60),
      l: colour(120, 120, 160),
      u: colour(150, 150, 150),
      d: colour(70, 70, 90),
    },
    marks: MARKS.map((mark) => ({ ...mark, colour: RED })),
  };
}

function makeScenePage(room: Room, hasBefore: boolean): string {
  const others = ROOMS.filter((other) => other !== room);
  const act = (name: string, label: string): string => `<button type="button" data-act="${name}">${label}</button>`;
  const link = (to: Room, attribute: string): string =>
    `<li><a ${attribute} href="/rondleiding/pie/${to}/">${TITLES[to]}</a></li>`;
  return page(
    TITLES[room],
    `<main>
<div data-tour-part="head"><h1>${TITLES[room]}</h1></div>
<lab-tour data-tour="pie" data-scene="${room}" data-manifest="/rondleiding/pie/${room}/plek.json">
<div class="stage" data-stage>
<picture data-tour-part="poster"><img src="/rondleiding/pie/${room}/poster.webp" alt="Een geschilderde kamer" width="1280" height="800"></picture>
<ul class="signs" data-tour-part="signs">
<li><a class="point" href="#punt-kap" data-point="kap"><span class="n">1</span> <span class="name">De gele kap</span></a></li>
<li><a class="point" href="#punt-klok" data-point="klok"><span class="n">2</span> <span class="name">De klok</span></a></li>
${others.map((to) => link(to, `class="go" data-link="${to}"`)).join('\n')}
</ul>
<div class="wipe" data-wipe hidden><label class="vh" for="voor-na">Voor of na de verbouwing</label>
<input class="vh" id="voor-na" type="range" min="0" max="100" value="50">
<span class="wipe-tag b">voor</span><span class="wipe-tag a">na</span><span class="wipe-line"></span><span class="wipe-knob" data-knob aria-hidden="true">‹›</span></div>
<span class="tag rendered" data-tour-part="label">Gerenderd voorbeeld</span>
</div>
<div class="chrome" data-chrome hidden><div class="keep">
${act('start', 'Kijk rond in 360°')}${act('compare', 'Voor en na')}${act('before', 'Voor')}${act('after', 'Na')}
${act('left', 'Kijk naar links')}${act('right', 'Kijk naar rechts')}${act('up', 'Kijk omhoog')}${act('down', 'Kijk omlaag')}
${act('in', 'Inzoomen')}${act('out', 'Uitzoomen')}</div><div>
${act('less-data', 'Minder data')}${act('gyro', 'Meedraaien')}${act('full', 'Volledig scherm')}</div></div>
<p class="tour-message" data-message role="status"></p>
<p class="vh" data-live aria-live="polite"></p>
</lab-tour>
<div data-tour-part="text"><p>Tekst over ${room}.</p>
<ol><li id="punt-kap"><h2>De gele kap</h2><p>Doe je de kap open, dan stopt de machine.</p></li>
<li id="punt-klok"><h2>De klok</h2><p>Zo weet je wanneer je gaat opruimen.</p></li></ol>
${hasBefore ? '<p>Voor de verbouwing: geen kap.</p>' : ''}
<treasure-hunt data-tour="pie" data-scene="${room}"><p>Raadsel: waar zwemt hij op het droge?</p>
<details><summary>Antwoord</summary><p>Onder de draaibank.</p></details>
<div data-hunt hidden><p data-hunt-status role="status"></p>
<button type="button" data-act="hunt-start">Begin de speurtocht</button>
<div data-hunt-running hidden>
<ul>${ROOMS.map((slot, index) => `<li data-hunt-slot="${slot}">${index + 1} <span class="vh" data-hunt-state></span></li>`).join('')}</ul>
<button type="button" data-act="hunt-found">Ik heb de eend gezien</button>
<button type="button" data-act="hunt-wipe">Begin opnieuw</button>
<a data-hunt-certificate href="/rondleiding/pie/oorkonde/" hidden>Print je oorkonde</a></div></div></treasure-hunt>
<svg viewBox="0 0 400 300" width="400" height="300" role="img" aria-label="Plattegrond"><g data-tour-cone="184 130 10"><path d="M184 130L128 44H240z"/></g></svg>
<nav aria-label="Ga verder"><ul>${others.map((to) => link(to, '')).join('')}<li><a href="/rondleiding/pie/foto/">Een foto</a></li></ul></nav></div>
</main>`,
  );
}

function page(title: string, body: string): string {
  return addContentPolicy(`<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/tour.css"><script type="module" src="/lab-tour.js"></script></head><body>${body}</body></html>`);
}

async function writePage(root: string, scene: string, html: string): Promise<void> {
  await mkdir(path.join(root, 'rondleiding/pie', scene), { recursive: true });
  await writeFile(path.join(root, 'rondleiding/pie', scene, 'index.html'), html);
}

async function bundleViewer(root: string): Promise<void> {
  const bundle = await rolldown({ input: 'src/browser/tour/lab-tour.ts' });
  await bundle.write({ file: path.join(root, 'lab-tour.js'), minify: true });
  await bundle.close();
}

async function writeStyles(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  const own = `body { margin: 0; font: 1rem/1.5 sans-serif } [hidden] { display: none !important }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
svg { max-width: 100%; height: auto }
.only-picture .stage > :not(canvas) { opacity: 0 !important }`;
  const styles = ['src/styles/tokens.css', 'src/browser/tour/lab-tour.css'].map((file) => readFile(file, 'utf8'));
  const text = [own, ...(await Promise.all(styles))].join('\n');
  // The fonts of the site are not part of this one.
  await writeFile(path.join(root, 'tour.css'), text.replace(/@font-face\s*\{[^}]*\}/g, ''));
}
