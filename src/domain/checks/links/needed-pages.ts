import { findAddress } from '../../addresses.ts';
import { COLLECTION_NAMES, fileOf, type CollectionName } from '../../collections.ts';
import { idsIn, type Content } from '../../entry.ts';
import type { Problem } from '../../schema/problem.ts';
import type { CheckSettings } from '../check.ts';

/** A page that the menu or a page of the site leads to can not go: every visitor would meet the dead link. */
export function checkNeededPages(content: Content, { neededPages = [], fixedPages }: CheckSettings): Problem[] {
  const fixed = new Set(fixedPages);
  return neededPages.flatMap((address) => {
    const owner = fixed.has(address) ? undefined : ownerOf(address);
    if (owner === undefined || content.incomplete.has(owner.collection)) return [];
    if (idsIn(content, owner.collection).includes(owner.id)) return [];
    return [
      {
        file: fileOf(owner.collection, owner.id),
        message: 'Dit bestand ontbreekt, maar de site zelf verwijst naar deze pagina.',
        fix: `Zet het bestand terug. Moet de pagina weg? Laat de beheerder dan eerst de link weghalen uit src/domain/addresses.ts.`,
      },
    ];
  });
}

/** The entry that stands at an address. */
function ownerOf(address: string): { readonly collection: CollectionName; readonly id: string } | undefined {
  for (const collection of COLLECTION_NAMES) {
    const url = (id: string) => findAddress(collection, id);
    const [before = '', after = ''] = url(MARK)?.split(MARK) ?? [];
    const id = [address.slice(before.length, address.length - after.length), 'index'].find(
      (name) => name !== '' && !name.includes('/') && url(name) === address,
    );
    if (id !== undefined && before !== '') return { collection, id };
  }
  return undefined;
}

const MARK = '*';
