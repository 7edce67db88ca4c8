import { compareProblems, type Problem } from '../../../src/domain/schema/problem.ts';
import { formatCount } from '../dutch-figures.ts';
import { checkLinks } from './site-links.ts';
import { checkReaders } from './site-readers.ts';
import { checkStructure } from './site-structure.ts';
import type { SiteToCheck } from './site.ts';
import { tellEditor } from '../../../src/domain/schema/message.ts';

/** All that is wrong with a built site. The `file` of a problem is the address of the page. */
export function checkSite(site: SiteToCheck): Problem[] {
  return [...site.pages.flatMap(checkStructure), ...checkLinks(site), ...checkReaders(site)].sort(compareProblems);
}

/** A mistake in the header or footer is on every page; it is said once, with the number of pages. */
export function groupProblems(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, { first: Problem; pages: Set<string> }>();
  for (const problem of problems) {
    const key = `${problem.field ?? ''}\n${tellEditor(problem.message)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: problem, pages: new Set([problem.file]) });
    else group.pages.add(problem.file);
  }
  return [...groups.values()].map(({ first, pages }) => {
    const others = pages.size - 1;
    if (others === 0) return first;
    return { ...first, file: `${first.file} (en nog ${formatCount(others, 'pagina', 'pagina’s')})` };
  });
}
