import { formStepsOf } from '../../src/domain/contribution/form-fields.ts';
import { FORM_KINDS } from '../../src/domain/contribution/all-kinds.ts';
import { FORMS, NEXT } from './forms.ts';
import type { State, Step } from './state.ts';

const TOUR = '/rondleiding/voorbeeld-pie/';
const SCENE = `${TOUR}draaibanken/`;
const REGION = '/regios/gorinchem-altena/';
const EXAMPLE = '/regios/voorbeeldregio/';
const LIVE: Step = { wait: 'lab-tour[data-state="live"]:not([data-busy])' };
const MORE: Step = { click: '[data-act="more"]' };
const PLAN: Step = { click: '[data-act="plan"]' };
const FULL: Step = { click: '[data-act="full"]' };
const CARD = 'lab-tour dialog[open]';
const KEEP_POINT: readonly Step[] = [{ click: 'lab-tour .point:visible' }, { click: `${CARD} [data-keep]` }];
const KEPT_LIST = 'lab-tour dialog.kept-list[open]';
const OPEN_KEPT: readonly Step[] = [{ click: '[data-act="kept"]' }, { wait: KEPT_LIST }];
const FINISH: Step = { click: 'share-form button[type="submit"]' };
const REFUSED: Step = { wait: '[data-error]:not([hidden])' };
/** Opens the first fold of a step that is not open yet. */
const UNFOLD: Step = { click: 'share-form [data-step]:not([hidden]) [data-fold]:not([open]) > summary' };
const FINISHED: Step = { wait: '[data-result]:not([hidden])' };
const KEPT: readonly Step[] = [{ click: '[data-way="save"]' }, { wait: '[data-receipt]:not([hidden])' }];
const MENU = 'details.menu nav';
const DIALOG = '.search-dialog';
const OPEN_SEARCH: readonly Step[] = [{ click: '[data-search]' }, { wait: `${DIALOG}[open]` }];

/** The walk with a guide, at its first words. */
const WALK_PLAY = 'lab-tour [data-walk="play"]';
const WALK: readonly Step[] = [{ click: '[data-act="walk"]' }, { wait: 'lab-tour .walk:has-text("Welkom")' }];

const KEEP_READING = 'device-copies [data-reading]';
const ALONG = 'take-along';
const ASK_ALONG: readonly Step[] = [{ click: `${ALONG} button` }, { wait: `${ALONG} .btn:not(.quiet)` }];

const HUNT_CARD = '.hunt-card[open]';
const BEGIN_HUNT: readonly Step[] = [LIVE, { click: '[data-act="hunt-start"]' }, { wait: '[data-hunt-running]' }];

/** Solves the riddle of the room where one stands. */
function solve(point: string): readonly Step[] {
  return [LIVE, { choose: 'eend-bij', value: point }, { click: '[data-act="hunt-answer"]' }];
}
const SOLVE_ALL: readonly Step[] = [
  ...BEGIN_HUNT,
  ...solve('freesmachine'),
  { go: `${TOUR}lascabines/` },
  ...solve('meetkast'),
  { go: `${TOUR}cnc-en-robot/` },
  ...solve('draaibank'),
];

/** How many folds a step of a form has. */
function foldsIn(slug: string, step: number): number {
  const kind = FORM_KINDS.find((one) => one.slug === slug);
  if (kind === undefined) throw new RangeError(`No form ${slug}`);
  const { steps, optional } = formStepsOf(kind);
  const own = (steps[step] ?? []).filter(({ folded }) => folded.length > 0).length;
  return step < steps.length - 1 ? own : own + optional.length + (kind.body === undefined ? 0 : 1);
}

