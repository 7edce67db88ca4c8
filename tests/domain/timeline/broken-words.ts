/** What is wrong with these lines of a text: a word that goes on without a hyphen, or letters that were lost. */
export function findBrokenWords(text: string, lines: readonly string[]): string[] {
  let place = 0;
  return lines.flatMap((line, index) => {
    place += text.slice(place).search(/\S|$/);
    const end = place + line.length;
    if (text.startsWith(line, place)) return faultAt(text, (place = end), index < lines.length - 1);
    const hyphenated = line.endsWith('-') && text.startsWith(line.slice(0, -1), place);
    place = end - 1;
    return hyphenated ? [] : [`“${line}” is not what “${text}” says there`];
  });
}

/** A line may end after a word, or after a sign that can stand at the end of one. */
function faultAt(text: string, place: number, goesOn: boolean): string[] {
  const torn = /\p{L}\p{M}*$/u.test(text.slice(0, place)) && /^[\p{L}\p{M}]/u.test(text.slice(place));
  if (torn) return [`${text.slice(0, place)}|${text.slice(place)}`];
  return goesOn || text.slice(place).trim() === '' ? [] : [`“${text.slice(place)}” is missing`];
}
