import type { Warmth } from '../../../domain/tour/treasure-seeking.ts';

export const HUNT_WORDS = {
  treasure: 'De eend! Tik om hem te vangen',
  treasureFound: 'De eend, gevonden',
  caught: 'Gevonden!',
  foundBefore: 'Deze eend heb je al',
  riddle: 'Raadsel',
  found: 'gevonden',
  searched: 'nog niet gevonden',
  inMemory: 'Je browser bewaart niets. De speurtocht duurt tot je deze pagina sluit.',
  noCode: 'De code laadt nu niet. Zet het adres op het bord.',
  goOn: 'Ga verder met de speurtocht',
  wiped: 'De speurtocht is gewist.',
  right: 'Ja, goed zo!',
  wrong: 'Nee, daar zit hij niet. Lees het raadsel nog eens.',
  noChoice: 'Kies eerst een punt.',
  otherPicture: 'Hij zit in het lokaal van vroeger',
  otherSide: 'Heet! Schuif de lijn, hij zit in het andere beeld',
} as const;

export function sayFound(found: number, total: number): string {
  return found >= total
    ? `Je hebt alle ${total} eenden gevonden.`
    : `Je hebt ${found} van de ${total} ${total === 1 ? 'eend' : 'eenden'} gevonden.`;
}

/** `found` is undefined while no hunt was begun on this device. */
export function sayCertificate(found: number | undefined, total: number): string {
  if (found === undefined) {
    return 'Op dit apparaat is geen speurtocht begonnen. Deed je hem op papier, of op een ander apparaat? Dan mag je hem ook printen.';
  }
  return found >= total
    ? `${sayFound(found, total)} Knap gedaan. Deze oorkonde is voor jou.`
    : `Je hebt er ${found} van ${total}. Print hem als je ze allemaal hebt. Vond je de rest op papier? Dan mag het nu al.`;
}

/** Short, over the picture. */
export function sayCount(found: number, total: number): string {
  return `${found} van ${total} ${total === 1 ? 'eend' : 'eenden'}`;
}

export function sayWarmth(warmth: Warmth): string {
  return warmth.charAt(0).toUpperCase() + warmth.slice(1);
}
