import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/run-tool.ts';
import { LIGHT_COLOURS } from '../../../src/domain/timeline/light-colours.ts';

const tokens = readFileSync(path.join(ROOT, 'src/styles/tokens.css'), 'utf8');
/** `petrolWash` → the first colour behind `--petrol-wash:`, which is the light one. */
const lightColourOf = (name: string) =>
  new RegExp(
    `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: (?:light-dark\\()?(#[0-9a-f]+)`,
  ).exec(tokens)?.[1];
const inFull = (colour: string) => colour.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');

test.each(Object.entries(LIGHT_COLOURS))('a drawing in a file has the light --%s of the pages', (name, colour) => {
  expect(inFull(colour)).toBe(lightColourOf(name));
});

test('a drawing in a file takes its colours from that table alone', () => {
  const source = readFileSync(path.join(ROOT, 'src/domain/timeline/svg-file.ts'), 'utf8');
  expect(source.match(/#[0-9a-f]{3,8}\b/g)).toBeNull();
});
