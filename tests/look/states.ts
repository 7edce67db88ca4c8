import type { State, Step } from './state.ts';

const TOUR = '/rondleiding/voorbeeld-pie/';
const SCENE = `${TOUR}draaibanken/`;
const REGION = '/regios/gorinchem-altena/';
const LIVE: Step = { wait: 'lab-tour[data-state="live"]:not([data-busy]):not([data-covered])' };
const CARD = 'lab-tour dialog[open]';
const FINISH: Step = { click: 'share-form button[type="submit"]' };
const REFUSED: Step = { wait: '[data-problems]:not([hidden])' };
const FINISHED: Step = { wait: '[data-result]:not([hidden])' };
const MENU = 'details.menu nav';

/** Starts the hunt and says “gezien” in the room where one stands. */
const FIND: readonly Step[] = [LIVE, { click: '[data-act="hunt-found"]' }];

/** A form, and what one fills in until it takes it. */
const FORMS: readonly { readonly slug: string; readonly fill: readonly Step[] }[] = [
  {
    slug: 'vraag',
    fill: [
      { fill: 'title', with: 'Hoe vraag je een lokaal aan dat van twee scholen is?' },
      { choose: 'kind', value: 'process' },
      { fill: 'missing', with: 'Wie het besluit neemt als de scholen het niet eens zijn.' },
      { fill: 'rol', with: 'docent PIE' },
    ],
  },
  {
    slug: 'goed-voorbeeld',
    fill: [
      { fill: 'title', with: 'Een proefdak voor iedereen' },
      { choose: 'kind', value: 'company' },
      { fill: 'summary', with: 'Leerlingen leggen zonnepanelen op een dak dat op de grond staat.' },
      { fill: 'whatWeDid.text', with: 'Een installateur bouwde een dak van twee bij drie meter in de werkplaats.' },
      { choose: 'howSure.level', value: 'low' },
      { fill: 'howSure.because', with: 'Eén indruk van één docent.' },
      { fill: 'rol', with: 'docent PIE' },
    ],
  },
  {
    slug: 'bijeenkomst',
    fill: [
      { fill: 'title', with: 'Avond voor docenten techniek' },
      { fill: 'summary', with: 'Docenten laten elkaar zien wat zij maken.' },
      { fill: 'date', with: '18-3-2027' },
      { choose: 'form', value: 'on-site' },
      { fill: 'place', with: 'Gorinchem' },
      { fill: 'audience', with: 'Docenten' },
      { choose: 'status', value: 'planned' },
      { fill: 'rol', with: 'programmaleider' },
    ],
  },
  {
    slug: 'aanbod',
    fill: [
      { fill: 'title', with: 'Een middag lassen voor docenten' },
      { fill: 'summary', with: 'Docenten lassen zelf een hoekprofiel.' },
      { choose: 'audiences', value: 'teachers' },
      { fill: 'offeredBy', with: 'Een bedrijf in de regio' },
      { fill: 'forWhom', with: 'Docenten die nog nooit lasten' },
      { choose: 'state', value: 'open' },
      { fill: 'register', with: 'Via de programmaleider van de regio' },
      { fill: 'rol', with: 'bedrijfsleider' },
    ],
  },
  {
    slug: 'lokaal',
    fill: [
      { fill: 'title', with: 'Metaallokaal' },
      { choose: 'kind', value: 'practice-room' },
      { fill: 'town', with: 'Gorinchem' },
      { fill: 'summary', with: 'Hier leer je draaien en lassen.' },
      { fill: 'rol', with: 'docent PIE' },
    ],
  },
  {
    slug: 'mijlpaal',
    fill: [
      { choose: 'waarover', value: 'gorinchem-altena/startbijeenkomst' },
      { choose: 'status', value: 'dropped' },
      { fill: 'droppedBecause', with: 'Er kwam een andere bijeenkomst voor in de plaats.' },
      { fill: 'rol', with: 'programmaleider' },
    ],
  },
  {
    slug: 'hergebruik',
    fill: [
      { choose: 'waarover', value: 'kosten-voor-ouders-omlaag' },
      { choose: 'region', value: 'twente' },
      { fill: 'text', with: 'Ook hier betalen bedrijven de werkschoenen.' },
      { fill: 'rol', with: 'schoolleider' },
    ],
  },
];

