import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkTourDoorCodes } from '../../../../src/domain/checks/tours/door-codes.ts';
import { hintTourDirection } from '../../../../src/domain/checks/tours/direction.ts';
import { hintTourEyeHeight } from '../../../../src/domain/checks/tours/eye-height.ts';
import { checkTours } from '../../../../src/domain/checks/tours/index.ts';
import { formatProblem } from '../../../../src/domain/schema/problem.ts';
import { RESERVED_SCENES } from '../../../../src/domain/tour/tour-addresses.ts';
import {
  chain,
  findProblems,
  linkFields,
  makeTour,
  PICTURE,
  pointFields,
  sceneFields,
  tourFields,
} from './tour-builder.ts';

test('a tour in which everything fits has no problems', () => {
  expect(findProblems(tourFields(chain('draaibank', 'lascabine', 'robot')))).toEqual([]);
});

test('one scene is a tour: there is nowhere to get stuck', () => {
  expect(findProblems(tourFields([sceneFields('draaibank')]))).toEqual([]);
});

test('a link to a missing scene suggests the scene that was meant', () => {
  const [first, ...others] = chain('draaibank', 'lascabine');
  expect(
    findProblems(
      tourFields([
        { ...first, links: [linkFields('lascabne'), linkFields('lascabine', { yaw: 0, pitch: 0 })] },
        ...others,
      ]),
    ),
  ).toEqual([
    'scenes.0.links.0.to\n  Plek “draaibank” verwijst naar “lascabne”, maar die plek bestaat niet.\n  → Bedoelde u “lascabine”?',
  ]);
});

test('a scene that leads to itself is told as such', () => {
  const [first, ...others] = chain('draaibank', 'lascabine');
  const links = [linkFields('draaibank'), linkFields('lascabine', { yaw: 0, pitch: 0 })];
  expect(findProblems(tourFields([{ ...first, links }, ...others]))).toEqual([
    'scenes.0.links.0.to\n  Plek “draaibank” verwijst naar zichzelf.\n  → Kies een andere plek, of haal de verwijzing weg.',
  ]);
});

test('two ways to the same scene are one too many', () => {
  const [first, ...others] = chain('draaibank', 'lascabine');
  const links = [linkFields('lascabine'), linkFields('lascabine', { yaw: 0, pitch: 0 })];
  expect(findProblems(tourFields([{ ...first, links }, ...others]))).toEqual([
    'scenes.0.links.1.to\n  Plek “draaibank” verwijst twee keer naar “lascabine”.\n  → Haal een van de twee weg.',
  ]);
});

test('a label that says nothing is refused', () => {
  const [first, ...others] = chain('draaibank', 'lascabine');
  const links = [linkFields('lascabine', { yaw: 0, pitch: 0 }, { label: 'Klik hier' })];
  expect(findProblems(tourFields([{ ...first, links }, ...others]))).toEqual([
    'scenes.0.links.0.label\n  “Klik hier” zegt niet waar deze weg heen gaat.\n  → Noem de plek, bijvoorbeeld “Naar de lascabines”.',
  ]);
});

test('a start that does not exist suggests the scene that was meant', () => {
  expect(findProblems(tourFields(chain('draaibank', 'lascabine'), { startScene: 'draaibnk' }))).toEqual([
    'startScene\n  De rondleiding begint bij “draaibnk”, maar die plek bestaat niet.\n  → Bedoelde u “draaibank”?',
  ]);
});

test('a scene that nobody can reach is named, with the line to add', () => {
  const alone = sceneFields('robot', { links: [linkFields('draaibank', { yaw: 0, pitch: 0 }, { oneWay: true })] });
  expect(findProblems(tourFields([...chain('draaibank', 'lascabine'), alone]))).toEqual([
    'scenes.2\n  Niemand kan bij plek “robot” komen.\n  → Zet op een andere plek een verwijzing met “to: robot”.',
  ]);
});

test('a scene without a way out is a dead end, told once', () => {
  const [first] = chain('draaibank', 'lascabine');
  expect(findProblems(tourFields([{ ...first }, sceneFields('lascabine')]))).toEqual([
    'scenes.1\n  Plek “lascabine” loopt dood: er is geen weg verder.\n  → Voeg bij “links” een weg toe naar een andere plek.',
  ]);
});

