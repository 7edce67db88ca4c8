import { expect, test } from 'vitest';
import { isFault } from '../../../src/domain/media/picture-reading.ts';
import { readAlone, readAmongOthers } from '../../../scripts/lib/pictures/error-turns.ts';
import { lookAtPicture } from '../../../scripts/lib/pictures/look-at-picture.ts';
import { paint, toSharp } from '../tours/tour-folder.ts';

/** Work that notes when it begins and ends, and ends when it is told to. */
function makeWork(name: string, notes: string[]) {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const work = async (): Promise<string> => {
    notes.push(`${name} begins`);
    await ended;
    notes.push(`${name} ends`);
    return name;
  };
  return { work, end: () => end() };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('who reads alone waits for the others, and those who come later wait for it', async () => {
  const notes: string[] = [];
  const first = makeWork('first', notes);
  const alone = makeWork('alone', notes);
  const later = makeWork('later', notes);
  const reading = readAmongOthers(first.work);
  await turn();
  const all = [reading, readAlone(alone.work), readAmongOthers(later.work)];
  for (const { end } of [later, alone, first]) {
    await turn();
    end();
  }
  expect(await Promise.all(all)).toEqual(['first', 'alone', 'later']);
  expect(notes).toEqual(['first begins', 'first ends', 'alone begins', 'alone ends', 'later begins', 'later ends']);
});

test('a reading that fails keeps nobody waiting', async () => {
  const fail = (): Promise<never> => Promise.reject(new Error('stuk'));
  await expect(readAlone(fail)).rejects.toThrow('stuk');
  await expect(readAmongOthers(fail)).rejects.toThrow('stuk');
  expect(await readAlone(() => Promise.resolve('heel'))).toBe('heel');
});

test('a hole in a photo is seen while many others are read', async () => {
  const rough = paint(768, 384, (x, y) => [60 + y / 3, 90 + (((x * 73_856_093) ^ (y * 19_349_663)) % 64), 160]);
  const whole = await toSharp(rough).resize(3072, 1536, { kernel: 'nearest' }).jpeg().toBuffer();
  const half = Buffer.from(whole).fill(0, Math.round(whole.length * 0.5), Math.round(whole.length * 0.51));
  const small = await toSharp(rough).resize(8).png().toBuffer();
  let isBusy = true;
  const others = [0, 1].map(async () => {
    while (isBusy) await lookAtPicture(small);
  });
  const readings = [];
  for (let time = 0; time < 15; time += 1) readings.push(isFault(await lookAtPicture(half)));
  isBusy = false;
  await Promise.all(others);
  expect(readings).toEqual(readings.map(() => true));
});
