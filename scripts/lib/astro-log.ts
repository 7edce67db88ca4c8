import { z } from 'zod';
import type { PagesSoFar } from './astro-logger.ts';

/** What one line of Astro, as our logger for it writes them (astro-logger.ts), means for somebody who waits for the build. */
export type AstroEvent =
  | ({ readonly kind: 'pages' } & PagesSoFar)
  | { readonly kind: 'picture'; readonly number: number; readonly total: number }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

const logLine = z.object({ message: z.string(), label: z.string().nullish(), level: z.string() });
const pagesLine = z.strictObject({ pages: z.number(), kept: z.number() });

export function readAstroLine(line: string): AstroEvent {
  const read = parseLine(line);
  const soFar = pagesLine.safeParse(read).data;
  if (soFar !== undefined) return { kind: 'pages', ...soFar };
  const parsed = logLine.safeParse(read).data;
  // Written past Astro's logger, by a dependency or a stack trace: nobody knows what it is, so it is kept.
  if (parsed === undefined) return { kind: 'other', text: line };
  const { message, label, level } = parsed;
  const text = label === null || label === undefined ? message.trim() : `[${label}] ${message.trim()}`;
  if (level === 'error') return { kind: 'error', text };
  if (level === 'warn') return { kind: 'warning', text };
  const picture = /^\s*▶ .*\((\d+)\/(\d+)\)$/.exec(message);
  if (picture !== null) return { kind: 'picture', number: Number(picture[1]), total: Number(picture[2]) };
  return { kind: 'other', text: '' };
}

function parseLine(line: string): unknown {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