test('a step that cannot be taken back is refused, unless it is meant', () => {
  const [first, second, third] = chain('draaibank', 'lascabine', 'robot');
  const away = { ...third, links: [linkFields('lascabine', { yaw: 0, pitch: 0 }), linkFields('draaibank')] };
  expect(findProblems(tourFields([{ ...first }, { ...second }, away]))).toEqual([
    'scenes.2.links.1\n  Van “robot” kan een bezoeker naar “draaibank”, maar niet terug.\n  → Geef “draaibank” een weg naar “robot”. Is dit zo bedoeld? Schrijf dan “oneWay: true”.',
  ]);
  const meant = {
    ...third,
    links: [
      linkFields('lascabine', { yaw: 0, pitch: 0 }),
      linkFields('draaibank', { yaw: 90, pitch: -20 }, { oneWay: true }),
    ],
  };
  expect(findProblems(tourFields([{ ...first }, { ...second }, meant]))).toEqual([]);
});

test('two things to tap within four degrees are too close, also across the back', () => {
  const points = [pointFields('kast', { yaw: 178.5, pitch: 0 }), pointFields('klok', { yaw: -178.5, pitch: 2 })];
  expect(findProblems(tourFields([sceneFields('draaibank', { points })]))).toEqual([
    'scenes.0.points.1.at\n  Op plek “draaibank” staan punt “kast” en punt “klok” te dicht bij elkaar.\n  → Zet ze ten minste 4 graden uit elkaar, of maak er één punt van.',
  ]);
});

test('at four degrees things are far enough apart, and high up a difference in yaw counts for less', () => {
  const far = [pointFields('kast', { yaw: 0, pitch: 0 }), pointFields('klok', { yaw: 4, pitch: 0 })];
  expect(findProblems(tourFields([sceneFields('draaibank', { points: far })]))).toEqual([]);
  const high = [pointFields('kast', { yaw: 0, pitch: 80 }), pointFields('klok', { yaw: 20, pitch: 80 })];
  expect(findProblems(tourFields([sceneFields('draaibank', { points: high })]))).toHaveLength(1);
});

test('a point straight above or below the camera is refused', () => {
  const points = [pointFields('lamp', { yaw: 0, pitch: 86 }), pointFields('vloer', { yaw: 0, pitch: -88 })];
  expect(findProblems(tourFields([sceneFields('draaibank', { points })]))).toEqual([
    'scenes.0.points.0.at\n  Op plek “draaibank” staat punt “lamp” recht boven de camera.\n  → Zet het tussen -85 en 85 graden (pitch).',
    'scenes.0.points.1.at\n  Op plek “draaibank” staat punt “vloer” recht onder de camera.\n  → Zet het tussen -85 en 85 graden (pitch).',
  ]);
});

test('a point where a visitor cannot look is refused', () => {
  const points = [pointFields('lamp', { yaw: 0, pitch: 60 })];
  expect(findProblems(tourFields([sceneFields('draaibank', { points, limits: { maxPitch: 40 } })]))).toEqual([
    'scenes.0.points.0.at\n  Op plek “draaibank” staat punt “lamp” waar een bezoeker niet kan kijken.\n  → Zet het tussen -85 en 40 graden (pitch), of verruim “limits”.',
  ]);
});

test('in a plain photograph places are fractions, and hundredths keep them apart', () => {
  const points = [
    pointFields('kast', { u: 0.5, v: 0.5 }),
    pointFields('klok', { u: 0.52, v: 0.5 }),
    pointFields('bank', { yaw: 0, pitch: -40 }),
  ];
  expect(findProblems(tourFields([sceneFields('draaibank', { kind: 'photo', points })]))).toEqual([
    'scenes.0.points.2.at\n  Plek “draaibank” is een gewone foto, maar punt “bank” staat er in graden.\n  → Gebruik u en v, van 0 tot 1: hoe ver van links en hoe ver van boven.',
    'scenes.0.points.1.at\n  Op plek “draaibank” staan punt “kast” en punt “klok” te dicht bij elkaar.\n  → Zet ze ten minste 0.04 uit elkaar, of maak er één punt van.',
  ]);
});

test('a first view lies within what a visitor may see', () => {
  const scene = sceneFields('draaibank', { view: { yaw: 0, pitch: -50 }, limits: { minPitch: -40, maxVfov: 70 } });
  expect(findProblems(tourFields([scene]))).toEqual([
    'scenes.0.view.pitch\n  De blik op plek “draaibank” valt buiten wat een bezoeker daar kan zien (pitch -50).\n  → Kies een getal tussen -40 en 85.',
    'scenes.0.view.vfov\n  De blik op plek “draaibank” is wijder of nauwer dan daar kan (vfov 75).\n  → Kies een getal tussen 35 en 70.',
  ]);
});

