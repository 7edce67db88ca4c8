import { expect, test } from 'vitest';
import { isFormPage, readSiteSettings, tellUndecided } from '../../../scripts/lib/site/site-settings.ts';
import { siteSchema } from '../../../src/domain/kinds/site.ts';
import { makeFolder } from '../content-folder.ts';

const FULL = {
  publisher: { name: 'Stichting Voorbeeld' },
  contact: { role: 'redactie', mail: 'redactie@voorbeeld.nl' },
  licence: { name: 'CC BY 4.0', url: 'https://voorbeeld.nl/by/' },
  security: { mail: 'veiligheid@voorbeeld.nl', until: '2027-06-30' },
};
const told = (fields: object): string[] => tellUndecided(siteSchema.parse({ title: 'STO in beeld', ...fields }));

const NO_RECIPIENT =
  'Let op: inzendingen hebben geen ontvanger. Bezoekers lezen dat ze hun bestand aan een programmaleider of ' +
  'ondersteuner geven. Vul contributions in content/site.yaml in.';

test('a build of which nothing was decided says so in three lines, each with what visitors see and where to decide it', () => {
  expect(told({})).toEqual([
    NO_RECIPIENT,
    'Let op: nog niet bekend is wie de site uitgeeft, wie vragen beantwoordt en wat een ander met de teksten mag. ' +
      'Op elke pagina staat dat dit een demonstratie is. Vul het in content/site.yaml in.',
    'Let op: nergens staat waar iemand een lek in de beveiliging kan melden, dus de site heeft geen security.txt. ' +
      'Vul security in content/site.yaml in.',
  ]);
});

test('a build says only what is missing', () => {
  expect(told({ ...FULL, contributions: { answerWithin: 5 } })).toEqual([NO_RECIPIENT]);
  expect(told({ ...FULL, contributions: { mail: 'redactie@voorbeeld.nl' } })).toEqual([]);
  expect(told({ ...FULL, contributions: { endpoint: 'https://voorbeeld.nl/in' } })).toEqual([]);
});

test('the settings are read as the check reads them', async () => {
  const root = makeFolder({ 'site.yaml': 'title:  Een site \n# publisher:\n' });
  expect(await readSiteSettings(root)).toEqual({ title: 'Een site' });
});

test('settings with a mistake are told as the check tells it', async () => {
  const root = makeFolder({ 'site.yaml': 'title: Een site\ncontributions:\n  mail: redactie\n' });
  await expect(readSiteSettings(root)).rejects.toThrow(
    'content/site.yaml:3  contributions.mail\n  “redactie” is geen mailadres.',
  );
});

test('visitors send from the pages to share something, and from no other', () => {
  expect(['deel/index.html', 'deel/vraag/index.html', 'deelnemers/index.html', 'index.html'].map(isFormPage)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
