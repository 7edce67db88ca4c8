import { expect, test } from 'vitest';
import { getDoorAddresses, getDoorCode, getRedirects } from '../../../src/domain/tour/tour-addresses.ts';
import { chain, makeTour, pointFields, sceneFields, tourFields, type Fields } from '../checks/tours/tour-builder.ts';

test('a door has five signs that never change', () => {
  expect(getDoorCode('voorbeeld-pie', 'draaibanken')).toBe('5vqqk');
  expect(getDoorCode('voorbeeld-bwi', 'bouwhoek')).toBe('jvxa3');
});

test('the code of a thousand scenes is in the form that can be typed, and hardly ever the same', () => {
  const codes = Array.from({ length: 1000 }, (_, index) => getDoorCode(`lab-${index % 50}`, `plek-${index}`));
  expect(codes.every((code) => /^[0-9abcdefghjkmnpqrstvwxyz]{5}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(997);
});

test('a renamed scene keeps its short address, and its old page leads to the new one', () => {
  const { tour } = makeTour(
    tourFields(chain('draaibank', 'lascabine'), { redirects: [{ from: 'frees', to: 'lascabine' }] }),
  );
  const code = getDoorCode('metaal', 'frees');
  expect(getDoorAddresses({ lab: 'metaal', tour }).at(-1)).toEqual({
    lab: 'metaal',
    scene: 'frees',
    code,
    href: `/r/${code}/`,
    to: '/rondleiding/metaal/lascabine/',
  });
  expect(getRedirects({ lab: 'metaal', tour })).toContainEqual({
    from: '/rondleiding/metaal/frees/',
    to: '/rondleiding/metaal/lascabine/',
  });
});

test('a hunt has a short address of its own, and a tour without one has none', () => {
  const points = [0, 30, 60].map((yaw) => pointFields(`kast-${yaw}`, { yaw, pitch: 0 }));
  const treasure = {
    at: { yaw: 170, pitch: -30 },
    riddle: 'Ik zit laag bij de grond. Waar ben ik?',
    near: 'kast-30',
    found: 'De eend zit onder de kast.',
  };
  const addressesOf = (more: Fields) =>
    getRedirects({ lab: 'metaal', tour: makeTour(tourFields([sceneFields('hal', more)])).tour });
  const hunt = { from: `/r/${getDoorCode('metaal', 'speurtocht')}/`, to: '/rondleiding/metaal/speurtocht/' };
  expect(addressesOf({ points, treasure })).toContainEqual(hunt);
  expect(addressesOf({ points })).not.toContainEqual(hunt);
});
