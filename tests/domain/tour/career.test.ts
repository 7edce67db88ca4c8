import { expect, test } from 'vitest';
import { getKeepables, listThings } from '../../../src/domain/tour/career.ts';
import { makeTour, pointFields, sceneFields, tourFields } from '../checks/tours/tour-builder.ts';

const kap = pointFields('kap', { yaw: 10, pitch: -5 });
const zaag = pointFields('zaag', { yaw: 60, pitch: 0 });
const lasser = { id: 'lasser', title: 'Lasser', text: 'Een lasser smelt metaal aan elkaar.', points: ['kap'] };
const { tour } = makeTour(
  tourFields([sceneFields('hal', { points: [kap] }), sceneFields('zaal', { points: [kap, zaag] })], {
    professions: [lasser],
  }),
);

test('every point can be kept under a name of its own, and leads to its place', () => {
  const { points, professions } = getKeepables('metaal', tour);
  expect(points.map(({ key }) => key)).toEqual(['hal/kap', 'zaal/kap', 'zaal/zaag']);
  expect(points[0]).toEqual({
    key: 'hal/kap',
    id: 'kap',
    title: 'De kap',
    scene: 'hal',
    sceneTitle: 'Bij de hal',
    href: '/rondleiding/metaal/hal/#punt-kap',
    at: { yaw: 10, pitch: -5 },
  });
  expect(professions).toEqual([lasser]);
});

test('a list to tick names each thing once, at the first scene that shows it', () => {
  expect(listThings(getKeepables('metaal', tour).points)).toEqual([
    { scene: 'Bij de hal', titles: ['De kap'] },
    { scene: 'Bij de zaal', titles: ['De zaag'] },
  ]);
});
