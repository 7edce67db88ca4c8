import { expect, test } from 'vitest';
import { findBearing, findNeighbours, findReachable } from '../../../src/domain/tour/tour-graph.ts';
import { chain, makeTour, sceneFields, tourFields } from '../checks/tours/tour-builder.ts';

test('reachable, neighbours and bearing follow from the tour', () => {
  const { tour } = makeTour(
    tourFields([
      ...chain('a', 'b'),
      sceneFields('c', { plan: { x: 1, y: 1 } }),
      sceneFields('d', { plan: { x: 2, y: 1 } }),
    ]),
  );
  expect([...findReachable(tour)]).toEqual(['a', 'b']);
  expect(findNeighbours(tour, 'b')).toMatchObject({ previous: { id: 'a' }, next: { id: 'c' } });
  expect(findNeighbours(tour, 'a').previous).toBeUndefined();
  const [, , c, d] = tour.scenes;
  expect(c && d && findBearing(c, d)).toBe(90);
});
