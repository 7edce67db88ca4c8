import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rolldown, type Plugin } from 'rolldown';
import type { SceneManifest } from '../../../src/domain/tour/manifest.ts';
import { CUBE_LEVELS, PREVIEW_FACE, TILE } from './bench-pictures.ts';
import { makeFullPage } from './full-page.ts';
import { BARE_TOUR, OURS, pageOf, SCENES, SIGNS, TOUR, TOUR_SCENES, VFOV, VIEWERS } from './viewers.ts';

/**
 * Puts the built site, and beside it two pages for each viewer, in a folder, and returns how many bytes of script each
 * viewer loads, brotli.
 */
export async function writeBenchSite(
  root: string,
  packages: string,
  built: string,
): Promise<ReadonlyMap<string, number>> {
  for (const entry of await readdir(built)) await symlink(path.resolve(built, entry), path.join(root, entry));
  const scene = await readFile(path.join(built, TOUR, TOUR_SCENES[0], 'index.html'), 'utf8');
  const sizes = new Map<string, number>();
  for (const viewer of VIEWERS) {
    const { id, source } = viewer;
    const folder = path.join(root, id);
    await mkdir(folder, { recursive: true });
    const entry = source === undefined ? 'src/browser/tour/lab-tour.ts' : path.join(packages, `${id}.js`);
    if (source !== undefined) {
      await writeFile(entry, source.replace(/^import '.*\.css';\n/gm, ''));
      await writeFile(path.join(folder, 'viewer.css'), await readStyles(source, packages));
      await writePage(root, pageOf(viewer, 'bare'), makePage(id, '<div id="view"></div>'));
      await writePage(root, pageOf(viewer, 'full'), makeFullPage(scene, `/${id}/viewer`));
    }
    sizes.set(id, await bundleViewer(entry, folder));
  }
  await writeFile(path.join(root, OURS, 'viewer.css'), await readOwnStyles());
  for (const [index, scene] of SCENES.entries()) await writeOwnScene(root, scene, SCENES[1 - index] ?? scene);
  return sizes;
}

/** Bytes of what a page loads at once; what a visitor has to ask for stays in files of its own. */
async function bundleViewer(input: string, folder: string): Promise<number> {
  const bundle = await rolldown({ input, onLog: () => undefined, plugins: [STYLES_BY_ADDRESS] });
  const { output } = await bundle.write({ dir: folder, entryFileNames: 'viewer.js', minify: true });
  await bundle.close();
  const codeOf = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const loaded = new Set(['viewer.js']);
  // A set may grow while it is walked through.
  for (const name of loaded) for (const next of codeOf.get(name)?.imports ?? []) loaded.add(next);
  return [...loaded].reduce(
    (sum, name) => sum + brotliCompressSync(Buffer.from(codeOf.get(name)?.code ?? '')).length,
    0,
  );
}

/** The site serves these files; the bench has no part that needs them. */
const STYLES_BY_ADDRESS: Plugin = {
  name: 'styles-by-address',
  resolveId: (id) => (id.endsWith('.css?url') ? id : undefined),
  load: (id) => (id.endsWith('.css?url') ? "export default ''" : undefined),
};

async function readStyles(source: string, packages: string): Promise<string> {
  const files = [...source.matchAll(/^import '(.*\.css)';$/gm)].map(([, file]) => file ?? '');
  return (await Promise.all(files.map((file) => readFile(path.join(packages, 'node_modules', file), 'utf8')))).join(
    '\n',
  );
}

async function readOwnStyles(): Promise<string> {
  const files = ['src/styles/wipe.css', 'src/browser/tour/lab-tour.css'];
  const styles = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
  // As large as the others: the whole window, and the bar over it.
  return `${styles}
lab-tour[data-state] .stage { height: 100vh; max-height: none; aspect-ratio: auto }
lab-tour .chrome { position: absolute; opacity: 0 }`;
}

async function writePage(root: string, address: string, html: string): Promise<void> {
  await mkdir(path.join(root, address), { recursive: true });
  await writeFile(path.join(root, address, 'index.html'), html);
}

async function writeOwnScene(root: string, scene: string, other: string): Promise<void> {
  const folder = path.join(root, BARE_TOUR, scene);
  await mkdir(folder, { recursive: true });
  const [onward, ...points] = SIGNS.map(([yaw, pitch], index) => ({ id: String(index), yaw, pitch }));
  const manifest: SceneManifest = {
    id: scene,
    panorama: {
      path: `/pictures/${scene}/{level}/{face}_{row}_{column}.{format}`,
      levels: CUBE_LEVELS,
      tile: TILE,
      preview: { path: `/pictures/${scene}/preview.{format}`, face: PREVIEW_FACE },
    },
    view: { yaw: 0, pitch: 0, vfov: VFOV },
    limits: { minPitch: -85, maxPitch: 85, minVfov: 35, maxVfov: 90 },
    heading: 0,
    links: [{ to: other, href: `${BARE_TOUR}${other}/`, yaw: onward?.yaw ?? 0, pitch: onward?.pitch ?? 0 }],
    points,
  };
  await writeFile(path.join(folder, 'plek.json'), JSON.stringify(manifest));
  const signs = points.map(({ id }) => `<li><a class="point" href="#punt-${id}" data-point="${id}">${id}</a></li>`);
  await writeFile(
    path.join(folder, 'index.html'),
    makePage(
      OURS,
      `<h1 data-tour-part="head" hidden>Plek ${scene}</h1>
<lab-tour data-tour="bench" data-scene="${scene}" data-manifest="${BARE_TOUR}${scene}/plek.json" data-preview="/pictures/${scene}/preview.{format}"><div class="stage" data-stage>
<picture data-tour-part="poster"></picture><ul class="signs" data-tour-part="signs">${signs.join('')}
<li><a class="go" href="${BARE_TOUR}${other}/" data-link="${other}">Verder</a></li></ul></div>
<div class="chrome" data-chrome hidden></div><p data-message></p><p data-live></p></lab-tour>`,
      `<link rel="preload" as="fetch" crossorigin href="${BARE_TOUR}${scene}/plek.json">`,
    ),
  );
}

function makePage(id: string, body: string, head = ''): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${id}</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">${head}<link rel="stylesheet" href="/${id}/viewer.css">
<style>body { margin: 0 } #view { width: 100vw; height: 100vh }</style>
<script type="module" src="/${id}/viewer.js"></script></head><body>${body}</body></html>`;
}
