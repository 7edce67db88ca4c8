import { DomUtils } from 'htmlparser2';
import { isTag, type PageElement, type PageNode } from '../site/page-elements.ts';

/** What is there to be operated, to lead on or to be looked at, and what the browser runs. */
const CLOSED = new Set(
  (
    'audio button canvas datalist dialog fieldset form head iframe input label legend nav noscript object option script ' +
    'select style template textarea treasure-hunt video'
  ).split(' '),
);
/** Two of the same drawing for other widths, drawings with their signs and ways past them, and what stands on paper only. */
const CLOSED_CLASSES = new Set(['tl-wide', 'tl-print', 'on-phone', 'on-paper', 'only-print', 'key', 'skip-map']);

/** Whether nothing of this element belongs in a text. */
export function isLeftOut(element: PageElement): boolean {
  const { name, attribs } = element;
  if (attribs['hidden'] !== undefined || attribs['aria-hidden'] === 'true' || attribs['popover'] !== undefined)
    return true;
  if (name === 'svg')
    return labelOf(element) === undefined || classesOf(element).some((each) => CLOSED_CLASSES.has(each));
  if (isExplainedWord(element)) return false;
  return CLOSED.has(name) || classesOf(element).some((each) => CLOSED_CLASSES.has(each)) || isListBesideTable(element);
}

/** What a drawing says in words of what it shows. */
export function labelOf({ name, attribs }: PageElement): string | undefined {
  return name === 'svg' ? attribs['aria-label'] : undefined;
}

/** A word of the text that opens its meaning. */
function isExplainedWord({ name, attribs }: PageElement): boolean {
  return name === 'button' && attribs['popovertarget'] !== undefined;
}

/** The milestones of a timeline as a list, where a table with the same ones follows. */
function isListBesideTable(element: PageElement): boolean {
  if (!classesOf(element).includes('tl-fig')) return false;
  let next: PageNode | null = element.next;
  while (next !== null) {
    if (isTag(next) && DomUtils.getElementsByTagName('table', next).length > 0) return true;
    next = next.next;
  }
  return false;
}

export function classesOf({ attribs }: PageElement): string[] {
  return attribs['class']?.split(' ') ?? [];
}
