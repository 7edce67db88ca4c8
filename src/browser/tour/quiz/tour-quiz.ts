const RIGHT = 'Klopt, goed gezien.';
const END = 'Dat waren alle vragen. Hieronder staat wat je nu kunt doen.';

/** Turns the names of a quiz into buttons that answer at once. Nothing is counted and nothing is kept. */
class TourQuiz extends HTMLElement {
  connectedCallback(): void {
    for (const choice of this.querySelectorAll<HTMLElement>('[data-quiz-choice]')) {
      if (choice.querySelector('button') !== null) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = choice.textContent.trim();
      choice.replaceChildren(button);
      button.addEventListener('click', () => this.#answer(choice, button));
    }
  }

  #answer(choice: HTMLElement, button: HTMLButtonElement): void {
    const question = choice.closest<HTMLElement>('[data-quiz-question]');
    if (question === null || 'answered' in question.dataset) return;
    const isRight = choice.dataset['quizChoice'] === 'right';
    choice.dataset['chosen'] = '';
    const name = button.textContent;
    write(question, '[data-quiz-feedback]', isRight ? RIGHT : `Nee, “${name}” is het niet. Probeer het nog eens.`);
    const again = question.querySelector<HTMLElement>('[data-quiz-again]');
    if (again !== null) again.hidden = false;
    if (!isRight) return;
    question.dataset['answered'] = '';
    const open = this.querySelector('[data-quiz-question]:not([data-answered])');
    if (open === null) write(this, '[data-quiz-end]', END);
  }
}

function write(root: HTMLElement, selector: string, text: string): void {
  const place = root.querySelector(selector);
  if (place !== null) place.textContent = text;
}

customElements.define('tour-quiz', TourQuiz);
