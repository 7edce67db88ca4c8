/** Where the browser keeps what was found, and what is heard on the document after every change of it. */
export const HUNT = 'sto-speurtocht';

/** Whether this device has a hunt in this tour under way. Cheap: it is asked on every scene, before the hunt is fetched. */
export function hasBegunHunt(tour: string): boolean {
  try {
    return localStorage.getItem(HUNT)?.includes(JSON.stringify(tour)) === true;
  } catch {
    return false;
  }
}
