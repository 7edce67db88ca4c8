import type { CollectionName } from '../collection-names.ts';

/** The file in content/templates that shows an author every field of a kind. */
export const TEMPLATES: Readonly<Record<CollectionName, string>> = {
  regions: 'region.mdx',
  programmeLines: 'programme-line.mdx',
  interviews: 'interview.mdx',
  supporters: 'supporter.mdx',
  labs: 'lab.mdx',
  tours: 'tour.yaml',
  plans: 'plan.yaml',
  meetings: 'meeting.mdx',
  reports: 'report.yaml',
  practices: 'practice.mdx',
  questions: 'question.mdx',
  offers: 'offer.mdx',
  needs: 'need.yaml',
  terms: 'term.yaml',
  guides: 'guide.mdx',
  about: 'about.mdx',
  programme: 'programme.yaml',
};

export function seeTemplate(collection: CollectionName): string {
  return `Kijk hoe het moet in content/templates/${TEMPLATES[collection]}.`;
}
