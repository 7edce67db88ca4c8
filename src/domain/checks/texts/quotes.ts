import type { Content } from '../../entry.ts';
import type { Element } from '../../mdx/body.ts';
import type { Problem, Words } from '../../schema/problem.ts';
import { countWords } from '../../text/sentences.ts';
import { quote } from '../../text/words.ts';

/** A conversation is somebody else's text: a few words let a reader hear the voice, the rest is told anew. */
const MOST_WORDS = 7;

export function checkQuotes(content: Content): Problem[] {
  return content.entries.flatMap(({ file, body }) =>
    (body?.elements ?? [])
      .filter(({ name }) => name === 'Quote')
      .flatMap((element) => checkQuote(element).map((words) => ({ file, line: element.line, ...words }))),
  );
}

function checkQuote({ text }: Element): Words[] {
  const words = countWords(text);
  if (words === 0) {
    return [
      {
        message: 'Tussen <Quote> en </Quote> staan geen woorden.',
        fix: 'Zet er letterlijk neer wat iemand zei, of haal <Quote> en </Quote> weg.',
      },
    ];
  }
  if (/^[“"‘'„]|[”"]$/u.test(text)) {
    return [
      {
        message: `Om het citaat ${quote(text)} staan aanhalingstekens, en die zet de site er zelf om.`,
        fix: 'Haal ze weg.',
      },
    ];
  }
  if (words <= MOST_WORDS) return [];
  return [
    {
      message: `Dit citaat telt ${words} woorden; hoogstens ${MOST_WORDS} mag: ${quote(text)}`,
      fix: 'Houd de woorden over waar het om gaat, letterlijk zoals ze zijn gezegd. Vertel de rest in eigen woorden.',
    },
  ];
}
