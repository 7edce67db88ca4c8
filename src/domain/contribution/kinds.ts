import type { z } from 'zod';
import { FORMS } from '../addresses.ts';
import { TYPED_DATES } from '../schema/calendar-date.ts';
import type { CollectionName } from '../collection-names.ts';
import { labSchema } from '../kinds/lab.ts';
import { meetingSchema } from '../kinds/meeting.ts';
import { milestone } from '../kinds/plan.ts';
import { offerSchema } from '../kinds/offer.ts';
import { practiceSchema, reuse } from '../kinds/practice.ts';
import { questionSchema } from '../kinds/question.ts';
import { regionSchema } from '../kinds/region.ts';

/**
 * What the form writes in a field by itself: the day of today or a year from now, the role of who fills in the form, the
 * source that the contribution itself is, a number of its own, or always the same.
 */
export type Given = 'today' | 'in-a-year' | 'role' | 'submission' | 'number' | { readonly always: string };

/** A field that may be left out and is in sight all the same: always, or once another field has a certain answer. */
export interface ShownField {
  readonly field: string;
  readonly once?: { readonly field: string; readonly is: string };
}

/** A few fields that belong together, under one heading. */
export interface FormPart {
  readonly title: string;
  readonly lead?: string;
  /**
   * Fields of the record by their pattern, in the order in which the form asks for them. What may be left out is folded
   * away, unless it is a ShownField; a part of which everything may be left out is folded as a whole.
   */
  readonly fields: readonly (string | ShownField)[];
}

/** What a form changes. */
export interface FormSubject {
  readonly title: string;
  readonly label: string;
  readonly help?: string;
  /** The kinds of which an entry can be chosen. */
  readonly collections: readonly CollectionName[];
  /** The pattern of what in the entry can be chosen, `claims.*`; without it the entry as a whole. */
  readonly each?: string;
  /** What was typed becomes one more item of this list; without it, it is put in the fields of what was chosen. */
  readonly addsTo?: string;
  /** The last choice, for what is not on the list. */
  readonly orElse?: string;
}

