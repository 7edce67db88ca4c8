/** Small letters without accents, so that Fryslan is found as Fryslân and a name stands in every address. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
