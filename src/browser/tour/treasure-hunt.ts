import { addFind, getFinds, HUNT_CHANGED, isStored, startHunt, wipeHunt } from './treasure-store.ts';
import { HUNT_WORDS, sayFound } from './words.ts';

/**
 * The treasure hunt beside the picture. The riddle and its answer are in the page and need no script; this keeps count.
 *
 * <treasure-hunt data-tour="pie" data-scene="draaibanken">
 *   riddle, and its answer in a <details>
 *   <div data-hunt hidden>
 *     <p data-hunt-status role="status"></p>
 *     <button type="button" data-act="hunt-start">Begin de speurtocht</button>
 *     <div data-hunt-running hidden>
 *       <ul><li data-hunt-slot="draaibanken">1 <span class="vh" data-hunt-state>nog niet gevonden</span></li> …</ul>
 *       <button type="button" data-act="hunt-found">Ik heb de eend gezien</button>
 *       <button type="button" data-act="hunt-wipe">Begin opnieuw</button>
 *       <a data-hunt-certificate href="/rondleiding/pie/oorkonde/" hidden>Print je oorkonde</a>
 *     </div>
 *   </div>
 * </treasure-hunt>
 *
 * “hunt-found” may stand elsewhere in the element, such as beside the right answer; it then is `hidden` in the page. A page
 * without a 360° picture loads this file alone.
 */
class TreasureHunt extends HTMLElement {
  readonly #show = (): void => {
    const finds = getFinds(this.#tour);
    const slots = [...this.querySelectorAll<HTMLElement>('[data-hunt-slot]')];
    const count = slots.filter((slot) => finds?.includes(slot.dataset['huntSlot'] ?? '')).length;
    this.#reveal('[data-hunt]', true);
    this.#reveal('[data-act="hunt-start"]', finds === undefined);
    this.#reveal('[data-hunt-running]', finds !== undefined);
    this.#reveal('[data-act="hunt-found"]', finds?.includes(this.dataset['scene'] ?? '') === false);
    this.#reveal('[data-hunt-certificate]', slots.length > 0 && count === slots.length);
    for (const slot of slots) {
      const found = finds?.includes(slot.dataset['huntSlot'] ?? '') === true;
      slot.classList.toggle('got', found);
      const state = slot.querySelector('[data-hunt-state]');
      if (state !== null) state.textContent = found ? HUNT_WORDS.found : HUNT_WORDS.searched;
    }
    if (finds === undefined) return;
    this.#say([sayFound(count, slots.length), isStored() ? '' : HUNT_WORDS.inMemory].join(' ').trim());
  };

  get #tour(): string {
    return this.dataset['tour'] ?? '';
  }

  connectedCallback(): void {
    document.addEventListener(HUNT_CHANGED, this.#show);
    this.addEventListener('click', this.#click);
    this.#show();
  }

  disconnectedCallback(): void {
    document.removeEventListener(HUNT_CHANGED, this.#show);
    this.removeEventListener('click', this.#click);
  }

  readonly #click = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    switch (button?.dataset['act']) {
      case 'hunt-start':
        startHunt(this.#tour);
        break;
      case 'hunt-found':
        addFind(this.#tour, this.dataset['scene'] ?? '');
        break;
      case 'hunt-wipe':
        wipeHunt(this.#tour);
        this.#say(HUNT_WORDS.wiped);
        break;
      default:
        return;
    }
    // The button that had the focus may be gone now.
    if (button.hidden || button.closest('[hidden]') !== null) {
      this.querySelector<HTMLElement>('button:not([hidden])')?.focus();
    }
  };

  #say(text: string): void {
    const status = this.querySelector('[data-hunt-status]');
    if (status !== null) status.textContent = text;
  }

  #reveal(selector: string, shown: boolean): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (element !== null) element.hidden = !shown;
  }
}

customElements.define('treasure-hunt', TreasureHunt);
