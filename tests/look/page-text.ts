/** A rectangle on the page, in CSS pixels from its top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A word on one line. A word that runs over two lines is two of them. */
export interface Word {
  readonly text: string;
  /** Where it stands: tag, id and classes of its element. */
  readonly place: string;
  /** The same number for the same piece of running text. */
  readonly node: number;
  readonly letters: readonly Box[];
}

export interface PageText {
  readonly words: Word[];
  /** Of every line of text that is shown, four numbers; the same as long as nothing moves. */
  readonly places: number[];
  readonly width: number;
  readonly height: number;
}

/**
 * Runs in the page: every word that its style sheets mean to show, with the place of each letter. Left out: what is only
 * for screen readers, what a scrolling box can bring into view, and what lies below `over`, which somebody opened. Without
 * `letters` it only tells where texts stand, which takes a quarter of the time.
 */
export function readWords({ over, letters }: { over: string; letters: boolean }): PageText {
  const covers = [...document.querySelectorAll(over)].filter((element) => element.checkVisibility());
  const page = document.documentElement;
  const hidden = new WeakMap<Element, boolean>();
  const words: Word[] = [];
  const places: number[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let count = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element?.closest('script, style, noscript, template, textarea, select') !== null) continue;
    if (isHidden(element)) continue;
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      places.push(line.left + scrollX, line.top + scrollY, line.width, line.height);
    }
    if (!letters) continue;
    count += 1;
    for (const { 0: text, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
      const lines = new Map<number, Box[]>();
      for (let at = index; at < index + text.length; at += 1) {
        const box = boxOf(element, node, at);
        if (box.width < 1 || box.height < 1 || isElsewhere(element, box)) continue;
        const line = Math.round(box.bottom);
        lines.set(line, [...(lines.get(line) ?? []), onPage(box)]);
      }
      for (const row of lines.values()) words.push({ text, place: nameOf(element), node: count, letters: row });
    }
  }
  return { words, places, width: page.clientWidth, height: page.scrollHeight };

  function boxOf(element: Element, piece: Node, at: number): DOMRect {
    // Of letters that a drawing presses together or pulls apart (textLength), a range tells where they would have stood.
    if (element instanceof SVGTextContentElement && element.getNumberOfChars() === piece.nodeValue?.length) {
      const { x, y, width: wide, height: high } = element.getExtentOfChar(at);
      const matrix = element.getScreenCTM();
      const [a, b] = [new DOMPoint(x, y), new DOMPoint(x + wide, y + high)].map((point) =>
        point.matrixTransform(matrix ?? undefined),
      );
      if (a !== undefined && b !== undefined) return new DOMRect(a.x, a.y, b.x - a.x, b.y - a.y);
    }
    range.setStart(piece, at);
    range.setEnd(piece, at + 1);
    return range.getBoundingClientRect();
  }

  function isHidden(element: Element): boolean {
    const known = hidden.get(element);
    if (known !== undefined) return known;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // The name of a button without words, where an attribute would not be translated.
    const isDust = Number.parseFloat(style.fontSize) < 2;
    const isTiny = style.overflow === 'hidden' && box.width <= 1 && box.height <= 1;
    const isCutAway = style.clipPath.startsWith('inset(50%');
    // What a filter dims steps back on purpose.
    const isDimmed = Number(style.opacity) < 0.5;
    const above = element.parentElement;
    const answer =
      isDust ||
      isTiny ||
      isDimmed ||
      isCutAway ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) ||
      (above !== null && isHidden(above));
    hidden.set(element, answer);
    return answer;
  }

  /** Scrolled out of its own box, or below what somebody opened, or above the page until it has the focus. */
  function isElsewhere(element: Element, box: DOMRect): boolean {
    if (box.bottom + scrollY <= 0) return true;
    for (const cover of covers) {
      if (cover.contains(element)) continue;
      const lid = cover.getBoundingClientRect();
      if (box.right > lid.left && box.left < lid.right && box.bottom > lid.top && box.top < lid.bottom) return true;
    }
    for (let above = element.parentElement; above !== null && above !== page; above = above.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(above);
      if (!/auto|scroll/.test(overflowX + overflowY)) continue;
      const frame = above.getBoundingClientRect();
      if (/auto|scroll/.test(overflowX) && (box.left < frame.left - 1 || box.right > frame.right + 1)) return true;
      if (/auto|scroll/.test(overflowY) && (box.top < frame.top - 1 || box.bottom > frame.bottom + 1)) return true;
    }
    return false;
  }

  function onPage(box: DOMRect): Box {
    return {
      left: box.left + scrollX,
      right: box.right + scrollX,
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
    };
  }

  function nameOf(element: Element): string {
    const own = (one: Element): string =>
      [one.localName, one.id === '' ? '' : `#${one.id}`, ...[...one.classList].map((name) => `.${name}`)].join('');
    const above = element.parentElement;
    return above === null ? own(element) : `${own(above)} > ${own(element)}`;
  }
}
