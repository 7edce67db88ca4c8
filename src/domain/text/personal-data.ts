import { findBankAccounts } from './bank-accounts.ts';
import { findCalledNames } from './called-names.ts';
import { cutOut } from './cut-out.ts';
import { foldSigns, type Finding, type PersonalKind, type Span } from './folded.ts';
import { findMailAddresses } from './mail-addresses.ts';
import { findPhoneNumbers } from './phone-numbers.ts';

/**
 * Personal data in a text, in its order; none lies over another. Places are UTF-16 offsets. Takes any text, also with halves of a
 * character, in time that grows with its length. `notPeople`: names that are known to be of a school, region or company.
 */
export function findPersonalData(text: string, notPeople: readonly string[] = []): readonly Finding[] {
  const folded = foldSigns(text);
  const asKind = (kind: PersonalKind, spans: readonly Span[]): Finding[] =>
    spans.map((span) => {
      const start = span.start;
      // What makes a button of the last digit belongs to it.
      const end = span.end + (/^\u00AD*/.exec(folded.slice(span.end, span.end + 2))?.[0].length ?? 0);
      return { kind, start, end, text: text.slice(start, end) };
    });
  const found = [
    ...asKind('iban', findBankAccounts(folded)),
    ...asKind('mail', findMailAddresses(folded)),
    ...asKind('phone', findPhoneNumbers(folded)),
    ...asKind('name', findCalledNames(folded, notPeople)),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  // Of what lies over another, as digits in an account number, the first and longest counts.
  return found.filter((finding) => {
    if (finding.start < end) return false;
    end = finding.end;
    return true;
  });
}

/** What stood apart may form a number once all between is gone; more often than this only in a text made for it. */
const MOST_ROUNDS = 8;

/**
 * The text without these findings of it, and without what would make no sense on its own: the rest of a clause such as
 * “Bel Jan op …”, or its sentence, and never more than that. When all findings are given, none is left.
 */
export function withoutFindings(text: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return text;
  const all = findPersonalData(text);
  let rest = cutOut(text, findings, all);
  if (findings.length < all.length) return rest;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const left = findPersonalData(rest);
    if (left.length === 0) return rest;
    rest = cutOut(rest, left, left);
  }
  return '';
}
