import { expect, test } from 'vitest';
import { readSiteBase } from '../../src/domain/site-base.ts';

test.each([
  ['/sto/', '/sto'],
  [' /sto/ ', '/sto'],
  ['/scholen/STO_2026.1/', '/scholen/STO_2026.1'],
])('the site can stand in %s', (setting, base) => {
  expect(readSiteBase(setting)).toBe(base);
});

test.each([undefined, '', '  ', '/'])('without a setting the site has the host for itself: %j', (setting) => {
  expect(readSiteBase(setting)).toBe('');
});

test.each([
  ['x y', '/sto/'],
  ['/x y/', '/sto/'],
  ['sto', '/sto/'],
  ['regio-oost', '/regio-oost/'],
  ['/regio-oost', '/regio-oost/'],
  ['/a//b/', '/a/b/'],
  ['https://www.voorbeeld.nl/techniek/', '/techniek/'],
  ['http://www.voorbeeld.nl', '/sto/'],
  ['/../', '/sto/'],
  ['/één/', '/sto/'],
  ['/a"b/', '/sto/'],
  ['/sto/?a=1', '/sto/'],
])('no site can stand in %s', (setting, meant) => {
  expect(() => readSiteBase(setting)).toThrow(
    `STO_BASE is geen map van een site: ${setting}\n` +
      '→ Schrijf alleen de map, met een schuine streep ervoor en erachter: letters, cijfers, - en _, zonder spaties. ' +
      `Bijvoorbeeld STO_BASE=${meant}.`,
  );
});
