import { z } from 'zod';
import { choice, line } from '../schema/fields.ts';

/** Metres from the south-west corner of the room: x to the east, y to the north. */
const metres = z.number().min(0).max(200);

export const planPoint = z.strictObject({
  x: metres.describe('Meters naar het oosten vanaf de hoek linksonder.'),
  y: metres.describe('Meters naar het noorden vanaf de hoek linksonder.'),
});
export type PlanPoint = z.output<typeof planPoint>;

const WALLS = { N: 'Boven', E: 'Rechts', S: 'Onder', W: 'Links' } as const;
const OPENING_KINDS = { window: 'Raam', door: 'Deur', gate: 'Overheaddeur' } as const;
const THING_KINDS = { machine: 'Machine', furniture: 'Meubel' } as const;

const opening = z.strictObject({
  kind: choice(OPENING_KINDS).describe('window (raam), door (deur) of gate (overheaddeur).'),
  wall: choice(WALLS).describe('De muur: N boven, E rechts, S onder, W links.'),
  at: metres.describe('Het midden van de opening, in meters langs de muur, van links of van onderen.'),
  width: z.number().min(0.3).max(50).describe('Breedte in meters.'),
});
export type Opening = z.output<typeof opening>;

const thing = z.strictObject({
  kind: choice(THING_KINDS).describe('machine of furniture (meubel).'),
  x: metres.describe('Het midden, in meters van links.'),
  y: metres.describe('Het midden, in meters van onderen.'),
  width: z.number().min(0.1).max(50).describe('Breedte in meters.'),
  depth: z.number().min(0.1).max(50).describe('Diepte in meters.'),
  turn: z.number().min(-180).max(180).default(0).describe('Graden tegen de klok in gedraaid.'),
  label: line.max(24).optional().describe('Naam op de plattegrond. Geef alleen de grootste dingen een naam.'),
  labelAt: planPoint.optional().describe('Waar het midden van die naam staat, als dat niet midden op het ding is.'),
});
export type PlanThing = z.output<typeof thing>;

/** A rectangular room as data, so that it can be drawn in any size, theme and on paper. North is up. */
export const floorPlan = z.strictObject({
  alt: line.min(20).max(300).describe('De plattegrond in woorden: wat staat waar?'),
  width: z.number().min(1).max(200).describe('Breedte van het lokaal in meters.'),
  depth: z.number().min(1).max(200).describe('Diepte van het lokaal in meters.'),
  openings: z.array(opening).default([]).describe('Ramen en deuren.'),
  things: z.array(thing).default([]).describe('Wat er staat.'),
  walkways: z
    .array(z.array(planPoint).min(2))
    .default([])
    .describe('De gele lijnen op de vloer, elk als een rij van punten.'),
});
export type FloorPlan = z.output<typeof floorPlan>;