export interface SenderQuestion {
  readonly input: 'role' | 'organisation';
  readonly label: string;
  readonly help?: string;
  /** To choose from, by what they are called in the form; without them it is typed. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** A kind of page that anybody may offer with a form. */
export interface ContributionKind {
  /** Its place on the site: `/deel/<slug>/`. */
  readonly slug: string;
  /** Where the file belongs. */
  readonly collection: Exclude<CollectionName, 'guides'>;
  /** Of what the form asks: a whole page, or one thing in a file. */
  readonly schema: z.ZodType;
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly lead: string;
  readonly parts: readonly FormPart[];
  /** By the pattern of the field, `teachersNotice.*.by`. */
  readonly given: Readonly<Record<string, Given>>;
  /** Fields that only an editor can fill in, because they need what lies behind the site. */
  readonly forEditors: readonly string[];
  /** Where the help of the schema speaks to people who edit files. */
  readonly help: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Fields that the schema can miss but a rule of the content check cannot. */
  readonly required?: readonly string[];
  /** The form changes an entry that is there. */
  readonly subject?: FormSubject;
  /** For who is in a class: words in the je-form, and no name, number or address gets through. */
  readonly forPupils?: true;
  /** Instead of the usual questions about who fills it in. */
  readonly sender?: readonly SenderQuestion[];
  /** Free text below the fields, where the kind has room for it. */
  readonly body?: { readonly label: string; readonly help: string };
}

const NOTICE_GIVEN = {
  'teachersNotice.*.by': 'role',
  'teachersNotice.*.date': 'today',
  'pupilsNotice.*.by': 'role',
  'pupilsNotice.*.date': 'today',
} as const satisfies Record<string, Given>;

/** Asked in the form that asks for nothing else. */
const NOTICE_FOR_EDITORS = ['teachersNotice.*.since', 'pupilsNotice.*.since'];

const SOURCE_GIVEN = { 'sources.*.id': 'number', 'sources.*.read': 'today' } as const satisfies Record<string, Given>;

const NOTICE_PART: FormPart = {
  title: 'Wat merken ze ervan?',
  lead: 'Merken docenten en leerlingen iets van de plannen? Daar gaat het op deze site om. Schrijf alleen op wat u zelf ziet of hoort.',
  fields: ['teachersNotice', 'pupilsNotice'],
};

const NOTICE_HELP = { teachersNotice: '', pupilsNotice: '' };

const SOURCES_PART: FormPart = {
  title: 'Waar kan een lezer het nalezen?',
  lead: 'Uw inzending is zelf al een bron. Staat er ook iets op internet of in een krant, voeg het dan toe.',
  fields: ['sources'],
};

const DATE_HELP = `Zo precies als u weet: ${TYPED_DATES}.`;
const LINES_HELP = 'Kies er een of meer. Weet u het niet, laat het dan leeg.';

export const NEW_PAGE_KINDS: readonly ContributionKind[] = [
  {
    slug: FORMS.practice,
    collection: 'practices',
    schema: practiceSchema,
    title: 'Goed voorbeeld',
    lead: 'Iets wat bij u werkt en wat een andere regio kan overnemen. Ook wat niet lukte, helpt.',
    parts: [
      { title: 'Het idee', fields: ['title', 'kind', 'summary', 'regions', 'programmeLines', 'profiles', 'since'] },
      {
        title: 'Hoe het ging',
        fields: ['whatWeDid', 'howSure', 'context', 'wentWell', 'didNotWork', 'nextTry'],
      },
      { title: 'Wat het vraagt', fields: ['effort', 'cost', 'neededForReuse'] },
      NOTICE_PART,
      { ...SOURCES_PART, fields: ['materials', 'sources'] },
    ],
    given: {
      ...NOTICE_GIVEN,
      ...SOURCE_GIVEN,
      state: { always: 'proposal' },
      reviewBy: 'in-a-year',
    },
    forEditors: [
      'searchedAs',
      'labs',
      'regionNote',
      'sinceNote',
      'reusedBy',
      'contact',
      'example',
      'sources.*.readAs',
      'sources.*.note',
      'sources.*.announces',
      ...NOTICE_FOR_EDITORS,
    ],
    help: {
      ...NOTICE_HELP,
      title: 'Kort en herkenbaar, bijvoorbeeld Zonnepanelen leggen op een oefendak.',
      since: DATE_HELP,
      'sources.*.date': `Wanneer het verscheen. ${DATE_HELP}`,
      regions: 'In welke regio gebeurt dit?',
      context: 'Wat was het probleem of de wens?',
      whatWeDid: 'Wie deed wat, waar en hoe vaak? Zo dat een ander het kan nadoen.',
      wentWell: '',
      didNotWork: 'Daar leert een ander het meest van.',
      nextTry: 'Wat doet u een volgende keer anders?',
      howSure: 'Hoog als er cijfers of meer bronnen zijn, laag als het één indruk is.',
      effort: '',
      cost: '',
      programmeLines: LINES_HELP,
      profiles: 'Voor welke profielen is het?',
    },
    labels: {},
    body: { label: 'Wilt u nog iets vertellen?', help: 'Een lege regel begint een nieuwe alinea.' },
  },
  {
    slug: FORMS.question,
    collection: 'questions',
    schema: questionSchema,
    title: 'Vraag',
    lead: 'Een vraag waar u niet uitkomt. Staat de vraag in de vraagbaak, dan kan iedereen helpen, en ziet iedereen hoe lang die openstaat.',
    parts: [
      { title: 'De vraag', fields: ['title', 'kind', 'missing', 'searchedAs'] },
      { title: 'Waar hoort de vraag bij?', fields: ['regions', 'programmeLines'] },
      SOURCES_PART,
    ],
    given: {
      ...SOURCE_GIVEN,
      'asked.by': 'role',
      'asked.date': 'today',
      reviewBy: 'in-a-year',
    },
    forEditors: [
      'takenUp',
      'answered',
      'short',
      'related',
      'sources.*.readAs',
      'sources.*.note',
      'sources.*.announces',
    ],
    help: {
      title: 'Eén vraag, zoals u die aan een collega stelt.',
      missing: 'Wat hebt u al gezocht of geprobeerd, en wat weet u dan nog niet?',
      regions: 'Gaat het over één regio of over een paar? Anders laat u dit leeg.',
      programmeLines: LINES_HELP,
      'sources.*.date': `Wanneer het verscheen. ${DATE_HELP}`,
    },
    required: ['missing'],
    labels: { title: 'Uw vraag', missing: 'Wat weet u nog niet?', searchedAs: 'Andere woorden voor hetzelfde' },
  },
  {
    slug: FORMS.meeting,
    collection: 'meetings',
    schema: meetingSchema,
    title: 'Bijeenkomst',
    lead: 'Een dag, een avond of een online gesprek voor mensen van STO. De datum komt ook in de agenda die men kan volgen.',
    parts: [
      {
        title: 'Wat en wanneer',
        fields: ['title', 'summary', 'date', 'form', { field: 'place' }, 'audience', 'register'],
      },
      {
        title: 'Hoe staat het ermee?',
        fields: [
          'status',
          { field: 'heldOn', once: { field: 'status', is: 'held' } },
          { field: 'cancelledBecause', once: { field: 'status', is: 'cancelled' } },
          'shifts',
          'region',
        ],
      },
      SOURCES_PART,
    ],
    given: { ...SOURCE_GIVEN },
    forEditors: [
      'searchedAs',
      'lines',
      'milestone',
      'dateNote',
      'firstDateNote',
      'shifts.*.from',
      'shifts.*.toNote',
      'example',
      'sources.*.readAs',
      'sources.*.note',
      'sources.*.announces',
    ],
    help: {
      date: `De eerste datum die is afgesproken. Is hij verschoven, vul dan verderop de nieuwe in. ${DATE_HELP}`,
      form: 'Komt u bij elkaar, online, of allebei?',
      status: 'Weet u niet of het doorging? Kies onbekend.',
      heldOn: `Alleen als de bijeenkomst is geweest. ${DATE_HELP}`,
      cancelledBecause: 'Alleen als de bijeenkomst is afgelast.',
      region: 'Laat leeg als de bijeenkomst voor het hele land is.',
      'shifts.*.to': `De nieuwe datum. Is die er nog niet, laat dan leeg. ${DATE_HELP}`,
      'shifts.*.decidedOn': DATE_HELP,
      'sources.*.date': `Wanneer het verscheen. ${DATE_HELP}`,
    },
    labels: { title: 'Naam van de bijeenkomst', date: 'Eerste datum', 'shifts.*.to': 'Nieuwe datum' },
    body: { label: 'Programma of verslag', help: 'Een lege regel begint een nieuwe alinea.' },
  },
  {
    slug: FORMS.offer,
    collection: 'offers',
    schema: offerSchema,
    title: 'Aanbod',
    lead: 'Iets wat u biedt aan basisscholen, docenten, ouders of leerlingen: een bus vol techniek, een cursus, een open dag.',
    parts: [
      { title: 'Wat biedt u aan?', fields: ['title', 'summary', 'audiences', 'forWhom', 'offeredBy', 'answers'] },
      { title: 'Waar en wanneer?', fields: ['regions', 'place', 'when', 'duration', 'capacity'] },
      { title: 'Aanmelden', fields: ['state', { field: 'register' }, 'registerUrl'] },
      SOURCES_PART,
    ],
    given: { ...SOURCE_GIVEN, reviewBy: 'in-a-year' },
    forEditors: [
      'searchedAs',
      'regionNote',
      'whenNote',
      'contact',
      'labs',
      'practices',
      'example',
      'sources.*.readAs',
      'sources.*.note',
      'sources.*.announces',
    ],
    help: {
      title: 'Zoals een bezoeker het begrijpt, bijvoorbeeld Techniekbus voor groep 7.',
      audiences: 'Kies er een of meer.',
      answers: 'Deze behoeften staan al op de site. Past er geen, laat het dan leeg.',
      regions: 'In welke regio is het te krijgen?',
      when: `Is het er altijd, of weet u het niet? Laat het dan leeg. ${DATE_HELP}`,
      state: 'Weet u het niet zeker? Kies onbekend.',
      register: 'Bij wie of hoe? Eén of twee zinnen, zonder namen en nummers.',
      registerUrl: 'Een pagina waar iemand zich kan aanmelden.',
      'sources.*.date': `Wanneer het verscheen. ${DATE_HELP}`,
    },
    labels: { title: 'Naam van het aanbod' },
    body: { label: 'Wilt u nog iets vertellen?', help: 'Een lege regel begint een nieuwe alinea.' },
  },
  {
    slug: FORMS.lab,
    collection: 'labs',
    schema: labSchema,
    title: 'Lokaal',
    lead: 'Een vernieuwd lokaal, een ontdeklab of een plek bij een bedrijf. Ouders en leerlingen kijken hier het eerst.',
    parts: [
      { title: 'De plek', fields: ['title', 'kind', 'town', 'region', 'summary', 'profiles', 'since'] },
      { title: 'Wat gebeurt er?', fields: ['pupilsMake', 'equipment', 'sensory', 'helpedBy', 'visit'] },
      NOTICE_PART,
      {
        title: 'Een foto',
        lead: 'De foto wordt op uw eigen apparaat verkleind. Waar en wanneer die is gemaakt, gaat eruit.',
        fields: ['picture'],
      },
      SOURCES_PART,
    ],
    given: { ...NOTICE_GIVEN, ...SOURCE_GIVEN },
    forEditors: [
      'searchedAs',
      'regionNote',
      'sinceNote',
      'example',
      'picture.rendered',
      'sources.*.readAs',
      'sources.*.note',
      'sources.*.announces',
      ...NOTICE_FOR_EDITORS,
    ],
    help: {
      ...NOTICE_HELP,
      title: 'Hoe heet de plek bij u op school?',
      region: 'Weet u het niet, laat het dan leeg.',
      profiles: 'Welke profielen krijgen hier les?',
      since: DATE_HELP,
      'visit.text': 'Wanneer is er een open dag, of hoe maakt iemand een afspraak?',
      'visit.date': `De volgende keer, als die bekend is. ${DATE_HELP}`,
      'picture.file': 'Kies een foto van een leeg lokaal: dan hoeft niemand toestemming te geven.',
      'picture.credit': 'Wie maakte de foto? De school of de rol is genoeg.',
      'picture.licence': 'Bijvoorbeeld CC BY 4.0, of alleen op deze site.',
      'picture.consent.scope':
        'Waarvoor gaven de mensen op de foto toestemming? Van leerlingen onder de 16 tekent een ouder.',
      'picture.consent.until': `Tot wanneer geldt die toestemming? ${DATE_HELP}`,
      'sources.*.date': `Wanneer het verscheen. ${DATE_HELP}`,
    },
    labels: {
      title: 'Naam van het lokaal',
      'visit.date': 'Op welke dag?',
      'visit.text': 'Hoe kan iemand komen kijken?',
    },
    body: { label: 'Wilt u nog iets vertellen?', help: 'Een lege regel begint een nieuwe alinea.' },
  },
  {
    slug: FORMS.region,
    collection: 'regions',
    schema: regionSchema,
    title: 'Regio',
    lead: 'Een regio die nog niet op deze site staat. Met een naam en één zin komt die op de lijst.',
    parts: [
      { title: 'De regio', fields: ['title', 'provinces', 'summary', 'website', 'leadSchool', 'period'] },
      { title: 'Wie doen mee?', fields: ['schools', 'partners'] },
      NOTICE_PART,
      SOURCES_PART,
    ],
    given: { ...NOTICE_GIVEN, ...SOURCE_GIVEN },
    forEditors: [
      ...[
        'searchedAs',
        'alias',
        'mainTown',
        'municipalities',
        'approximate',
        'leadSchoolSource',
        'schoolsNote',
        'lines',
        'linesNote',
      ],
      ...['state', 'amounts', 'nextPeriod', 'contact', 'supporters', 'example'],
      ...['sources.*.readAs', 'sources.*.note', 'sources.*.announces'],
      ...NOTICE_FOR_EDITORS,
    ],
    help: {
      ...NOTICE_HELP,
      title: 'De naam zoals de regio zelf die gebruikt.',
      provinces: 'In welke provincie of provincies?',
      summary: 'Eén zin: wie werken er samen, en waaraan?',
      'sources.*.date': `Wanneer het verscheen. ${DATE_HELP}`,
      'period.from': DATE_HELP,
      'period.until': DATE_HELP,
      'schools.*.technical': '',
    },
    labels: { title: 'Naam van de regio', 'schools.*.technical': 'Deze school geeft zelf PIE, BWI of M&T' },
    body: { label: 'Wilt u nog iets vertellen?', help: 'Een lege regel begint een nieuwe alinea.' },
  },
];

/** The state of one milestone in the plan of a region: the form changes the file of that plan. */
export const MILESTONE_KIND: ContributionKind = {
  slug: FORMS.milestone,
  collection: 'plans',
  schema: milestone,
  title: 'Stand van een mijlpaal',
  lead: 'Is iets gehaald, verschoven of vervallen? Vertel het, met de reden. Een eerste datum wordt nooit overschreven.',
  parts: [
    {
      title: 'Hoe staat het ermee?',
      fields: [
        'status',
        { field: 'achieved', once: { field: 'status', is: 'achieved' } },
        { field: 'droppedBecause', once: { field: 'status', is: 'dropped' } },
        'explanation',
        'evidence',
      ],
    },
    {
      title: 'Is de datum verschoven?',
      lead: 'Sla dit over als de datum hetzelfde is gebleven.',
      fields: ['planned', 'shifts'],
    },
    NOTICE_PART,
  ],
  given: NOTICE_GIVEN,
  forEditors: [
    ...['id', 'title', 'kind', 'expected', 'seenOn', 'deadline', 'plannedNote', 'dateNote', 'goal', 'subPlan'],
    ...['doneWhen', 'affects', 'withinPlan', 'confidence', 'sources', 'shifts.*.from', 'shifts.*.toNote'],
    ...NOTICE_FOR_EDITORS,
  ],
  help: {
    ...NOTICE_HELP,
    status: 'Weet u de uitkomst niet? Kies onbekend.',
    achieved: `Alleen als de mijlpaal is gehaald. ${DATE_HELP}`,
    droppedBecause: 'Alleen als de mijlpaal is vervallen.',
    planned: `Wanneer zou het eerst klaar zijn? Nodig als u een verschuiving vertelt en de site die datum nog niet kent. ${DATE_HELP}`,
    evidence: 'Waaraan ziet een lezer dat de mijlpaal is gehaald?',
    'evidence.*.text': '',
    'shifts.*.to': `Is er nog geen nieuwe datum, laat dit dan leeg. ${DATE_HELP}`,
    'shifts.*.decidedOn': DATE_HELP,
  },
  labels: { planned: 'Eerste datum', 'shifts.*.to': 'Nieuwe datum', shifts: 'Verschuiving' },
  subject: {
    title: 'Welke mijlpaal?',
    label: 'Mijlpaal',
    help: 'De regio’s staan op alfabet. Staat uw mijlpaal er niet bij, vraag de redactie dan om hem toe te voegen.',
    collections: ['plans'],
    each: 'lines.*.milestones.*',
  },
};

/** Who does the same as a practice that is there: the form changes the page of that practice. */
export const REUSE_KIND: ContributionKind = {
  slug: FORMS.reuse,
  collection: 'practices',
  schema: reuse,
  title: 'Wij doen dit ook',
  lead: 'Nam u een goed voorbeeld over? Vertel hoe dat ging. Dan ziet een ander wie er nog meer ervaring mee heeft.',
  parts: [{ title: 'Hoe gaat het bij u?', fields: ['region', 'text'] }],
  given: {},
  forEditors: [],
  help: { region: 'Uw eigen regio.', text: 'Wat doet u hetzelfde, wat doet u anders, en wat ging mis?' },
  labels: { text: 'Wat doet u?' },
  subject: {
    title: 'Welk voorbeeld?',
    label: 'Goed voorbeeld',
    help: 'De voorbeelden staan op alfabet. Doet u iets nieuws, deel dan een eigen goed voorbeeld.',
    collections: ['practices'],
    addsTo: 'reusedBy',
  },
};

/** The forms that `/deel/` offers, in its order. */
export const OFFERED_KINDS: readonly ContributionKind[] = [...NEW_PAGE_KINDS, REUSE_KIND, MILESTONE_KIND];
