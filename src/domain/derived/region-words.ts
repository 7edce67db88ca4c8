import { PARTNER_KINDS, PARTNER_WORDS, type Partner, type Region, type School } from '../kinds/region.ts';
import { countOf, listInWords } from '../text/in-words.ts';

/** `4 technische scholen en 8 andere scholen`, or the plain count when no source says which are technical. */
export function schoolsInWords(schools: readonly School[]): string {
  const technical = schools.filter((school) => school.technical === true).length;
  if (technical === 0) return `${countOf(schools.length, 'school', 'scholen')} in onze bronnen`;
  const others = schools.length - technical;
  return [
    countOf(technical, 'technische school', 'technische scholen'),
    others > 0 ? countOf(others, 'andere school', 'andere scholen') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

export interface PartnerGroup {
  readonly label: string;
  /** What one of them is. */
  readonly word: string;
  readonly partners: readonly Pick<Partner, 'name' | 'town'>[];
}

/** Partners by kind, in a fixed order. */
export function groupPartners(partners: readonly Partner[]): PartnerGroup[] {
  return (Object.keys(PARTNER_KINDS) as Partner['kind'][])
    .map((kind) => ({
      label: PARTNER_KINDS[kind],
      word: PARTNER_WORDS[kind],
      partners: partners.filter((partner) => partner.kind === kind).map(({ name, town }) => ({ name, town })),
    }))
    .filter((group) => group.partners.length > 0);
}

/** `ongeveer 9 miljoen euro`, `3,7 miljoen euro`, `933.000 euro`. */
export function amountInWords({ eur, approximate }: Region['amounts'][number]): string {
  const figure =
    eur >= 1_000_000
      ? `${new Intl.NumberFormat('nl', { maximumFractionDigits: 2 }).format(eur / 1_000_000)} miljoen euro`
      : `${new Intl.NumberFormat('nl').format(eur)} euro`;
  return approximate ? `ongeveer ${figure}` : figure;
}

const APPROXIMATE_LABELS: Readonly<Record<Region['approximate'][number], string>> = {
  mainTown: 'de plaats op de kaart',
  provinces: 'de provincie',
  lines: 'de indeling bij landelijke lijnen',
  period: 'de periode',
};

/** One sentence that names what comes from general knowledge, or undefined when all has a source. */
export function approximateInWords(fields: Region['approximate']): string | undefined {
  if (fields.length === 0) return undefined;
  const names = listInWords(fields.map((field) => APPROXIMATE_LABELS[field]));
  return `Bij benadering, uit algemene kennis en niet uit een bron: ${names}.`;
}
