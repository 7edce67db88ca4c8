import type { Content, Entry } from '../../entry.ts';
import { hasLetter } from '../../schema/fields.ts';
import type { Problem } from '../../schema/problem.ts';

/** Readers who do not see the page walk it by its headings: the title is the first level, and no level is skipped. */
export function checkHeadings(content: Content): Problem[] {
  return content.entries.flatMap(checkHeadingsOf);
}

function checkHeadingsOf({ file, body }: Entry): Problem[] {
  const headings = body?.headings ?? [];
  return headings.flatMap(({ depth, text, line }, index) => {
    const deepest = (headings[index - 1]?.depth ?? 1) + 1;
    if (!hasLetter(text))
      return [
        {
          file,
          line,
          message: 'Deze kop heeft geen letter of cijfer dat een lezer ziet.',
          fix: 'Vul hem in of haal de # weg.',
        },
      ];
    if (depth === 1) {
      return [
        {
          file,
          line,
          message: 'Een kop met één # is de titel van de pagina, en die staat er al.',
          fix: 'Begin met ##.',
        },
      ];
    }
    if (depth <= deepest) return [];
    return [
      {
        file,
        line,
        message: 'Deze kop slaat een niveau over.',
        fix: `Begin met ${'#'.repeat(deepest)}.`,
      },
    ];
  });
}
