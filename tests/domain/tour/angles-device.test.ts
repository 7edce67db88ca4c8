import { expect, test } from 'vitest';
import { directionOfDevice } from '../../../src/domain/tour/angles-device.ts';

// Examples of the W3C specification: alpha turns the device to the left, beta tips it up, gamma to its side.
test.each([
  ['upright, its back to the north', [0, 90, 0], { yaw: 0, pitch: 0 }],
  ['upright, turned a quarter to the left: its back to the west', [90, 90, 0], { yaw: -90, pitch: 0 }],
  ['upright, turned a quarter to the right', [270, 90, 0], { yaw: 90, pitch: 0 }],
  ['leaning back: its back looks down', [0, 60, 0], { yaw: 0, pitch: -30 }],
  ['held over the head: its back looks up', [0, 120, 0], { yaw: 0, pitch: 30 }],
  ['on its side, its back to the east', [0, 0, -90], { yaw: 90, pitch: 0 }],
])('a device %s', (_name, [alpha = 0, beta = 0, gamma = 0], direction) => {
  const { yaw, pitch } = directionOfDevice(alpha, beta, gamma);
  expect({ yaw, pitch }).toEqual({
    yaw: expect.closeTo(direction.yaw, 6) as number,
    pitch: expect.closeTo(direction.pitch, 6) as number,
  });
});

test('a device flat on the table looks straight down', () => {
  expect(directionOfDevice(0, 0, 0).pitch).toBeCloseTo(-90, 6);
});
