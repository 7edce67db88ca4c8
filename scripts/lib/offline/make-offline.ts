import { formatCount } from '../dutch-figures.ts';
import { StepFailure } from '../steps.ts';
import { writeIcons } from './write-icons.ts';
import { writeTakeAlongLists } from './take-along-lists.ts';
import { writeWorker } from './write-worker.ts';

/** Whether the owner of the site lets visitors keep pages. Throws a StepFailure for a setting that means nothing. */
export function readOfflineSetting(setting: string | undefined): boolean {
  if (setting === undefined || setting === '' || setting === 'aan') return true;
  if (setting === 'uit') return false;
  throw new StepFailure(
    `STO_OFFLINE=${setting} betekent niets. Laat het weg, of schrijf STO_OFFLINE=uit: dan bewaart de site niets meer bij bezoekers.`,
  );
}

/** All that lets visitors read without a connection, of a site whose pages are finished. */
export async function makeOffline(site: string, root: string, setting: string | undefined): Promise<string> {
  const isOn = readOfflineSetting(setting);
  await writeIcons(site);
  await writeWorker(site, !isOn);
  if (!isOn) return 'uit: wat bezoekers bewaarden, wordt bij hun volgende bezoek gewist';
  const tours = await writeTakeAlongLists(site, root);
  return `${formatCount(tours, 'rondleiding', 'rondleidingen')} om mee te nemen`;
}
