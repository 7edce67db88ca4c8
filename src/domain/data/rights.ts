import { licenceWords } from '../derived/imprint.ts';
import type { SiteSettings } from '../kinds/site.ts';

const NO_LICENCE =
  'De eigenaar van deze site heeft nog geen licentie gekozen. U mag de gegevens bekijken en ermee rekenen, maar wacht met overnemen of doorgeven tot er een licentie staat.';

/** What somebody may do with the data, in words. Nobody may claim a licence that the owner did not choose. */
export function rightsWords(site: SiteSettings): string {
  const licence = licenceWords(site);
  return licence === undefined ? NO_LICENCE : `De gegevens hebben de licentie ${licence}.`;
}
