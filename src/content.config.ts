import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'zod';
import { COLLECTIONS, type CollectionDefinition, type CollectionName, type StoredAs } from './domain/collections.ts';
import { guideSchema } from './domain/kinds/guide.ts';
import { labSchema } from './domain/kinds/lab.ts';
import { picture } from './domain/schema/fields.ts';
import { readBodies } from './loaders/read-bodies.ts';
import { DUTCH_TEXTS } from './starlight/dutch-texts.ts';

/** A name that starts with _ or . is its author's own business: the content check does not read it, so neither do we. */
const READ = '[^_.]*';

/** The id is the name of the file or folder, not a slug of it, so that a reference is literally that name. */
function loaderOf(stored: StoredAs) {
  switch (stored.form) {
    case 'pages':
      return named(stored.folder, '.mdx');
    case 'records':
      return named(stored.folder, '.yaml');
    case 'folders':
      return named(stored.folder, `/${stored.file}`);
    case 'list':
      return file(`./content/${stored.file}`);
    case 'single':
      return glob({ base: './content', pattern: stored.file });
  }
}

function named(folder: string, ending: string, idOf = (name: string) => name) {
  return readBodies(
    glob({
      base: `./content/${folder}`,
      pattern: READ + ending,
      generateId: ({ entry }) => idOf(entry.slice(0, -ending.length)),
    }),
  );
}

/**
 * Starlight asks for the schema of articles again for each page in its shell, where making it takes longer than all else
 * that the shell does. Each asks with the same means: an article has no picture among its fields.
 */
function once<Context, Schema>(make: (context: Context) => Schema): (context: Context) => Schema {
  let made: Schema | undefined;
  return (context) => (made ??= make(context));
}

type Stored = { readonly [Name in CollectionName]: { readonly schema: (typeof COLLECTIONS)[Name]['schema'] } };

/** Starlight looks for its articles under the name docs. */
const { guides: _guides, ...stored } = Object.fromEntries(
  Object.entries<CollectionDefinition>(COLLECTIONS).map(([name, { stored, schema }]) => [
    name,
    defineCollection({ loader: loaderOf(stored), schema }),
  ]),
) as unknown as Stored;

export const collections = {
  ...stored,
  labs: defineCollection({
    loader: loaderOf(COLLECTIONS.labs.stored),
    // Astro knows the picture beside the page by its name, and publishes it in other sizes and without camera data.
    schema: ({ image }) =>
      labSchema.extend({ picture: z.strictObject({ ...picture.shape, file: image() }).optional() }),
  }),
  docs: defineCollection({
    loader: named('guides', '.mdx', (name) => (name === 'index' ? 'kennisbank' : `kennisbank/${name}`)),
    // Partial, because Starlight checks our own pages in its shell with this schema too; the content check is strict.
    schema: once(
      docsSchema({ extend: z.object(guideSchema.omit({ title: true, description: true }).shape).partial() }),
    ),
  }),
  // Starlight warns when this is missing; the texts themselves come in through its plugin.
  i18n: defineCollection({ loader: () => [{ id: 'nl', ...DUTCH_TEXTS }], schema: i18nSchema() }),
};
