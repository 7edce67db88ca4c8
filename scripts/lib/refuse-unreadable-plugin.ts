import { createHash } from 'node:crypto';
import path from 'node:path';
import { formatProblem } from '../../src/domain/schema/problem.ts';
import { findUnreadablePage } from './guarded-check/guarded-check.ts';
import { ROOT } from './run-tool.ts';

/**
 * While an author works, the page that was saved a moment ago is in nobody's check yet. This Vite plugin keeps a text that
 * would hang the server away from its parser, and says on the page itself what is wrong. A build has checked everything
 * before it starts.
 */
export function refuseUnreadable() {
  const readable = new Set<string>();
  return {
    name: 'refuse-unreadable',
    enforce: 'pre' as const,
    apply: 'serve' as const,
    async transform(page: string, id: string): Promise<undefined> {
      const file = id.split('?')[0] ?? id;
      const hash = createHash('sha256').update(page).digest('hex');
      if (!file.endsWith('.mdx') || !file.includes('/content/') || readable.has(hash)) return;
      const name = path.relative(ROOT, file).replaceAll(path.sep, '/');
      const problem = await findUnreadablePage(name, page);
      if (problem !== undefined) throw new Error(formatProblem(problem));
      readable.add(hash);
    },
  };
}
