import { expect, test, vi } from 'vitest';
import type * as Addresses from '../../src/domain/addresses.ts';
import type * as Collections from '../../src/domain/collections.ts';
import type * as Names from '../../src/domain/collection-names.ts';

/** A kind of page that nobody thought of, with all that a row can say. */
vi.mock('../../src/domain/collection-names.ts', async (importOriginal) => {
  const { COLLECTION_NAMES } = await importOriginal<typeof Names>();
  return { COLLECTION_NAMES: [...COLLECTION_NAMES, 'inventions'] };
});
vi.mock('../../src/domain/addresses.ts', async (importOriginal) => {
  const addresses = await importOriginal<typeof Addresses>();
  const inventions = (id: string): string => `/uitvindingen/${id}/`;
  return {
    ...addresses,
    addressOf: { ...addresses.addressOf, inventions },
    findAddress: (name: string, id: string) =>
      name === 'inventions' ? inventions(id) : addresses.findAddress(name as Names.CollectionName, id),
  };
});
vi.mock('../../src/domain/collections.ts', async (importOriginal) => {
  const collections = await importOriginal<typeof Collections>();
  const row = {
    ...collections.COLLECTIONS.interviews,
    label: 'uitvinding',
    stored: { form: 'pages', folder: 'inventions' },
    template: 'invention.mdx',
    menu: 'practices',
    overview: { title: 'Uitvindingen', href: '/uitvindingen/', inFooter: true, invitation: 'Wie bedacht wat?' },
    budget: 12_345,
    sections: { tekening: 'always' },
    namedParts: { stap: 'claims.*.id' },
  };
  const definitionOf = (name: string) =>
    name === 'inventions' ? row : collections.definitionOf(name as Names.CollectionName);
  const { COLLECTION_NAMES } = await import('../../src/domain/collection-names.ts');
  return {
    ...collections,
    COLLECTION_NAMES,
    COLLECTIONS: { ...collections.COLLECTIONS, inventions: row },
    definitionOf,
    seeTemplate: (name: string) => definitionOf(name).template,
    fileOf: (name: string, id: string) =>
      name === 'inventions' ? `content/inventions/${id}.mdx` : collections.fileOf(name as Names.CollectionName, id),
  };
});

test('the menu, the footer and the lists show it', async () => {
  const { FOOTER_OVERVIEWS, isCurrentSection, LISTS, MAIN_SECTIONS } =
    await import('../../src/components/navigation.ts');
  expect(MAIN_SECTIONS.find((item) => isCurrentSection(item, '/uitvindingen/rad/'))?.label).toBe('Goede voorbeelden');
  expect(FOOTER_OVERVIEWS.at(-1)?.title).toBe('Uitvindingen');
  expect(LISTS.at(-1)?.invitation).toBe('Wie bedacht wat?');
});

test('its pages have a weight', async () => {
  const { findPageKind } = await import('../../scripts/lib/site/page-kinds.ts');
  expect(findPageKind('/uitvindingen/rad/')).toMatchObject({ kind: 'uitvinding', budget: 12_345 });
  expect(findPageKind('/uitvindingen/')).toMatchObject({ kind: 'Uitvindingen' });
});

test('its files have a place, and links to its pages and their parts are judged', async () => {
  const { placeOf } = await import('../../scripts/lib/content/places.ts');
  expect(placeOf('inventions/rad.mdx')).toEqual({ kind: 'entry', collection: 'inventions', id: 'rad' });
  const { readEntries } = await import('../../scripts/lib/content/entries.ts');
  const { checkLinkTargets } = await import('../../src/domain/checks/links/link-targets.ts');
  const { makeContent, makeRegion, SETTINGS } = await import('../builders.ts');
  const text = '---\ntitle: Het rad\n---\n\n[stap](#stap-een) [tekening](#tekening) [weg](#weg)\n';
  const { entries } = readEntries(
    { file: 'content/inventions/rad.mdx', collection: 'inventions' as Names.CollectionName, id: 'rad' },
    text,
  );
  const region = makeRegion('twente', {}, '[rad](/uitvindingen/rad/) [wiel](/uitvindingen/wiel/)');
  const told = checkLinkTargets(makeContent([...entries, region]), SETTINGS).map(({ message }) => message);
  expect(told).toEqual([
    'Op die pagina is geen plek met de naam “stap-een”.',
    'Op die pagina is geen plek met de naam “weg”.',
    'De pagina “/uitvindingen/wiel/” bestaat niet.',
  ]);
});