/** Every kind of page as one finds it. */
const PAGES: readonly (readonly [sheet: string, route: string])[] = [
  ['home', '/'],
  ['regions', '/regios/'],
  ['regions-by-province', '/regios/op-provincie/'],
  ['places', '/regios/plaatsen/'],
  ['region', REGION],
  ['region-thin', '/regios/alphen/'],
  ['region-example', EXAMPLE],
  ['timeline', `${REGION}tijdlijn/`],
  ['timeline-example', `${EXAMPLE}tijdlijn/`],
  ['report', `${REGION}verantwoording/`],
  ['report-example', `${EXAMPLE}verantwoording/`],
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
  ['tour-walk', `${TOUR}loop-mee/`],
  ['practices', '/praktijk/'],
  ['practice', '/praktijk/kosten-voor-ouders-omlaag/'],
  ['practice-example', '/praktijk/voorbeeld-lassen-op-het-mbo/'],
  ['questions', '/vraagbaak/'],
  ['question', '/vraagbaak/wat-is-een-penvoerder/'],
  ['agenda', '/agenda/'],
  ['follow', '/volgen/'],
  ['meeting', '/agenda/startbijeenkomst-gorinchem-altena/'],
  ['meeting-example', '/agenda/voorbeeld-tussenstand/'],
  ['offers', '/aanbod/'],
  ['offer', '/aanbod/training-elektrische-autos/'],
  ['offer-example', '/aanbod/voorbeeld-techniekavond/'],
  ['share', '/deel/'],
  ['notice-forms', '/deel/merken/'],
  ['share-send', '/deel/versturen/'],
  ['embeds', '/insluiten/'],
  ['embed-choices', '/insluiten/regio/'],
  ['embed-choices-timeline', '/insluiten/tijdlijn/'],
  ['embed-choices-tour', '/insluiten/rondleiding/'],
  ['embed-choices-practice', '/insluiten/praktijk/'],
  ['embed-region', '/insluiten/regio/gorinchem-altena/'],
  ['embed-region-example', '/insluiten/regio/voorbeeldregio/'],
  ['embed-edition', '/insluiten/regio/voorbeeldregio/op/2024-01-01/'],
  ['embed-timeline', '/insluiten/tijdlijn/gorinchem-altena/'],
  ['embed-timeline-edition', '/insluiten/tijdlijn/voorbeeldregio/op/2024-01-01/'],
  ['embed-tour', '/insluiten/rondleiding/voorbeeld-pie/'],
  ['embed-practice', '/insluiten/praktijk/kosten-voor-ouders-omlaag/'],
  ['guides', '/kennisbank/'],
  ['guide', '/kennisbank/een-goede-mijlpaal/'],
  ['terms', '/begrippen/'],
  ['about', '/over/wat-is-sto/'],
  ['sources', '/over/bronnen/'],
  ['sources-part', '/over/bronnen/s/'],
  ['data', '/data/'],
  ['data-set', '/data/mijlpalen/'],
  ['offline', '/offline/'],
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
  {
    sheet: 'practice',
    name: 'shared',
    route: '/praktijk/kosten-voor-ouders-omlaag/',
    steps: [{ click: 'share-page summary' }, { click: 'share-page [data-qr]' }],
  },
  {
    sheet: 'guide',
    name: 'shared without script',
    route: '/kennisbank/een-goede-mijlpaal/',
    withoutScript: true,
    steps: [{ click: 'share-page summary' }],
  },
  { sheet: 'home', name: 'wipe moved', route: '/', steps: [{ click: '[data-wipe-stage]' }] },

  {
    sheet: 'embed-choices',
    name: 'chosen',
    route: '/insluiten/regio/#regio-gorinchem-altena',
    steps: [{ wait: '#regio-gorinchem-altena iframe' }],
  },
  { sheet: 'embed-choices', name: 'nothing left', route: '/insluiten/regio/?zoek=xyzzyx' },
  {
    sheet: 'embed-choices',
    name: 'one open, without script',
    route: '/insluiten/regio/',
    steps: [{ click: '[data-choice] summary' }],
    withoutScript: true,
  },
  {
    sheet: 'embed-choices-tour',
    name: 'chosen',
    route: '/insluiten/rondleiding/#rondleiding-voorbeeld-pie',
    steps: [{ wait: '#rondleiding-voorbeeld-pie iframe' }],
  },
  { sheet: 'offline', name: 'without script', route: '/offline/', withoutScript: true },
  {
    sheet: 'offline',
    name: 'something kept',
    route: '/offline/',
    steps: [
      { click: KEEP_READING },
      { wait: `${KEEP_READING}[aria-checked="true"]` },
      { go: REGION },
      { go: '/vraagbaak/wat-is-een-penvoerder/' },
      { go: '/offline/' },
      { wait: '[data-pages] li' },
    ],
    whole: true,
  },
  { sheet: 'tour', name: 'size of what goes along', route: TOUR, steps: ASK_ALONG },
  {
    sheet: 'tour',
    name: 'taken along',
    route: TOUR,
    steps: [
      ...ASK_ALONG,
      { click: `${ALONG} .btn:not(.quiet)` },
      { wait: `${ALONG}:has-text("staat op dit apparaat")` },
    ],
  },

  { sheet: 'scene', name: 'live', route: SCENE, steps: [LIVE] },
  { sheet: 'scene', name: 'kiosk', route: `${SCENE}?kiosk`, steps: [LIVE, { wait: '.kiosk-again' }] },
  { sheet: 'scene', name: 'without script', route: SCENE, withoutScript: true },
  {
    sheet: 'scene',
    name: 'unfolded',
    route: SCENE,
    steps: [LIVE, { click: '#punt-kratten summary' }, { click: '#punt-werkbank summary' }],
    whole: true,
  },
  {
    sheet: 'scene',
    name: 'sections unfolded',
    route: SCENE,
    steps: [
      LIVE,
      ...['Voor en na', 'Goed om te weten', 'Wat een scherm niet kan', 'Kom ook echt kijken'].map((title): Step => ({
        click: `.scene-fold summary:has-text("${title}")`,
      })),
    ],
    onPhone: true,
    whole: true,
  },
  { sheet: 'scene', name: 'named point', route: `${SCENE}#punt-kratten`, withoutScript: true },
  { sheet: 'scene', name: 'turned', route: SCENE, steps: [LIVE, { drag: '[data-stage]', by: [-160, 20] }] },
  { sheet: 'scene', name: 'turned by buttons', route: SCENE, steps: [LIVE, MORE, { click: '[data-act="right"]' }] },
  { sheet: 'scene', name: 'more buttons', route: SCENE, steps: [LIVE, MORE] },
  { sheet: 'scene', name: 'plan', route: SCENE, steps: [LIVE, PLAN] },
  { sheet: 'scene', name: 'card open', route: SCENE, steps: [LIVE, { click: 'lab-tour .point:visible' }], over: CARD },
  { sheet: 'scene', name: 'wipe', route: SCENE, steps: [LIVE, { click: '[data-act="compare"]' }] },
  {
    sheet: 'scene',
    name: 'wipe moved',
    route: SCENE,
    steps: [LIVE, { click: '[data-act="compare"]' }, { drag: '.wipe-knob', by: [-100, 0] }],
  },
  { sheet: 'scene', name: 'walk waits', route: SCENE, steps: [LIVE, ...WALK, { click: WALK_PLAY }] },
  {
    sheet: 'scene',
    name: 'walk and card',
    route: SCENE,
    steps: [LIVE, ...WALK, { click: 'lab-tour .point:visible' }],
    over: CARD,
  },
  { sheet: 'scene', name: 'walk by link', route: `${SCENE}#loop-mee`, steps: [LIVE, { wait: WALK_PLAY }] },
  { sheet: 'scene', name: 'low data', route: SCENE, steps: [LIVE, MORE, { click: '[data-act="less-data"]' }] },
  {
    sheet: 'scene',
    name: 'full screen',
    route: SCENE,
    steps: [LIVE, FULL],
    over: ':fullscreen',
  },
  { sheet: 'scene', name: 'full screen, more', route: SCENE, steps: [LIVE, FULL, MORE], over: ':fullscreen' },
  {
    sheet: 'scene',
    name: 'full screen, wipe',
    route: SCENE,
    steps: [LIVE, FULL, { click: '[data-act="compare"]' }],
    over: ':fullscreen',
  },
  {
    sheet: 'scene',
    name: 'full screen, card',
    route: SCENE,
    steps: [LIVE, FULL, { click: 'lab-tour .point:visible' }],
    over: `:fullscreen, ${CARD}`,
  },
  {
    sheet: 'scene',
    name: 'full screen, walked by the plan',
    route: SCENE,
    steps: [
      LIVE,
      PLAN,
      FULL,
      { click: '[data-plan] a' },
      { wait: '[data-act="back"]:not([hidden])' },
      { wait: 'lab-tour:not([data-busy])' },
    ],
    over: ':fullscreen',
  },
  { sheet: 'scene', name: 'help', route: SCENE, steps: [LIVE, MORE, { click: '[data-act="help"]' }] },
  {
    sheet: 'scene',
    name: 'look together',
    route: SCENE,
    steps: [LIVE, MORE, { click: '[data-act="together"]' }, { wait: '[data-qr] svg' }],
  },
  { sheet: 'scene', name: 'hunt begun', route: SCENE, steps: BEGIN_HUNT },
  {
    sheet: 'scene',
    name: 'riddle in the picture',
    route: SCENE,
    steps: [LIVE, { click: '[data-act="hunt"]' }, { wait: HUNT_CARD }],
    over: HUNT_CARD,
  },
  {
    sheet: 'scene',
    name: 'warm and cold',
    route: SCENE,
    steps: [
      LIVE,
      { click: '[data-act="hunt"]' },
      { click: '[data-act="hunt-warmth"]' },
      { click: '[data-act="hunt-close"]' },
      { wait: '.hunt-warmth' },
    ],
  },
  {
    sheet: 'scene',
    name: 'warm and cold beside the wipe',
    route: SCENE,
    steps: [
      LIVE,
      { click: '[data-act="hunt"]' },
      { click: '[data-act="hunt-warmth"]' },
      { click: '[data-act="hunt-close"]' },
      { click: '[data-act="compare"]' },
      { wait: '.wipe-line' },
    ],
  },
  {
    sheet: 'scene',
    name: 'treasure found',
    route: `${SCENE}#139.6,12,75`,
    steps: [...BEGIN_HUNT, { click: '.treasure' }, { wait: HUNT_CARD }],
    over: HUNT_CARD,
  },
  { sheet: 'scene', name: 'riddle solved', route: SCENE, steps: [...BEGIN_HUNT, ...solve('freesmachine')] },
  { sheet: 'scene', name: 'riddle not solved', route: SCENE, steps: [...BEGIN_HUNT, ...solve('prikbord')] },
  { sheet: 'scene', name: 'all found', route: SCENE, steps: SOLVE_ALL },
  {
    sheet: 'scene',
    name: 'all found in the picture',
    route: SCENE,
    steps: [...SOLVE_ALL, { click: '[data-act="hunt"]' }, { wait: HUNT_CARD }],
    over: HUNT_CARD,
  },
  { sheet: 'hunt', name: 'found', route: `${TOUR}speurtocht/` },
  {
    sheet: 'hunt',
    name: 'code drawn',
    route: `${TOUR}speurtocht/`,
    steps: [{ click: 'hunt-code button' }, { wait: 'hunt-code svg' }],
  },
  { sheet: 'hunt', name: 'without script', route: `${TOUR}speurtocht/`, withoutScript: true },
  {
    sheet: 'hunt',
    name: 'answers open',
    route: `${TOUR}speurtocht/`,
    steps: [{ click: '.hunt-answers summary' }],
    whole: true,
  },
  {
    sheet: 'hunt',
    name: 'begun',
    route: SCENE,
    steps: [...BEGIN_HUNT, ...solve('freesmachine'), { go: `${TOUR}speurtocht/` }],
  },
  { sheet: 'certificate', name: 'nothing found', route: `${TOUR}oorkonde/` },
  {
    sheet: 'certificate',
    name: 'not all found',
    route: SCENE,
    steps: [...BEGIN_HUNT, ...solve('freesmachine'), { go: `${TOUR}oorkonde/` }],
  },
  {
    sheet: 'certificate',
    name: 'all found',
    route: SCENE,
    steps: [
      ...SOLVE_ALL,
      { click: 'treasure-hunt [data-hunt-certificate]' },
      { wait: 'h1:has-text("Oorkonde")' },
      { fill: 'naam', with: 'Sanne van den Bergh' },
    ],
  },
  { sheet: 'door-signs', name: 'found', route: `${TOUR}qr/` },
  { sheet: 'scene', name: 'point kept', route: SCENE, steps: [LIVE, ...KEEP_POINT], over: CARD },
  {
    sheet: 'scene',
    name: 'nothing kept',
    route: SCENE,
    steps: [LIVE, ...OPEN_KEPT],
    over: KEPT_LIST,
  },
  {
    sheet: 'scene',
    name: 'kept list',
    route: SCENE,
    steps: [
      LIVE,
      ...KEEP_POINT,
      { press: 'Escape' },
      ...OPEN_KEPT,
      { click: `${KEPT_LIST} li:last-child [data-keep]` },
    ],
    over: KEPT_LIST,
  },
  { sheet: 'career-sheet', name: 'nothing kept', route: `${TOUR}lob/` },
  {
    sheet: 'career-sheet',
    name: 'one kept',
    route: SCENE,
    steps: [LIVE, ...KEEP_POINT, { go: `${TOUR}lob/` }, { wait: '[data-career-cards]:not([hidden])' }],
    whole: true,
  },
  { sheet: 'career-sheet', name: 'without script', route: `${TOUR}lob/`, withoutScript: true },
  { sheet: 'quiz', name: 'found', route: `${TOUR}quiz/`, whole: true },
  {
    sheet: 'quiz',
    name: 'wrong, then right',
    route: `${TOUR}quiz/`,
    steps: [{ click: '[data-quiz-choice="wrong"] button' }, { click: '[data-quiz-choice="right"] button' }],
    whole: true,
  },
  { sheet: 'quiz', name: 'without script', route: `${TOUR}quiz/`, withoutScript: true },
  { sheet: 'booklet', name: 'found', route: `${TOUR}boekje/` },

  {
    sheet: 'form-verbeteren',
    name: 'pointed at',
    route: `/deel/verbeteren/?waarover=${REGION}`,
    steps: [{ wait: 'fact-list li' }, { click: 'fact-list li input' }],
    whole: true,
  },
  {
    sheet: 'form-merken-docent',
    name: 'personal data',
    route: `/deel/merken/docent/?waarover=${REGION}`,
    steps: [{ fill: 'text', with: 'Bel Jan op 06-12345678. Zij lassen nu zelf.' }, { wait: '[data-personal]' }],
  },
  ...FORMS.flatMap(({ slug, steps: answers }): State[] => {
    const form = { sheet: `form-${slug.replaceAll('/', '-')}`, route: `/deel/${slug}/` };
    const filled = answers.flatMap((step, index) => [...(index === 0 ? [] : NEXT), ...step]);
    return [
      { ...form, name: 'empty' },
      { ...form, name: 'without script', withoutScript: true },
      ...answers.flatMap((_, index): State[] => {
        const before = answers.slice(0, index).flatMap((step) => [...step, ...NEXT]);
        const name = `step ${index + 1}`;
        return [
          ...(index === 0 ? [] : [{ ...form, name, steps: before }]),
          { ...form, name: `${name} refused`, steps: [...before, FINISH, REFUSED] },
          ...(foldsIn(slug, index) === 0
            ? []
            : [
                {
                  ...form,
                  name: `${name} unfolded`,
                  steps: [...before, ...Array.from({ length: foldsIn(slug, index) }, () => UNFOLD)],
                  whole: true as const,
                },
              ]),
        ];
      }),
      { ...form, name: 'filled', steps: filled },
      { ...form, name: 'finished', steps: [...filled, FINISH, FINISHED] },
      { ...form, name: 'receipt', steps: [...filled, FINISH, FINISHED, ...KEPT] },
      { ...form, sheet: 'paper-receipt', name: slug, steps: [...filled, FINISH, FINISHED, ...KEPT], paper: true },
    ];
  }),
  {
    sheet: 'form-goed-voorbeeld',
    name: 'kept',
    route: '/deel/goed-voorbeeld/',
    steps: [{ click: '[data-keep]' }, { fill: 'title', with: 'Een proefdak voor iedereen' }],
  },

  { sheet: 'search', name: 'empty', route: '/zoeken/' },
  { sheet: 'search', name: 'without script', route: '/zoeken/', withoutScript: true },
  {
    sheet: 'search',
    name: 'hits',
    route: '/zoeken/',
    steps: [{ fill: 'zoekwoord', with: 'lassen' }, { wait: '[data-results] li' }],
  },
  { sheet: 'search', name: 'from A to Z', route: '/zoeken/', steps: [{ click: '.search-ways summary' }], whole: true },
  {
    sheet: 'search',
    name: 'best guess',
    route: '/zoeken/#q=gorinchem',
    steps: [{ wait: '[data-results] .best' }],
    whole: true,
  },
  { sheet: 'search', name: 'mended', route: '/zoeken/#q=gorichem', steps: [{ wait: '[data-notes] button' }] },
  {
    sheet: 'search',
    name: 'unknown name',
    route: `/zoeken/#q=${encodeURIComponent('Lodewijk College')}`,
    steps: [{ wait: '[data-none-name]:not([hidden])' }],
  },
  {
    sheet: 'search',
    name: 'not all words',
    route: `/zoeken/#q=${encodeURIComponent('lassen met een zeilboot')}`,
    steps: [{ wait: '[data-results] li' }],
  },
  {
    sheet: 'search',
    name: 'kind chosen',
    route: `/zoeken/#q=lassen&soort=${encodeURIComponent('Goed voorbeeld')}`,
    steps: [{ wait: '[data-kinds] [aria-pressed="true"]' }, { wait: '[data-results] li' }],
  },
  {
    sheet: 'search',
    name: 'no hits',
    route: '/zoeken/',
    steps: [{ fill: 'zoekwoord', with: 'xyzzyx' }, { wait: '[data-none]:not([hidden])' }],
  },
  { sheet: 'search-dialog', name: 'open', route: REGION, steps: OPEN_SEARCH, over: DIALOG },
  {
    sheet: 'search-dialog',
    name: 'hits',
    route: REGION,
    steps: [...OPEN_SEARCH, { fill: 'zoekwoord', with: 'lassen' }, { wait: '[data-results] li' }],
    over: DIALOG,
  },
  {
    sheet: 'search-dialog',
    name: 'no hits',
    route: REGION,
    steps: [...OPEN_SEARCH, { fill: 'zoekwoord', with: 'xyzzyx' }, { wait: '[data-none]:not([hidden])' }],
    over: DIALOG,
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
  { sheet: 'regions', name: 'place found', route: '/regios/?zoek=meerkerk' },
  { sheet: 'regions', name: 'without script', route: '/regios/', withoutScript: true },
  { sheet: 'regions', name: 'map open', route: '/regios/', steps: [{ click: '.map-fold > summary' }], onPhone: true },
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
  { sheet: 'paper-hunt', name: 'printed', route: `${TOUR}speurtocht/`, paper: true },
  { sheet: 'paper-certificate', name: 'printed', route: `${TOUR}oorkonde/`, paper: true },
  { sheet: 'paper-career-sheet', name: 'printed', route: `${TOUR}lob/`, paper: true },
  { sheet: 'paper-scene', name: 'printed', route: SCENE, paper: true },
  { sheet: 'paper-practice', name: 'printed', route: '/praktijk/kosten-voor-ouders-omlaag/', paper: true },
  { sheet: 'paper-form', name: 'printed', route: '/deel/vraag/', paper: true },
];
