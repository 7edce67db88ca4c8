import { entriesIn, type Content } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';

const MOST_WORDS = 900;

/** Who looks something up between two lessons has about five minutes. */
export function checkGuideLength(content: Content): Problem[] {
  return entriesIn(content, 'guides').flatMap(({ file, body }) => {
    const words = body?.wordCount ?? 0;
    if (words <= MOST_WORDS) return [];
    return [
      {
        file,
        message: `Dit artikel telt ${words} woorden; hoogstens ${MOST_WORDS} mag.`,
        fix: 'Schrap wat een lezer niet nodig heeft, of maak er twee artikelen van.',
      },
    ];
  });
}
