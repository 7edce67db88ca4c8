import { entriesIn, fieldsAt, problemAt, textOf, type Content, type Entry } from '../entry.ts';
import { field, say } from '../schema/message.ts';
import type { Problem } from '../schema/problem.ts';
import { plainLetters } from '../text/word-match.ts';
import { quote } from '../text/words.ts';

/** A word that the site explains leads to its own explanation: as another word for something else it would hide that. */
export function checkAlsoCalled(content: Content): Problem[] {
  const owners = ownersOf(content, 'term', 'full', 'forms.*');
  return alsoCalledIn(content).flatMap(({ entry, path, word }) => {
    const owner = owners.get(plainLetters(word));
    if (owner === undefined) return [];
    if (owner === entry) {
      return problemAt(entry, path, {
        message: `${quote(word)} is al het begrip zelf of een vorm ervan.`,
        fix: 'Haal het hier weg: de zoekfunctie kent het al.',
      });
    }
    return problemAt(entry, path, {
      message: `${quote(word)} is al een woord van het begrip ${quote(owner.id)}.`,
      fix: say`Haal het hier weg. Horen de twee bij elkaar? Noem ${quote(owner.id)} bij ${field('seeAlso')}.`,
    });
  });
}

/** Readers do use one word for two things: then a search finds both, and an author may mean that. */
export function hintAlsoCalled(content: Content): Problem[] {
  const owners = ownersOf(content, 'alsoCalled.*');
  return alsoCalledIn(content).flatMap(({ entry, path, word }) => {
    const owner = owners.get(plainLetters(word));
    if (owner === undefined || owner === entry) return [];
    return problemAt(entry, path, {
      message: `${quote(word)} staat ook bij het begrip ${quote(owner.id)}.`,
      fix: 'Wie dit zoekt, vindt ze alle twee. Is er maar één bedoeld? Haal het woord bij het andere weg.',
    });
  });
}

function alsoCalledIn(content: Content): { entry: Entry; path: (string | number)[]; word: string }[] {
  return entriesIn(content, 'terms').flatMap((entry) =>
    fieldsAt(entry, 'alsoCalled.*').flatMap(({ path, value }) => {
      const word = textOf(value);
      return word === undefined ? [] : [{ entry, path: [...path], word }];
    }),
  );
}

/** Which term has a word first in one of these fields. */
function ownersOf(content: Content, ...patterns: readonly string[]): Map<string, Entry> {
  const owners = new Map<string, Entry>();
  for (const entry of entriesIn(content, 'terms')) {
    for (const { value } of fieldsAt(entry, ...patterns)) {
      const word = plainLetters(textOf(value) ?? '');
      if (word !== '' && !owners.has(word)) owners.set(word, entry);
    }
  }
  return owners;
}
