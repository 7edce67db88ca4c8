import type { MilestoneSign } from './milestone.ts';
import { toTenth } from '../text/tenth.ts';

const SPECIAL = /[&<>"']/;

/** Text as XML carries it, in content and in attributes. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An element with its attributes; what is undefined is left out. Without content it closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  let written = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) written += ` ${key}="${typeof value === 'number' ? format(value) : escapeXml(value)}"`;
  }
  return content === undefined ? `${written}/>` : `${written}>${content}</${name}>`;
}

export function format(value: number): string {
  return String(toTenth(value));
}

/** The sign of each state in a square of 24 px: how full it is says how far it is. Money is no state of the work: a label with a €. */
export const MARKS: Readonly<Record<MilestoneSign, string>> = {
  planned: '<circle class="m-line" cx="12" cy="12" r="8"/>',
  'in-progress': '<circle class="m-line" cx="12" cy="12" r="8"/><path class="m-fill" d="M12 4a8 8 0 0 0 0 16z"/>',
  achieved: '<circle class="m-fill" cx="12" cy="12" r="9.25"/><path class="m-tick" d="M7.8 12.4l3 3 5.6-6.2"/>',
  grant:
    '<rect class="m-fill" x="2.5" y="2.5" width="19" height="19" rx="3"/><path class="m-euro" d="M17 7.9a5.4 5.4 0 1 0 0 8.2M5.6 10.3h7.2M5.6 13.7h7.2"/>',
  dropped: '<path class="m-back" d="M4 4h16v16H4z"/><path class="m-quiet" d="M6 6l12 12M18 6L6 18"/>',
  unknown:
    '<path class="m-back" d="M3 3h18v18H3z"/><path class="m-quiet" d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4"/><text class="m-q" x="12" y="17.2" text-anchor="middle">?</text>',
};

/** The derived signs, for keys, lists and tags. */
const MOVED_SIGN =
  '<circle class="m-orange" cx="5.5" cy="15" r="3.5" stroke-dasharray="2.4 1.9"/><path class="m-orange" d="M8 10C10 5 15 5 17.5 11.5"/><path class="m-orange" d="M13.6 10.6l4.2 1.6 2-4"/>';
const LATE_SIGN = '<circle class="m-orange" cx="7" cy="12" r="4"/><path class="m-orange" d="M11 12h9M20 6v12"/>';

/** One sign on its own, hidden from readers of the screen: its word stands beside it. */
export function drawSign(sign: MilestoneSign | 'moved' | 'late', className = 'mk'): string {
  const content = sign === 'moved' ? MOVED_SIGN : sign === 'late' ? LATE_SIGN : MARKS[sign];
  return element('svg', { class: className, viewBox: '0 0 24 24', 'aria-hidden': 'true' }, content);
}
