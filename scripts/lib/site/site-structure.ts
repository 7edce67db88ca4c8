import type { Problem } from '../../../src/domain/schema/problem.ts';
import type { PageToCheck } from './site.ts';

/** What every page must have for readers, screen readers and the content policy, whatever it is about. */
export function checkStructure(page: PageToCheck): Problem[] {
  // A page that only sends the visitor on is seen by nobody.
  if (page.facts.redirects) return checkTrust(page);
  return [...checkFrame(page), ...checkIds(page), ...checkImages(page), ...checkTrust(page)];
}

function checkFrame({ url, facts }: PageToCheck): Problem[] {
  const problems: Problem[] = [];
  const report = (field: string, message: string, fix: string): void => {
    problems.push({ file: url, field, message, fix });
  };
  if (facts.lang !== 'nl')
    report('<html lang>', 'De taal van de pagina is niet Nederlands.', 'Zet lang="nl" op <html>.');
  if (facts.title === '') report('<title>', 'De pagina heeft geen titel.', 'Geef de pagina een title.');
  for (const element of ['h1', 'main']) {
    const count = facts.elements[element] ?? 0;
    if (count !== 1) {
      report(`<${element}>`, `De pagina heeft ${count} keer <${element}>.`, `Zorg voor precies één <${element}>.`);
    }
  }
  for (const { value } of facts.afterEnd) {
    report(
      '</html>',
      `Na het einde van de pagina komt nog ${value}.`,
      'Zet het binnen de layout, voor de eindtag van de pagina.',
    );
  }
  return problems;
}

function checkIds({ url, facts }: PageToCheck): Problem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { value } of facts.ids) (seen.has(value) ? twice : seen).add(value);
  return [...twice].map((id) => ({
    file: url,
    field: 'id',
    message: `De id “${id}” staat meer dan eens op de pagina.`,
    fix: 'Geef elke plek een eigen id.',
  }));
}

function checkImages({ url, facts }: PageToCheck): Problem[] {
  return facts.images.flatMap((image) => {
    const problem = (message: string, fix: string): Problem => ({ file: url, field: '<img>', message, fix });
    return [
      ...(image.hasAlt
        ? []
        : [
            problem(
              `De foto “${image.source}” heeft geen alt-tekst.`,
              'Beschrijf de foto, of geef alt="" als de foto versiering is.',
            ),
          ]),
      ...(image.hasSize
        ? []
        : [
            problem(
              `De foto “${image.source}” heeft geen breedte en hoogte.`,
              'Geef width en height in pixels, dan verspringt de pagina niet.',
            ),
          ]),
    ];
  });
}

/** The content policy refuses these in the browser; here they come out before a visitor misses them. */
function checkTrust({ url, facts }: PageToCheck): Problem[] {
  const problem = (field: string, message: string, fix: string): Problem => ({ file: url, field, message, fix });
  return [
    ...facts.styleAttributes.map(({ value }) =>
      problem(
        'style',
        `Een stijl in de tag zelf werkt niet op deze site: ${value}`,
        'Gebruik een class of een attribuut in het stijlblad.',
      ),
    ),
    ...facts.eventHandlers.map(({ value }) =>
      problem(
        'on…',
        `Code in de tag zelf werkt niet op deze site: ${value}`,
        'Gebruik addEventListener in een script.',
      ),
    ),
    ...(facts.policies.length === 1
      ? []
      : [
          problem(
            '<meta http-equiv>',
            `De pagina heeft ${facts.policies.length} keer een content policy.`,
            'Laat de bouw de pagina afwerken: npm run build.',
          ),
        ]),
  ];
}