test('with a floor plan every scene stands in the room', () => {
  const plan = {
    alt: 'Een leeg lokaal met één raam.',
    width: 8,
    depth: 6,
    openings: [{ kind: 'window', wall: 'N', at: 7.5, width: 2 }],
  };
  const [first, second] = chain('draaibank', 'lascabine');
  expect(findProblems(tourFields([{ ...first }, { ...second, plan: { x: 9, y: 2 } }], { plan }))).toEqual([
    'plan.openings.0\n  Deze opening past niet in de muur, die 8 meter lang is.\n  → Verander at (het midden van de opening) of width.',
    'scenes.0\n  Plek “draaibank” staat niet op de plattegrond.\n  → Voeg “plan” toe met x en y in meters vanaf de hoek linksonder.',
    'scenes.1.plan\n  Plek “lascabine” staat buiten het lokaal.\n  → Het lokaal is 8 meter breed en 6 meter diep. Kies x en y daarbinnen.',
  ]);
});

test('with a floor plan everything that is drawn lies in the room', () => {
  const thing = { kind: 'machine', width: 2, depth: 1 };
  const plan = {
    alt: 'Een leeg lokaal met één raam.',
    width: 8,
    depth: 6,
    things: [
      { ...thing, x: 1, y: 0.5 },
      { ...thing, x: 7.5, y: 3, label: 'zaag' },
      // It fits as it stands, and not when it is turned.
      { ...thing, x: 4, y: 5.5, turn: 90 },
      { ...thing, x: 4, y: 3, labelAt: { x: 12, y: 3 } },
    ],
    walkways: [
      [
        { x: 1, y: 1 },
        { x: 9, y: 1 },
      ],
    ],
  };
  const scenes = chain('draaibank').map((scene) => ({ ...scene, plan: { x: 2, y: 2 } }));
  const fix = 'Het lokaal is 8 meter breed en 6 meter diep. Kies x en y daarbinnen.';
  expect(findProblems(tourFields(scenes, { plan }))).toEqual([
    `plan.things.1\n  Het ding “zaag” staat voor een deel buiten het lokaal.\n  → ${fix}`,
    `plan.things.2\n  Dit ding staat voor een deel buiten het lokaal.\n  → ${fix}`,
    `plan.things.3.labelAt\n  De naam van dit ding staat buiten het lokaal.\n  → ${fix}`,
    `plan.walkways.0.1\n  Dit punt van de looplijn ligt buiten het lokaal.\n  → ${fix}`,
  ]);
});

test('no scene takes the address of a page about the whole tour', () => {
  const beside = readdirSync('src/pages/rondleiding/[lab]', { withFileTypes: true }).flatMap((item) =>
    item.isFile() && item.name !== 'index.astro' ? [item.name.replace(/\..*$/, '')] : [],
  );
  expect([...new Set(beside)].toSorted()).toEqual([...RESERVED_SCENES].toSorted());
  const redirects = [{ from: 'boekje', to: 'qr' }];
  expect(findProblems(tourFields([sceneFields('qr')], { redirects }))).toEqual([
    'scenes.0.id\n  Een plek kan niet “qr” heten: op dat adres staat een pagina over de hele rondleiding.\n  → Kies een andere id.',
    'redirects.0.from\n  Een plek kan niet “boekje” heten: op dat adres staat een pagina over de hele rondleiding.\n  → Kies een andere id.',
  ]);
});

test('a picture belongs to one scene, and before is another picture than after', () => {
  const before = {
    picture: { ...PICTURE, file: 'draaibank.jpg' },
    alt: 'Het oude lokaal met oude machines.',
    note: 'Alles is nieuw.',
  };
  const [first, second] = chain('draaibank', 'lascabine');
  expect(
    findProblems(
      tourFields([
        { ...first, before },
        { ...second, picture: { ...PICTURE, file: './draaibank.jpg' } },
      ]),
    ),
  ).toEqual([
    'scenes.0.before.picture.file\n  Op plek “draaibank” zijn voor en na dezelfde foto.\n  → Kies voor elke plek een eigen foto.',
    'scenes.1.picture.file\n  De foto “./draaibank.jpg” hoort al bij plek “draaibank”.\n  → Kies voor elke plek een eigen foto.',
  ]);
});

