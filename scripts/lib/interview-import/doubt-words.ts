import { quote } from '../../../src/domain/text/words.ts';
import type { Doubt } from './doubt.ts';

/** What an editor looks for in the draft to find all doubts. */
export const DOUBT_WORD = 'TWIJFEL';

/** The doubt in one or two sentences, with both readings where there are two. */
export function describeDoubt(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'word':
      return `${doubt.readings.map(quote).join(' of ')}? Hier staat nu het eerste.`;
    case 'half-word':
      return `${quote(doubt.words)} is het begin van een woord. De rest volgt hier niet.`;
    case 'indent':
      return `de regel ${quote(doubt.words)} begon met een spatie. Misschien ontbreken er woorden voor.`;
    case 'paragraph':
      return doubt.joined
        ? `${quote(doubt.words)} volgde op regels die er niet bij horen. Loopt de zin of alinea hier door? Nu wel.`
        : `voor ${quote(doubt.words)} eindigt geen zin. Loopt de alinea hier door? Nu niet.`;
    case 'small-start':
      return `de alinea begint met een kleine letter: ${quote(doubt.words)}. Misschien ontbreken er woorden voor.`;
    case 'long':
      return 'deze alinea was te lang en is hier in tweeën gedeeld.';
    case 'loose':
      return `de regels ${doubt.line} tot en met ${doubt.last} stonden in de lopende tekst, maar horen daar niet. Ze staan apart, onder de tekst.`;
  }
}
