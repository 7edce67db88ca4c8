import { DomUtils, parseDocument } from 'htmlparser2';
import type { Problem } from '../../src/domain/schema/problem.ts';
import type { SitePage } from '../../scripts/lib/site/site.ts';

const { findOne, getElementsByTagName, textContent } = DomUtils;
type Element = ReturnType<typeof getElementsByTagName>[number];
type Parent = Element['parent'];

const BOXES = ['dl', 'ul', 'ol', 'table', 'dd', 'li', 'section', 'figure', 'aside'];
/** What says something without text. */
const SHOWN = ['img', 'svg', 'canvas', 'input', 'select', 'textarea', 'button'];
const DATE =
  /(?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}/g;

/** Boxes in which a reader finds nothing. What a custom element fills in is not empty yet. */
export function findEmptyBoxes(page: SitePage): Problem[] {
  return elementsOf(page)
    .filter((element) => BOXES.includes(element.name) && !isWaiting(element) && isEmpty(element))
    .map((element) => problemAt(page, element, 'Een leeg vak.'));
}

/** The same date twice in one fact, in one source, or in the head and the facts of one milestone. */
export function findDoubledDates(page: SitePage): Problem[] {
  return elementsOf(page)
    .filter(isOneSaying)
    .flatMap((element) => {
      const dates = [...sayingOf(element).matchAll(DATE)].map(([date]) => date);
      const [twice] = dates.filter((date, index) => dates.indexOf(date) !== index);
      return twice === undefined ? [] : [problemAt(page, element, `Twee keer ${twice}.`)];
    });
}

function elementsOf(page: SitePage): Element[] {
  return getElementsByTagName(() => true, parseDocument(page.html));
}

function isEmpty(element: Element): boolean {
  return textContent(element).trim() === '' && findOne(({ name }) => SHOWN.includes(name), element.children) === null;
}

function isWaiting(element: Element): boolean {
  return ancestorsOf(element).some(({ name, attribs }) => name.includes('-') || attribs['hidden'] !== undefined);
}

/** The element itself, then what it stands in. */
function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let node: Parent = element; isElement(node); node = node.parent) ancestors.push(node);
  return ancestors;
}

function isElement(node: Parent): node is Element {
  return node !== null && 'attribs' in node;
}

function isOneSaying(element: Element): boolean {
  const isList = findOne(({ name }) => name === 'li', element.children) !== null;
  const isFact = element.name === 'dd' && !isList && hasClass(element.parent, 'facts');
  const isSource =
    element.name === 'li' && (hasClass(element.parent, 'source') || hasClass(element.parent, 'source-rows'));
  return isFact || isSource || hasClass(element, 'milestone');
}

/** Of a milestone: its line of state with its facts. Of a source: what stands behind its title. */
function sayingOf(element: Element): string {
  const parts = hasClass(element, 'milestone')
    ? [findOne(({ name }) => name === 'p', element.children), findOne(({ name }) => name === 'dl', element.children)]
    : element.name === 'li'
      ? [findOne((child) => hasClass(child, 'soft'), element.children)]
      : [element];
  return parts.map((part) => (part === null ? '' : textContent(part))).join(' ');
}

function hasClass(node: Parent, name: string): boolean {
  return isElement(node) && (node.attribs['class'] ?? '').split(' ').includes(name);
}

function problemAt(page: SitePage, element: Element, message: string): Problem {
  const place = `${element.name}.${element.attribs['class'] ?? ''} in ${ancestorsOf(element)
    .slice(1, 3)
    .map(({ name, attribs }) => `${name}.${attribs['class'] ?? ''}`)
    .join(' in ')}`;
  return { file: page.url, field: place, message, fix: 'Laat het weg waar niets of niets nieuws te zeggen is.' };
}
