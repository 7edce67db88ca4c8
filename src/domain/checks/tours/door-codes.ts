import { problemAt } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import { getDoorAddresses, type DoorAddress } from '../../tour/tour-addresses.ts';
import { quote } from '../../text/words.ts';
import type { ReadTour } from './tour-check.ts';

/** Two doors with one address would send somebody to the wrong room. Looks at all tours together. */
export function checkTourDoorCodes(
  entries: readonly ReadTour[],
  addressesOf: (entry: ReadTour) => readonly DoorAddress[] = getDoorAddresses,
): Problem[] {
  const first = new Map<string, DoorAddress>();
  return entries.flatMap((entry) =>
    addressesOf(entry).flatMap((door) => {
      const other = first.get(door.code);
      first.set(door.code, other ?? door);
      // One name that stands there twice is another rule's business.
      if (other === undefined || (other.lab === door.lab && other.scene === door.scene)) return [];
      return problemAt(entry, ['scenes'], {
        message: `Plek ${quote(door.scene)} krijgt hetzelfde korte adres als plek ${quote(other.scene)} van ${quote(other.lab)}.`,
        fix: 'Verander de id van de nieuwste van de twee een beetje.',
      });
    }),
  );
}
