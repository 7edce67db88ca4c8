import { countHits, plainLetters, wordsOf } from '../../domain/text/word-match.ts';

const MOST = 3;

/** Shows, while somebody types a question, those that are most like it: perhaps the answer is already there. */
class SimilarQuestions extends HTMLElement {
  connectedCallback(): void {
    const field = document.querySelector<HTMLInputElement>(`[name="${this.dataset['field'] ?? ''}"]`);
    field?.addEventListener('input', () => this.#show(field.value));
    if (field !== null && field.value !== '') this.#show(field.value);
  }

  #show(typed: string): void {
    const words = wordsOf(typed);
    const items = [...this.querySelectorAll<HTMLElement>('li')];
    // A word of the question itself says more than one of its answer.
    const score = (item: HTMLElement): number => {
      const title = plainLetters(item.querySelector('a')?.textContent ?? '');
      return 2 * countHits(words, title) + countHits(words, plainLetters(item.dataset['words'] ?? ''));
    };
    const hits = new Map(items.map((item) => [item, score(item)]));
    const best = items
      .filter((item) => (hits.get(item) ?? 0) > 0)
      .toSorted((a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0))
      .slice(0, MOST);
    for (const item of items) item.hidden = !best.includes(item);
    this.querySelector('ul')?.append(...best);
    this.hidden = best.length === 0;
  }
}

customElements.define('similar-questions', SimilarQuestions);
