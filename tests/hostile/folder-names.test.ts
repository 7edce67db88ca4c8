import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CHECK, makeCopy, removeCopy, runIn } from './project-volume.ts';

const NAME = 'names';
afterAll(() => removeCopy(NAME));

describe.each(['a#b', 'a%20b', 'a b é', ...(path.sep === '/' ? ['a?b', 'a"b'] : [])])(
  'in a folder called %s',
  (name) => {
    const isRefused = /[#?%"]/.test(name);

    test('the content is checked, and what Astro can not do there is refused at once', async () => {
      const root = await makeCopy(`${NAME}/${name}`);
      expect((await runIn(root, CHECK)).output).toContain('geen problemen');
      for (const script of isRefused ? ['build.ts', 'dev.ts', 'start.ts', 'build-editor.ts'] : []) {
        const { code, output } = await runIn(root, [process.execPath, `scripts/${script}`]);
        expect([code, output.trim()]).toEqual([
          1,
          expect.stringMatching(/^In de naam van deze map staat een .*\n→ .*$/),
        ]);
      }
    });
  },
);
