import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import type { Loader, LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { readBodies } from '../../src/loaders/read-bodies.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0];
const ENTRY: Entry = { id: 'een', data: {}, filePath: 'content/guides/een.mdx', digest: '1', deferredRender: true };

/** What the store holds after a loader has put an entry in it; `watcher` stands for who works on the texts. */
async function load(entry: Entry, watcher?: object): Promise<Entry | undefined> {
  const files: Loader = {
    name: 'files',
    load({ store }) {
      store.set(entry);
      return Promise.resolve();
    },
  };
  const stored: Entry[] = [];
  const context: unknown = {
    store: { set: (given: Entry) => stored.push(given) > 0 },
    config: { root: pathToFileURL('/project/'), markdown: { processor: satteri() } },
    watcher,
  };
  await readBodies(files).load(context as LoaderContext);
  return stored[0];
}

test('a build gets a text as data and makes no module of it', async () => {
  const { deferredRender: _, ...rest } = ENTRY;
  expect(await load({ ...ENTRY, body: '## Kop' })).toEqual({
    ...rest,
    body: '## Kop',
    rendered: {
      html: '',
      metadata: { headings: [{ depth: 2, slug: 'kop', text: 'Kop' }], parts: ['<h2 id="kop">Kop</h2>'] },
    },
  });
});

test('a text with a picture stays a module', async () => {
  const entry = { ...ENTRY, body: '![Een lokaal](./lokaal.jpg)' };
  expect(await load(entry)).toEqual(entry);
});

test('what has no text of its own stays as it is', async () => {
  const record = { id: 'een', data: {}, filePath: 'content/plans/een.yaml' };
  expect(await load(record)).toEqual(record);
});

test('while an author works Astro makes a module of the page that somebody looks at', async () => {
  const entry = { ...ENTRY, body: 'Tekst' };
  expect(await load(entry, {})).toEqual(entry);
});
