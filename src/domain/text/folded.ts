/** A piece of a text: UTF-16 offsets of its beginning and of what comes behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name only where a text asks readers to reach somebody; elsewhere nobody can tell it from other words. */
export type PersonalKind = 'phone' | 'mail' | 'iban' | 'name';

/** Something in a text by which a person can be reached or known. */
export interface Finding extends Span {
  readonly kind: PersonalKind;
  /** As it was written. */
  readonly text: string;
}

/** Stands for a sign that nobody sees, or for the second half of one. Nobody types it. */
export const FILLER = '\u00AD';

/** Whatever is no plain sign, no letter and none of the marks that most texts have. */
const ODD = /[^\p{ASCII}\p{L}‘’“”…€·•×]/gu;

/**
 * The text with other forms of digits, spaces, dashes and marks as plain ones. Each sign keeps its length, so that a
 * place in this text is the same place in the other.
 */
export function foldSigns(text: string): string {
  const known = new Map<string, string>();
  return text.replace(ODD, (sign) => {
    const plain = known.get(sign) ?? plainSign(sign).padEnd(sign.length, FILLER);
    known.set(sign, plain);
    return plain;
  });
}

function plainSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return String(code & 0xf);
  if (/[\p{Cf}\uFE0F\u20E3]/u.test(sign)) return FILLER;
  if (/\p{Pd}|\u2212/u.test(sign)) return '-';
  if (/\p{Z}/u.test(sign)) return ' ';
  const plain = sign.normalize('NFKC');
  return /^[\x20-\x7E]$/.test(plain) ? plain : sign;
}

/** All matches of a pattern that a judge finds good. Behind a match that is not, the search goes on one sign further. */
export function findSpans(text: string, pattern: RegExp, judge: (match: RegExpExecArray) => Span | undefined): Span[] {
  const spans: Span[] = [];
  const search = new RegExp(pattern);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const span = judge(match);
    if (span !== undefined) spans.push(span);
    search.lastIndex = Math.max(span?.end ?? 0, match.index + 1);
  }
  return spans;
}
