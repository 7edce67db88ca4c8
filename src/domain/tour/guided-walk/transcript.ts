import { sceneAddress } from '../../addresses.ts';
import type { Scene, Tour } from '../../kinds/tour.ts';
import { formatViewAddress } from '../angles-address.ts';
import { viewOfStep, type WalkAim, type WalkStep } from './walk-steps.ts';

/** What is told in one place, until the walk goes on to the next. */
export interface TranscriptPart {
  readonly title: string;
  readonly href: string;
  readonly lines: readonly TranscriptLine[];
}
interface TranscriptLine {
  /** `1:05` */
  readonly time: string;
  /** The picture, turned to what is told. */
  readonly href: string;
  readonly text: string;
  readonly before: boolean;
}

/** The words of a walk, with a way to each thing that they are about. */
export function makeTranscript(
  lab: string,
  { scenes }: Pick<Tour, 'scenes'>,
  steps: readonly WalkStep[],
): TranscriptPart[] {
  const parts: { id: string; title: string; href: string; lines: TranscriptLine[] }[] = [];
  for (const step of steps) {
    const scene = scenes.find(({ id }) => id === step.scene);
    if (scene === undefined) continue;
    const href = sceneAddress(lab, scene.id);
    if (parts.at(-1)?.id !== scene.id) parts.push({ id: scene.id, title: scene.title, href, lines: [] });
    parts.at(-1)?.lines.push({
      time: formatMoment(step.start),
      href: href + formatViewAddress(viewInScene(step, scene)),
      text: step.text,
      before: step.before,
    });
  }
  return parts.map(({ id, ...part }) => part);
}

function viewInScene(step: WalkStep, { view, points }: Scene): ReturnType<typeof viewOfStep> {
  return viewOfStep(step, view, (id) => points.find((point) => point.id === id)?.at);
}

/** The walk as WebVTT, for a player and for the viewer. Remarks of its author stay behind. */
export function formatWalk(steps: readonly WalkStep[]): string {
  const blocks = steps.map(({ scene, aim, before, start, end, text }) => {
    const name = [scene, formatAim(aim), ...(before ? ['vroeger'] : [])].filter((word) => word !== '').join(' ');
    return `${name}\n${formatTime(start)} --> ${formatTime(end)}\n${escape(text)}\n`;
  });
  return ['WEBVTT\n', ...blocks].join('\n');
}

function formatAim(aim: WalkAim): string {
  switch (aim.kind) {
    case 'scene':
      return '';
    case 'point':
      return `punt:${aim.point}`;
    case 'view':
      return `kijk:${[aim.yaw, aim.pitch, ...(aim.vfov === undefined ? [] : [aim.vfov])].join(',')}`;
  }
}

function formatTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.${String(milliseconds % 1000).padStart(3, '0')}`;
}

function formatMoment(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** How long a walk takes, in whole minutes for people. */
export function countMinutes(steps: readonly WalkStep[]): number {
  return Math.max(1, Math.round((steps.at(-1)?.end ?? 0) / 60_000));
}
