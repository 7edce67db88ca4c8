import path from 'node:path';
import { StepFailure } from '../../lib/steps.ts';
import { CHANGES } from '../nation/changes.ts';
import { makeNation } from '../nation/make-nation.ts';
import { measureRun } from '../nation/measured-run.ts';
import { keepPeerPages, measureWords, readPeerPages } from '../peers/peer-pages.ts';
import { OUR_NAME } from '../search/our-engine.ts';
import { COLD, tellSkipped, type BuildFigure, type Findings } from '../report/results.ts';
import { nationOf, pagesOf } from './places.ts';
import { setAside } from './set-aside.ts';

/** No day of today: what a build makes of the same content is the same. */
const TODAY = { STO_BUILD_DATE: '2026-11-29' };

/** Of a command that fails. */
const LAST_LINES = 5;

/** The site with about so many pages; 0 is the real one. Keeps its words for the peers, and its folder until the next time. */
export async function measureNation(size: number): Promise<Findings> {
  const folder = nationOf(size);
  await setAside(folder);
  await makeNation(folder, size);
  const site = path.join(folder, 'dist');
  const built = await measureScript(folder, 'scripts/build.ts');
  const { pages, words } = await measureWords(site);
  await keepPeerPages(pagesOf(size), await readPeerPages(site));

  const builds: BuildFigure[] = [{ who: OUR_NAME, what: COLD, pages, words, ...built }];
  const skipped: string[] = [];
  const tryAlso = async (what: string, script: string): Promise<void> => {
    try {
      builds.push({ who: OUR_NAME, what, pages, ...(await measureScript(folder, script)) });
    } catch (error) {
      skipped.push(tellSkipped(what, error));
    }
  };
  for (const { name, make } of CHANGES) {
    await make(folder);
    await tryAlso(name, 'scripts/build.ts');
  }
  await tryAlso('inhoud nakijken', 'scripts/check-content.ts');
  return { builds, skipped };
}

/** A nation is large: this one is not looked at again. */
export async function removeNation(size: number): Promise<void> {
  await setAside(nationOf(size));
}

/** What a script of the project uses in the folder of a nation. Throws when it does not end well. */
export async function measureScript(
  folder: string,
  script: string,
): Promise<Pick<BuildFigure, 'cpu' | 'seconds' | 'peak'>> {
  const { steps, lines, exitCode } = await measureRun(folder, script, [], TODAY);
  if (exitCode !== 0) throw new StepFailure(`${script} mislukt in ${folder}: ${lines.slice(-LAST_LINES).join(' ')}`);
  return {
    cpu: steps.reduce((sum, { cpu }) => sum + cpu, 0),
    seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
    peak: Math.max(...steps.map(({ peak }) => peak)),
  };
}
