import { FORMS } from '../addresses.ts';
import { COLLECTION_NAMES } from '../collections.ts';
import { noticeAnswer } from '../schema/fields.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import type { ContributionKind, FormSubject } from './kinds.ts';

const subject = {
  title: 'Waarover?',
  label: 'Pagina',
  collections: COLLECTION_NAMES.filter((name) => shapeOfCollection(name).keys.has('pupilsNotice')),
} as const;

const form = {
  collection: 'regions',
  schema: noticeAnswer,
  given: { by: 'role', date: 'today' },
  forEditors: [],
} as const;

const SINCE = 'Een maand of een jaar is genoeg.';

/** The yardstick of every page, asked of those who can tell: at most four things on one screen. */
export const TEACHER_NOTICES: ContributionKind = {
  ...form,
  slug: FORMS.teacherNotices,
  title: 'Wat merkt u?',
  lead: 'Eén zin is genoeg: wat ziet of hoort u zelf?',
  parts: [{ title: 'Uw antwoord', fields: ['text', { field: 'since' }] }],
  help: { text: 'Bijvoorbeeld: ze willen na de bel doorwerken.', since: SINCE },
  labels: { text: 'Wat merkt u?', since: 'Sinds wanneer?' },
  sender: [{ input: 'role', label: 'Uw rol', help: 'Bijvoorbeeld docent PIE of teamleider. Geen naam.' }],
  subject: {
    ...subject,
    addsTo: 'teachersNotice',
  } satisfies FormSubject,
};

const CLASSES = ['groep 7', 'groep 8', 'klas 1', 'klas 2', 'klas 3', 'klas 4'];

export const PUPIL_NOTICES: ContributionKind = {
  ...form,
  slug: FORMS.pupilNotices,
  title: 'Wat merk jij?',
  lead: 'Eén zin is genoeg. Zonder je naam.',
  parts: [{ title: 'Jouw antwoord', fields: ['text', { field: 'since' }] }],
  help: { text: 'Bijvoorbeeld: wij lassen nu zelf.', since: SINCE },
  labels: { text: 'Wat merk je ervan?', since: 'Sinds wanneer?' },
  forPupils: true,
  sender: [
    {
      input: 'role',
      label: 'In welke klas zit je?',
      answers: { ...Object.fromEntries(CLASSES.map((name) => [name, `leerling, ${name}`])), anders: 'leerling' },
    },
  ],
  subject: {
    ...subject,
    addsTo: 'pupilsNotice',
  } satisfies FormSubject,
};
