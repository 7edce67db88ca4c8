/**
 * Both readers of YAML call themselves once more for each level, and thousands of levels are more than fit on the stack.
 * The deepest field of the site lies at nine.
 */
const DEEPEST = 60;

/** Each level begins in a column of its own or with a bracket: nearly every text has too few of both. */
const DEEP_LINE = new RegExp(`^[ ?:-]{${DEEPEST}}`, 'm');
const OPENING = /[[{]/g;

/** The first line on which lists and groups lie too deep in each other; undefined for every text that a person would write. */
export function findTooDeep(text: string): number | undefined {
  const mayBeDeep = DEEP_LINE.test(text) || (text.match(OPENING)?.length ?? 0) > DEEPEST;
  return mayBeDeep ? findDeepLine(text) : undefined;
}

function findDeepLine(text: string): number | undefined {
  let columns: readonly number[] = [];
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    columns = nest(columns, line);
    for (const [mark] of line.matchAll(/[[\]{}]/g)) {
      brackets = mark === '[' || mark === '{' ? brackets + 1 : Math.max(0, brackets - 1);
      if (brackets > DEEPEST) return index + 1;
    }
    if (columns.length > DEEPEST) return index + 1;
  }
  return undefined;
}

/** The columns at which something begins that this line lies in: those further to the left, and its own. */
function nest(columns: readonly number[], line: string): readonly number[] {
  const [marks = ''] = /^ *(?:[-?:] +)*/.exec(line) ?? [];
  const own = [...marks.matchAll(/[-?:]/g)].map(({ index }) => index);
  const first = own[0] ?? marks.length;
  return [...columns.filter((column) => column < first), ...own, marks.length];
}
