import sharp from 'sharp';
import { stringify } from 'yaml';
import type { View } from '../../../src/domain/tour/manifest.ts';
import { pointFields, sceneFields, tourFields, type Fields } from '../../domain/checks/tours/tour-builder.ts';
import { makeSilence } from './silence.ts';
import { paintPanorama, type Colour, type Painting } from './painted-panorama.ts';

/** Where the red mark of every scene is painted. */
export const MARKS = [
  { yaw: 0, pitch: 0 },
  { yaw: 47, pitch: 12 },
  { yaw: 180, pitch: 5 },
  { yaw: -98, pitch: -33 },
  { yaw: 20, pitch: 70 },
  { yaw: -150, pitch: -62 },
] as const;
export const VIEW: View = { yaw: 0, pitch: 0, vfov: 75 };
export const TREASURE = { yaw: 60, pitch: -30 };
/** Compass direction of the middle of every painted picture. */
export const HEADING = 10;

const RED: Colour = [235, 20, 20];
const ROOMS = ['draaibanken', 'lascabines', 'robot'] as const;
type Room = (typeof ROOMS)[number];
const TITLES: Readonly<Record<string, string>> = {
  draaibanken: 'Bij de draaibanken',
  lascabines: 'Bij de lascabines',
  robot: 'De robot',
  foto: 'Een foto',
  staand: 'Een staande foto',
};
/** Where each stands on the plan. */
const PLACES = { draaibanken: [3, 3], lascabines: [6, 3], robot: [3, 6] } as const;

/** What the guide says, each for four seconds. */
export const WALK = {
  welcome: 'Welkom in deze kamer.',
  hood: 'Dit is de gele kap.',
  before: 'Zo was het vroeger.',
  other: 'Dit is de andere kamer.',
} as const;

const SOUND: Fields = {
  file: './lamp.mp3',
  text: 'De lamp zoemt zacht, verder is het stil.',
  credit: 'School',
  licence: 'CC0',
};

/** All that an author would write for a tour of three painted rooms and two plain photographs. */
export async function makeTourContent(): Promise<ReadonlyMap<string, string | Buffer>> {
  return new Map<string, string | Buffer>([
    ['lab.mdx', LAB],
    ['loop-mee.vtt', WALK_FILE],
    ['tour.yaml', stringify(TOUR, { aliasDuplicateObjects: false })],
    ['draaibanken.jpg', await paintPanorama(paint(0), 4096)],
    ['draaibanken-voor.jpg', await paintPanorama({ ...paint(90), marks: [] }, 4096)],
    ['lascabines.jpg', await paintPanorama(paint(25), 2048)],
    ['lascabines-voor.jpg', await paintPanorama({ ...paint(75), marks: [] }, 2048)],
    ['robot.jpg', await paintPanorama(paint(50), 2048)],
    ['foto.jpg', await photograph(1600, 1000, '#8a7a55')],
    ['lamp.mp3', makeSilence(60)],
    ['staand.jpg', await photograph(1200, 1800, '#5f7a8a')],
  ]);
}

/** Six greys and blues, different for each room, with red marks. */
function paint(shift: number): Painting {
  const colour = (red: number, green: number, blue: number): Colour => [red, green + shift, blue];
  return {
    faces: {
      f: colour(60, 90, 140),
      b: colour(90, 60, 60),
      r: colour(40, 120, 60),
      l: colour(120, 120, 160),
      u: colour(150, 150, 150),
      d: colour(70, 70, 90),
    },
    marks: MARKS.map((mark) => ({ ...mark, colour: RED })),
  };
}

function photograph(width: number, height: number, background: string): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

const terms = (file: string): Fields => ({ file: `./${file}.jpg`, credit: 'School', licence: 'CC0', people: 'none' });

function textOf(id: string): Fields {
  return {
    title: TITLES[id],
    alt: 'Een geschilderde kamer, met niets erin.',
    description: `Tekst over ${id}. Hier kijk je rond in een kamer die alleen voor de tests bestaat, met rode stippen.`,
    picture: { ...terms(id), rendered: true },
  };
}

