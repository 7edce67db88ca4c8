/**
 * Characters that nobody sees and that break something: control characters, a line end of before 2001, spaces without
 * width, line separators, halves of a character, and marks that turn the reading direction, with which text can pose as
 * other text. Marks that only say a direction and the joiners inside emoji are fine: honest text needs them.
 */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200B\u2028-\u202E\u2060\u2066-\u2069\uFEFF](?<![\t\n]|\r(?=\n))/u;

export interface HiddenCharacter {
  /** As Unicode names it: `U+202E`. */
  readonly name: string;
  /** Place in the text. */
  readonly index: number;
}

/** The first character in a text that can not be seen and should not be there. */
export function findHiddenCharacter(text: string): HiddenCharacter | undefined {
  const found = HIDDEN.exec(text);
  return found === null ? undefined : { name: nameCharacter(found[0]), index: found.index };
}

export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text without any of them. */
export function removeHiddenCharacters(text: string): string {
  return text.replace(new RegExp(HIDDEN, 'gu'), '');
}