/** Every kind of page as one finds it. */
const PAGES: readonly (readonly [sheet: string, route: string])[] = [
  ['home', '/'],
  ['regions', '/regios/'],
  ['region', REGION],
  ['region-thin', '/regios/alphen/'],
  ['timeline', `${REGION}tijdlijn/`],
  ['report', `${REGION}verantwoording/`],
  ['programme-lines', '/programmalijnen/'],
  ['programme-line', '/programmalijnen/docenten/'],
  ['national-timeline', '/tijdlijn/'],
  ['shifts', '/verschuivingen/'],
  ['notices', '/wat-merken-we/'],
  ['interviews', '/interviews/'],
  ['interview', '/interviews/lenie-van-lieverloo/'],
  ['supporters', '/ondersteuners/'],
  ['supporter', '/ondersteuners/lenie-van-lieverloo/'],
  ['labs', '/labs/'],
  ['lab', '/labs/voorbeeld-pie/'],
  ['lab-real', '/labs/technum-vlissingen/'],
  ['tour', TOUR],
  ['practices', '/praktijk/'],
  ['practice', '/praktijk/kosten-voor-ouders-omlaag/'],
  ['questions', '/vraagbaak/'],
  ['question', '/vraagbaak/wat-is-een-penvoerder/'],
  ['agenda', '/agenda/'],
  ['meeting', '/agenda/startbijeenkomst-gorinchem-altena/'],
  ['offers', '/aanbod/'],
  ['offer', '/aanbod/training-elektrische-autos/'],
  ['share', '/deel/'],
  ['guides', '/kennisbank/'],
  ['guide', '/kennisbank/een-goede-mijlpaal/'],
  ['terms', '/begrippen/'],
  ['about', '/over/wat-is-sto/'],
  ['sources', '/over/bronnen/'],
  ['not-found', '/404.html'],
];

