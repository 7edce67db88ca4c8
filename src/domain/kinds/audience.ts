import { choice } from '../schema/fields.ts';

/** For whom an offer is, or whose need it answers, in the order in which pages show them. */
export const AUDIENCES = {
  'primary-school': 'Basisscholen',
  teachers: 'Docenten',
  'parents-pupils': 'Ouders en leerlingen',
} as const;
export type Audience = keyof typeof AUDIENCES;

export const audience = choice(AUDIENCES);
