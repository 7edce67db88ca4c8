import { expect, test } from 'vitest';
import { choosePicture } from '../../../scripts/lib/site/picture-choice.ts';

const PHONE = { width: 360, density: 2 };
const DESK = { width: 1280, density: 1 };
const SRCSET = '/480.jpg 480w, /800.jpg 800w, /1280.jpg 1280w';

test('a browser takes the smallest picture that is wide enough', () => {
  expect([PHONE, DESK].map((screen) => choosePicture(SRCSET, '100vw', screen))).toEqual(['/800.jpg', '/1280.jpg']);
});

test('sizes tell how wide a picture is shown', () => {
  const sizes = '(min-width: 60rem) 50vw, 100vw';
  expect([PHONE, DESK].map((screen) => choosePicture(SRCSET, sizes, screen))).toEqual(['/800.jpg', '/800.jpg']);
});

test('a width in pixels and an upper bound count too', () => {
  const sizes = '(max-width: 600px) 200px, 30rem';
  expect([PHONE, DESK].map((screen) => choosePicture(SRCSET, sizes, screen))).toEqual(['/480.jpg', '/480.jpg']);
});

test('without one that is wide enough it takes the widest', () => {
  expect(choosePicture('/480.jpg 480w', undefined, DESK)).toBe('/480.jpg');
});

test('a srcset by density goes by the density of the screen', () => {
  expect([PHONE, DESK].map((screen) => choosePicture('/1.jpg, /2.jpg 2x', undefined, screen))).toEqual([
    '/2.jpg',
    '/1.jpg',
  ]);
});

test('without a srcset there is nothing to choose', () => {
  expect(choosePicture(undefined, undefined, PHONE)).toBeUndefined();
});
