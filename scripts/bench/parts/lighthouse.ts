import { z } from 'zod';
import { formatKilobytes } from '../../lib/dutch-figures.ts';
import { listenOnFreePort } from '../../lib/site/listen.ts';
import { createSiteServer } from '../../lib/site/static-server.ts';
import { formatTable } from '../../lib/table.ts';
import { findBrowser, getLaunchOptions } from '../../lib/testing/browser.ts';
import { measureProgram } from '../peers/measured-program.ts';
import { findPeerProgram, PEERS_FOLDER } from '../peers/other-peers.ts';
import { tellSkipped, type Findings } from '../report/results.ts';
import { builtNation, findHeavyPages } from './heavy-pages.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'] as const;
const audit = z.object({ numericValue: z.number() });
const category = z.object({ score: z.number().nullable() });
const reportSchema = z.object({
  categories: z.object({ performance: category, accessibility: category, 'best-practices': category, seo: category }),
  audits: z.object({
    'first-contentful-paint': audit,
    'largest-contentful-paint': audit,
    'total-blocking-time': audit,
    'cumulative-layout-shift': audit,
    'total-byte-weight': audit,
  }),
});

/** The heaviest page of every kind, as Lighthouse judges it by itself: a phone on a slow line, both simulated. */
export async function measureLighthouse(size: number): Promise<Findings> {
  const site = builtNation(size);
  const program = findPeerProgram('lighthouse/cli/index.js');
  const [rows, skipped]: [string[][], string[]] = [[], []];
  const server = createSiteServer(site);
  const port = await listenOnFreePort(server, 0);
  try {
    for (const { kind, url } of await findHeavyPages(site)) {
      try {
        console.log(`  ${url} …`);
        rows.push([kind, url, ...(await judgePage(program, `http://127.0.0.1:${port}${url}`))]);
      } catch (error) {
        skipped.push(tellSkipped(url, error));
      }
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  const head = ['soort', 'pagina', 'snelheid', 'toegankelijk', 'werkwijze', 'SEO', 'FCP', 'LCP', 'TBT', 'CLS', 'weegt'];
  return { texts: [{ title: 'Punten van 100, en milliseconden', text: formatTable(head, rows) }], skipped };
}

async function judgePage(program: string, address: string): Promise<string[]> {
  const { executablePath, args } = getLaunchOptions(findBrowser());
  const { exitCode, output, errors } = await measureProgram({
    command: process.execPath,
    args: [
      program,
      address,
      '--output=json',
      '--quiet',
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=${['--headless=new', ...args].join(' ')}`,
    ],
    cwd: PEERS_FOLDER,
    env: executablePath === undefined ? {} : { CHROME_PATH: executablePath },
  });
  if (exitCode !== 0) throw new Error(errors.slice(0, 2).join(' '));
  const { categories, audits } = reportSchema.parse(JSON.parse(output.join('\n')));
  return [
    ...CATEGORIES.map((name) => formatScore(categories[name].score)),
    ...TIMES.map((name) => audits[name].numericValue.toFixed(0)),
    audits['cumulative-layout-shift'].numericValue.toFixed(3),
    formatKilobytes(audits['total-byte-weight'].numericValue),
  ];
}

/** Lighthouse could not judge what has no score. */
function formatScore(score: number | null): string {
  return score === null ? '?' : String(Math.round(100 * score));
}
