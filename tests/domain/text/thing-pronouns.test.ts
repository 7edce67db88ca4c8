import { describe, expect, test } from 'vitest';
import { findThingPronouns } from '../../../src/domain/text/thing-pronouns.ts';

/** Sentences that stood on this site, and that readers stumbled over. */
describe('stands for a thing', () => {
  test.each([
    ['De regio moest haar eerste plan aanvullen.', 'De regio'],
    ['Wat is het doel van elke lijn, en wie trekt haar?', 'elke lijn'],
    ['Wanneer de rondleiding klaar moest zijn, vonden wij niet. Of zij er is gekomen, ook niet.', 'de rondleiding'],
    ['De grote startbijeenkomst was voorbereid, maar door corona ging zij niet door.', 'De grote startbijeenkomst'],
    ['Een vmbo-school met apparatuur voor PIE die haar ruimte wil delen.', 'Een vmbo-school'],
    ['Ouders en leerlingen vroegen de school of zij daar al les over gaf.', 'de school'],
    ['Daarna kwam de regeling voor 2025 tot en met 2028. Zij vervalt op 30 maart 2029.', 'de regeling'],
    ['De stichting van de landelijke vmbo-platforms; zij verzorgt de ondersteuning.', 'De stichting'],
    ['Het plan waarin een regio schrijft wat zij wil.', 'een regio'],
    ['De stap waarin een regio laat weten dat zij een plan gaat indienen.', 'een regio'],
    ['Een foto verkleint uw eigen apparaat; zij gaat nergens heen.', 'Een foto'],
    ['De school kiest welke dat zijn. Zij mag ten hoogste twee delen geven.', 'De school'],
  ])('%s', (text, thing) => {
    expect(findThingPronouns(text).map((found) => found.thing)).toEqual([thing]);
  });
});

describe('may stand for people, or is no pronoun', () => {
  test.each([
    'Lenie van Lieverloo leidt het programma in de regio. Volgens haar gaat het om twee vragen.',
    'De programmamanager van de regio was ook ondersteuner. Zij vond dat een voordeel.',
    'Een andere ondersteuner besprak problemen uit haar regio met de anderen.',
    'Volgens de leider van deze lijn vindt zij het een goede basis.',
    'Een school vroeg docenten wat zij nodig hebben.',
    'In de regio deden vmbo-scholen weinig samen. In het eerste jaar leerden zij elkaar kennen.',
    'Het interview zegt niet welke regio’s zij ondersteunde.',
    'Deze regio noemt zeven projecten. Zij gaan over de lessen.',
    'Een werkgroep vraagt docenten eerst welke scholing zij nodig hebben.',
    'De machine draait. Zo komt je haar er niet in.',
    'De lijn op het scherm is zo dun als een haar.',
    'Een regio zei: “zij doet wat zij wil”.',
    'Zij weten bij wie zij terechtkunnen.',
    'De regio wacht. Er is een bijzijn en een haard.',
  ])('%s', (text) => {
    expect(findThingPronouns(text)).toEqual([]);
  });
});

test('a find tells the word and where it stands', () => {
  const text = 'Dit is nieuw. De regio liet haar plan zien.';
  expect(findThingPronouns(text)).toEqual([{ pronoun: 'haar', thing: 'De regio', start: text.indexOf('haar') }]);
});
