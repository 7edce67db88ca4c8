import type { Direction, View } from '../manifest.ts';
import { readCaptions, type Caption, type CaptionFault } from './captions.ts';

/** What a step shows while its words are told. */
export type WalkAim =
  | { readonly kind: 'scene' }
  | { readonly kind: 'point'; readonly point: string }
  | { readonly kind: 'view'; readonly yaw: number; readonly pitch: number; readonly vfov?: number | undefined };

/** One caption of a guided walk: where, what is looked at, and the words. */
export interface WalkStep extends Caption {
  readonly scene: string;
  readonly aim: WalkAim;
  /** Shows the room as it was. */
  readonly before: boolean;
}

interface WalkFault {
  readonly line: number;
  readonly kind: CaptionFault['kind'] | 'unnamed' | 'aim';
}

export interface WalkReading {
  readonly steps: readonly WalkStep[];
  readonly faults: readonly WalkFault[];
}

const NUMBER = String.raw`-?\d{1,3}(?:\.\d+)?`;
const AIM = new RegExp(`^(?:punt:(\\S+)|kijk:(${NUMBER}),(${NUMBER})(?:,(${NUMBER}))?)$`);
/** A point is looked at from a little nearer than the room. */
const POINT_VFOV = 60;

export function readWalk(text: string): WalkReading {
  const { captions, faults } = readCaptions(text);
  const all: WalkFault[] = [...faults];
  const steps: WalkStep[] = [];
  for (const caption of captions) {
    const step = readStep(caption);
    if ('kind' in step) all.push(step);
    else steps.push(step);
  }
  return { steps, faults: all };
}

/** `draaibanken`, `draaibanken punt:draaibank` or `draaibanken kijk:-30,-5,60`; `vroeger` behind it shows the room before. */
function readStep(caption: Caption): WalkStep | WalkFault {
  const { name, line } = caption;
  if (name === '') return { line, kind: 'unnamed' };
  const [scene = '', ...words] = name.replace(/\s*([:,])\s*/g, '$1').split(/\s+/);
  const before = words.at(-1) === 'vroeger';
  const [aim = '', ...rest] = before ? words.slice(0, -1) : words;
  const found = readAim(aim);
  if (found === undefined || rest.length > 0) return { line, kind: 'aim' };
  return { ...caption, scene, aim: found, before };
}

function readAim(text: string): WalkAim | undefined {
  if (text === '') return { kind: 'scene' };
  const [whole, point, yaw, pitch, vfov] = AIM.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (point !== undefined) return { kind: 'point', point };
  return { kind: 'view', yaw: Number(yaw), pitch: Number(pitch), ...(vfov !== undefined && { vfov: Number(vfov) }) };
}

/** Where a step looks, in a scene with this view of its own. */
export function viewOfStep(
  { aim }: Pick<WalkStep, 'aim'>,
  own: View,
  findPoint: (id: string) => Direction | undefined,
): View {
  if (aim.kind === 'view') return { yaw: aim.yaw, pitch: aim.pitch, vfov: aim.vfov ?? own.vfov };
  const point = aim.kind === 'point' ? findPoint(aim.point) : undefined;
  return point === undefined ? own : { yaw: point.yaw, pitch: point.pitch, vfov: Math.min(own.vfov, POINT_VFOV) };
}
