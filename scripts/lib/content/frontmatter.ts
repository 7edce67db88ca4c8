import type { WordsAtLine } from '../../../src/domain/schema/problem.ts';

/** A page in two: its fields, and the file with those blanked out so that its lines keep their numbers. */
export type SplitPage =
  | { readonly fields: string; readonly body: string }
  | { readonly problem: WordsAtLine; readonly body: string | undefined };

const FENCE = /^---[ \t]*\r?$/;

/**
 * Splits where Astro splits: between a first line of three hyphens and the next line that starts with them. Astro
 * forgives more; a page that it would read differently is refused here.
 */
export function splitPage(text: string): SplitPage {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) return { problem: NO_FIELDS, body: undefined };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+)/.test(line));
  if (end === -1) return { problem: NO_END, body: undefined };
  const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n');
  if (!FENCE.test(lines[end] ?? '')) return { problem: { ...ODD_END, line: end + 1 }, body };
  return { fields: lines.slice(1, end).join('\n'), body };
}

const NO_FIELDS = {
  line: 1,
  message: 'Boven aan dit bestand ontbreken de velden, zoals de titel.',
  fix: 'Begin met een regel ---, dan de velden, dan weer een regel ---. Kijk naar een voorbeeld in content/templates.',
};

const NO_END = {
  line: 1,
  message: 'De velden hebben geen einde.',
  fix: 'Zet na het laatste veld een regel met alleen ---.',
};

const ODD_END = {
  message: 'Deze regel begint met --- of +++, en dat sluit de velden af.',
  fix: 'Laat de regel na het laatste veld alleen uit --- bestaan. Begin een andere regel nooit met --- of +++.',
};
