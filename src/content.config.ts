import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'zod';
import { COLLECTIONS } from './domain/collections.ts';
import { aboutSchema } from './domain/kinds/about.ts';
import { picture } from './domain/schema/fields.ts';
import { guideSchema } from './domain/kinds/guide.ts';
import { interviewSchema } from './domain/kinds/interview.ts';
import { labSchema } from './domain/kinds/lab.ts';
import { meetingSchema } from './domain/kinds/meeting.ts';
import { needSchema } from './domain/kinds/need.ts';
import { offerSchema } from './domain/kinds/offer.ts';
import { planSchema } from './domain/kinds/plan.ts';
import { practiceSchema } from './domain/kinds/practice.ts';
import { programmeLineSchema } from './domain/kinds/programme-line.ts';
import { programmeSchema } from './domain/kinds/programme.ts';
import { questionSchema } from './domain/kinds/question.ts';
import { regionSchema } from './domain/kinds/region.ts';
import { reportSchema } from './domain/kinds/report.ts';
import { supporterSchema } from './domain/kinds/supporter.ts';
import { termSchema } from './domain/kinds/term.ts';
import { tourSchema } from './domain/kinds/tour.ts';
import { DUTCH_TEXTS } from './starlight/dutch-texts.ts';

/** A name that starts with _ or . is its author's own business: the content check does not read it, so neither do we. */
const READ = '[^_.]*';

/** One .mdx a page. The id is the file name, not a slug of it, so that a reference is literally that name. */
function pages(folder: string) {
  return glob({
    base: `./content/${folder}`,
    pattern: `${READ}.mdx`,
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
}

/** One .yaml a record, named after its file. */
function records(folder: string) {
  return glob({
    base: `./content/${folder}`,
    pattern: `${READ}.yaml`,
    generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
  });
}

export const collections = {
  regions: defineCollection({ loader: pages('regions'), schema: regionSchema }),
  programmeLines: defineCollection({ loader: pages('programme-lines'), schema: programmeLineSchema }),
  interviews: defineCollection({ loader: pages('interviews'), schema: interviewSchema }),
  supporters: defineCollection({ loader: pages('supporters'), schema: supporterSchema }),
  about: defineCollection({ loader: pages('about'), schema: aboutSchema }),
  labs: defineCollection({
    loader: glob({
      base: './content/labs',
      pattern: `${READ}/lab.mdx`,
      generateId: ({ entry }) => entry.replace(/\/lab\.mdx$/, ''),
    }),
    // Astro knows the picture beside the page by its name, and publishes it in other sizes and without camera data.
    schema: ({ image }) =>
      labSchema.extend({ picture: z.strictObject({ ...picture.shape, file: image() }).optional() }),
  }),
  tours: defineCollection({
    loader: glob({
      base: './content/labs',
      pattern: `${READ}/tour.yaml`,
      generateId: ({ entry }) => entry.replace(/\/tour\.yaml$/, ''),
    }),
    schema: tourSchema,
  }),
  plans: defineCollection({ loader: records('plans'), schema: planSchema }),
  meetings: defineCollection({ loader: pages('meetings'), schema: meetingSchema }),
  questions: defineCollection({ loader: pages('questions'), schema: questionSchema }),
  offers: defineCollection({ loader: pages('offers'), schema: offerSchema }),
  needs: defineCollection({ loader: records('needs'), schema: needSchema }),
  practices: defineCollection({ loader: pages('practices'), schema: practiceSchema }),
  reports: defineCollection({ loader: records('reports'), schema: reportSchema }),
  terms: defineCollection({ loader: file(`./content/${COLLECTIONS.terms.stored.file}`), schema: termSchema }),
  programme: defineCollection({
    loader: glob({ base: './content', pattern: COLLECTIONS.programme.stored.file }),
    schema: programmeSchema,
  }),
  // Starlight looks for its articles under this name.
  docs: defineCollection({
    loader: glob({
      base: './content/guides',
      pattern: `${READ}.mdx`,
      generateId: ({ entry }) => (entry === 'index.mdx' ? 'kennisbank' : `kennisbank/${entry.replace(/\.mdx$/, '')}`),
    }),
    // Partial, because Starlight checks our own pages in its shell with this schema too; the content check is strict.
    schema: docsSchema({ extend: z.object(guideSchema.omit({ title: true, description: true }).shape).partial() }),
  }),
  // Starlight warns when this is missing; the texts themselves come in through its plugin.
  i18n: defineCollection({ loader: () => [{ id: 'nl', ...DUTCH_TEXTS }], schema: i18nSchema() }),
};
