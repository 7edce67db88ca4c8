import type { SearchAnswer } from '../../domain/search/answer.ts';
import { matchWords, quoteQuery, unknownNameWords, withNearWord } from '../../domain/search/answer-words.ts';
import { make, makeButton } from './elements.ts';

export interface NoteActions {
  /** Searches for something else. */
  readonly ask: (query: string) => void;
  /** Searches for exactly what was typed. */
  readonly askAsTyped: () => void;
  /** Searches for the same, without what was chosen. */
  readonly askAll: () => void;
}

interface Shown {
  /** Nothing is shown; then the place for that says why. */
  readonly isEmpty: boolean;
  /** What was chosen may have left something out. */
  readonly isChosen: boolean;
}

/** What stands above the hits: how they were found, and what was not. */
export function makeNotes(answer: SearchAnswer, { isEmpty, isChosen }: Shown, actions: NoteActions): HTMLElement[] {
  const { unknownName, match, ways } = answer;
  const notes = [
    ...(isEmpty && isChosen
      ? [make('p', 'search-note', 'Misschien wel ', makeButton('linklike', 'zonder uw keuzes', actions.askAll), '.')]
      : []),
    ...tellMended(answer, actions),
    ...(unknownName === undefined || isEmpty ? [] : [make('p', 'search-note', unknownNameWords(unknownName))]),
    ...offerNear(answer, actions),
  ];
  if (isEmpty) return notes;
  const words = unknownName === undefined ? matchWords(match) : undefined;
  if (words !== undefined) notes.push(make('p', 'search-note', words));
  if (ways.length > 0) notes.push(make('p', 'small soft', tellWays(answer)));
  return notes;
}

function tellMended({ mended, meant, query }: SearchAnswer, { askAsTyped }: NoteActions): HTMLElement[] {
  if (mended.length === 0) return [];
  const back = makeButton('linklike', `Zoek toch naar ${quoteQuery(query)}`, askAsTyped);
  return [make('p', 'search-note', `Wij zochten op ${quoteQuery(meant)}. `, back)];
}

function offerNear({ near, unknown, query }: SearchAnswer, { ask }: NoteActions): HTMLElement[] {
  if (near.length === 0) return [];
  const words = near.flatMap((word, index) => [
    index === 0 ? '' : index === near.length - 1 ? ' of ' : ', ',
    makeButton('linklike', word, () => ask(withNearWord(query, unknown, word))),
  ]);
  return [make('p', 'search-note', 'Bedoelde u ', ...words, '?')];
}

const MOST_WAYS = 5;

function tellWays({ ways }: SearchAnswer): string {
  const words = ways.slice(0, MOST_WAYS).map(({ via }) => via);
  return `Ook gezocht op: ${words.join(', ')}${ways.length > MOST_WAYS ? ' en meer' : ''}.`;
}
