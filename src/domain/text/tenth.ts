/** A tenth of a pixel or a degree is as fine as anybody sees; more would only make a page heavier. */
export function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