function makeRoom(id: Room): Fields {
  const [x, y] = PLACES[id];
  return sceneFields(id, {
    ...textOf(id),
    heading: HEADING,
    plan: { x, y },
    links: [...linksTo(ROOMS.filter((room) => room !== id)), ...(id === 'robot' ? [linkTo('foto', -90)] : [])],
    points: [
      pointFields('kap', { yaw: -20, pitch: 8 }, { title: 'De gele kap', text: 'Doe je de kap open, dan stopt hij.' }),
      pointFields('klok', { yaw: 160, pitch: 30 }, { title: 'De klok', text: 'Zo weet je hoe laat het is.' }),
      pointFields('lamp', { yaw: -90, pitch: 45 }, id === 'draaibanken' ? { sound: SOUND } : {}),
    ],
    treasure: {
      at: TREASURE,
      // In one room it lies only where the room is as it was.
      ...(id === 'lascabines' ? { in: 'before' } : {}),
      hint: 'Hij zit ergens onder.',
      riddle: 'Ik zwem op het droge en ik ben geel. Waar ben ik?',
      near: 'kap',
      found: 'De eend zit onder de draaibank.',
    },
    ...(id !== 'robot'
      ? {
          before: {
            picture: { ...terms(`${id}-voor`), rendered: true },
            alt: 'Een geschilderde kamer van vroeger.',
            note: 'Vroeger was er geen kap.',
          },
        }
      : {}),
  });
}

function linksTo(rooms: readonly Room[]): Fields[] {
  return rooms.map((to, index) => ({
    ...linkTo(to, index === 0 ? 25 : 140),
    ...(to === 'lascabines' ? { arrive: { yaw: 30, pitch: 5, vfov: 60 } } : {}),
  }));
}

function linkTo(to: string, yaw: number): Fields {
  return { to, at: { yaw, pitch: -10 }, label: TITLES[to] };
}

const FLAT_LINK = (to: string, u: number): Fields => ({ to, at: { u, v: 0.8 }, label: TITLES[to] });

const FOTO = sceneFields('foto', {
  ...textOf('foto'),
  kind: 'photo',
  plan: { x: 6, y: 6 },
  links: [FLAT_LINK('robot', 0.2), FLAT_LINK('staand', 0.8)],
  points: [
    pointFields('deur', { u: 0.25, v: 0.5 }),
    pointFields('raam', { u: 0.75, v: 0.25 }),
    pointFields('kruk', { u: 0.8, v: 0.25 }),
  ],
});
const STAAND = sceneFields('staand', {
  ...textOf('staand'),
  kind: 'photo',
  plan: { x: 4.5, y: 8 },
  links: [FLAT_LINK('foto', 0.5)],
  points: [pointFields('kast', { u: 0.5, v: 0.9 })],
});

const TOUR = tourFields([...ROOMS.map(makeRoom), FOTO, STAAND], {
  plan: { alt: 'Een vierkante kamer zonder iets erin, voor de tests.', width: 9, depth: 9 },
  walk: { file: './loop-mee.vtt' },
});

const WALK_FILE = `WEBVTT

NOTE Alleen voor de schrijver.

draaibanken
00:00.000 --> 00:04.000
${WALK.welcome}

draaibanken punt:kap
00:04.000 --> 00:08.000
${WALK.hood}

draaibanken vroeger
00:08.000 --> 00:12.000
${WALK.before}

lascabines kijk:40,0,60
00:12.000 --> 00:16.000
${WALK.other}
`;

const LAB = `---
title: Testlokaal
kind: practice-room
town: Alleen in de tests
regionNote: Dit lokaal bestaat niet echt, dus het hoort bij geen enkele regio.
summary: In deze geschilderde kamers kijkt alleen een test rond.
profiles: [PIE]
equipment:
  - name: Stippen
    use: Je kunt zien of ze op de goede plaats staan.
pupilsMake:
  - Niets
visit:
  text: Hier kun je niet langskomen.
example: true
sources:
  - id: tests
    title: De tests van de kijker
    publisher: STO in beeld
    date: 2026-11
    read: 2026-11
---

Dit lokaal is er alleen voor de tests. <Source id="tests" />
`;
