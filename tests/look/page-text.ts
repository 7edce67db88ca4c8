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
  /** The box of each letter, or as many slices of the word. */
  readonly letters: readonly Box[];
}

export interface Reading {
  /** Selects what somebody opened, and what therefore may lie over other things. */
  readonly over: string;
  /** Each letter where it stands. To ask a browser for that takes ten times as long as to cut words into equal slices. */
  readonly exact: boolean;
}

/** A box that scrolls by itself, and in which directions. */
interface ScrollFrame {
  readonly across: boolean;
  readonly down: boolean;
  readonly frame: DOMRect;
}

/**
 * Runs in the page: every word that its style sheets mean to show, with the place of each letter. Left out: what is only
 * for screen readers, what a scrolling box can bring into view, and what lies below `over`, which somebody opened.
 */
export function readWords({ over, exact }: Reading): { words: Word[]; width: number; height: number } {
  const lids = [...document.querySelectorAll(over)]
    .filter((element) => element.checkVisibility())
    .map((cover) => ({ cover, lid: cover.getBoundingClientRect() }));
  const page = document.documentElement;
  const hidden = new WeakMap<Element, boolean>();
  const frames = new WeakMap<Element, readonly ScrollFrame[]>();
  const words: Word[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let count = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element?.closest('script, style, noscript, template, textarea, select') !== null) continue;
    if (isHidden(element)) continue;
    count += 1;
    for (const { 0: text, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
      const lines = new Map<number, Box[]>();
      for (const box of boxesOf(element, node, index, text.length)) {
        if (box.width < 1 || box.height < 1 || isElsewhere(element, box)) continue;
        const line = Math.round(box.bottom);
        lines.set(line, [...(lines.get(line) ?? []), onPage(box)]);
      }
      for (const letters of lines.values()) words.push({ text, place: nameOf(element), node: count, letters });
    }
  }
  return { words, width: page.clientWidth, height: page.scrollHeight };

  function boxesOf(element: Element, piece: Node, start: number, length: number): DOMRect[] {
    const letters = Array.from({ length }, (_, at) => at);
    range.setStart(piece, start);
    range.setEnd(piece, start + length);
    const [word, ...others] = range.getClientRects();
    if (exact || word === undefined || others.length > 0 || element instanceof SVGElement) {
      return letters.map((at) => boxOf(element, piece, start + at));
    }
    const wide = word.width / length;
    return letters.map((at) => new DOMRect(word.left + at * wide, word.top, wide, word.height));
  }

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
    for (const { cover, lid } of lids) {
      if (cover.contains(element)) continue;
      if (box.right > lid.left && box.left < lid.right && box.bottom > lid.top && box.top < lid.bottom) return true;
    }
    return framesOf(element).some(
      ({ across, down, frame }) =>
        (across && (box.left < frame.left - 1 || box.right > frame.right + 1)) ||
        (down && (box.top < frame.top - 1 || box.bottom > frame.bottom + 1)),
    );
  }

  /** The boxes above an element that scroll by themselves. */
  function framesOf(element: Element): readonly ScrollFrame[] {
    const above = element.parentElement;
    if (above === null || above === page) return [];
    const known = frames.get(above);
    if (known !== undefined) return known;
    const { overflowX, overflowY } = getComputedStyle(above);
    const [across, down] = [overflowX, overflowY].map((value) => /auto|scroll/.test(value));
    const own =
      across === true || down === true
        ? [{ across: across === true, down: down === true, frame: above.getBoundingClientRect() }]
        : [];
    const all = [...own, ...framesOf(above)];
    frames.set(above, all);
    return all;
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
