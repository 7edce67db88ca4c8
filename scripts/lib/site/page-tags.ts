/**
 * The pieces of a page, for who changes its tags: comments, scripts and styles as a whole, and tags. What stands between
 * them is text, in which a browser would read no address.
 */
const PIECE =
  /<!--[^]*?-->|<(?<raw>script|style)\b(?<rawTag>(?:[^>"']|"[^"]*"|'[^']*')*)>(?<rawText>[^]*?)<\/\k<raw>\s*>|<(?<name>[a-z][^\s/>]*)(?<tag>(?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE =
  /(?<before>\s+(?<name>[^\s=>"'/]+)\s*=\s*)(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>"']+))/g;

export interface PageEdits {
  /** The attribute of a tag as it should be; undefined leaves it. Values are as they are written: `&amp;` is five signs. */
  readonly attribute: (element: string, name: string, value: string, tag: string) => string | undefined;
  /** What stands in a script or style. */
  readonly raw?: (element: string, text: string, tag: string) => string;
}

/** The page with other values in its attributes, and everything else byte for byte as it was. */
export function editTags(html: string, { attribute, raw }: PageEdits): string {
  const edit = (element: string, tag: string): string =>
    tag.replaceAll(ATTRIBUTE, (whole, ...rest: unknown[]) => {
      const { before = '', name = '', double, single, bare } = rest.at(-1) as Groups;
      const value = double ?? single ?? bare ?? '';
      const changed = attribute(element, name.toLowerCase(), value, tag);
      if (changed === undefined || changed === value) return whole;
      return single === undefined ? `${before}"${changed}"` : `${before}'${changed}'`;
    });
  return html.replaceAll(PIECE, (whole, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Groups;
    if (groups['raw'] !== undefined) {
      const { raw: element = '', rawTag = '', rawText = '' } = groups;
      const end = whole.slice(whole.length - (element.length + 3));
      const text = raw?.(element.toLowerCase(), rawText, rawTag) ?? rawText;
      return `<${element}${edit(element.toLowerCase(), rawTag)}>${text}${end}`;
    }
    const { name, tag = '' } = groups;
    return name === undefined ? whole : `<${name}${edit(name.toLowerCase(), tag)}>`;
  });
}

type Groups = Readonly<Record<string, string | undefined>>;
