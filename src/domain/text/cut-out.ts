import type { Finding, Span } from './folded.ts';

const SENTENCE_END = /[.!?…]+["'”’)\]]*(?=\s|$)|\n/gu;
const ABBREVIATION = /(?:^|[\s(])(?:tel|mob|nr|dhr|mevr|mw|drs?|ir|ing|mr|prof|bijv|bv|evt|incl|o\.a|t\.n\.v|p\.a)$/iu;
const INITIAL = /(?:^|[\s(.])\p{Lu}$/u;

/** What asks a reader to reach somebody. */
const CALL_VERB = 'bel|belt|bellen|mail|mailt|mailen|app|appt|appen|sms|whatsapp|vraag|vragen|neem|stuur|contact';
/** Between the parts of a sentence. A part with nothing but personal data can go without the others. */
const CLAUSE_END = new RegExp(
  String.raw`,?\s(?=(?:en|of|maar)\s(?:${CALL_VERB})(?!\p{L}))|[,;:](?=\s)|\s[–—-](?=\s)|[()]`,
  'giu',
);
/** Words that only lead to what is left out. */
const LEAD = new RegExp(
  String.raw`(?:(?:^|\s)(?:op|via|naar|per|onder|met|aan|bij|het|mijn|ons|uw|nummer|(?:tel(?:efoon)?|mob(?:iel)?)(?:nummer|nr)?\.?|telefonisch|e?-?mail(?:adres)?|adres|whatsapp|app|sms|iban|(?:bank)?rekening(?:nummer)?|of|en|dus|t\.n\.v\.):?)*\s*$`,
  'iu',
);
/** With one of these in front it only says how: the sentence stands without it. */
const SAYS_HOW = /(?:^|\s)(?:op|via|per|onder|tel|mob|telefonisch)/iu;
/** Words that no sentence ends with, or that say too little once there is nobody to reach. */
const HANGING = new RegExp(
  String.raw`(?:^|[\s(])(?:${CALL_VERB}|de|het|een|en|of|om|te|voor|van|met|bij|aan|in|op|naar|via|is|zijn|was|heb|hebt|heeft|hebben|kan|kunt|kunnen|mag|moet|heet|luidt|wordt|bereikbaar|nummer|rekening|gerust|altijd|even|eens|dan|eerst|ook|me|mij|ons|hem|haar|hen|hun|opnemen)$`,
  'iu',
);
/** A part that begins so needs the next one, and one that begins like the others needs the one before. */
const NEEDS_NEXT =
  /^(?:als|indien|wanneer|voor|bij|meer|vragen|interesse|mocht|\p{L}+\s(?:je|jij|u|jullie))(?!\p{L})/iu;
const NEEDS_PREVIOUS = /^[,;:\s]*(?:dan|die|dat|want|zodat|hij|zij|ze|om|waar|wie|daar)(?!\p{L})/iu;
const LONGEST_LEAD = 80;
const PAIRS = ['""', "''", '“”', '‘’', '„”', '<>', '[]', '()', '**', '__', '``'];

/** `all`: every finding in the text, where no sentence ends. Both in the order of the text. */
export function cutOut(text: string, findings: readonly Finding[], all: readonly Span[]): string {
  const cuts: Span[] = [];
  let next = 0;
  for (const sentence of sentencesIn(text, all)) {
    const first = next;
    while (next < findings.length && (findings[next]?.start ?? 0) < sentence.end) next += 1;
    if (next > first) cuts.push(...cutSentence(text, sentence, findings.slice(first, next), all));
  }
  return leaveOut(text, cuts);
}

function leaveOut(text: string, cuts: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    if (start > at) rest += text.slice(at, start);
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}

/** From the first sign that is no space to the mark at the end. */
function sentencesIn(text: string, all: readonly Span[]): Span[] {
  const ends = marksIn(text, SENTENCE_END, { start: 0, end: text.length }, all)
    .filter(({ start, end }) => end - start > 1 || text[start] !== '.' || !isAbbreviated(text, start))
    .map(({ end }) => end);
  let from = 0;
  return [...ends, text.length].flatMap((end) => {
    const written = text.slice(from, end);
    const start = from + written.length - written.trimStart().length;
    from = end;
    return written.trim() === '' ? [] : [{ start, end: start + written.trim().length }];
  });
}

function isAbbreviated(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return at + 1 < text.length && (ABBREVIATION.test(before) || INITIAL.test(before));
}

/** Matches within a piece of the text and outside the findings. */
function marksIn(text: string, pattern: RegExp, { start, end }: Span, all: readonly Span[]): Span[] {
  let next = firstBehind(all, start);
  return [...text.slice(start, end).matchAll(pattern)].flatMap(({ index, 0: mark }) => {
    const at = start + index;
    while ((all[next]?.end ?? Infinity) <= at) next += 1;
    return at < (all[next]?.start ?? Infinity) ? [{ start: at, end: at + mark.length }] : [];
  });
}

/** By halves: each sentence asks, and a text may have thousands of both. */
function firstBehind(spans: readonly Span[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Clause extends Span {
  /** The mark before and behind it; undefined at the ends of the sentence. */
  readonly before: Span | undefined;
  readonly after: Span | undefined;
}

function cutSentence(text: string, sentence: Span, findings: readonly Finding[], all: readonly Span[]): Span[] {
  const whole = [withSpace(text, sentence)];
  const cuts: Span[] = [];
  for (const clause of clausesIn(text, sentence, all)) {
    const own = findings.filter(({ start }) => start >= clause.start && start < clause.end);
    if (own.length === 0) continue;
    const cut = cutWords(text, clause, own) ?? cutClause(text, sentence, clause);
    if (cut === undefined) return whole;
    cuts.push(...cut);
  }
  const rest = leaveOut(
    text.slice(sentence.start, sentence.end),
    cuts.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start })),
  );
  return /\p{L}/u.test(rest) ? cuts : whole;
}

/** With the space before it, or behind it when it begins a line; at the end of a text no empty lines stay. */
function withSpace(text: string, { start, end }: Span): Span {
  const next = skip(text, end, 1, /\s/);
  if (next === text.length) return { start: skip(text, start, -1, /\s/), end: next };
  const previous = skip(text, start, -1, /[^\S\n]/);
  return previous === 0 || text[previous - 1] === '\n' ? { start, end: next } : { start: previous, end };
}

/** The first place from here, forward or back, that is not behind such a sign. */
function skip(text: string, from: number, step: 1 | -1, sign: RegExp): number {
  let at = from;
  while (sign.test(text.charAt(step === 1 ? at : at - 1))) at += step;
  return at;
}

function clausesIn(text: string, sentence: Span, all: readonly Span[]): Clause[] {
  const end = sentence.start + text.slice(sentence.start, sentence.end).replace(/[.!?…]+$/, '').length;
  const marks = marksIn(text, CLAUSE_END, { start: sentence.start, end }, all);
  return [undefined, ...marks].map((before, index) => {
    const after = marks[index];
    return { before, after, start: before?.end ?? sentence.start, end: after?.start ?? end };
  });
}

/** Only what is found and the words that lead to it; undefined when the rest of its clause would make no sense. */
function cutWords(text: string, clause: Clause, findings: readonly Finding[]): Span[] | undefined {
  const cuts: Span[] = [];
  let from = clause.start;
  for (const finding of findings) {
    if (finding.kind === 'name') return undefined;
    const { start, end } = withMarks(text, finding, clause);
    const before = text.slice(Math.max(from, start - LONGEST_LEAD), start);
    const lead = LEAD.exec(before)?.[0] ?? '';
    const isLast = !/[\p{L}\p{N}]/u.test(text.slice(end, clause.end));
    if (!isLast && !SAYS_HOW.test(lead)) return undefined;
    cuts.push({ start: start - lead.length, end });
    from = end;
  }
  const kept = text.slice(clause.start, cuts[0]?.start).trim();
  return /\s/.test(kept) && !HANGING.test(kept) ? cuts : undefined;
}

/** Quotation marks or brackets around it go too. */
function withMarks(text: string, finding: Finding, within: Span): Span {
  let { start, end } = finding;
  while (start > within.start && end < within.end && PAIRS.includes(text.charAt(start - 1) + text.charAt(end))) {
    start -= 1;
    end += 1;
  }
  return { start, end };
}

/** A clause with the mark before it; undefined when the sentence would not stand without it. */
function cutClause(text: string, sentence: Span, { before, after, end }: Clause): Span[] | undefined {
  if (before === undefined) return undefined;
  const mark = text.charAt(before.start);
  const head = text.slice(sentence.start, before.start).trim();
  const tail = text.slice(end, sentence.end);
  const isAside = mark === '(' && after !== undefined && text.charAt(after.start) === ')';
  if (!/\p{L}/u.test(head)) return undefined;
  if (isAside) return [{ start: sentence.start + head.length, end: after.end }];
  if (mark === ':' || !/\s/.test(head) || NEEDS_NEXT.test(head) || NEEDS_PREVIOUS.test(tail)) return undefined;
  // “De school, tel. …, is open”: what stands on both sides is one clause.
  const isBetween = mark === ',' && after !== undefined && /^,\s+(?!(?:en|of|maar)\s)/iu.test(tail);
  return [{ start: before.start, end: isBetween ? after.end : end }];
}
