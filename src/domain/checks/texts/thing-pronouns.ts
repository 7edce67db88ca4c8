import type { Content } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { sentenceAt } from '../../text/sentences.ts';
import { findThingPronouns } from '../../text/thing-pronouns.ts';
import { quote } from '../../text/words.ts';
import { writtenTextsOf } from './written-texts.ts';

const FIX =
  'Schrijf die, deze of dat, of noem het woord opnieuw: bij zij en haar denkt een lezer aan een vrouw. Gaat het over een vrouw? Dan mag het blijven.';

/** A region that “haar plan” had to change sounds like an office. No rule knows every woman, so it only hints. */
export function hintThingPronouns(content: Content): Problem[] {
  return content.entries
    .filter(({ source }) => /zij|haar/i.test(source))
    .flatMap(writtenTextsOf)
    .flatMap(({ text, placeOf }) =>
      findThingPronouns(text).map(({ pronoun, thing, start }) => ({
        ...placeOf(start),
        message: `${quote(pronoun)} lijkt te slaan op ${quote(thing)}: ${quote(sentenceAt(text, start))}`,
        fix: FIX,
      })),
    );
}
