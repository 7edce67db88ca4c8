/** What the walk itself says; the rest stands in its file. */
export const WALK_WORDS = {
  name: 'Loop mee',
  ready: 'Klaar voor de rondleiding? Druk op Begin. Je kunt altijd stoppen en zelf rondkijken.',
  begin: 'Begin',
  pause: 'Pauze',
  on: 'Verder',
  back: 'Terug',
  slow: 'Langzaam',
  voice: 'Stem',
  silent: 'Geen stem',
  close: 'Sluit',
  again: 'Nog een keer',
  waiting: 'De rondleiding wacht. Druk op Verder als je weer mee wilt lopen.',
  noVoice: 'Je apparaat heeft geen Nederlandse stem. Lees mee in beeld.',
  noWalk: 'De rondleiding laadt nu niet. Druk op Begin om het nog eens te proberen.',
  noScene: 'De volgende plek laadt nu niet. Druk op Verder om het nog eens te proberen.',
  end: 'Dat was de rondleiding. Wat nu?',
} as const;
