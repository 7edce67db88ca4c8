/** `1,55 meter`: to the centimetre. */
export function metres(length: number): string {
  return `${String(Math.round(100 * length) / 100).replace('.', ',')} meter`;
}