test('the answer to a riddle is a point of the same scene', () => {
  const points = [0, 30, 60].map((yaw) => pointFields(`kast-${yaw}`, { yaw, pitch: 0 }));
  const treasure = {
    at: { yaw: 0, pitch: -60 },
    riddle: 'Ik zit laag bij de grond. Waar ben ik?',
    near: 'bank',
    found: 'De eend zit onder de kast.',
  };
  expect(findProblems(tourFields([sceneFields('draaibank', { points, treasure })]))).toEqual([
    'scenes.0.treasure.near\n  Het antwoord op het raadsel is “bank”, maar plek “draaibank” heeft geen punt met die naam.\n  → Kies een van: kast-0, kast-30, kast-60.',
  ]);
  expect(findProblems(tourFields([sceneFields('draaibank', { points: points.slice(0, 2), treasure })]))).toEqual([
    'scenes.0.treasure\n  Plek “draaibank” heeft een schat, maar te weinig punten om uit te kiezen.\n  → Geef deze plek ten minste 3 punten, of haal de schat weg.',
  ]);
});

const DUCK = { riddle: 'Ik zit laag bij de grond. Waar ben ik?', near: 'kast-0', found: 'De eend zit onder de kast.' };
const CUPBOARDS = [0, 30, 60].map((yaw) => pointFields(`kast-${yaw}`, { yaw, pitch: 0 }));

test('a treasure of before needs a picture of before', () => {
  const treasure = { ...DUCK, at: { yaw: 120, pitch: -30 }, in: 'before' };
  const before = {
    picture: { ...PICTURE, file: './vroeger.jpg' },
    alt: 'Het oude lokaal met oude machines.',
    note: 'Alles is nieuw.',
  };
  const scene = { points: CUPBOARDS, treasure };
  expect(findProblems(tourFields([sceneFields('draaibank', scene)]))).toEqual([
    'scenes.0.treasure.in\n  De schat van plek “draaibank” ligt op de foto van vroeger, maar die plek heeft er geen.\n  → Haal “in” weg, of voeg bij deze plek “before” toe.',
  ]);
  expect(findProblems(tourFields([sceneFields('draaibank', { ...scene, before })]))).toEqual([]);
});

test('a treasure that a visitor sees without searching is refused', () => {
  const problemsAt = (yaw: number, pitch = 0, view = { yaw: 20, pitch: -10 }) =>
    findProblems(
      tourFields([sceneFields('draaibank', { view, points: CUPBOARDS, treasure: { ...DUCK, at: { yaw, pitch } } })]),
    );
  expect(problemsAt(40, -20)).toEqual([
    'scenes.0.treasure.at\n  Op plek “draaibank” is de schat meteen in beeld: een bezoeker kijkt er als eerste naar (yaw 20, pitch -10).\n  → Verstop hem waar je naar om moet kijken: opzij, achter je, of hoog of laag.',
  ]);
  // A picture of 8 by 3 shows 64 degrees to each side; the rim of a treasure takes three.
  expect(problemsAt(20 - 66, -10)).toHaveLength(1);
  expect(problemsAt(20 + 70, -10)).toEqual([]);
  expect(problemsAt(20, -55)).toEqual([]);
});

test('nor may a visitor arrive with a treasure in view', () => {
  const duckling = { points: CUPBOARDS, treasure: { ...DUCK, at: { yaw: 170, pitch: -12 } } };
  const scenes = (arrive: object) => [
    sceneFields('draaibank', { links: [linkFields('lascabine', { yaw: 90, pitch: -20 }, { arrive })] }),
    sceneFields('lascabine', { links: [linkFields('draaibank', { yaw: -90, pitch: -20 })], ...duckling }),
  ];
  expect(findProblems(tourFields(scenes({ yaw: -170 })))).toEqual([
    'scenes.1.treasure.at\n  Op plek “lascabine” is de schat meteen in beeld: wie van “draaibank” komt, kijkt ernaar (yaw -170, pitch 0).\n  → Verstop hem waar je naar om moet kijken: opzij, achter je, of hoog of laag.',
  ]);
  expect(findProblems(tourFields(scenes({ yaw: 60, vfov: 60 })))).toEqual([]);
});

test('in a plain photograph everything is in view, so a treasure may lie anywhere', () => {
  const points = [0.1, 0.3, 0.5].map((u, index) => pointFields(`kast-${index * 30}`, { u, v: 0.5 }));
  const treasure = { ...DUCK, at: { u: 0.8, v: 0.5 } };
  expect(findProblems(tourFields([sceneFields('draaibank', { kind: 'photo', points, treasure })]))).toEqual([]);
});

