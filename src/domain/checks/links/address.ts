import type { Words } from '../../schema/problem.ts';
import { isWebAddress } from '../../text/web-address.ts';
import { quote } from '../../text/words.ts';

/** Where a link leads: to another site, to a page and perhaps a place of this site, or nowhere that is allowed. */
export type Address =
  | { readonly kind: 'web' }
  | { readonly kind: 'page'; readonly page: string; readonly anchor: string | undefined }
  | { readonly kind: 'here'; readonly anchor: string }
  | ({ readonly kind: 'refused' } & Words);

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Only what is plainly a web address, a page or a place on this page: a list of dangers is never complete. */
export function readAddress(address: string): Address {
  if (address === '') return { kind: 'refused', ...NO_ADDRESS };
  // Browsers skip white space and control characters, so that `java\nscript:` would still run.
  const plain = address.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  if (plain !== address) return { kind: 'refused', ...ODD_CHARACTERS };
  if (isWebAddress(address)) return { kind: 'web' };
  if (address.startsWith('#')) return { kind: 'here', anchor: decode(address.slice(1)) };
  if (/^\/(?![/\\])/.test(address) && !address.includes('\\')) return pageOf(address);
  return { kind: 'refused', ...refusal(address) };
}

function pageOf(address: string): Address {
  const [beforeAnchor = '', anchor] = address.split('#', 2);
  const [page = ''] = beforeAnchor.split('?', 1);
  return {
    kind: 'page',
    page: decode(page),
    anchor: anchor === undefined || anchor === '' ? undefined : decode(anchor),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const NO_ADDRESS: Words = {
  message: 'Deze link heeft geen adres.',
  fix: 'Zet het adres tussen de haakjes: [tekst](https://…). Of haal de link weg.',
};

const ODD_CHARACTERS: Words = {
  message: 'In het adres van deze link staan spaties of onzichtbare tekens.',
  fix: 'Neem het adres opnieuw over uit de adresbalk.',
};

function refusal(address: string): Words {
  if (/^mailto:/i.test(address)) {
    return {
      message: `${quote(address.slice('mailto:'.length))} wordt vanzelf een link naar een mailadres, en die kan niet.`,
      fix: 'Haal het mailadres weg en verwijs naar een pagina met contactgegevens.',
    };
  }
  if (SCHEME.test(address)) {
    return {
      message: `${quote(address)} is geen link die op de site mag.`,
      fix: 'Begin met https:// voor een andere site, met / voor een pagina van deze site of met # voor deze pagina.',
    };
  }
  return {
    message: `${quote(address)} is geen volledig adres.`,
    fix: 'Begin met https:// voor een andere site, of met / voor een pagina van deze site: /regios/gorinchem-altena/.',
  };
}
