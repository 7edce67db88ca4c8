import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  keptIn,
  keyOfPoint,
  parseKept,
  toggleKept,
  wipeKept,
  type KeptByTour,
} from '../../../src/domain/tour/keeps.ts';

test('what was written is read again', () => {
  const kept = { pie: ['draaibanken/kap', 'verspaner'], bwi: ['lasser'] };
  expect(parseKept(JSON.stringify(kept))).toEqual(kept);
});

test.each([
  ['nothing', null],
  ['no JSON', '{"pie":'],
  ['a list', '["pie"]'],
  ['a number', '7'],
  ['null', 'null'],
  ['a tour with a word for a list', '{"pie":"kap"}'],
  ['a tour with nothing', '{"pie":[]}'],
  ['keys that are no keys', '{"pie":[1,null,"","A/b","a/b/c","<img>","__proto__"]}'],
])('%s counts as nothing', (_, text) => {
  expect(parseKept(text)).toEqual({});
});

test('what is broken takes nothing else with it', () => {
  expect(parseKept('{"pie":["hal/kap","hal/kap",7],"bwi":3}')).toEqual({ pie: ['hal/kap'] });
});

test('a tour cannot be called after what every object has', () => {
  expect(keptIn(parseKept('{}'), 'constructor')).toEqual([]);
  expect(keptIn(parseKept('{"__proto__":["hal/kap"]}'), 'toString')).toEqual([]);
});

test('nobody fills the device: two hundred are read, and no more', () => {
  const keys = Array.from({ length: 500 }, (_, index) => keyOfPoint('hal', `punt-${index}`));
  expect(keptIn(parseKept(JSON.stringify({ pie: keys })), 'pie')).toHaveLength(200);
});

test('a second press lets go, and the last one leaves no trace of the tour', () => {
  const one = toggleKept({}, 'pie', 'hal/kap');
  const two = toggleKept(one, 'pie', 'verspaner');
  expect(two).toEqual({ pie: ['hal/kap', 'verspaner'] });
  expect(toggleKept(two, 'pie', 'hal/kap')).toEqual({ pie: ['verspaner'] });
  expect(toggleKept(one, 'pie', 'hal/kap')).toEqual({});
});

test('wiping one tour leaves the others', () => {
  expect(wipeKept({ pie: ['hal/kap'], bwi: ['zaal/muur'] }, 'pie')).toEqual({ bwi: ['zaal/muur'] });
});

const name = fc.stringMatching(/^[a-z0-9]{1,6}$/);

test('whatever is pressed in whatever order, it can be stored and read, and each press twice changes nothing', () => {
  const press = fc.record({
    tour: name,
    key: fc.oneof(
      name,
      fc.tuple(name, name).map(([scene, id]) => keyOfPoint(scene, id)),
    ),
  });
  fc.assert(
    fc.property(fc.array(press, { maxLength: 30 }), press, (presses, last) => {
      const kept = presses.reduce<KeptByTour>((all, { tour, key }) => toggleKept(all, tour, key), {});
      expect(parseKept(JSON.stringify(kept))).toEqual(kept);
      const twice = toggleKept(toggleKept(kept, last.tour, last.key), last.tour, last.key);
      expect([...keptIn(twice, last.tour)].toSorted()).toEqual([...keptIn(kept, last.tour)].toSorted());
    }),
  );
});