export const STATES: readonly State[] = [
  ...PAGES.map(([sheet, route]): State => ({ sheet, name: 'found', route })),

  {
    sheet: 'home',
    name: 'menu open',
    route: '/',
    steps: [{ click: 'details.menu summary' }],
    over: MENU,
    onPhone: true,
  },
  { sheet: 'home', name: 'first tab', route: '/', steps: [{ press: 'Tab' }], over: '.skip' },
  { sheet: 'home', name: 'without script', route: '/', withoutScript: true },

  { sheet: 'scene', name: 'live', route: SCENE, steps: [LIVE] },
  { sheet: 'scene', name: 'without script', route: SCENE, withoutScript: true },
  { sheet: 'scene', name: 'turned', route: SCENE, steps: [LIVE, { drag: '[data-stage]', by: [-160, 20] }] },
  { sheet: 'scene', name: 'turned by keys', route: SCENE, steps: [LIVE, { click: '[data-act="right"]' }] },
  { sheet: 'scene', name: 'card open', route: SCENE, steps: [LIVE, { click: 'lab-tour .point:visible' }], over: CARD },
  { sheet: 'scene', name: 'wipe', route: SCENE, steps: [LIVE, { click: '[data-act="compare"]' }] },
  {
    sheet: 'scene',
    name: 'wipe moved',
    route: SCENE,
    steps: [LIVE, { click: '[data-act="compare"]' }, { drag: '.wipe-knob', by: [-100, 0] }],
  },
  { sheet: 'scene', name: 'low data', route: SCENE, steps: [LIVE, { click: '[data-act="less-data"]' }] },
  {
    sheet: 'scene',
    name: 'full screen',
    route: SCENE,
    steps: [LIVE, { click: '[data-act="full"]' }],
    over: ':fullscreen',
  },
  { sheet: 'scene', name: 'hunt begun', route: SCENE, steps: [LIVE, { click: '[data-act="hunt-start"]' }] },
  {
    sheet: 'scene',
    name: 'treasure found',
    route: SCENE,
    steps: [LIVE, { click: '[data-act="hunt-start"]' }, ...FIND],
  },
  {
    sheet: 'scene',
    name: 'all found',
    route: SCENE,
    steps: [
      LIVE,
      { click: '[data-act="hunt-start"]' },
      ...FIND,
      { go: `${TOUR}lascabines/` },
      ...FIND,
      { go: `${TOUR}cnc-en-robot/` },
      ...FIND,
    ],
  },
  { sheet: 'certificate', name: 'nothing found', route: `${TOUR}oorkonde/` },
  {
    sheet: 'certificate',
    name: 'all found',
    route: SCENE,
    steps: [
      LIVE,
      { click: '[data-act="hunt-start"]' },
      ...FIND,
      { go: `${TOUR}lascabines/` },
      ...FIND,
      { go: `${TOUR}cnc-en-robot/` },
      ...FIND,
      { click: '[data-hunt-certificate]' },
      { wait: 'h1:has-text("Oorkonde")' },
    ],
  },
  { sheet: 'door-signs', name: 'found', route: `${TOUR}qr/` },
  { sheet: 'booklet', name: 'found', route: `${TOUR}boekje/` },

  ...FORMS.flatMap(({ slug, fill }): State[] => {
    const form = { sheet: `form-${slug}`, route: `/deel/${slug}/` };
    return [
      { ...form, name: 'empty' },
      { ...form, name: 'without script', withoutScript: true },
      { ...form, name: 'refused', steps: [FINISH, REFUSED] },
      { ...form, name: 'filled', steps: fill },
      { ...form, name: 'finished', steps: [...fill, FINISH, FINISHED] },
    ];
  }),

  { sheet: 'search', name: 'empty', route: '/zoeken/' },
  { sheet: 'search', name: 'without script', route: '/zoeken/', withoutScript: true },
  {
    sheet: 'search',
    name: 'hits',
    route: '/zoeken/',
    steps: [{ fill: 'q', with: 'lassen' }, { wait: '[data-results] li' }],
  },
  {
    sheet: 'search',
    name: 'no hits',
    route: '/zoeken/',
    steps: [{ fill: 'q', with: 'xyzzyx' }, { wait: '[data-none]:not([hidden])' }],
  },
  {
    sheet: 'timeline',
    name: 'one line',
    route: `${REGION}tijdlijn/`,
    steps: [{ click: 'label[for="lane-hotspots"]' }],
    whole: true,
  },
  {
    sheet: 'timeline',
    name: 'one state',
    route: `${REGION}tijdlijn/`,
    steps: [{ click: 'label[for="status-unknown"]' }],
    whole: true,
  },
  { sheet: 'regions', name: 'filtered', route: '/regios/?zoek=gorinchem' },
  { sheet: 'regions', name: 'nothing left', route: '/regios/?zoek=xyzzyx' },
  { sheet: 'practices', name: 'filtered', route: '/praktijk/?zoek=bedrijf' },
  { sheet: 'practices', name: 'nothing left', route: '/praktijk/?zoek=xyzzyx' },
  { sheet: 'questions', name: 'filtered', route: '/vraagbaak/?zoek=stuurgroep' },
  { sheet: 'offers', name: 'filtered', route: '/aanbod/?zoek=docenten' },

  { sheet: 'paper-region', name: 'printed', route: REGION, paper: true },
  { sheet: 'paper-timeline', name: 'printed', route: `${REGION}tijdlijn/`, paper: true },
  { sheet: 'paper-report', name: 'printed', route: `${REGION}verantwoording/`, paper: true },
  { sheet: 'paper-booklet', name: 'printed', route: `${TOUR}boekje/`, paper: true },
  { sheet: 'paper-door-signs', name: 'printed', route: `${TOUR}qr/`, paper: true },
  { sheet: 'paper-certificate', name: 'printed', route: `${TOUR}oorkonde/`, paper: true },
  { sheet: 'paper-scene', name: 'printed', route: SCENE, paper: true },
  { sheet: 'paper-practice', name: 'printed', route: '/praktijk/kosten-voor-ouders-omlaag/', paper: true },
  { sheet: 'paper-form', name: 'printed', route: '/deel/vraag/', paper: true },
];
