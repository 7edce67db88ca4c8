import { covers, type HeaderRule } from '../site/response-headers.ts';

/** Hosts read the headers that belong with the site from this file, and do not send the file itself. */
export const HEADERS_FILE = '_headers';

/**
 * The list in the form of a `_headers` file. Some hosts let the last rule that covers a path have the say, others send the
 * values of all of them together, and of two content policies a browser keeps both. So no header of a path stands in two
 * rules here, but where the later one only forbids more. `files`: all of the site, below its root. `base`: the folder of its
 * host in which it stands, `/sto`.
 */
export function formatHeadersFile(rules: readonly HeaderRule[], files: readonly string[], base = ''): string {
  const blocks = separate(rules, files).map((rule) =>
    [base + rule.for, ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** Reads what `formatHeadersFile` wrote. */
export function parseHeadersFile(text: string, base = ''): HeaderRule[] {
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const headers = lines.map((line) => {
        const at = line.indexOf(': ');
        return [line.slice(0, at).trim(), line.slice(at + 2)] as const;
      });
      return { for: path.slice(base.length), headers: Object.fromEntries(headers) };
    });
}

/** Gives a header that a later rule changes for a part of the paths to each of the other parts by itself. */
function separate(rules: readonly HeaderRule[], files: readonly string[]): HeaderRule[] {
  return rules.flatMap((rule, index) => {
    const later = rules.slice(index + 1).filter((other) => other.narrows !== true && covers(rule.for, other.for));
    const changed = (name: string): string[] =>
      later.filter(({ headers }) => name in headers).map(({ for: path }) => path);
    const kept = Object.entries(rule.headers).filter(([name]) => changed(name).length === 0);
    const parts = Object.entries(rule.headers).flatMap(([name, value]) => {
      const exceptions = changed(name);
      if (exceptions.length === 0) return [];
      return pathsBeside(rule.for, exceptions, files).map((path) => ({ for: path, headers: { [name]: value } }));
    });
    return [...(kept.length > 0 ? [{ for: rule.for, headers: Object.fromEntries(kept) }] : []), ...parts];
  });
}

/** The folders and pages of a site that lie below one path and not below another, as few as will do. */
function pathsBeside(pattern: string, exceptions: readonly string[], files: readonly string[]): string[] {
  if (exceptions.some((exception) => covers(exception, pattern))) return [];
  if (!exceptions.some((exception) => covers(pattern, exception))) return [pattern];
  const folder = pattern.slice(1, -1);
  const inside = files.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
  const pages = inside.filter((file) => !file.includes('/') && file.endsWith('.html'));
  const folders = new Set(inside.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''));
  return [
    ...pages.map((page) => `/${folder}${page === 'index.html' ? '' : page}`),
    ...[...folders].flatMap((name) => pathsBeside(`/${folder}${name}/*`, exceptions, files)),
  ];
}
