import { PAGES } from '../../../src/domain/addresses.ts';
import type { Problem } from '../../../src/domain/schema/problem.ts';
import { parseViewAddress } from '../../../src/domain/tour/angles-address.ts';
import type { AttributeAddress } from './page-facts.ts';
import type { PageToCheck, SiteToCheck, Stylesheet } from './site.ts';

/** Where an address leads, seen from the page that it stands on. */
export type Destination =
  | { readonly kind: 'inside'; readonly path: string; readonly anchor: string }
  | { readonly kind: 'outside'; readonly host: string }
  /** On the host of the site, but not in its folder. */
  | { readonly kind: 'beside' }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'unreadable' };

export type SitePlace = Pick<SiteToCheck, 'origin' | 'base'>;

/** What a visitor may click on besides a page. */
const LINK_SCHEMES = new Set(['mailto:', 'tel:']);
/** Small pictures in a page or stylesheet, which the content policy allows. */
const ASSET_SCHEMES = new Set(['data:']);

/** `from` and the path of a destination are addresses in the site, `/regios/`, wherever the site stands. */
export function findDestination(address: string, from: string, { origin, base }: SitePlace): Destination {
  const url = URL.parse(address, origin + base + from);
  if (url === null) return { kind: 'unreadable' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'scheme', scheme: url.protocol };
  if (url.origin !== origin) return { kind: 'outside', host: url.host };
  if (!url.pathname.startsWith(`${base}/`)) {
    // Who writes the host itself means something else that stands on it.
    return /^https?:/i.test(address) ? { kind: 'outside', host: url.host } : { kind: 'beside' };
  }
  try {
    return {
      kind: 'inside',
      path: decodeURIComponent(url.pathname.slice(base.length)),
      anchor: decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, '')),
    };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** Every address in every page and stylesheet leads somewhere, and nothing is fetched from another site. */
export function checkLinks(site: SiteToCheck): Problem[] {
  const anchors = new Map(site.pages.map((page) => [page.url, new Set(page.facts.ids.map(({ value }) => value))]));
  return [
    ...site.pages.flatMap((page) =>
      page.facts.references
        .filter((reference) => !isOwnNameOf404(page, reference))
        .flatMap((reference) => checkReference(reference, page.url, site, anchors)),
    ),
    ...site.stylesheets.flatMap((sheet) => checkStylesheet(sheet, site)),
  ];
}

function checkReference(
  reference: AttributeAddress,
  from: string,
  site: SiteToCheck,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  const problem = (message: string, fix: string): Problem[] => [
    { file: from, field: `<${reference.element} ${reference.attribute}>`, message, fix },
  ];
  const { value, use } = reference;
  const destination = findDestination(value, from, site);
  switch (destination.kind) {
    case 'unreadable':
      return problem(
        `“${value}” is geen leesbaar adres.`,
        'Schrijf het adres opnieuw, zonder spaties of losse %-tekens.',
      );
    case 'beside':
      return problem(
        `“${value}” ligt niet in de map van de site, ${site.base}/.`,
        'Meld dit: bij het bouwen hoort elk adres van de site in die map terecht te komen.',
      );
    case 'scheme':
      return (use === 'link' ? LINK_SCHEMES : ASSET_SCHEMES).has(destination.scheme)
        ? []
        : problem(
            `Een adres dat met “${destination.scheme}” begint, mag hier niet.`,
            'Gebruik een adres van de site of https.',
          );
    case 'outside':
      if (site.pictures !== undefined && value.startsWith(`${site.pictures.address}/`)) {
        return site.pictures.files.has(value.slice(site.pictures.address.length + 1))
          ? []
          : problem(`De foto “${value}” is niet gemaakt.`, 'Draai npm run build -- --all.');
      }
      if (use === 'asset') {
        return problem(
          `De pagina haalt zelf iets op bij ${destination.host}: “${value}”.`,
          'Zet het bestand in de site zelf: een bezoeker haalt niets bij anderen op.',
        );
      }
      return reference.element === 'form'
        ? problem(`Dit formulier gaat naar ${destination.host}.`, 'Laat een formulier alleen naar de site zelf gaan.')
        : [];
    case 'inside':
      return checkInside(destination, reference, site, anchors, problem);
  }
}

function checkInside(
  { path, anchor }: { readonly path: string; readonly anchor: string },
  { value, use }: AttributeAddress,
  site: SiteToCheck,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  problem: (message: string, fix: string) => Problem[],
): Problem[] {
  const found = findFile(path, site.files);
  if (found === 'without-slash') {
    return problem(`De link “${value}” mist de schuine streep aan het eind.`, `Schrijf ${path}/.`);
  }
  if (found === 'nothing') {
    return use === 'asset'
      ? problem(`Het bestand “${value}” bestaat niet.`, 'Zet het bestand op die plek of verbeter het adres.')
      : problem(`De link naar “${value}” leidt nergens heen.`, 'Verbeter het adres of maak de pagina.');
  }
  const ids = anchors.get(path);
  // Without a page there is nothing to look in; `top` is the start of every page, and the search keeps its question there.
  if (anchor === '' || anchor === 'top' || ids === undefined || ids.has(anchor)) return [];
  if (path === PAGES.search && anchor.startsWith('q=')) return [];
  // A 360° picture turns to the view in its address; what it reads stands beside its page.
  if (site.files.has(`${path.slice(1)}plek.json`) && parseViewAddress(`#${anchor}`) !== undefined) return [];
  return problem(
    `De link naar “${value}” wijst een plek aan die op die pagina niet bestaat: #${anchor}.`,
    'Verbeter wat achter de # staat, of geef die plek deze id.',
  );
}

function findFile(path: string, files: ReadonlySet<string>): 'file' | 'without-slash' | 'nothing' {
  const file = path.slice(1);
  if (path.endsWith('/')) return files.has(`${file}index.html`) ? 'file' : 'nothing';
  if (files.has(file)) return 'file';
  return files.has(`${file}/index.html`) ? 'without-slash' : 'nothing';
}

function checkStylesheet(sheet: Stylesheet, site: SiteToCheck): Problem[] {
  const addresses = [...sheet.text.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map(
    (match) => match[2] ?? match[4] ?? '',
  );
  return addresses.flatMap((value) =>
    value.startsWith('#')
      ? []
      : checkReference(
          { element: 'css', attribute: 'url()', rel: '', value, line: 1, use: 'asset' },
          sheet.url,
          site,
          new Map(),
        ),
  );
}

/** 404.html answers for every address that does not exist, so its own name leads nowhere. */
function isOwnNameOf404(page: PageToCheck, reference: AttributeAddress): boolean {
  return page.file === '404.html' && (reference.rel === 'canonical' || reference.element === 'meta');
}
