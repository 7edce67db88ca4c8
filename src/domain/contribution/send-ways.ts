import type { SiteSettings } from '../kinds/site.ts';
import { parcelFileName, parcelNumber, writeParcel, type Parcel } from './parcel.ts';

export type Recipient = SiteSettings['contributions'];

/** How a contribution leaves the device, with the words on its button. */
export const SEND_WAYS = {
  post: 'Verstuur',
  share: 'Deel met een app',
  mail: 'Mail',
  save: 'Bewaar het bestand',
  copy: 'Kopieer de tekst',
} as const;
export type SendWay = keyof typeof SEND_WAYS;

/** What this browser can do with what was made. */
export interface Abilities {
  readonly sharesFiles: boolean;
  readonly copies: boolean;
  /** A picture travels in a file only. */
  readonly hasPicture: boolean;
}

/** The ways that work, the best one first. Without an address a mail helps least: its writer has to know one. */
export function findWays(to: Recipient, { sharesFiles, copies, hasPicture }: Abilities): SendWay[] {
  const hasMail = to?.mail !== undefined;
  const ways: readonly (SendWay | undefined)[] = [
    to?.endpoint === undefined ? undefined : 'post',
    sharesFiles ? 'share' : undefined,
    hasMail ? 'mail' : undefined,
    'save',
    hasMail ? undefined : 'mail',
    copies && !hasPicture ? 'copy' : undefined,
  ];
  return ways.filter((way) => way !== undefined);
}

/** More signs than this no mail programme takes along in an address. */
const LONGEST_MAIL = 1800;

export interface Mail {
  readonly href: string;
  /** False: the file has to go along as an attachment. */
  readonly holdsAll: boolean;
}

/** The mail that carries a parcel. `site` and `form`: what they are called. Nothing in its subject was typed. */
export function mailOf(
  parcel: Parcel,
  { to, site, form }: { readonly to: Recipient; readonly site: string; readonly form: string },
): Mail {
  const what = nameParcel(parcel, form);
  const hrefWith = (last: string): string => {
    const body = [`Hierbij een bijdrage voor ${site}: ${what}.`, `Nummer: ${parcelNumber(parcel)}`, '', last];
    const text = body.join('\n').replaceAll('\n', '\r\n');
    return `mailto:${to?.mail ?? ''}?subject=${encodeURIComponent(`${site}: ${what}`)}&body=${encodeURIComponent(text)}`;
  };
  const whole = hrefWith(`Laat wat hieronder staat zoals het is.\n\n${writeParcel(parcel)}`);
  if (parcel.attachments === undefined && whole.length <= LONGEST_MAIL) return { href: whole, holdsAll: true };
  return {
    href: hrefWith(`Voeg het bestand ${parcelFileName(parcel)} toe als bijlage. Het staat bij de downloads.`),
    holdsAll: false,
  };
}

/** What a contribution is and what it is about, in words of the site. */
export function nameParcel({ about }: Parcel, form: string): string {
  return about === undefined ? form : `${form}, ${about}`;
}
