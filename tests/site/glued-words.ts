import type { Problem } from '../../src/domain/schema/problem.ts';
import type { SitePage } from '../../scripts/lib/site/site.ts';

/** Of a new line between a word and an element, a template makes nothing; the page then reads `pagina.Alle teksten`. */
const GLUED =
  /[\p{L}\d.,;:!?)]*[.,;:!?)]<(?:a|strong|em|code|abbr|cite|kbd)\b[^>]*>[\p{L}\d]+|<\/(?:a|code|kbd)>[\p{L}\d]+/gu;

/** Where the space between two words fell away. */
export function findGluedWords({ url, html }: SitePage): Problem[] {
  return [...html.matchAll(GLUED)].map(([glued]) => ({
    file: url,
    field: 'space',
    message: `no space in “${glued.replaceAll(/<[^>]*>/g, '')}”`,
    fix: 'Put {" "} between the word and the element in the template.',
  }));
}
