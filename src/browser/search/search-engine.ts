import type { Answer, Question } from '../../domain/search/answer.ts';
import { makeSearch } from '../../domain/search/ask.ts';
import { showAnswer } from './answer-view.ts';

const FOLDER = '/zoekindex/';

/** What a question needs: it is fetched when somebody asks one. */
export interface Engine {
  readonly ask: (question: Question) => Promise<Answer>;
  readonly show: typeof showAnswer;
}

/** The search with the index of this site. No question leaves the device: only files of the index are fetched. */
export function openEngine(): Engine {
  const ask = makeSearch(async (file) => {
    const answer = await fetch(FOLDER + file);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json() as Promise<unknown>;
  });
  return { ask, show: showAnswer };
}
