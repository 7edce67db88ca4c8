import { syllableBreaks } from './break-word.ts';

/** As many letters fit in the narrowest row. */
const LONGEST_WHOLE = 11;
/** Less than this looks lost on a line. */
const SHORTEST_PART = 4;

/**
 * Soft hyphens in the long words of a name: a browser without a Dutch dictionary would break those at any letter, and
 * without a hyphen. For what is seen in a narrow place alone; a name that is stored or searched has none.
 */
export function addSoftHyphens(name: string): string {
  return name.replaceAll(/\S+/g, (word) => (word.length > LONGEST_WHOLE ? markBreaks(word) : word));
}

function markBreaks(word: string): string {
  const at = new Set(syllableBreaks(word).map(({ index }) => index));
  const isMeant = (index: number): boolean =>
    at.has(index) && index >= SHORTEST_PART && word.length - index >= SHORTEST_PART;
  return word
    .split('')
    .map((unit, index) => (isMeant(index) ? `\u00AD${unit}` : unit))
    .join('');
}
