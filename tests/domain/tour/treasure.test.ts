import { expect, test } from 'vitest';
import { getHunt } from '../../../src/domain/tour/treasure.ts';
import { makeTour, pointFields, sceneFields, tourFields } from '../checks/tours/tour-builder.ts';

test('the hunt asks near which point a thing is hidden', () => {
  const points = [0, 30, 60].map((yaw) => pointFields(`kast-${yaw}`, { yaw, pitch: 0 }));
  const treasure = {
    at: { yaw: 0, pitch: -30 },
    riddle: 'Ik zit laag bij de grond. Waar ben ik?',
    hint: 'Kijk onder iets van hout.',
    near: 'kast-30',
    found: 'De eend zit onder de kast.',
  };
  const { tour } = makeTour(tourFields([sceneFields('hal', { points, treasure }), sceneFields('zaal')]));
  expect(getHunt(tour)).toEqual([
    {
      scene: 'hal',
      sceneTitle: 'Bij de hal',
      side: 'after',
      riddle: 'Ik zit laag bij de grond. Waar ben ik?',
      hint: 'Kijk onder iets van hout.',
      choices: [0, 30, 60].map((yaw) => ({ id: `kast-${yaw}`, title: `De kast-${yaw}` })),
      answer: 'kast-30',
      found: 'De eend zit onder de kast.',
    },
  ]);
});
