import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { judgePictureFile } from '../../../scripts/lib/content/picture-bytes.ts';
import { makeFolder } from '../site-builder.ts';

function write(bytes: Buffer | string): string {
  const file = path.join(makeFolder(), 'foto.jpg');
  writeFileSync(file, bytes);
  return file;
}

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a picture of the kind %s is one', async (kind) => {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .toFormat(kind)
    .toBuffer();
  expect(await judgePictureFile(write(bytes))).toBeUndefined();
});

test.each([
  ['an svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a gif', 'GIF89a'],
  ['nothing', ''],
])('%s under the name of a photograph is told', async (_, bytes) => {
  expect(await judgePictureFile(write(bytes))).toEqual({
    message: 'Dit bestand is geen foto, ook al heet het zo.',
    fix: 'Open het in een fotoprogramma en bewaar het als jpg, jpeg, png, webp, avif.',
  });
});
