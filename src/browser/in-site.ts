/**
 * The address of a page or file of the site (`/regios/`) where the site stands now. A build for a folder of a host says in
 * the page which one that is (scripts/lib/site/move-to-base.ts).
 */
export function inSite(address: string): string {
  return (document.documentElement.dataset['base'] ?? '') + address;
}
