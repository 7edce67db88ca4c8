import { expect, test } from 'vitest';
import { MAP_SIZE, nameAnchor, placeOnMap, spreadPoints } from '../../../src/domain/derived/map.ts';

test.each([
  ['Uithuizen, in the north', { lat: 53.41, lon: 6.67 }, { x: 524.7, y: 38.8 }],
  ['Gorinchem, in the middle', { lat: 51.83, lon: 4.97 }, { x: 255.2, y: 450.8 }],
  ['Heerlen, in the south', { lat: 50.89, lon: 5.98 }, { x: 415.3, y: 689 }],
])('%s stands where the drawing has it', (_name, place, point) => {
  expect(placeOnMap(place)).toEqual(point);
});

test('north is up and east is right', () => {
  const [groningen, maastricht] = [placeOnMap({ lat: 53.22, lon: 6.57 }), placeOnMap({ lat: 50.85, lon: 5.69 })];
  expect(groningen?.y).toBeLessThan(maastricht?.y ?? 0);
  expect(groningen?.x).toBeGreaterThan(maastricht?.x ?? MAP_SIZE.width);
});

test('a place outside European Netherlands has no point', () => {
  expect(placeOnMap({ lat: 12.15, lon: -68.27 })).toBeUndefined();
});

test('wherever a place lies, it is drawn on the map or not at all', () => {
  for (let lat = -90; lat <= 90; lat += 0.5) {
    for (let lon = -180; lon <= 180; lon += 0.5) {
      const point = placeOnMap({ lat, lon });
      if (point === undefined) continue;
      expect(point.x >= 0 && point.x <= 613 && point.y >= 0 && point.y <= 724, `${lat}, ${lon}`).toBe(true);
    }
  }
});

test('dots in one place and dots over each other come apart, the same way each time, and others stay', () => {
  const points = [
    { x: 100, y: 100 },
    { x: 100, y: 100 },
    { x: 108, y: 100 },
    { x: 300, y: 300 },
  ];
  const spread = spreadPoints(points, 15);
  expect(spread).toEqual(spreadPoints(points, 15));
  expect(spread[3]).toEqual({ x: 300, y: 300 });
  spread.forEach((a, index) => {
    for (const b of spread.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(14.5);
  });
});

test('a name grows towards the middle of the map', () => {
  expect([20, 300, 600].map((x) => nameAnchor({ x, y: 100 }))).toEqual(['start', 'middle', 'end']);
});
