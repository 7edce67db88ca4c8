import { Script, createContext } from 'node:vm';
import { expect, test } from 'vitest';
import { leanImports } from '../../scripts/lib/lean-imports-plugin.ts';

const { load, config } = leanImports();
const { resolveDependencies } = config().environments.client.build.modulePreload;
const FILES = ['_astro/plan.x1.js', '_astro/base.x2.js', '_astro/camera.x3.js', '_astro/qr.x4.js'];

interface AddedLink {
  readonly rel: string;
  readonly href: string;
}

/** What the helper adds to the head of a page, and what it gives back. */
function runHelper() {
  const added: AddedLink[] = [];
  const code = (load('\0vite/preload-helper.js') ?? '').replace('export function', 'globalThis.preload = function');
  const context = createContext({
    document: { createElement: () => ({}), head: { append: (link: AddedLink) => added.push(link) } },
  });
  new Script(code).runInContext(context);
  return { added, preload: context['preload'] as (load: () => unknown, files?: readonly string[]) => unknown };
}

test('the files of a part are fetched at once, each one time', () => {
  const { added, preload } = runHelper();
  expect(preload(() => 'part', ['a.js', 'b.js'])).toBe('part');
  preload(() => 'other', ['b.js', 'c.js']);
  expect(added.map(({ rel, href }) => `${rel} ${href}`)).toEqual([
    'modulepreload /a.js',
    'modulepreload /b.js',
    'modulepreload /c.js',
  ]);
});

test('a part of one file is just loaded', () => {
  const { added, preload } = runHelper();
  expect(preload(() => 'part')).toBe('part');
  expect(added).toEqual([]);
});

test('what every page with a part has already is not fetched ahead, and nothing is for the viewer', () => {
  expect(resolveDependencies('', FILES, { hostId: '_astro/share.y1.js' })).toEqual([FILES[0], FILES[3]]);
  expect(resolveDependencies('', FILES, { hostId: '_astro/lab-tour.y2.js' })).toEqual([]);
});

test('other modules are left alone', () => {
  expect(load('/src/browser/tour/lab-tour.ts')).toBeUndefined();
});
