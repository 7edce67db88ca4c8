/** By characters, the same on every computer: for dates, ids and files. What a visitor reads stands in `byTitle`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