test('a printed code keeps leading somewhere', () => {
  expect(findProblems(tourFields(chain('draaibank', 'lascabine'), { printed: ['draaibank', 'frees'] }))).toEqual([
    'printed.1\n  De QR-code van plek “frees” hangt ergens, maar leidt nergens meer heen.\n  → Voeg bij “redirects” toe: from: frees, en bij “to” de plek die ervoor in de plaats kwam.',
  ]);
  expect(
    findProblems(
      tourFields(chain('draaibank', 'lascabine'), {
        printed: ['frees'],
        redirects: [{ from: 'frees', to: 'draaibank' }],
      }),
    ),
  ).toEqual([]);
});

test('a redirect starts at a name that is gone and ends at a scene that is there', () => {
  const redirects = [
    { from: 'draaibank', to: 'lascabine' },
    { from: 'frees', to: 'lascabin' },
    { from: 'frees', to: 'lascabine' },
  ];
  expect(findProblems(tourFields(chain('draaibank', 'lascabine'), { redirects }))).toEqual([
    'redirects.0.from\n  Plek “draaibank” bestaat nog, dus niemand wordt van daar doorgestuurd.\n  → Haal deze regel weg, of geef de plek een andere id.',
    'redirects.1.to\n  De oude plek “frees” leidt naar “lascabin”, maar die plek bestaat niet.\n  → Bedoelde u “lascabine”?',
    'redirects.2.from\n  De oude plek “frees” staat hier twee keer.\n  → Haal een van de twee weg.',
  ]);
});

test('a profession belongs to points of the tour, in whatever scene they are', () => {
  const scenes = chain('draaibank', 'lascabine').map((scene, index) => ({
    ...scene,
    points: [pointFields(index === 0 ? 'kap' : 'gordijn', { yaw: 0, pitch: 0 })],
  }));
  const text = 'Een lasser smelt stukken metaal aan elkaar.';
  const professions = [
    { id: 'lasser', title: 'Lasser', text, points: ['gordijn', 'kap'] },
    { id: 'smid', title: 'Smid', text, points: ['kap', 'gordjin', 'aambeeld'] },
  ];
  expect(findProblems(tourFields(scenes, { professions }))).toEqual([
    'professions.1.points.1\n  Bij het beroep “Smid” staat punt “gordjin”, maar geen enkele plek heeft een punt met die naam.\n  → Bedoelde u “gordijn”?',
    'professions.1.points.2\n  Bij het beroep “Smid” staat punt “aambeeld”, maar geen enkele plek heeft een punt met die naam.\n  → Kies een van: kap, gordijn.',
  ]);
});

test('somebody looked at the picture after it was taken', () => {
  const scene = sceneFields('draaibank', { picture: { ...PICTURE, takenOn: '2026-09' } });
  expect(findProblems(tourFields([scene]))).toEqual([
    'scenes.0.privacyCheck.date\n  De foto van plek “draaibank” is gemaakt (september 2026) na de controle op privacy (2 juni 2026).\n  → Laat iemand de nieuwe foto bekijken en schrijf die datum op.',
  ]);
});

test('consent that ran out takes the picture with it', () => {
  const picture = { ...PICTURE, people: 'recognisable', consent: { scope: 'deze site', until: '2026-08' } };
  expect(findProblems(tourFields([sceneFields('draaibank', { picture })]))).toEqual([
    'scenes.0.picture.consent.until\n  De toestemming voor de foto van plek “draaibank” is verlopen (augustus 2026).\n  → Vraag opnieuw toestemming, maak mensen onherkenbaar met “masks”, of haal de foto weg.',
  ]);
});

test('nobody checked a picture on a day that is still to come', () => {
  expect(
    findProblems(tourFields([sceneFields('draaibank', { privacyCheck: { by: 'teamleider', date: '2027-06-02' } })])),
  ).toEqual([
    'scenes.0.privacyCheck.date\n  Deze datum ligt in de toekomst (2 juni 2027); vandaag is het 23 november 2026.\n  → Schrijf de dag waarop het gebeurde. Kijk vooral naar het jaar.',
  ]);
});

