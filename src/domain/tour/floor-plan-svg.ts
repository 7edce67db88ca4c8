import type { Line, DrawnPlace, PlanLayout, PlanSpot } from './floor-plan-layout.ts';

const DISC = 14;
/** What a thumb may touch: with the plan in a corner of the picture still some 40 px across. */
const REACH = 33;
const HERE = 'je bent hier';
const HERE_WIDTH = 90;
const HERE_HEIGHT = 23;

/**
 * The plan as inline SVG: links to the scenes, the visitor's own place as a picture with a name. Its colours are classes
 * of the stylesheet (plan, floor, wall, glass, gap, door, walk, cone, thing, wood, spot, here-flag). Only its texts come
 * from an author, and they are escaped.
 */
export function formatPlanSvg(layout: PlanLayout, hrefOf: (scene: string) => string): string {
  const { width, height, room } = layout;
  const box = `M${room.x} ${room.y}h${room.width}v${room.height}h${-room.width}z`;
  return [
    `<svg class="plan" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escape(layout.alt)}">`,
    `<path class="floor" d="${box}"/>`,
    '<g aria-hidden="true">',
    ...layout.walkways.map((points) => `<path class="walk" d="M${points.map(pair).join('L')}"/>`),
    formatCone(layout),
    `<path class="wall" d="${box}"/>`,
    ...layout.windows.map((line) => formatLine('glass', line)),
    ...layout.doors.map(({ gap }) => formatLine('gap', gap)),
    ...layout.doors.flatMap(({ wings }) => wings.map((wing) => formatLine('door', wing))),
    ...layout.things.map(
      ({ kind, corners }) =>
        `<path class="${kind === 'machine' ? 'thing' : 'wood'}" d="M${corners.map(pair).join('L')}z"/>`,
    ),
    ...layout.labels.map(
      ({ x, y, text }) => `<text class="small-t" x="${x}" y="${y + 5}" text-anchor="middle">${escape(text)}</text>`,
    ),
    '</g>',
    ...layout.spots.filter(({ isHere }) => !isHere).map((spot) => formatSpot(spot, hrefOf(spot.id))),
    ...layout.spots.filter(({ isHere }) => isHere).map((spot) => formatHere(spot, layout)),
    '</svg>',
  ].join('');
}

function formatCone({ here, room }: PlanLayout): string {
  if (here?.cone === undefined) return '';
  const { left, right, radius, yaw } = here.cone;
  const shape = `M${pair(here)}L${pair(left)}A${radius} ${radius} 0 0 1 ${pair(right)}z`;
  const { x, y, width, height } = room;
  const box = `x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
  // A drawing of its own ends at the walls, which stay where they are when the viewer turns the cone with the view. It
  // needs no id, so that the plan may stand in the page and in the picture at once.
  return `<svg class="room" ${box}><path class="cone" data-tour-cone="${pair(here)} ${-yaw}" d="${shape}"/></svg>`;
}

function formatLine(name: string, { from, to }: Line): string {
  return `<path class="${name}" d="M${pair(from)}L${pair(to)}"/>`;
}

function formatSpot(spot: PlanSpot, href: string): string {
  return (
    `<a href="${escape(href)}" aria-label="${spot.number}: ${escape(spot.title)}">` +
    `<circle class="reach" cx="${spot.x}" cy="${spot.y}" r="${REACH}"/>` +
    `<circle class="spot" cx="${spot.x}" cy="${spot.y}" r="${DISC}"/>${formatNumber(spot)}</a>`
  );
}

function formatHere(spot: PlanSpot, { width, height }: PlanLayout): string {
  const x = Math.min(Math.max(spot.x, HERE_WIDTH / 2 + 2), width - HERE_WIDTH / 2 - 2);
  const below = spot.y + DISC + 4;
  const y = below + HERE_HEIGHT > height ? spot.y - DISC - 4 - HERE_HEIGHT : below;
  return (
    `<g role="img" aria-label="${spot.number}, ${HERE}: ${escape(spot.title)}">` +
    `<circle class="spot now" cx="${spot.x}" cy="${spot.y}" r="${DISC}"/>${formatNumber(spot, ' class="here-text"')}` +
    `<rect class="here-flag" x="${x - HERE_WIDTH / 2}" y="${y}" width="${HERE_WIDTH}" height="${HERE_HEIGHT}" rx="3"/>` +
    `<text class="here-text" x="${x}" y="${y + 16}" text-anchor="middle">${HERE}</text></g>`
  );
}

function formatNumber({ x, y, number }: PlanSpot, attributes = ''): string {
  return `<text${attributes} x="${x}" y="${y + 5}" text-anchor="middle">${number}</text>`;
}

function pair({ x, y }: DrawnPlace): string {
  return `${x} ${y}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
