import type { Problem } from '../../../src/domain/schema/problem.ts';
import { findDestination, type SitePlace } from './site-links.ts';
import type { PageToCheck, SiteToCheck } from './site.ts';

/** How a page, and a link to it, say that it is for those who work on the files of the site. */
const NAMES_EDITORS = /redacteuren/i;

/** A visitor never meets a command, and only who chose to goes to a page that has one. */
export function checkReaders(site: SiteToCheck): Problem[] {
  const forEditors = new Set(site.pages.filter(({ facts }) => NAMES_EDITORS.test(facts.title)).map(({ url }) => url));
  return site.pages
    .filter(({ url }) => !forEditors.has(url))
    .flatMap((page) => [...checkCommand(page), ...findWaysToEditors(page, site, forEditors)]);
}

function checkCommand({ url, command }: PageToCheck): Problem[] {
  if (command === undefined) return [];
  return [
    {
      file: url,
      field: 'tekst',
      message: `Deze pagina is voor bezoekers, maar noemt de opdracht “${command}”.`,
      fix: 'Zeg in gewone woorden wat een bezoeker kan doen, of zet in de titel dat de pagina voor redacteuren is.',
    },
  ];
}

function findWaysToEditors({ url, facts }: PageToCheck, place: SitePlace, forEditors: ReadonlySet<string>): Problem[] {
  return facts.links.flatMap(({ href, text }) => {
    const destination = findDestination(href, url, place);
    if (destination.kind !== 'inside' || !forEditors.has(destination.path) || NAMES_EDITORS.test(text)) return [];
    return [
      {
        file: url,
        field: '<a href>',
        message: `De link “${text.replace(/\s+/g, ' ').trim()}” leidt een bezoeker naar een pagina voor redacteuren: ${href}.`,
        fix: 'Kies een pagina of formulier voor bezoekers, of zet “voor redacteuren” in de tekst van de link.',
      },
    ];
  });
}
