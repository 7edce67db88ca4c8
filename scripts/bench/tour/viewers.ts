import { FLAT_LEVELS, CUBE_LEVELS, PREVIEW_FACE, TILE } from './bench-pictures.ts';

export interface BenchViewer {
  readonly id: string;
  readonly name: string;
  /** What its pages run; undefined for ours, which runs what the site runs. It sets window.bench = { go, turn }. */
  readonly source?: string;
}

/** On which page: that of a scene as visitors get it, or one with nothing else on it. */
export const AROUND = ['full', 'bare'] as const;
export type Around = (typeof AROUND)[number];

/** The tour of the site whose pages are measured, and the names of its scenes in the order of SCENES. */
export const TOUR = '/rondleiding/voorbeeld-pie/';
export const TOUR_SCENES = ['draaibanken', 'lascabines'] as const;

/** Ours with nothing around it. */
export const BARE_TOUR = '/rondleiding-bench/';

/** The address of a viewer on the bench site. */
export function pageOf({ id }: BenchViewer, kind: Around): string {
  if (id !== OURS) return kind === 'full' ? `/vol/${id}/` : `/${id}/`;
  return kind === 'full' ? `${TOUR}${TOUR_SCENES[0]}/` : `${BARE_TOUR}${SCENES[0]}/`;
}

export const OURS = 'ours';

export const SCENES = ['a', 'b'] as const;
export const VFOV = 75;
/** Four directions of signs in each scene, in degrees. */
export const SIGNS = [
  [-30, -5],
  [30, -5],
  [120, 0],
  [-140, 10],
] as const;

const SETTINGS = JSON.stringify({ SCENES, VFOV, SIGNS, CUBE_LEVELS, FLAT_LEVELS, TILE, PREVIEW_FACE });
const HEAD = `const { SCENES, VFOV, SIGNS, CUBE_LEVELS, FLAT_LEVELS, TILE } = ${SETTINGS};
const place = document.querySelector('#view');
const radians = (degrees) => (degrees * Math.PI) / 180;
`;

const PHOTO_SPHERE_VIEWER = `import '@photo-sphere-viewer/core/index.css';
import '@photo-sphere-viewer/markers-plugin/index.css';
import '@photo-sphere-viewer/virtual-tour-plugin/index.css';
import { Viewer } from '@photo-sphere-viewer/core';
import { EquirectangularTilesAdapter } from '@photo-sphere-viewer/equirectangular-tiles-adapter';
import { MarkersPlugin } from '@photo-sphere-viewer/markers-plugin';
import { VirtualTourPlugin } from '@photo-sphere-viewer/virtual-tour-plugin';
${HEAD}
const panorama = (scene) => ({
  baseUrl: '/pictures/' + scene + '/flat.avif',
  levels: FLAT_LEVELS.map((width) => ({ width, cols: width / TILE, rows: width / 2 / TILE })),
  tileUrl: (column, row, level) => '/pictures/' + scene + '/flat-' + FLAT_LEVELS[level] + '/' + row + '_' + column + '.avif',
});
const viewer = new Viewer({
  container: place,
  adapter: EquirectangularTilesAdapter,
  navbar: false,
  minFov: 35,
  maxFov: 90,
  defaultZoomLvl: ((90 - VFOV) / (90 - 35)) * 100,
  plugins: [
    [MarkersPlugin, {}],
    [
      VirtualTourPlugin,
      {
        positionMode: 'manual',
        preload: true,
        startNodeId: SCENES[0],
        nodes: SCENES.map((scene, index) => ({
          id: scene,
          panorama: panorama(scene),
          links: [{ nodeId: SCENES[1 - index], position: { yaw: radians(SIGNS[0][0]), pitch: radians(SIGNS[0][1]) } }],
          markers: SIGNS.slice(1).map(([yaw, pitch], number) => ({
            id: scene + number,
            position: { yaw: radians(yaw), pitch: radians(pitch) },
            html: String(number + 1),
            size: { width: 44, height: 44 },
          })),
        })),
      },
    ],
  ],
});
window.bench = {
  go: (index) => void viewer.getPlugin(VirtualTourPlugin).setCurrentNode(SCENES[index], { showLoader: false, effect: 'fade', speed: 250, rotation: false }),
  turn: (yaw, vfov) => {
    viewer.zoom(((90 - vfov) / (90 - 35)) * 100);
    viewer.rotate({ yaw: radians(yaw), pitch: 0 });
  },
};
`;

