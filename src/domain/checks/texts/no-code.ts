import type { Content } from '../../entry.ts';
import type { Code } from '../../mdx/body.ts';
import type { Problem, Words } from '../../schema/problem.ts';

const WORDS: Readonly<Record<Code['kind'], Words>> = {
  import: {
    message: 'Een regel die met import begint, leest de site als code.',
    fix: 'Haal de regel weg: wat een tekst mag gebruiken, is er vanzelf. Is het een gewone zin, begin die dan anders.',
  },
  export: {
    message: 'Een regel die met export begint, leest de site als code.',
    fix: 'Haal de regel weg. Is het een gewone zin, begin die dan anders.',
  },
  expression: {
    message: 'Wat tussen { en } staat, leest de site als code.',
    fix: 'Haal het weg. Bedoelt u de tekens zelf, schrijf dan \\{ en \\}.',
  },
  unknown: {
    message: 'Dit stuk tekst kan de site niet tonen.',
    fix: 'Schrijf het als gewone tekst.',
  },
};

/** Texts come from many hands and end up in the pages of everyone: none may bring a program. */
export function checkNoCode(content: Content): Problem[] {
  return content.entries.flatMap(({ file, body }) =>
    (body?.code ?? []).map(({ kind, line }) => ({ file, line, ...WORDS[kind] })),
  );
}
