import { WALK_WORDS } from './walk-words.ts';

export type WalkAct = 'play' | 'back' | 'slow' | 'voice' | 'close';

/** The captions over the picture, with the buttons of the walk. */
export interface WalkPanel {
  readonly element: HTMLElement;
  readonly button: (act: WalkAct) => HTMLButtonElement;
  /** `aloud`: a voice tells it, so that a screen reader need not. */
  show(text: string, aloud: boolean): void;
  /** What to do now that it is over. */
  showEnd(text: string, links: readonly HTMLAnchorElement[]): void;
}

const ACTS: readonly (readonly [WalkAct, string])[] = [
  ['back', WALK_WORDS.back],
  ['play', WALK_WORDS.begin],
  ['slow', WALK_WORDS.slow],
  ['voice', WALK_WORDS.voice],
  ['close', WALK_WORDS.close],
];

export function createWalkPanel(act: (name: WalkAct) => void): WalkPanel {
  const element = make('section', 'walk');
  element.setAttribute('aria-label', WALK_WORDS.name);
  const text = make('p', 'walk-text');
  const next = make('ul', 'walk-next');
  const bar = make('div', 'walk-bar');
  const buttons = new Map(
    ACTS.map(([name, label]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.dataset['walk'] = name;
      button.addEventListener('click', () => act(name));
      return [name, button] as const;
    }),
  );
  bar.append(...buttons.values());
  element.append(text, next, bar);
  // What is pressed here does not drag the picture.
  element.addEventListener('pointerdown', (event) => event.stopPropagation());

  const show = (words: string, aloud: boolean): void => {
    text.setAttribute('aria-live', aloud ? 'off' : 'polite');
    text.textContent = words;
    next.replaceChildren();
  };
  return {
    element,
    button(name) {
      const button = buttons.get(name);
      if (button === undefined) throw new Error(`No button ${name}`);
      return button;
    },
    show,
    showEnd(words, links) {
      show(words, false);
      next.append(
        ...links.map((link) => {
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
      );
    },
  };
}

function make(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
