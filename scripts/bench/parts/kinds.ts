import path from 'node:path';
import { readContent } from '../../lib/read-content.ts';
import { ROOT } from '../../lib/run-tool.ts';
import { formatTable } from '../../lib/table.ts';
import { listGrowingKinds } from '../nation/copies.ts';
import { makeNation } from '../nation/make-nation.ts';
import { measureWords } from '../peers/peer-pages.ts';
import { tellSkipped, type Findings } from '../report/results.ts';
import { measureScript } from './nation.ts';
import { GROWING } from './places.ts';
import { setAside } from './set-aside.ts';

/** So many pages that what a build uses once is little beside them. */
const PAGES = 1500;
const decimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

interface KindBuild {
  readonly pages: number;
  readonly cpu: number;
}

/** What a page more costs in a build with nothing kept, for each kind that grows: the real site beside one with many of that kind. */
export async function measureKinds(): Promise<Findings> {
  const { entries } = (await readContent(ROOT)).content;
  const [rows, skipped]: [string[][], string[]] = [[], []];
  try {
    const real = await buildWith(0);
    for (const kind of listGrowingKinds(entries)) {
      try {
        const grown = await buildWith(PAGES, kind);
        const more = grown.pages - real.pages;
        rows.push([kind, String(more), decimal.format((1000 * (grown.cpu - real.cpu)) / more)]);
      } catch (error) {
        skipped.push(tellSkipped(kind, error));
      }
    }
  } finally {
    await setAside(GROWING);
  }
  return {
    texts: [{ title: 'Rekentijd', text: formatTable(['wat er meer is', 'pagina’s meer', 'ms per pagina'], rows) }],
    skipped,
  };
}

async function buildWith(pages: number, kind?: string): Promise<KindBuild> {
  await setAside(GROWING);
  await makeNation(GROWING, pages, kind);
  const { cpu } = await measureScript(GROWING, 'scripts/build.ts');
  return { cpu, pages: (await measureWords(path.join(GROWING, 'dist'))).pages };
}
