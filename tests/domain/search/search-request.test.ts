import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, type FacetName } from '../../../src/domain/search/answer.ts';
import { requestAddress, choose, askedIn, type SearchRequest } from '../../../src/domain/search/search-request.ts';

const NOTHING: SearchRequest = { query: '', chosen: {}, asTyped: false };
const read = (address: string) => askedIn(new URL(address, 'https://sto.example')) ?? NOTHING;

describe('the address of an answer', () => {
  test('says what was asked and chosen in words that a reader knows', () => {
    const asked: SearchRequest = {
      query: 'lassen',
      chosen: { regio: 'Twente', soort: 'Goed voorbeeld' },
      asTyped: true,
    };
    expect(requestAddress(asked)).toBe('/zoeken/#q=lassen&soort=Goed+voorbeeld&regio=Twente&letterlijk=ja');
  });

  test('is that of the search while nothing is asked', () => {
    expect(requestAddress({ ...NOTHING, query: '  ', chosen: { soort: 'Regio' } })).toBe('/zoeken/');
  });

  test('leads back to what was asked, whatever was typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    const chosen = fc.dictionary(fc.constantFrom(...(Object.keys(FACETS) as FacetName[])), text);
    fc.assert(
      fc.property(text, chosen, fc.boolean(), (query, wanted, asTyped) => {
        const asked = read(requestAddress({ query, chosen: wanted, asTyped }));
        expect(read(requestAddress(asked))).toEqual(asked);
        expect(asked.query).toBe(query.trim().replace(/\s+/g, ' '));
      }),
    );
  });

  test('stays one that a server takes, also with a page of text', () => {
    const address = requestAddress({ ...NOTHING, query: '🔧'.repeat(10_000) });
    expect(address.length).toBeLessThan(8_000);
    expect(read(address).query).toMatch(/^(?:🔧)+$/u);
  });

  test('of before there were choices goes on to ask the same', () => {
    expect(read('/zoeken/?q=drone%20bouwen')).toEqual({ ...NOTHING, query: 'drone bouwen' });
  });
});

describe('an address', () => {
  test('has all of it behind the number sign, which no server hears', () => {
    const address = requestAddress({ query: 'geheim', chosen: { soort: 'Regio' }, asTyped: true });
    expect(new URL(address, 'https://sto.example')).toMatchObject({ pathname: '/zoeken/', search: '' });
  });

  test('that points at a part of the page asks nothing', () => {
    expect(askedIn(new URL('https://sto.example/zoeken/?q=lassen#inhoud'))).toBeUndefined();
  });
});

describe('a choice', () => {
  const asked: SearchRequest = { ...NOTHING, query: 'lassen', chosen: { soort: 'Regio', jaar: '2025' } };

  test('takes the place of another of its sort', () => {
    expect(choose(asked, 'soort', 'Vraag').chosen).toEqual({ soort: 'Vraag', jaar: '2025' });
  });

  test('is taken back when it is made again, or when nothing is chosen', () => {
    expect(choose(asked, 'soort', 'Regio').chosen).toEqual({ jaar: '2025' });
    expect(choose(asked, 'jaar', undefined).chosen).toEqual({ soort: 'Regio' });
  });
});
