/** What exists, and what somebody made up to show what the site can do. No page mixes the two. */
export type World = 'real' | 'example';

/** Whether an entry carries the label of what is made up. Kinds without a label hold only what exists. */
export function isExample(data: object): boolean {
  return 'example' in data && data.example === true;
}

/** The title of an entry where it stands alone, as in a link: what is made up says so. */
export function titleOf(data: { readonly title: string; readonly example?: boolean }): string {
  const { title } = data;
  return isExample(data) && !saysExample(title) ? `${title} (voorbeeld)` : title;
}

/** Whether a title begins with telling its reader that this is an example. */
function saysExample(title: string): boolean {
  return /^voorbeeld/i.test(title);
}

const EXAMPLE_KIND = ', verzonnen voorbeeld';

/** The kind of a page of what is made up, as a search shows it. */
export function exampleKind(kind: string): string {
  return `${kind}${EXAMPLE_KIND}`;
}

/** The kind itself, and whether it was said to be made up. */
export function readKind(kind: string): { readonly kind: string; readonly isExample: boolean } {
  const isExample = kind.endsWith(EXAMPLE_KIND);
  return { kind: isExample ? kind.slice(0, -EXAMPLE_KIND.length) : kind, isExample };
}

/** Said on all that is made up: pages, files and what a search engine shows. */
export const EXAMPLE_WORDS = 'Voorbeeld: deze regio bestaat niet. Alles op deze pagina is verzonnen.';
export const EXAMPLE_FILE_WORDS = 'Voorbeeld: deze regio bestaat niet. Alles in dit bestand is verzonnen.';

/** A description that says first that what it describes is made up. */
export function exampleDescription(description: string): string {
  return `${EXAMPLE_WORDS} ${description}`;
}

/** The description itself, without these words. */
export function readDescription(description: string): string {
  return description.startsWith(EXAMPLE_WORDS) ? description.slice(EXAMPLE_WORDS.length).trimStart() : description;
}

/** What a file says of itself, such as who published it, behind the words that it is made up. */
export function exampleAbout(about: string | undefined): string {
  return [EXAMPLE_FILE_WORDS, ...(about === undefined ? [] : [about])].join(' ');
}

/** The title of a page or file, which travels without the rest of it: in a tab, a calendar or a search result. */
export function exampleTitle(title: string): string {
  return saysExample(title) ? title : `Voorbeeld: ${title}`;
}