test('a tour belongs to a lab with a page, and no lab has the name of the folder of pictures', () => {
  const say = (lab: string, labs: ReadonlySet<string>) => {
    const { tour, ...place } = makeTour(tourFields([sceneFields('draaibank')]), lab);
    return checkTours([{ ...place, id: lab, data: tour }], { today: '2026-11-23', labs }).map(({ message }) => message);
  };
  expect(say('metaal', new Set(['hout']))).toEqual([
    'Naast deze rondleiding staat geen pagina van het lokaal “metaal”.',
  ]);
  expect(say('beeld', new Set(['beeld']))).toEqual([
    'Een lokaal kan niet “beeld” heten: op dat adres staan de beelden.',
  ]);
  expect(say('metaal', new Set(['metaal']))).toEqual([]);
});

test('two doors never share an address', () => {
  const tours = [makeTour(tourFields([sceneFields('zaag')]), 'hout'), makeTour(tourFields([sceneFields('frees')]))];
  const same = checkTourDoorCodes(tours, ({ lab, tour }) =>
    tour.scenes.map(({ id }) => ({ lab, scene: id, code: 'abcde', href: '/r/abcde/', to: '/' })),
  );
  expect(same.map(formatProblem)).toEqual([
    'content/labs/metaal/tour.yaml  scenes\n  Plek “frees” krijgt hetzelfde korte adres als plek “zaag” van “hout”.\n  → Verander de id van de nieuwste van de twee een beetje.',
  ]);
  expect(checkTourDoorCodes(tours)).toEqual([]);
});

test('a way that points elsewhere than the plan says is a warning', () => {
  const plan = { alt: 'Een leeg lokaal met één raam.', width: 8, depth: 6 };
  const scenes = [
    sceneFields('draaibank', {
      plan: { x: 2, y: 2 },
      heading: 90,
      links: [linkFields('lascabine', { yaw: 180, pitch: 0 })],
    }),
    sceneFields('lascabine', {
      plan: { x: 6, y: 2 },
      heading: 90,
      links: [linkFields('draaibank', { yaw: 170, pitch: 0 })],
    }),
  ];
  expect(hintTourDirection(makeTour(tourFields(scenes, { plan }))).map(({ message }) => message)).toEqual([
    'Op plek “draaibank” wijst de weg naar “lascabine” 180 graden naast de plattegrond.',
  ]);
});

const WAYS_PLAN = { alt: 'Een leeg lokaal met één raam.', width: 8, depth: 6 };

/** Two scenes four metres apart; the ways between them fall by `there` and `back` degrees. */
function waysAt(there: number, back: number, more: { readonly arrive?: { yaw: number } } = {}) {
  return tourFields(
    [
      sceneFields('draaibank', {
        plan: { x: 2, y: 2 },
        heading: 90,
        links: [linkFields('lascabine', { yaw: 0, pitch: there }, more)],
      }),
      sceneFields('lascabine', {
        plan: { x: 6, y: 2 },
        heading: 0,
        links: [linkFields('draaibank', { yaw: -90, pitch: back })],
      }),
    ],
    { plan: WAYS_PLAN },
  );
}

test('a way that would put the camera at another height than the others is a warning', () => {
  expect(hintTourEyeHeight(makeTour(waysAt(-21.2, -21.2)))).toEqual([]);
  const [problem, ...others] = hintTourEyeHeight(makeTour(waysAt(-21.2, -35)));
  expect(others).toEqual([]);
  expect(problem && formatProblem(problem)).toBe(
    'content/labs/metaal/tour.yaml  scenes.1.links.0.at\n  Op plek “lascabine” past de weg naar “draaibank” niet bij de plattegrond: de camera zou op 2,8 meter hoogte staan, en bij de andere wegen op 1,55 meter.\n  → Leg de weg hoger (pitch dichter bij 0), of verander de plaats van een van de twee plekken op de plattegrond.',
  );
});

test('a plan of another size than the room is a warning', () => {
  expect(hintTourEyeHeight(makeTour(waysAt(-5, -5))).map(({ message }) => message)).toEqual([
    'Volgens de plattegrond en de wegen stond de camera op 0,35 meter hoogte. Dat kan bijna niet.',
  ]);
  expect(hintTourEyeHeight(makeTour(waysAt(0, 10)))).toEqual([]);
});

test('an arrival that turns the visitor about is a warning', () => {
  // Facing east, the middle of the next picture is north: east is 90 degrees to the right there.
  expect(hintTourDirection(makeTour(waysAt(-21, -21, { arrive: { yaw: 100 } })))).toEqual([]);
  expect(hintTourDirection(makeTour(waysAt(-21, -21, { arrive: { yaw: -44 } }))).map(({ message }) => message)).toEqual(
    ['Wie van plek “draaibank” naar “lascabine” loopt, kijkt daar ineens 134 graden opzij.'],
  );
});
