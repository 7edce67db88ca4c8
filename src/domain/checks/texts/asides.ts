import { AUTHOR_ASIDES } from '../../mdx/author-components.ts';
import type { Content } from '../../entry.ts';
import type { Aside } from '../../mdx/body.ts';
import { suggest } from '../../text/nearest.ts';
import type { Problem, Words } from '../../schema/problem.ts';
import { quote } from '../../text/words.ts';

/** A box of an unknown kind loses its frame, and one that is not well written shows its colons to the reader. */
export function checkAsides(content: Content): Problem[] {
  return content.entries.flatMap(({ file, body }) =>
    (body?.asides ?? []).flatMap((aside) => {
      const words = checkAside(aside);
      return words === undefined ? [] : [{ file, line: aside.line, ...words }];
    }),
  );
}

function checkAside({ kind, hasAttributes, isClosed }: Aside): Words | undefined {
  if (kind === '') return { message: 'Dit kader met ::: is niet goed geschreven.', fix: HOW };
  if (!AUTHOR_ASIDES.some((known) => known === kind)) {
    return { message: `${quote(kind)} is geen bekend soort kader.`, fix: suggest(kind, AUTHOR_ASIDES) };
  }
  if (!isClosed) return { message: 'Dit kader is niet afgesloten: alle tekst eronder komt erin.', fix: CLOSE };
  return hasAttributes ? { message: 'Een kader met ::: kan geen { en } hebben.', fix: HOW } : undefined;
}

const HOW = 'Schrijf :::tip[Kop] op een eigen regel, daaronder de tekst, en sluit af met een regel :::.';
const CLOSE = 'Zet onder de tekst van het kader een regel met alleen :::.';
