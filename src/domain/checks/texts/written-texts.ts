import type { Entry } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { isFreeText } from '../../schema/schema-shape.ts';

/** A text that its author wrote, and where a place in it stands. */
export interface WrittenText {
  readonly text: string;
  readonly placeOf: (start: number) => Pick<Problem, 'file' | 'line' | 'field'>;
}

/** Others chose these words: titles of their pieces, what teachers and pupils told, and what people type who search. */
const OF_OTHERS = /^(?:sources|searchedAs)\.|(?:^|\.)(?:teachersNotice|pupilsNotice)\./;

/** The words of an entry's author, field by field and paragraph by paragraph. */
export function writtenTextsOf({ file, fields, lineOf, body }: Entry): WrittenText[] {
  const inFields = fields.flatMap(({ path, value, shape }): WrittenText[] =>
    typeof value === 'string' && isFreeText(shape) && !OF_OTHERS.test(shape.pattern)
      ? [{ text: value, placeOf: () => ({ file, line: lineOf(path), field: path.join('.') }) }]
      : [],
  );
  const inBody = (body?.texts ?? []).map(({ text, line }): WrittenText => ({
    text,
    placeOf: (start) => ({ file, line: line + text.slice(0, start).split('\n').length - 1 }),
  }));
  return [...inFields, ...inBody];
}
