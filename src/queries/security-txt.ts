import { formatSecurityTxt, SECURITY_FILE } from '../domain/derived/security-txt.ts';
import { buildDate } from './build-date.ts';
import { completeAddress } from './site-address.ts';
import { getSite } from './site.ts';

/** Undefined while there is nobody to tell. */
export async function getSecurityTxt(): Promise<string | undefined> {
  return formatSecurityTxt(await getSite(), { today: buildDate(), address: completeAddress(SECURITY_FILE) });
}
