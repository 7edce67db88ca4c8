/** Where contributions may be sent. The owner of the site sets it when building; nobody is named until then. */
export function mailAddress(): string | undefined {
  const address = process.env['STO_MAIL']?.trim();
  return address === undefined || address === '' ? undefined : address;
}
