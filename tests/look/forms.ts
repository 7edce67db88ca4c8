import type { Step } from './state.ts';

/** Of a step of a state: what one types or chooses, by the name of the field. */
export type Answer = Extract<Step, { readonly fill: string } | { readonly choose: string }>;

/** Goes on with a form; the focus tells that the next step is there. */
export const NEXT: readonly Step[] = [{ click: 'share-form [type="submit"]' }, { wait: 'share-form h2:focus' }];

/** A form, and what one fills in at each step until it takes it. */
export const FORMS: readonly { readonly slug: string; readonly steps: readonly (readonly Answer[])[] }[] = [
  {
    slug: 'vraag',
    steps: [
      [
        { fill: 'title', with: 'Hoe vraag je een lokaal aan dat van twee scholen is?' },
        { choose: 'kind', value: 'process' },
        { fill: 'missing', with: 'Wie het besluit neemt als de scholen het niet eens zijn.' },
        { fill: 'rol', with: 'docent PIE' },
      ],
    ],
  },
  {
    slug: 'goed-voorbeeld',
    steps: [
      [
        { fill: 'title', with: 'Een proefdak voor iedereen' },
        { choose: 'kind', value: 'company' },
        { fill: 'summary', with: 'Leerlingen leggen zonnepanelen op een dak dat op de grond staat.' },
      ],
      [
        { fill: 'whatWeDid.text', with: 'Een installateur bouwde een dak van twee bij drie meter in de werkplaats.' },
        { choose: 'howSure.level', value: 'low' },
        { fill: 'howSure.because', with: 'Eén indruk van één docent.' },
      ],
      [{ fill: 'rol', with: 'docent PIE' }],
    ],
  },
  {
    slug: 'bijeenkomst',
    steps: [
      [
        { fill: 'title', with: 'Avond voor docenten techniek' },
        { fill: 'summary', with: 'Docenten laten elkaar zien wat zij maken.' },
        { fill: 'date', with: '18-3-2027' },
        { choose: 'form', value: 'on-site' },
        { fill: 'place', with: 'Gorinchem' },
        { fill: 'audience', with: 'Docenten' },
      ],
      [{ choose: 'status', value: 'planned' }],
      [{ fill: 'rol', with: 'programmaleider' }],
    ],
  },
  {
    slug: 'aanbod',
    steps: [
      [
        { fill: 'title', with: 'Een middag lassen voor docenten' },
        { fill: 'summary', with: 'Docenten lassen zelf een hoekprofiel.' },
        { choose: 'audiences', value: 'teachers' },
      ],
      [
        { choose: 'state', value: 'open' },
        { fill: 'register', with: 'Via de programmaleider van de regio' },
      ],
      [{ fill: 'rol', with: 'bedrijfsleider' }],
    ],
  },
  {
    slug: 'lokaal',
    steps: [
      [
        { fill: 'title', with: 'Metaallokaal' },
        { choose: 'kind', value: 'practice-room' },
        { fill: 'town', with: 'Gorinchem' },
        { fill: 'summary', with: 'Hier leer je draaien en lassen.' },
      ],
      [{ fill: 'rol', with: 'docent PIE' }],
    ],
  },
  {
    slug: 'mijlpaal',
    steps: [
      [
        { choose: 'waarover', value: 'gorinchem-altena/startbijeenkomst' },
        { choose: 'status', value: 'dropped' },
        { fill: 'droppedBecause', with: 'Er kwam een andere bijeenkomst voor in de plaats.' },
        { fill: 'rol', with: 'programmaleider' },
      ],
    ],
  },
  {
    slug: 'regio',
    steps: [
      [
        { fill: 'title', with: 'Regio aan de Rivier' },
        { choose: 'provinces', value: 'Gelderland' },
        { fill: 'summary', with: 'Drie scholen werken samen aan techniek in de bouw.' },
        { fill: 'rol', with: 'programmaleider' },
      ],
    ],
  },
  {
    slug: 'merken/leerling',
    steps: [
      [
        { choose: 'waarover', value: '/regios/gorinchem-altena/' },
        { fill: 'text', with: 'Wij lassen nu zelf.' },
        { choose: 'rol', value: 'leerling, klas 3' },
      ],
    ],
  },
  {
    slug: 'merken/docent',
    steps: [
      [
        { choose: 'waarover', value: '/regios/gorinchem-altena/' },
        { fill: 'text', with: 'Zij willen na de bel doorwerken.' },
        { fill: 'rol', with: 'docent PIE' },
      ],
    ],
  },
  {
    slug: 'aanvullen/goed-voorbeeld/kosten',
    steps: [
      [
        { choose: 'waarover', value: '/praktijk/kosten-voor-ouders-omlaag/' },
        { choose: 'cost.level', value: 'low' },
        { fill: 'cost.because', with: 'De bedrijven betalen de werkschoenen.' },
        { fill: 'rol', with: 'schoolleider' },
      ],
    ],
  },
  {
    slug: 'verbeteren',
    steps: [
      [
        { choose: 'waarover', value: '/regios/gorinchem-altena/' },
        { fill: 'fact', with: 'Twaalf scholen en een mbo werken hier samen.' },
        { fill: 'should', with: 'Het zijn er dertien.' },
        { fill: 'how', with: 'Ik werk er.' },
        { fill: 'rol', with: 'programmaleider' },
      ],
    ],
  },
  {
    slug: 'hergebruik',
    steps: [
      [
        { choose: 'waarover', value: '/praktijk/kosten-voor-ouders-omlaag/' },
        { choose: 'region', value: 'twente' },
        { fill: 'text', with: 'Ook hier betalen bedrijven de werkschoenen.' },
        { fill: 'rol', with: 'schoolleider' },
      ],
    ],
  },
];
