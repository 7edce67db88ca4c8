import { formatLicenceList } from './licence-list.ts';
import { formatPartsList, listParts, readPartsList } from './parts-list.ts';
import { findSentPackages } from './sent-packages.ts';

/** Files of `public` that tell what the site is made of, with their text. */
export async function makePackageFiles(root: string): Promise<Readonly<Record<string, string>>> {
  const list = await readPartsList(root);
  return {
    'public/licenties.txt': formatLicenceList(root, listParts(list), findSentPackages(root)),
    'public/sbom.cdx.json': formatPartsList(list, 'sto-in-beeld'),
  };
}
