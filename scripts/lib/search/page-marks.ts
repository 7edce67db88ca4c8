/** One thing that an attribute such as `data-pagefind-meta` says. */
export interface Mark {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads the value of such an attribute as Pagefind does: `date:2021`, `image[src]`, `title` with the text of the element
 * as its value, or several with commas between them. Of these only the last has a value of its own, which may hold commas.
 */
export function parseMarks(text: string, attributeOf: (name: string) => string, ownText: () => string): Mark[] {
  const [, listed = '', last, inline] = /^((?:[^:,]*,)*)([^:,]*)(?::(.*))?$/s.exec(text) ?? [];
  const references = listed.split(',').slice(0, -1);
  if (inline === undefined && last !== undefined) references.push(last);
  const marks = references.map((reference): Mark => {
    const [, name = '', attribute] = /^\s*([^\s[]*)(?:\[([^\]]*)\])?/.exec(reference) ?? [];
    return { name, value: attribute === undefined ? ownText() : attributeOf(attribute) };
  });
  if (inline !== undefined && last !== undefined) marks.push({ name: last.trim(), value: inline.trim() });
  return marks.filter(({ name }) => name !== '');
}
