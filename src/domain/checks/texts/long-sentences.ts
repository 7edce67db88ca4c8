import { definitionOf } from '../../collections.ts';
import type { Content } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { countWords, sentencesOf } from '../../text/sentences.ts';
import { quote } from '../../text/words.ts';
import { writtenTextsOf } from './written-texts.ts';

const MOST_WORDS = 25;

/** A pupil of twelve has lost the beginning of a longer sentence before its end. */
export function hintLongSentences(content: Content): Problem[] {
  return content.entries
    .filter(({ collection }) => definitionOf(collection).forPupils === true)
    .flatMap(writtenTextsOf)
    .filter(({ text }) => countWords(text) > MOST_WORDS)
    .flatMap(({ text, placeOf }) =>
      sentencesOf(text).flatMap((sentence) => {
        const words = countWords(sentence.text);
        if (words <= MOST_WORDS) return [];
        return [
          {
            ...placeOf(sentence.start),
            message: `Deze zin telt ${words} woorden: ${quote(sentence.text)}`,
            fix: `Maak er twee zinnen van. Ouders en leerlingen lezen zinnen van hoogstens ${MOST_WORDS} woorden het makkelijkst.`,
          },
        ];
      }),
    );
}
