/** Everything that the viewer itself says. Labels of buttons stand in the page. */
export const WORDS = {
  kindOfPicture: 'beeld van 360 graden',
  noWebgl:
    'Je browser kan het 360°-beeld niet tekenen. Je ziet nu een stilstaand beeld. Alle tekst staat op deze pagina.',
  noBefore: 'Het beeld van voor de verbouwing laadt nu niet. Probeer het straks nog eens.',
  savesData: 'Je apparaat spaart data. Het 360°-beeld laadt pas als jij dat kiest.',
  noScene: 'De volgende plek laadt nu niet. Controleer je verbinding en probeer het nog eens.',
  lost: 'Het 360°-beeld is even weg. Je ziet een stilstaand beeld tot het terug is.',
  lessData: 'Minder data staat aan. Het beeld blijft een beetje wazig.',
  fullDetail: 'Minder data staat uit. Het beeld wordt scherp.',
  noPart: 'Dit deel laadt nu niet. Controleer je verbinding en probeer het nog eens.',
  noMotion: 'Je apparaat meldt geen beweging. Sleep met je vinger of gebruik de knoppen.',
  motionRefused: 'Meedraaien mag niet van je apparaat. Sleep met je vinger of gebruik de knoppen.',
  close: 'Sluit',
} as const;

/** “Bij de draaibanken” → “Je bent nu bij de draaibanken.” */
export function sayArrival(title: string): string {
  return /^bij /i.test(title) ? `Je bent nu b${title.slice(1)}.` : `Je bent nu bij “${title}”.`;
}

/** Names of what is in view, nearest to the middle first. */
export function sayView([middle, ...others]: readonly string[]): string {
  if (middle === undefined) return 'Hier zie je geen punten.';
  const more = others.length === 0 ? '' : ` Ook in beeld: ${others.join(', ')}.`;
  return `Je kijkt nu naar: ${middle}.${more}`;
}
