import { normaliseYaw, shortestTurn } from './angles.ts';
import type { Direction, View } from './manifest.ts';

/** How the view moves, as a function of the time in milliseconds: nothing is counted from frame to frame. */
export type Motion =
  | { readonly kind: 'still'; readonly view: View }
  | Turn
  | { readonly kind: 'glide'; readonly from: View; readonly speed: Direction; readonly start: number };

interface Turn {
  readonly kind: 'turn';
  readonly from: View;
  readonly to: View;
  readonly start: number;
  readonly duration: number;
}

const SLOW_TURN_MS = 800;
const GLIDE_MS = 260;
const GLIDE_END_MS = 5 * GLIDE_MS;

/** Turns the short way round. Unless `duration` says otherwise, a far turn takes a little longer. */
export function turn(from: View, to: View, start: number, duration = 160 + 2 * farOf(from, to)): Turn {
  return { kind: 'turn', from, to, start, duration };
}

function farOf(from: View, to: View): number {
  return Math.max(Math.abs(shortestTurn(from.yaw, to.yaw)), Math.abs(to.pitch - from.pitch));
}

/** Glides on after a drag and slows down; the speed is in degrees a millisecond. */
export function glide(from: View, speed: Direction, start: number): Motion {
  return { kind: 'glide', from, speed, start };
}

export function viewAt(motion: Motion, now: number): View {
  switch (motion.kind) {
    case 'still':
      return motion.view;
    case 'turn': {
      const { from, to, start, duration } = motion;
      if (now >= start + duration) return to;
      const part = easeOf(Math.max(0, now - start) / duration, duration);
      return {
        yaw: normaliseYaw(from.yaw + shortestTurn(from.yaw, to.yaw) * part),
        pitch: from.pitch + (to.pitch - from.pitch) * part,
        vfov: from.vfov + (to.vfov - from.vfov) * part,
      };
    }
    case 'glide': {
      const { from, speed, start } = motion;
      const way = GLIDE_MS * (1 - Math.exp(-Math.max(0, now - start) / GLIDE_MS));
      return { ...from, yaw: normaliseYaw(from.yaw + speed.yaw * way), pitch: from.pitch + speed.pitch * way };
    }
  }
}

/** A quick turn answers at once and slows down; who is led along a slow one is not jerked away either. */
function easeOf(time: number, duration: number): number {
  return duration > SLOW_TURN_MS ? time * time * (3 - 2 * time) : 1 - (1 - time) ** 3;
}

export function isOver(motion: Motion, now: number): boolean {
  switch (motion.kind) {
    case 'still':
      return true;
    case 'turn':
      return now >= motion.start + motion.duration;
    case 'glide':
      return now >= motion.start + GLIDE_END_MS;
  }
}

/** Where the view goes: a next step counts from there, so that two quick steps are two steps. */
export function destinationOf(motion: Motion, now: number): View {
  return motion.kind === 'turn' ? motion.to : viewAt(motion, now);
}
