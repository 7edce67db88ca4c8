import { readSiteAddress } from '../domain/site-address.ts';
import { readSiteBase } from '../domain/site-base.ts';

/** The complete address of a page or file (`/regios/`); undefined while the address of the site is not known. */
export function completeAddress(path: string): string | undefined {
  const address = readSiteAddress(process.env['STO_SITE']);
  return address === undefined ? undefined : new URL(readSiteBase(process.env['STO_BASE']) + path, address).href;
}

/** The same for files that travel; while the address of the site is not known, a program finds the host beside the file. */
export function addressInFile(path: string): string {
  return completeAddress(path) ?? readSiteBase(process.env['STO_BASE']) + path;
}
