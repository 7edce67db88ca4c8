/**
 * The address to which contributions may be sent, as the owner set it; undefined while there is none. Throws in Dutch for
 * what is no mail address: it becomes part of a link on every form.
 */
export function readMailAddress(setting: string | undefined): string | undefined {
  const address = setting?.trim() ?? '';
  if (address === '') return undefined;
  if (!/^[^\s@<>"'?&%#]+@[^\s@<>"'?&%#]+\.[^\s@<>"'?&%#]+$/.test(address)) {
    throw new Error(`STO_MAIL is geen mailadres: ${address}\n→ Schrijf bijvoorbeeld STO_MAIL=redactie@voorbeeld.nl.`);
  }
  return address;
}
