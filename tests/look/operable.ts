import type { Page } from '@playwright/test';

const OPERABLE = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';
/** WCAG 2.2, 2.5.8 Target Size (Minimum), in CSS pixels. */
const SMALLEST = 24;

/** Gives everything that can be operated the focus in turn, as the Tab key does, and looks whether one sees and can touch it. */
export function findUnusable(page: Page, over: string): Promise<string[]> {
  return page.evaluate(lookAtEach, { operable: OPERABLE, smallest: SMALLEST, over });
}

interface Wishes {
  readonly operable: string;
  readonly smallest: number;
  readonly over: string;
}

/** Runs in the page. */
async function lookAtEach({ operable, smallest, over }: Wishes): Promise<string[]> {
  const covers = [...document.querySelectorAll(over)].filter((element) => element.checkVisibility());
  // What lies behind it is as inert as what says so.
  const modal = document.querySelector('dialog:modal');
  const first = document.activeElement;
  const start = { left: scrollX, top: scrollY };
  const problems: string[] = [];
  if (first !== null && first !== document.body && !isInView(first.getBoundingClientRect())) {
    problems.push(`what has the focus is out of view: ${nameOf(first)}`);
  }
  for (const element of document.querySelectorAll<HTMLElement | SVGElement>(operable)) {
    if (!canBeOperated(element)) continue;
    element.focus();
    // The tour turns its view to what has the focus.
    if (element.closest('lab-tour[data-state="live"]') !== null) await twoFrames();
    if (!element.isConnected || isBelow(element)) continue;
    const boxes = boxesOf(element).filter(({ width, height }) => width > 1 && height > 1);
    const target = [element, ...labelsOf(element)].map((one) => one.getBoundingClientRect());
    const size = join(target);
    if (boxes.length === 0) continue;
    if (document.activeElement === element && !isInView(size))
      problems.push(`out of view with the focus: ${nameOf(element)}`);
    if (!isInSentence(element) && (size.width < smallest || size.height < smallest)) {
      problems.push(`only ${Math.round(size.width)} × ${Math.round(size.height)} px: ${nameOf(element)}`);
    }
    const hit = findCover(element, boxes);
    if (hit !== undefined) problems.push(`covered by ${nameOf(hit)}: ${nameOf(element)}`);
  }
  if (first instanceof HTMLElement && first !== document.body) first.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  scrollTo({ ...start, behavior: 'instant' });
  return problems;

  function canBeOperated(element: HTMLElement | SVGElement): boolean {
    if (modal?.contains(element) === false) return false;
    if (element.closest('[inert]') !== null || element.matches(':disabled')) return false;
    if (element.tabIndex < 0 && element.matches('[tabindex]')) return false;
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  }

  function isBelow(element: Element): boolean {
    const box = element.getBoundingClientRect();
    return covers.some((cover) => {
      if (cover.contains(element) || element.contains(cover)) return false;
      const lid = cover.getBoundingClientRect();
      return box.right > lid.left && box.left < lid.right && box.bottom > lid.top && box.top < lid.bottom;
    });
  }

  function labelsOf(element: Element): Element[] {
    return element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  }

  function join(boxes: readonly DOMRect[]): DOMRect {
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    return new DOMRect(
      left,
      top,
      Math.max(...boxes.map(({ right }) => right)) - left,
      Math.max(...boxes.map(({ bottom }) => bottom)) - top,
    );
  }

  /** Half of what one needs to touch it: browsers scroll the line with the caret into view, not always the whole. */
  function isInView({ left, right, top, bottom, width, height }: DOMRect): boolean {
    const shownAcross = Math.min(right, innerWidth) - Math.max(left, 0);
    const shownDown = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return shownAcross >= Math.min(smallest, width) / 2 && shownDown >= Math.min(smallest, height) / 2;
  }

  /** A link in running text is as high as its line (2.5.8, “Inline”). */
  function isInSentence(element: Element): boolean {
    if (!getComputedStyle(element).display.startsWith('inline')) return false;
    const block = element.closest(
      'p, li, dd, dt, td, th, figcaption, summary, h1, h2, h3, h4, caption, label, blockquote',
    );
    return block !== null && block.textContent.trim().length > element.textContent.trim().length;
  }

  /** A link in a drawing is touched on what is drawn, not in the room between. */
  function boxesOf(element: Element): DOMRect[] {
    if (!(element instanceof SVGElement)) return [...element.getClientRects()];
    return [...element.querySelectorAll('*')].map((shape) => shape.getBoundingClientRect());
  }

  /** What would be touched instead, when the middle of none of its boxes can be touched. */
  function findCover(element: Element, boxes: readonly DOMRect[]): Element | undefined {
    const hits = boxes.flatMap((box) => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return document.elementFromPoint(x, y) ?? [];
    });
    const covers = hits.filter((hit) => !isTouched(element, hit));
    return covers.length < hits.length ? undefined : covers[0];
  }

  function isTouched(element: Element, hit: Element): boolean {
    if (element.contains(hit)) return true;
    return labelsOf(element).some((label) => label.contains(hit) || hit.contains(label));
  }

  function twoFrames(): Promise<void> {
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  }

  function nameOf(element: Element): string {
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const name = element.getAttribute('aria-label') ?? element.getAttribute('name') ?? text;
    return `${element.localName}${classes} “${name}”`;
  }
}
