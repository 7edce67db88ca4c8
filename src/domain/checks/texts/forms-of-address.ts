import { definitionOf } from '../../collections.ts';
import type { Content, Entry } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { findAddresses } from '../../text/forms-of-address.ts';
import { sentenceAt } from '../../text/sentences.ts';
import { quote } from '../../text/words.ts';
import { writtenTextsOf } from './written-texts.ts';

/** Who is `u` in one sentence and `je` in the next wonders whether somebody else is meant. */
export function hintFormsOfAddress(content: Content): Problem[] {
  return content.entries.filter(mayMix).flatMap(hintEntry);
}

function mayMix({ source }: Entry): boolean {
  return (
    /(?<!\p{L})(?:u|uw|uzelf)(?!\p{L})/iu.test(source) &&
    /(?<!\p{L})(?:je|jij|jou|jouw|jezelf|jullie)(?!\p{L})/iu.test(source)
  );
}

/** Told once a page, at the first of the form that does not belong there. */
function hintEntry(entry: Entry): Problem[] {
  const wanted = definitionOf(entry.collection).forPupils === true ? 'je' : 'u';
  const found = writtenTextsOf(entry).flatMap(({ text, placeOf }) =>
    findAddresses(withoutOthersWords(text, entry)).map(({ form, start }) => ({ form, text, start, placeOf })),
  );
  const odd = found.find(({ form }) => form !== wanted);
  if (odd === undefined || !found.some(({ form }) => form === wanted)) return [];
  return [
    {
      ...odd.placeOf(odd.start),
      message: `Op deze pagina staan u en je door elkaar, hier ${odd.form}: ${quote(sentenceAt(odd.text, odd.start))}`,
      fix: `Kies één vorm, op deze pagina ${wanted}. Wat iemand zei, zet u tussen aanhalingstekens.`,
    },
  ];
}

/** A link often has the name of another page, which speaks to readers of its own; so does who is quoted. */
function withoutOthersWords(text: string, { body }: Entry): string {
  const quotes = (body?.elements ?? []).filter(({ name }) => name === 'Quote');
  return [...(body?.linkTexts ?? []), ...quotes].reduce(
    (rest, other) => (other.text === '' ? rest : rest.replaceAll(other.text, ' '.repeat(other.text.length))),
    text,
  );
}
