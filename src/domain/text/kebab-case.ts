import { plainLetters } from './word-match.ts';

/** `Gorinchem & Altena` becomes `gorinchem-altena`: the name of a file, and of what an address says. */
export function kebabCase(text: string): string {
  return kebabWords(text).join('-');
}

/** The words of such a name, for who may have to leave some out. */
export function kebabWords(text: string): string[] {
  return plainLetters(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
