import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { readPicture } from '../../../scripts/lib/pictures/read-picture.ts';
import { makeFolder } from '../site/site-builder.ts';

let file: string;
let readings: string;
beforeEach(() => {
  const folder = makeFolder();
  file = path.join(folder, 'foto.jpg');
  readings = path.join(folder, 'readings');
});

async function write(width = 40): Promise<void> {
  const picture = sharp({ create: { width, height: 20, channels: 3, background: 'red' } });
  writeFileSync(file, await picture.jpeg().toBuffer());
}

function onlyReading(): string {
  const [name = ''] = readdirSync(readings);
  return path.join(readings, name);
}

const RED = { width: 40, height: 20, fromCamera: false, rows: { first: 0, last: 0 } };
const HALF = {
  message: 'deze foto is beschadigd: een deel ontbreekt.',
  fix: 'Kopieer het bestand opnieuw van de camera; het kopiëren is waarschijnlijk te vroeg gestopt.',
};

describe('what was found in a picture', () => {
  test('is kept, and not looked for the next time', async () => {
    await write();
    expect(await readPicture(file, readings)).toEqual(RED);
    const { ino } = statSync(onlyReading());
    utimesSync(onlyReading(), 1, 1);
    expect(await readPicture(file, readings)).toEqual(RED);
    // The same file, that tells when it was used.
    expect(statSync(onlyReading())).toMatchObject({ ino });
    expect(statSync(onlyReading()).mtimeMs).toBeGreaterThan(1000);
  });

  test.each([
    ['a changed number', (text: string) => text.replace('40', '41')],
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    ['nothing', () => ''],
    ['another shape', () => '{"sum":"","reading":{}}'],
    ['zeros', (text: string) => '\0'.repeat(text.length)],
  ])('is found again when all that is left is %s', async (_, damage) => {
    await write();
    await readPicture(file, readings);
    const kept = onlyReading();
    const whole = readFileSync(kept, 'utf8');
    writeFileSync(kept, damage(whole));
    expect(await readPicture(file, readings)).toEqual(RED);
    expect(readFileSync(kept, 'utf8')).toBe(whole);
  });

  test('is not used for other bytes under the same name', async () => {
    await write();
    await readPicture(file, readings);
    await write(60);
    expect(await readPicture(file, readings)).toEqual({ ...RED, width: 60 });
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, -1));
    expect(await readPicture(file, readings)).toEqual(HALF);
    expect(await readPicture(file, readings)).toEqual(HALF);
  });

  test('does not need a place to keep it', async () => {
    await write();
    // A file stands where the folder should be.
    writeFileSync(readings, '');
    expect(await readPicture(file, readings)).toEqual(RED);
  });
});

test('a file that can not be opened is not called a broken picture', async () => {
  await write();
  expect(await readPicture(path.join(file, 'foto.jpg'), readings)).toEqual({
    message: 'dit bestand is niet te openen (ENOTDIR).',
    fix: 'Kijk of het er nog is en of u het mag lezen.',
  });
});

test('a folder and a file of more than 100 MB are not read', async () => {
  expect(await readPicture(path.dirname(file), readings)).toHaveProperty('message', expect.stringContaining('een map'));
  writeFileSync(file, Buffer.alloc(100_000_001));
  expect(await readPicture(file, readings)).toHaveProperty('message', 'dit bestand is groter dan 100 MB.');
});
