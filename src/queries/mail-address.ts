import { readMailAddress } from '../domain/contribution/mail-address.ts';

/** Where contributions may be sent. The owner of the site sets it when building; nobody is named until then. */
export function mailAddress(): string | undefined {
  return readMailAddress(process.env['STO_MAIL']);
}
