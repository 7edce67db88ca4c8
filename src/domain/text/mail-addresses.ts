import { findSpans, type Span } from './folded.ts';

/** An @, also as people spell it to keep machines away. */
const AT =
  /(?<tight>@)|\s{0,2}(?:[[({<]\s?(?:at|apenstaartje|@)\s?[\])}>])\s{0,2}|\s(?:apenstaart(?:je)?|@|(?<word>at))\s/giu;
const LABEL = String.raw`[\p{L}\p{N}_-]{1,63}`;
const DOT = String.raw`(?:\.|\s?[[({]\s?(?:dot|punt|\.)\s?[\])}]\s?|\s(?:dot|punt)\s)`;
const DOMAIN = new RegExp(
  String.raw`(?!\d+\.\d)${LABEL}(?:${DOT}${LABEL}){0,5}${DOT}(?<top>\p{L}{2,24})(?!-?[\p{L}\p{N}])`,
  'iuy',
);
const LOCAL = new RegExp(String.raw`[\p{L}\p{N}._%+'-]{1,64}$`, 'u');
const SPELT_LOCAL = new RegExp(
  String.raw`(?:${LABEL}\s?(?:dot|punt|[[(](?:dot|punt)[\])])\s?){0,3}[\p{L}\p{N}._%+'-]{1,64}$`,
  'iu',
);
const LONGEST_LOCAL = 80;

/** Where mail of a Dutch school or person ends; asked of an address that is only spelt. */
const USUAL_TOP = /^(?:nl|com|eu|org|net|be|de|info|edu|school|online)$/i;
const PICTURE_TOP = /^(?:png|jpe?g|webp|avif|svg|gif|mp4|js|ts|css)$/i;

/** Mail addresses, also those spelt like `jan [at] school punt nl`. Not `@jan`, a package or a name with a version. */
export function findMailAddresses(folded: string): Span[] {
  return findSpans(folded, AT, ({ index, 0: at, groups = {} }) => {
    const domainAt = index + at.length;
    DOMAIN.lastIndex = domainAt;
    const domain = DOMAIN.exec(folded);
    const top = domain?.groups?.['top'] ?? '';
    if (domain === null || PICTURE_TOP.test(top)) return undefined;
    const isTight = groups['tight'] !== undefined;
    // `at` is also a word: only with a spelt dot it can mean nothing else.
    if (!isTight && !USUAL_TOP.test(top)) return undefined;
    if (groups['word'] !== undefined && !/dot|punt/i.test(domain[0])) return undefined;
    const before = folded.slice(Math.max(0, index - LONGEST_LOCAL), index);
    if (!/[\p{L}\p{N}_%+'-]$/u.test(before)) return undefined;
    const local = (isTight ? LOCAL : SPELT_LOCAL).exec(before)?.[0].replace(/^[.'-]+/, '') ?? '';
    const start = index - local.length;
    // An account on a network, or a name before the host of an address.
    if (local === '' || /@$|:\/\/$/.test(folded.slice(Math.max(0, start - 3), start))) return undefined;
    return { start, end: domainAt + domain[0].length };
  });
}
