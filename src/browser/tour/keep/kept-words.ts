/** Words of the list and of the sheet; apart from those of the buttons, which every scene loads. */
export const KEPT_WORDS = {
  close: 'Sluit',
  title: 'Dit heb je bewaard',
  nothing: 'Nog niets. Tik in het beeld op een punt en kies “Bewaar”.',
  professions: 'Werk dat hierbij past',
  onDevice: 'Alleen jouw apparaat onthoudt dit. Er wordt niets verstuurd.',
  inMemory: 'Je browser bewaart niets. Dit lijstje is weg als je deze pagina sluit.',
  toSheet: 'Maak je lob-blad',
  wipe: 'Wis alles',
  wiped: 'Alles is gewist.',
  tick: 'Kruis aan wat jou wat lijkt. Of loop eerst rond: kies bij een punt “Bewaar”, dan staat het hier met een plaatje.',
  failed: 'Het lijstje laadt nu niet. Controleer je verbinding en probeer het nog eens.',
} as const;

export function sayMore(count: number): string {
  return `En nog ${count} ${count === 1 ? 'ding' : 'dingen'} uit de rondleiding.`;
}
