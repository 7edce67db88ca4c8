import type { Words } from './problem.ts';

/** Fields that are gone, with what an author does instead: who copied an older page hears more than that they are unknown. */
const FORMER_FIELDS: Readonly<Record<string, Words>> = {
  dataFrom: {
    message: '“dataFrom” vult u niet meer in: de site leest uit de bronnen hoe nieuw een pagina is.',
    fix: 'Haal deze regel weg. Geef de nieuwste bron een date, als u weet wanneer die verscheen.',
  },
  words: {
    message: '“words” heet nu “searchedAs”.',
    fix: 'Hernoem het veld.',
  },
};

export function formerField(key: string): Words | undefined {
  return Object.hasOwn(FORMER_FIELDS, key) ? FORMER_FIELDS[key] : undefined;
}
