import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData, withoutFindings } from '../../../src/domain/text/personal-data.ts';

/** Each finding as `kind: text`. */
function found(text: string, notPeople: readonly string[] = []): string[] {
  return findPersonalData(text, notPeople).map((finding) => `${finding.kind}: ${finding.text}`);
}

describe('a phone number is found', () => {
  test.each([
    '06-12345678',
    '06 12 34 56 78',
    '0612345678',
    '06 1234 5678',
    '06 - 12 34 56 78',
    '06.12.34.56.78',
    '06/12345678',
    '061-2345678',
    '(06) 12345678',
    '0 6 1 2 3 4 5 6 7 8',
    '06\n12345678',
    '+31 6 12345678',
    '+31612345678',
    '+31(0)6 12 34 56 78',
    '+31 (0)183 12 34 56',
    '(+31) 6 12345678',
    '0031612345678',
    '0031 6 1234 5678',
    '0183-123456',
    '(0183) 12 34 56',
    '0183123456',
    '020 123 45 67',
    '010-1234567',
    '088-1234567',
    '085 123 45 67',
    '0800-1234',
    '0800 123456',
    '0900-1234',
    '0900 1234567',
    '+32 470 12 34 56',
    '+49 170 1234567',
    '+597 812-3456',
    // No-break spaces, a dash and a hyphen that look like others, and a hyphen that nobody sees.
    '06\u00A012\u202F34\u200956\u00A078',
    '06–12345678',
    '06\u20111234\u20115678',
    '06\u00AD12345678',
    // Wide, Arabic and mathematical digits, and those of buttons.
    '０６－１２３４５６７８',
    '٠٦١٢٣٤٥٦٧٨',
    '𝟎𝟔-𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖',
    '0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
  ])('%s', (number) => {
    expect(found(`Er is ${number}, zei hij.`)).toEqual([`phone: ${number}`]);
    expect(found(number)).toEqual([`phone: ${number}`]);
  });

  test.each([
    ['tel.0612345678', ['phone: 0612345678']],
    ['tel:0612345678', ['phone: 0612345678']],
    ['https://wa.me/31612345678', ['phone: 31612345678']],
    ['06-12345678/020-1234567', ['phone: 06-12345678', 'phone: 020-1234567']],
    ['01-02-2024 06-12345678', ['phone: 06-12345678']],
    ['In 2024 0612345678', ['phone: 0612345678']],
    ['06-12345678.', ['phone: 06-12345678']],
  ])('in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('no phone number is found in', () => {
  test.each([
    'het jaar 2024 en schooljaar 2024-2025',
    'schooljaren 2020/2021 2021/2022',
    '01-09-2024 tot 31-07-2025',
    '06-12-2024 14 uur',
    '06-2024 07-2025',
    'van 06:30-07:30 en 0900-1700 uur',
    '€ 1.234.567, € 0,99 en € 10.000.000',
    '+10.000.000 leerlingen',
    'ISBN 978-90-1234567-8',
    'ISBN 0-306-40615-2',
    'isbn: 0306406152',
    '978-0-306-40615-7',
    'BRIN 00AB en 25GV',
    'DUO-nummer 41234',
    'KvK 01234567',
    'KvK-nummer 0123456789',
    'RSIN 012345678',
    '12345678',
    '123456789',
    '4201 AB Gorinchem',
    '51.830500, 4.974200',
    '0,12345678 of 0.1234567890',
    '06123456789',
    '20240612345678',
    'doi 10.0612345678/abc',
    'abc0612345678',
    '10 20 30 40 50 en 01 02 03 04 05',
    'NL91 ABNA 0417 1643 01',
    'https://voorbeeld.nl/0612345678',
    'versie 0.10.5',
    'Bel 112',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a mail address is found', () => {
  test.each([
    'jan@voorbeeld.nl',
    'jan.de.vries@voorbeeld.nl',
    'jan+techniek@mail.voorbeeld.nl',
    'J_de-vries99@voorbeeld.school',
    'jan＠voorbeeld.nl',
    'jan @ voorbeeld.nl',
    'jan [at] voorbeeld.nl',
    'jan(at)voorbeeld.nl',
    'jan(at)voorbeeld punt nl',
    'jan {at} voorbeeld (dot) nl',
    'jan[at]voorbeeld[punt]nl',
    'jan@voorbeeld punt nl',
    'jan(apenstaartje)voorbeeld.nl',
    'jan apenstaartje voorbeeld punt nl',
    'jan at voorbeeld dot nl',
    'jan punt jansen [at] voorbeeld [punt] nl',
  ])('%s', (address) => {
    expect(found(`Hier is ${address}, zei hij.`).map((each) => each.replace('is ', ''))).toEqual([`mail: ${address}`]);
  });

  test.each([
    ['<jan@voorbeeld.nl>', ['mail: jan@voorbeeld.nl']],
    ['mailto:jan@voorbeeld.nl.', ['mail: jan@voorbeeld.nl']],
    ['0612345678@voorbeeld.nl', ['mail: 0612345678@voorbeeld.nl']],
    ['mail Jan@voorbeeld.nl', ['mail: Jan@voorbeeld.nl']],
  ])('in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('no mail address is found in', () => {
  test.each([
    'npm @astrojs/mdx',
    'astro@5.1.0',
    'foto@2x.png',
    'Volg @jan@voorbeeld.nl',
    'Volg @voorbeeld.nl op school',
    'CC BY 4.0 @maker',
    'https://voorbeeld.nl/@jan',
    'https://jan@voorbeeld.nl/x',
    'jan@school',
    'wij keken at school',
    'a @ b',
    'Vier @ drie',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('an account number is found', () => {
  test.each([
    'NL91 ABNA 0417 1643 00',
    'NL91ABNA0417164300',
    'nl91abna0417164300',
    'NL91.ABNA.0417.1643.00',
    'NL20 INGB 0001 2345 67',
    'BE68 5390 0754 7034',
    'DE89 3704 0044 0532 0130 00',
    'GB82 WEST 1234 5698 7654 32',
    'FR14 2004 1010 0505 0001 3M02 606',
  ])('%s', (number) => {
    expect(found(`Geef op ${number} iets.`)).toEqual([`iban: ${number}`]);
  });

  test.each([
    'NL00 ABNA 0417 1643 00',
    'NL91 ABNA 0417 1643',
    'NL91 ABNA 0417 1643 001',
    'XX91 ABNA 0417 1643 00',
    'NL 91',
  ])('but not in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a name is found', () => {
  test.each([
    ['Bel Jan.', 'Jan'],
    ['Bel met Jan', 'Jan'],
    ['Bel gerust even met Fatima', 'Fatima'],
    ['mail Fatima', 'Fatima'],
    ['App Samira even', 'Samira'],
    ['Belt u Jan?', 'Jan'],
    ['Vraag naar Jan de Vries', 'Jan de Vries'],
    ['Vraag gerust naar juf Anouk', 'Anouk'],
    ['Bel mevrouw Jansen', 'mevrouw Jansen'],
    ['bel meneer De Boer', 'meneer De Boer'],
    ['Bel dhr. Jansen', 'dhr. Jansen'],
    ['Bel de heer Van den Berg', 'de heer Van den Berg'],
    ['Bel mw. A. de Boer', 'mw. A. de Boer'],
    ['mail J.P. Jansen', 'J.P. Jansen'],
    ['Stuur een bericht naar Noor', 'Noor'],
    ['Stuur uw foto aan Kees', 'Kees'],
    ['Neem contact op met Anne-Marie van ’t Hof', 'Anne-Marie van ’t Hof'],
    ['Neem contact op met onze decaan Els', 'Els'],
    ['Zoek contact met José', 'José'],
    ['Zoek contact met Jose\u0301 nu', 'Jose\u0301'],
    ['Contactpersoon: Jan Jansen', 'Jan Jansen'],
    ['Mail Jan, Piet of Klaas op school', 'Jan, Piet of Klaas'],
    ['Vraag naar Özlem', 'Özlem'],
  ])('in %s', (text, name) => {
    expect(found(text)).toEqual([`name: ${name}`]);
  });
});

describe('no name is found in', () => {
  test.each([
    'Bel de school',
    'Mail STO',
    'Vraag naar PIE',
    'Vraag naar de regels',
    'Bel gerust ook uw ondersteuner',
    'Bel het Fluviacollege',
    'Bel De Brug',
    'Bel ROC Midden',
    'Bel Jansen & Zonen',
    'Bel Bakker BV',
    'Mail Docenten',
    'Neem contact op met Stichting Techniek',
    'Neem contact op met Sterk Techniekonderwijs',
    'Stuur het aan De Stuurgroep',
    'Gebruik de app Somtoday',
    'De bel Jan',
    'Wij horen het per mail Jan',
    'rebel Jan',
    'Jan bouwde een kar',
    'contact met bedrijven',
    'Bel ons. Jan is er ook.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('names that are known to be of something else', () => {
    expect(found('Bel Gorinchem of mail Gorinchem-Altena.', ['Gorinchem', 'Gorinchem-Altena'])).toEqual([]);
    expect(found('Bel Jan van Brabant College of Jan.', ['Jan van Brabant College'])).toEqual([]);
    expect(found('Bel Jannes.', ['Jan'])).toEqual(['name: Jannes']);
  });
});

test('what is found is told in its order with its place, and never twice', () => {
  const text = '👩🏽‍🔧 Bel Jan op 06-12345678, of mail jan@voorbeeld.nl over NL91 ABNA 0417 1643 00.';
  const findings = findPersonalData(text);
  expect(findings.map(({ kind }) => kind)).toEqual(['name', 'phone', 'mail', 'iban']);
  expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(findings.map((finding) => finding.text));
});

test('a text of halves of characters and of signs alone is read to its end', () => {
  expect(found('\uD83D bel \uDC00 Jan \uD800 06-12345678 \uDFFF')).toEqual(['phone: 06-12345678']);
  expect(found('')).toEqual([]);
});

describe('a text without what was found', () => {
  test.each([
    ['Bel Jan op 06-12345678.', ''],
    ['Wij bouwden een kar. Bel Jan op 06-12345678. Kom dinsdag.', 'Wij bouwden een kar. Kom dinsdag.'],
    ['Wij bouwden een kar.\n\nBel Jan.', 'Wij bouwden een kar.'],
    ['Bel Jan.\n\nWij bouwden een kar.', 'Wij bouwden een kar.'],
    ['Een kar.\nBel Jan. Tot dan.', 'Een kar.\nTot dan.'],
    ['Leuke les! Vraag naar dhr. De Boer (06 12345678).', 'Leuke les!'],
    ['Dit past bij u. Bel Jan op 06-12345678.', 'Dit past bij u.'],
    ['Het lokaal van J. de Boer is open. Bel Jan.', 'Het lokaal van J. de Boer is open.'],
    // A call that still has somebody to reach stays.
    ['Bel de school op 0183-123456.', 'Bel de school.'],
    ['Bel de school op 0183-123456 voor een afspraak.', 'Bel de school voor een afspraak.'],
    ['Bel de school op tel. 0183-123456!', 'Bel de school!'],
    ['Aanmelden kan bij de docent via jan@voorbeeld.nl.', 'Aanmelden kan bij de docent.'],
    ['Mail de school: “jan@voorbeeld.nl”.', ''],
    ['Aanmelden kan via jan@voorbeeld.nl.', ''],
    ['Wij zijn bereikbaar op 06-12345678.', ''],
    ['Ons rekeningnummer is NL91 ABNA 0417 1643 00.', ''],
    ['Maak het over op NL91 ABNA 0417 1643 00 voor vrijdag.', 'Maak het over voor vrijdag.'],
    ['06-12345678 is het nummer.', ''],
    // A clause goes without the rest of its sentence.
    ['Kom kijken op dinsdag en bel Jan op 06-12345678.', 'Kom kijken op dinsdag.'],
    ['Kom kijken op dinsdag, mail jan@voorbeeld.nl.', 'Kom kijken op dinsdag.'],
    ['Wij zijn open op dinsdag, of mail jan@voorbeeld.nl voor een afspraak.', 'Wij zijn open op dinsdag.'],
    ['De school, tel. 0183-123456, heeft een lokaal.', 'De school heeft een lokaal.'],
    ['De docent (06-12345678) helpt ons.', 'De docent helpt ons.'],
    ['Kom dinsdag kijken, bel Jan, en neem een jas mee.', 'Kom dinsdag kijken, en neem een jas mee.'],
    // But not when that rest needs it.
    ['Wilt u komen, bel dan Jan.', ''],
    ['Als u wilt komen, bel Jan op 06-12345678.', ''],
    ['Bel Jan op 06-12345678, dan helpt hij u.', ''],
    ['Kom dinsdag kijken, bel Jan, dan is hij er.', ''],
    ['Contact: jan@voorbeeld.nl', ''],
    ['Tel. 06-12345678 of 0183-123456', ''],
  ])('%s', (text, rest) => {
    expect(withoutFindings(text, findPersonalData(text))).toBe(rest);
  });

  test('keeps what was not chosen', () => {
    const text = 'Bel Jan op 06-12345678. Mail jan@voorbeeld.nl.';
    const phone = findPersonalData(text).filter(({ kind }) => kind === 'phone');
    expect(withoutFindings(text, phone)).toBe(
      'Bel Jan op 06-12345678. Mail jan@voorbeeld.nl.'.replace(' op 06-12345678', ''),
    );
    expect(withoutFindings(text, [])).toBe(text);
  });

  const PIECES = [
    'Bel',
    'Jan',
    'de school',
    'op',
    'via',
    '06-12345678',
    '06',
    '12345678',
    '+31',
    'jan@voorbeeld.nl',
    'jan',
    '@',
    'voorbeeld.nl',
    'NL91 ABNA 0417 1643 00',
    'mevrouw',
    'Vraag naar',
    'en mail',
    'stuur het aan',
    'Als u komt',
    'wij bouwden een kar',
    'tel.',
    '(',
    ')',
    ',',
    ':',
    '.',
    '!',
    ' ',
    '\n\n',
    '“',
    '”',
    '👩🏽‍🔧',
    '\uD800',
    '–',
    '0',
    'é',
  ];

  test('has nothing left to find, and nothing that did not stand there in that order', () => {
    let changed = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }),
        fc.constantFrom('', ' '),
        (pieces, between) => {
          const text = pieces.join(between);
          const rest = withoutFindings(text, findPersonalData(text));
          expect(findPersonalData(rest)).toEqual([]);
          let at = 0;
          for (const sign of rest.split('')) at = text.indexOf(sign, at) + 1 || Infinity;
          expect(at).toBeLessThanOrEqual(text.length);
          if (rest !== text) changed += 1;
        },
      ),
      { numRuns: 5000 },
    );
    expect(changed).toBeGreaterThan(500);
  });
});
