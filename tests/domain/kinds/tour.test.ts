import { expect, test } from 'vitest';
import { describeIssue } from '../../../src/domain/schema/schema-words.ts';
import { tourSchema } from '../../../src/domain/kinds/tour.ts';
import { PICTURE, pointFields, sceneFields, tourFields, type Fields } from '../checks/tours/tour-builder.ts';

/** What the schema says of a tour of one scene with these fields: field and message. */
function refuse(more: Fields, tour: Fields = {}): string[] {
  const result = tourSchema.safeParse(tourFields([sceneFields('hal', more)], tour), {
    error: describeIssue,
    reportInput: true,
  });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('what a scene cannot do without is asked for by name', () => {
  const nothing = { alt: undefined, description: undefined, privacyCheck: undefined, picture: undefined };
  expect(refuse(nothing)).toEqual([
    'scenes.0.alt: Dit veld ontbreekt.',
    'scenes.0.description: Dit veld ontbreekt.',
    'scenes.0.picture: Dit veld ontbreekt.',
    'scenes.0.privacyCheck: Dit veld ontbreekt.',
  ]);
});

test('a text that is too short to be read instead of the picture is refused', () => {
  expect(refuse({ alt: 'Een lokaal', description: 'Een lokaal met machines.' })).toEqual([
    'scenes.0.alt: “Een lokaal” is te kort: ten minste 20 tekens.',
    'scenes.0.description: “Een lokaal met machines.” is te kort: ten minste 80 tekens.',
  ]);
});

test('a place is written in angles or in fractions, whole and not both', () => {
  const message = 'Deze plaats is niet compleet of staat er dubbel.';
  for (const at of [
    { yaw: 0 },
    { u: 0.5 },
    {},
    { yaw: 0, pitch: 0, u: 0.5, v: 0.5 },
    { yaw: 0, v: 0.5 },
    { yaw: 0, pitch: 0, u: 0.5 },
  ]) {
    expect(refuse({ points: [pointFields('kast', at)] })).toEqual([`scenes.0.points.0.at: ${message}`]);
  }
});

test('angles and fractions of one place are the same place', () => {
  const parse = (at: Fields) =>
    tourSchema.parse(tourFields([sceneFields('hal', { points: [pointFields('kast', at)] })])).scenes[0]?.points[0]?.at;
  expect(parse({ yaw: 90, pitch: -45 })).toEqual({ yaw: 90, pitch: -45, u: 0.75, v: 0.75, form: 'angles' });
  expect(parse({ u: 0.75, v: 0.75 })).toEqual({ yaw: 90, pitch: -45, u: 0.75, v: 0.75, form: 'fractions' });
  expect(parse({ u: 0, v: 0.5 })).toMatchObject({ yaw: 180 });
});

test('angles outside the sphere are refused', () => {
  expect(refuse({ points: [pointFields('kast', { yaw: -180, pitch: 0 })] })).toEqual([
    'scenes.0.points.0.at.yaw: -180 is te laag: hoger dan -180.',
  ]);
  expect(refuse({ points: [pointFields('kast', { yaw: 0, pitch: 91 })] })).toEqual([
    'scenes.0.points.0.at.pitch: 91 is te hoog: hoogstens 90.',
  ]);
});

test('a video needs captions and its words in full', () => {
  const video = { file: './draaien.mp4' };
  expect(refuse({ points: [pointFields('kast', { yaw: 0, pitch: 0 }, { video })] })).toEqual([
    'scenes.0.points.0.video.captions: Dit veld ontbreekt.',
    'scenes.0.points.0.video.transcript: Dit veld ontbreekt.',
  ]);
});

test('a sound needs its maker and in words what one hears, and is mp3 or m4a', () => {
  const sound = { file: './draaien.wav' };
  expect(refuse({ points: [pointFields('kast', { yaw: 0, pitch: 0 }, { sound })] })).toEqual([
    'scenes.0.points.0.sound.file: Dit is geen naam van een geluidsbestand naast tour.yaml.',
    'scenes.0.points.0.sound.text: Dit veld ontbreekt.',
    'scenes.0.points.0.sound.credit: Dit veld ontbreekt.',
    'scenes.0.points.0.sound.licence: Dit veld ontbreekt.',
  ]);
});

test('recognisable people need consent', () => {
  expect(refuse({ picture: { ...PICTURE, people: 'recognisable' } })).toEqual([
    'scenes.0.picture.consent: Op deze foto staan herkenbare mensen, maar hun toestemming ontbreekt.',
  ]);
});

test('a field that nobody knows is refused', () => {
  expect(refuse({ panorama: './hal.jpg' })).toHaveLength(1);
});

test('without a view a visitor looks straight ahead', () => {
  const [scene] = tourSchema.parse(tourFields([sceneFields('hal')])).scenes;
  expect(scene).toMatchObject({
    kind: 'panorama',
    detail: 'normal',
    view: { yaw: 0, pitch: 0, vfov: 75 },
    limits: { minPitch: -85, maxPitch: 85, minVfov: 35, maxVfov: 90 },
  });
});