/** With what everybody can show soonest: a small picture first, and then the whole panorama as one file. */
const PHOTO_SPHERE_VIEWER_CORE = `import '@photo-sphere-viewer/core/index.css';
import { Viewer } from '@photo-sphere-viewer/core';
${HEAD}
const zoomOf = (vfov) => ((90 - vfov) / (90 - 35)) * 100;
const viewer = new Viewer({
  container: place,
  panorama: '/pictures/' + SCENES[0] + '/flat.avif',
  navbar: false,
  minFov: 35,
  maxFov: 90,
  defaultZoomLvl: zoomOf(VFOV),
});
const sharpen = (scene) => viewer.setPanorama('/pictures/' + scene + '/flat-whole.avif', { showLoader: false, transition: false });
viewer.addEventListener('ready', () => void sharpen(SCENES[0]), { once: true });
window.bench = {
  go: (index) => void viewer.setPanorama('/pictures/' + SCENES[index] + '/flat.avif', { showLoader: false, transition: false }).then(() => sharpen(SCENES[index])),
  turn: (yaw, vfov) => {
    viewer.zoom(zoomOf(vfov));
    viewer.rotate({ yaw: radians(yaw), pitch: 0 });
  },
};
`;

const PANNELLUM = `import 'pannellum/build/pannellum.css';
import 'pannellum/build/pannellum.js';
${HEAD}
const ratio = place.clientWidth / place.clientHeight;
const hfov = (vfov) => (2 * Math.atan(Math.tan(radians(vfov) / 2) * ratio) * 180) / Math.PI;
const viewer = window.pannellum.viewer(place, {
  default: { firstScene: SCENES[0], autoLoad: true, hfov: hfov(VFOV), minHfov: 10, sceneFadeDuration: 0 },
  scenes: Object.fromEntries(
    SCENES.map((scene, index) => [
      scene,
      {
        type: 'multires',
        multiRes: { basePath: '/pictures/' + scene, path: '/%l/%s_%y_%x', extension: 'avif', tileResolution: TILE, maxLevel: CUBE_LEVELS.length, cubeResolution: CUBE_LEVELS.at(-1) },
        hotSpots: SIGNS.map(([yaw, pitch], number) =>
          number === 0 ? { yaw, pitch, type: 'scene', sceneId: SCENES[1 - index], text: 'Verder' } : { yaw, pitch, type: 'info', text: String(number) },
        ),
      },
    ]),
  ),
});
window.bench = {
  go: (index) => viewer.loadScene(SCENES[index]),
  turn: (yaw, vfov) => {
    viewer.setHfov(hfov(vfov), false);
    viewer.setYaw(yaw, false);
  },
};
`;

const MARZIPANO = `import Marzipano from 'marzipano';
${HEAD}
const viewer = new Marzipano.Viewer(place);
const geometry = new Marzipano.CubeGeometry([
  { tileSize: 256, size: 256, fallbackOnly: true },
  ...CUBE_LEVELS.map((size) => ({ tileSize: TILE, size })),
]);
const makeScene = (scene) => {
  const source = new Marzipano.ImageUrlSource((tile) => {
    if (tile.z === 0) {
      return { url: '/pictures/' + scene + '/preview.avif', rect: { x: 0, y: 'bdflru'.indexOf(tile.face) / 6, width: 1, height: 1 / 6 } };
    }
    return { url: '/pictures/' + scene + '/' + CUBE_LEVELS[tile.z - 1] + '/' + tile.face + '_' + tile.y + '_' + tile.x + '.avif' };
  });
  const view = new Marzipano.RectilinearView({ yaw: 0, pitch: 0, fov: radians(VFOV) });
  const made = viewer.createScene({ source, geometry, view, pinFirstLevel: true });
  SIGNS.forEach(([yaw, pitch], number) => {
    const sign = document.createElement('button');
    sign.textContent = String(number);
    // Marzipano counts pitch down.
    made.hotspotContainer().createHotspot(sign, { yaw: radians(yaw), pitch: -radians(pitch) });
  });
  return made;
};
const scenes = [];
const sceneAt = (index) => (scenes[index] ??= makeScene(SCENES[index]));
sceneAt(0).switchTo({ transitionDuration: 0 });
let now = 0;
window.bench = {
  go: (index) => {
    now = index;
    sceneAt(index).switchTo({ transitionDuration: 0 });
  },
  turn: (yaw, vfov) => sceneAt(now).view().setParameters({ yaw: radians(yaw), fov: radians(vfov) }),
};
`;

/** Interleaved in this order, so that a busy moment of the machine hits all alike. */
export const VIEWERS: readonly BenchViewer[] = [
  { id: OURS, name: 'onze kijker' },
  { id: 'psv-core', name: 'Photo Sphere Viewer 5, kern', source: PHOTO_SPHERE_VIEWER_CORE },
  { id: 'psv', name: 'Photo Sphere Viewer 5, met plug-ins', source: PHOTO_SPHERE_VIEWER },
  { id: 'pannellum', name: 'Pannellum 2.5 multires', source: PANNELLUM },
  { id: 'marzipano', name: 'Marzipano multires', source: MARZIPANO },
];
