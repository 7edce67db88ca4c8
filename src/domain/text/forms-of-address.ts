import { withoutQuotations } from './sentences.ts';

type FormOfAddress = 'u' | 'je';
export interface AddressWord {
  readonly form: FormOfAddress;
  readonly start: number;
}

/** `16.00 u` is a time. */
const ADDRESS =
  /(?<![\p{L}\p{N}’'.-]|\d\s)(?:(u|uw|uzelf)|(je|jij|jou|jouw|jezelf|jullie))(?![\p{L}\p{N}’'-]|\.[\p{L}])/giu;

/** Every `u` and `je` with which a text speaks to its reader; what stands between quotation marks speaks to somebody else. */
export function findAddresses(text: string): AddressWord[] {
  return [...withoutQuotations(text).matchAll(ADDRESS)].map(({ index, 1: polite }) => ({
    form: polite === undefined ? 'je' : 'u',
    start: index,
  }));
}
