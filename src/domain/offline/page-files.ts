/** Where Astro puts files that are named after what is in them. */
const OWN = /(?:_astro\/|(?<=["'`(])\.\/)([\w.~@-]+\.(?:css|js|woff2))(?![\w-])/g;

/** The files of the site itself that a page, script or style sheet names: `lab-tour.BG2OrFrX.js`. */
export function findOwnFiles(text: string): string[] {
  return [...new Set([...text.matchAll(OWN)].flatMap(([, name]) => name ?? []))];
}

/**
 * All files of the site itself without which a page looks or works otherwise, also what its scripts fetch later: a form
 * must work when nothing can be fetched any more. `read` gives the text of a file.
 */
export async function findAllFiles(page: string, read: (name: string) => Promise<string>): Promise<string[]> {
  const found = new Set(findOwnFiles(page));
  // A set may grow while it is walked through.
  for (const name of found) {
    if (name.endsWith('.woff2')) continue;
    for (const other of findOwnFiles(await read(name))) found.add(other);
  }
  return [...found].sort();
}
