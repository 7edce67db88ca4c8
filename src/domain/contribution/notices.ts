import { FORMS } from '../addresses.ts';
import { COLLECTION_NAMES } from '../collections.ts';
import { TYPED_DATES } from '../schema/calendar-date.ts';
import { answer } from '../schema/fields.ts';
import { shapeOfCollection } from '../schema/schema-problems.ts';
import type { ContributionKind, FormSubject } from './kinds.ts';

const subject = {
  title: 'Waarover?',
  label: 'Pagina',
  collections: COLLECTION_NAMES.filter((name) => shapeOfCollection(name).keys.has('pupilsNotice')),
} as const;

const form = {
  collection: 'regions',
  schema: answer,
  given: { by: 'role', date: 'today' },
  forEditors: [],
} as const;

const SINCE = `Bijvoorbeeld ${TYPED_DATES}.`;

/** The yardstick of every page, asked of those who can tell: at most four things on one screen. */
export const TEACHER_NOTICES: ContributionKind = {
  ...form,
  slug: FORMS.teacherNotices,
  title: 'Wat merkt u?',
  lead: 'Eén zin is genoeg. Schrijf op wat u zelf ziet of hoort in de klas.',
  parts: [{ title: 'Uw antwoord', fields: ['text', { field: 'since' }] }],
  help: { text: 'Bijvoorbeeld: leerlingen vragen vaker of zij na schooltijd mogen doorwerken.', since: SINCE },
  labels: { text: 'Wat merkt u?', since: 'Sinds wanneer?' },
  sender: [{ input: 'role', label: 'Uw rol', help: 'Bijvoorbeeld docent PIE of teamleider. Geen naam.' }],
  subject: {
    ...subject,
    help: 'Kies de regio, het lokaal, de lijn of het voorbeeld waar u iets van merkt.',
    addsTo: 'teachersNotice',
  } satisfies FormSubject,
};

const CLASSES = ['groep 7', 'groep 8', 'klas 1', 'klas 2', 'klas 3', 'klas 4'];

export const PUPIL_NOTICES: ContributionKind = {
  ...form,
  slug: FORMS.pupilNotices,
  title: 'Wat merk jij?',
  lead: 'Eén zin is genoeg. Je naam hoeft er niet bij, en je school ook niet.',
  parts: [{ title: 'Jouw antwoord', fields: ['text', { field: 'since' }] }],
  help: { text: 'Bijvoorbeeld: wij werken nu met machines die ook in een bedrijf staan.', since: SINCE },
  labels: { text: 'Wat merk je ervan?', since: 'Sinds wanneer?' },
  forPupils: true,
  sender: [
    {
      input: 'role',
      label: 'In welke klas zit je?',
      answers: [...CLASSES.map((name) => `leerling, ${name}`), 'leerling'],
    },
  ],
  subject: {
    ...subject,
    help: 'Kies de plek of de regio waar je iets van merkt.',
    addsTo: 'pupilsNotice',
  } satisfies FormSubject,
};
