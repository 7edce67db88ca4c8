import type { FloorPlan, Opening, PlanPoint, PlanThing } from '../kinds/floor-plan.ts';
import type { Scene } from '../kinds/tour.ts';
import { toTenth } from '../text/tenth.ts';

/** A plan in the units of its drawing: 400 wide, so that text of 14 units stays readable on a phone. y goes down. */
export interface PlanLayout {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Corners of the room. */
  readonly room: Box;
  readonly windows: readonly Line[];
  readonly doors: readonly Door[];
  readonly walkways: readonly (readonly DrawnPlace[])[];
  readonly things: readonly { readonly kind: PlanThing['kind']; readonly corners: readonly DrawnPlace[] }[];
  readonly labels: readonly (DrawnPlace & { readonly text: string })[];
  readonly spots: readonly PlanSpot[];
  /** Where the visitor stands, and the three corners and radius of what he sees when the direction is known. */
  readonly here: (DrawnPlace & { readonly cone: Cone | undefined }) | undefined;
}
export interface DrawnPlace {
  readonly x: number;
  readonly y: number;
}
interface Box extends DrawnPlace {
  readonly width: number;
  readonly height: number;
}
export interface Line {
  readonly from: DrawnPlace;
  readonly to: DrawnPlace;
}
/** The hole in the wall, and the open wings of a door. A gate has none. */
interface Door {
  readonly gap: Line;
  readonly wings: readonly Line[];
}
export interface PlanSpot extends DrawnPlace {
  readonly id: string;
  readonly title: string;
  /** Place in the tour: 1 for the first. */
  readonly number: number;
  readonly isHere: boolean;
}
interface Cone {
  readonly left: DrawnPlace;
  readonly right: DrawnPlace;
  readonly radius: number;
  /** The view that it is drawn for. */
  readonly yaw: number;
}

const WIDTH = 400;
const MARGIN = 10;
const CONE_RADIUS = 90;
const CONE_HALF_ANGLE = 30;
const RADIANS = Math.PI / 180;

/** `here` is the id of the scene of the page. */
export function layoutPlan(plan: FloorPlan, scenes: readonly Scene[], here?: string): PlanLayout {
  const scale = (WIDTH - 2 * MARGIN) / plan.width;
  const place = ({ x, y }: PlanPoint): DrawnPlace => ({
    x: toTenth(MARGIN + x * scale),
    y: toTenth(MARGIN + (plan.depth - y) * scale),
  });
  const current = scenes.find((scene) => scene.id === here);
  return {
    alt: plan.alt,
    width: WIDTH,
    height: toTenth(plan.depth * scale + 2 * MARGIN),
    room: { x: MARGIN, y: MARGIN, width: WIDTH - 2 * MARGIN, height: toTenth(plan.depth * scale) },
    windows: plan.openings.filter(({ kind }) => kind === 'window').map((opening) => holeOf(opening, plan, place)),
    doors: plan.openings
      .filter(({ kind }) => kind !== 'window')
      .map((opening) => ({ gap: holeOf(opening, plan, place), wings: wingsOf(opening, plan, place) })),
    walkways: plan.walkways.map((points) => points.map(place)),
    things: plan.things.map((thing) => ({ kind: thing.kind, corners: cornersOf(thing, plan).map(place) })),
    labels: plan.things.flatMap(({ label, labelAt, x, y }) =>
      label === undefined ? [] : { ...place(labelAt ?? { x, y }), text: label },
    ),
    spots: scenes.flatMap(({ id, title, plan: at }, index) =>
      at === undefined ? [] : { ...place(at), id, title, number: index + 1, isHere: id === here },
    ),
    here: current?.plan && { ...place(current.plan), cone: coneOf(current, place(current.plan)) },
  };
}

/** A point along a wall, `inside` metres into the room. */
function alongWall({ wall }: Opening, plan: FloorPlan, at: number, inside = 0): PlanPoint {
  switch (wall) {
    case 'N':
      return { x: at, y: plan.depth - inside };
    case 'S':
      return { x: at, y: inside };
    case 'E':
      return { x: plan.width - inside, y: at };
    case 'W':
      return { x: inside, y: at };
  }
}

function holeOf(opening: Opening, plan: FloorPlan, place: (point: PlanPoint) => DrawnPlace): Line {
  const half = opening.width / 2;
  return {
    from: place(alongWall(opening, plan, opening.at - half)),
    to: place(alongWall(opening, plan, opening.at + half)),
  };
}

/** A wide door has two wings. They stand half open into the room. */
function wingsOf(opening: Opening, plan: FloorPlan, place: (point: PlanPoint) => DrawnPlace): Line[] {
  if (opening.kind !== 'door') return [];
  const [start, end] = [opening.at - opening.width / 2, opening.at + opening.width / 2];
  const length = opening.width > 1.3 ? opening.width / 2 : opening.width;
  const [along, inside] = [length * 0.5, length * 0.87];
  const first = {
    from: place(alongWall(opening, plan, start)),
    to: place(alongWall(opening, plan, start + along, inside)),
  };
  const second = {
    from: place(alongWall(opening, plan, end)),
    to: place(alongWall(opening, plan, end - along, inside)),
  };
  return opening.width > 1.3 ? [first, second] : [first];
}

/** A rack that reaches into its wall is drawn up to the wall. */
function cornersOf({ x, y, width, depth, turn }: PlanThing, plan: FloorPlan): PlanPoint[] {
  const [sin, cos] = [Math.sin(turn * RADIANS), Math.cos(turn * RADIANS)];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([right = 0, up = 0]) => {
    const [a, b] = [(right * width) / 2, (up * depth) / 2];
    return { x: clamp(x + a * cos - b * sin, plan.width), y: clamp(y + a * sin + b * cos, plan.depth) };
  });
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}

/** Undefined when nobody knows where north is. */
function coneOf({ heading, view }: Scene, at: DrawnPlace): Cone | undefined {
  if (heading === undefined) return undefined;
  const edge = (turn: number): DrawnPlace => {
    const compass = (heading + view.yaw + turn) * RADIANS;
    return { x: toTenth(at.x + CONE_RADIUS * Math.sin(compass)), y: toTenth(at.y - CONE_RADIUS * Math.cos(compass)) };
  };
  return { left: edge(-CONE_HALF_ANGLE), right: edge(CONE_HALF_ANGLE), radius: CONE_RADIUS, yaw: view.yaw };
}
