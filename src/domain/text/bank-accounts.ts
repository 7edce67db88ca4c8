import { findSpans, type Span } from './folded.ts';

/** How many signs an account number of each country has, after the register of SWIFT. */
const LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CY28 CZ24 DE22 DK18 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 ' +
    'GI23 GL18 GR27 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MA28 MC27 MD24 ME22 MK19 MT31 ' +
    'NL18 NO15 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const START = /(?<![\p{L}\p{N}])[A-Z]{2}[ .\u00AD-]{0,2}\d[ .\u00AD-]{0,2}\d/giu;
const BETWEEN = ' .-\u00AD';
const MOST_BETWEEN = 2;

/** Account numbers (IBAN) whose check digits are right: hardly any other code is taken for one. */
export function findBankAccounts(folded: string): Span[] {
  return findSpans(folded, START, ({ index }) => {
    const length = LENGTHS.get(folded.slice(index, index + 2).toUpperCase());
    const read = length === undefined ? undefined : readSigns(folded, index, length);
    return read !== undefined && isRight(read.signs) ? { start: index, end: read.end } : undefined;
  });
}

/** So many letters and digits as numbers from 0 to 35, with little between them and no more behind them. */
function readSigns(text: string, start: number, length: number): { signs: number[]; end: number } | undefined {
  const signs: number[] = [];
  let at = start;
  for (let between = 0; signs.length < length; at += 1) {
    const sign = parseInt(text.charAt(at), 36);
    if (!Number.isNaN(sign)) {
      signs.push(sign);
      between = 0;
    } else if (between === MOST_BETWEEN || !BETWEEN.includes(text.charAt(at)) || at >= text.length) {
      return undefined;
    } else {
      between += 1;
    }
  }
  return /[\p{L}\p{N}]/u.test(text.charAt(at)) ? undefined : { signs, end: at };
}

/** ISO 13616: the first four signs behind the rest, and one remains after division by 97. */
function isRight(signs: readonly number[]): boolean {
  const turned = [...signs.slice(4), ...signs.slice(0, 4)];
  return turned.reduce((rest, sign) => (rest * (sign < 10 ? 10 : 100) + sign) % 97, 0) === 1;
}
