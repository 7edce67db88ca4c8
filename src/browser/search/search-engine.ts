import type { SearchAnswer, SearchQuestion } from '../../domain/search/answer.ts';
import { makeSearch } from '../../domain/search/ask.ts';
import { INDEX_FOLDER } from '../../domain/search/index-files.ts';
import { inSite } from '../in-site.ts';
import { showAnswer } from './answer-view.ts';

/** What a question needs: it is fetched when somebody asks one. */
export interface SearchEngine {
  readonly ask: (question: SearchQuestion) => Promise<SearchAnswer>;
  readonly show: typeof showAnswer;
}

/** The search with the index of this site. No question leaves the device: only files of the index are fetched. */
export function openEngine(): SearchEngine {
  const ask = makeSearch(async (file) => {
    const answer = await fetch(inSite(`/${INDEX_FOLDER}/${file}`));
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json() as Promise<unknown>;
  });
  return { ask, show: showAnswer };
}
