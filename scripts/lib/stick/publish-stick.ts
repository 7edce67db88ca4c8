import path from 'node:path';
import { ROOT } from '../run-tool.ts';
import { DIST, WORK } from '../site/built-site.ts';
import { makeSteps, StepFailure } from '../steps.ts';

/** The site as a folder that opens by a double click, beside `dist`, which stays as it is. */
const STICK_DIST = path.join(ROOT, 'dist-stick');

/** `npm run build -- --folder`: after the site itself, of which this is a copy. */
export async function publishStick(): Promise<void> {
  // Who builds a site only, needs no bundler.
  const { makeStick } = await import('./make-stick.ts');
  const steps = makeSteps();
  const places = { dist: DIST, target: STICK_DIST, work: path.join(WORK, 'stick') };
  await steps.run('Map voor een stick', (say) => makeStick(places, say));
  steps.print(
    'De map staat in dist-stick/. Zet die op een stick; index.html opent met een dubbelklik, zonder internet.',
  );
}

/** A stick may be any folder of any computer. */
export function refuseBase(base: string): void {
  if (base === '') return;
  throw new StepFailure(
    `Voor een stick kan STO_BASE niet: de map werkt overal waar u die neerzet.\n→ Bouw zonder STO_BASE: npm run build -- --folder`,
  );
}
