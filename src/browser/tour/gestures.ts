import type { Drag } from './pano-view.ts';

export interface GestureListener {
  /** Dragged by so many pixels; `zoom` multiplies the field of view. */
  drag(drag: Drag, zoom: number): void;
  /** The last finger let go at this speed. */
  release(speed: Drag): void;
  /** Whether the wheel is for the picture; else the page scrolls. */
  takesWheel(event: WheelEvent): boolean;
}

interface Moment {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

const NOT_THE_PICTURE = 'a, button, input, dialog, .plan-card';
const SPEED_OVER_MS = 90;
const WHEEL_ZOOM = 0.0012;

/** Follows mouse, pen and fingers over the stage: one drags, two pinch, the wheel zooms. */
export function followGestures(stage: HTMLElement, listener: GestureListener): () => void {
  const pointers = new Map<number, Moment>();
  let trail: Moment[] = [];
  const all = new AbortController();
  const { signal } = all;

  const press = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest(NOT_THE_PICTURE))) return;
    stage.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, momentOf(event));
    trail = [];
    listener.release({ right: 0, down: 0 });
  };
  const move = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = momentOf(event);
    const gap = spread(pointers);
    pointers.set(event.pointerId, now);
    const zoom = gap > 0 ? gap / Math.max(1, spread(pointers)) : 1;
    const [right, down] = [(now.x - before.x) / pointers.size, (now.y - before.y) / pointers.size];
    if (pointers.size === 1) trail = [...trail.filter(({ at }) => now.at - at < SPEED_OVER_MS), now];
    listener.drag({ right, down }, zoom);
  };
  const lift = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
    const now = momentOf(event);
    const first = trail.find(({ at }) => now.at - at < SPEED_OVER_MS);
    if (first === undefined || event.type === 'pointercancel' || now.at === first.at) return;
    const time = now.at - first.at;
    listener.release({ right: (now.x - first.x) / time, down: (now.y - first.y) / time });
  };
  const roll = (event: WheelEvent): void => {
    const inCard = event.target instanceof Element && event.target.closest('dialog') !== null;
    if (inCard || !listener.takesWheel(event)) return;
    event.preventDefault();
    // A line is about 16 pixels; a pinch on a touchpad comes as a small roll with Ctrl.
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16) * (event.ctrlKey ? 6 : 1);
    listener.drag({ right: 0, down: 0 }, Math.exp(pixels * WHEEL_ZOOM));
  };

  stage.addEventListener('pointerdown', press, { signal });
  stage.addEventListener('pointermove', move, { signal });
  stage.addEventListener('pointerup', lift, { signal });
  stage.addEventListener('pointercancel', lift, { signal });
  stage.addEventListener('wheel', roll, { signal, passive: false });
  return () => all.abort();
}

function momentOf({ timeStamp, clientX, clientY }: PointerEvent): Moment {
  return { at: timeStamp, x: clientX, y: clientY };
}

/** Pixels between the first two pointers; 0 with fewer. */
function spread(pointers: ReadonlyMap<number, Moment>): number {
  const [one, two] = pointers.values();
  return one === undefined || two === undefined ? 0 : Math.hypot(one.x - two.x, one.y - two.y);
}
