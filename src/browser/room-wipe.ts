/** Less than this is a tap, or a finger that scrolls the page. */
const DRAG_PX = 6;
/** Half the width of the handle: who takes it there does not see it jump. */
const HANDLE_PX = 26;
/** Percent of the picture: on less, the word for what stands there does not fit. */
const LEAST_FOR_WORD = 20;

/**
 * A line between a room after and before, on a still picture. Without it the page shows the room after. What it needs:
 *
 * <room-wipe data-failed="what to say when the other picture does not come">
 *   <div data-wipe-stage>
 *     <picture>the room after</picture>
 *     <div data-wipe hidden>
 *       <div><template><picture>the room before</picture></template></div>
 *       <span class="wipe-tag a">na</span> <span class="wipe-tag b">voor</span>, and what else stands at the line
 *     </div>
 *   </div>
 *   <div data-wipe-bar hidden>
 *     <input type="range" min="0" max="100" value="100" data-says="words after its value, for ears">
 *   </div>
 *   <p role="status"></p>
 * </room-wipe>
 *
 * `--split` tells the style sheet where the line is. The picture of before is fetched when somebody touches the picture or
 * comes to the input.
 */
class RoomWipe extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const stage = this.querySelector<HTMLElement>('[data-wipe-stage]');
    if (input === null || stage === null) return;
    const move = (percent: number): void => {
      input.value = String(percent);
      input.ariaValueText = `${input.value}% ${input.dataset['says'] ?? ''}`;
      this.style.setProperty('--split', `${input.value}%`);
      this.#showWords(Number(input.value));
    };
    input.addEventListener('input', () => move(Number(input.value)));
    followDrag(stage, () => Number(input.value), move);
    for (const type of ['pointerdown', 'focusin']) this.addEventListener(type, () => this.#fetchBefore());
    move(100);
    for (const part of this.querySelectorAll<HTMLElement>('[data-wipe], [data-wipe-bar]')) part.hidden = false;
  }

  #showWords(after: number): void {
    const [word, wordBefore] = this.querySelectorAll<HTMLElement>('.wipe-tag');
    if (word) word.hidden = after < LEAST_FOR_WORD;
    if (wordBefore) wordBefore.hidden = 100 - after < LEAST_FOR_WORD;
  }

  #fetchBefore(): void {
    const template = this.querySelector('template');
    if (template === null) return;
    const picture = document.importNode(template.content, true);
    const image = picture.querySelector('img');
    image?.addEventListener('error', () => this.#tellFailure());
    // Where the line hides it whole, a browser would wait until the line has moved.
    if (image) image.loading = 'eager';
    template.replaceWith(picture);
  }

  #tellFailure(): void {
    this.querySelector('[data-wipe]')?.remove();
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = this.dataset['failed'] ?? '';
  }
}

/** The line goes where the finger or the mouse is. Up and down is for the page: the style sheet says touch-action. */
function followDrag(stage: HTMLElement, getPercent: () => number, move: (percent: number) => void): void {
  let from = Number.NaN;
  let off = 0;
  const follow = ({ clientX }: MouseEvent): void => {
    const { left, width } = stage.getBoundingClientRect();
    move(Math.round(((clientX - off - left) / width) * 100));
  };
  stage.addEventListener('pointerdown', ({ clientX, isPrimary }) => {
    if (!isPrimary) return;
    const { left, width } = stage.getBoundingClientRect();
    from = clientX;
    off = clientX - left - (getPercent() / 100) * width;
    if (Math.abs(off) > HANDLE_PX) off = 0;
  });
  stage.addEventListener('pointermove', (event) => {
    if (Math.abs(event.clientX - from) > DRAG_PX) stage.setPointerCapture(event.pointerId);
    if (stage.hasPointerCapture(event.pointerId)) follow(event);
  });
  for (const type of ['pointerup', 'pointercancel']) stage.addEventListener(type, () => (from = Number.NaN));
  stage.addEventListener('click', follow);
  // Else the browser would carry the picture away.
  stage.addEventListener('dragstart', (event) => event.preventDefault());
}

customElements.define('room-wipe', RoomWipe);
