import { z } from 'zod';

/** What one line of `astro … --json` means for somebody who waits for the build. */
export type AstroEvent =
  | { readonly kind: 'page' }
  /** The page or file before it is as an earlier build made it. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'picture'; readonly number: number; readonly total: number }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

const logLine = z.object({ message: z.string(), label: z.string().nullish(), level: z.string() });

export function readAstroLine(line: string): AstroEvent {
  const parsed = parseLine(line);
  // Written past Astro's logger, by a dependency or a stack trace: nobody knows what it is, so it is kept.
  if (parsed === undefined) return { kind: 'other', text: line };
  const { message, label, level } = parsed;
  const text = label === null || label === undefined ? message.trim() : `[${label}] ${message.trim()}`;
  if (level === 'error') return { kind: 'error', text };
  if (level === 'warn') return { kind: 'warning', text };
  if (/^\s*[├└]─ .*\.html$/.test(message)) return { kind: 'page' };
  if (/^\s*\((?:restored|cached)\)$/.test(message)) return { kind: 'kept' };
  const picture = /^\s*▶ .*\((\d+)\/(\d+)\)$/.exec(message);
  if (picture !== null) return { kind: 'picture', number: Number(picture[1]), total: Number(picture[2]) };
  return { kind: 'other', text: '' };
}

function parseLine(line: string): z.output<typeof logLine> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return logLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
