import { expect, test } from 'vitest';
import { webAddress } from '../../../src/domain/schema/fields.ts';
import { isWebAddress } from '../../../src/domain/text/web-address.ts';

test.each([
  'https://sto.nl',
  'http://www.sto.nl/a?b=c#d',
  'https://sto.nl:8080/',
  'https://sto.nl/@docent',
  'HTTPS://STO.NL/',
  'https://www.sto.nl./a..b',
])('%s is a web address', (address) => {
  expect(isWebAddress(address)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'https://',
  'https://localhost/',
  'https://x..nl/',
  'https://.nl/',
  'https://sto.nl../',
  'https://school.nl@elders.nl/',
  'https://naam:wachtwoord@sto.nl/',
  'https://sto.nl\\@elders.nl/',
  'https://sto.nl:99999/',
  'https://sto.nl/a b',
  'sto.nl',
])('%s is not', (address) => {
  expect(isWebAddress(address)).toBe(false);
});

test('an address in capitals is one in a field too', () => {
  expect(webAddress.safeParse('HTTPS://Voorbeeld.NL/x').success).toBe(true);
  expect(webAddress.safeParse('https://x..nl/').error?.issues.map(({ message }) => message)).toEqual([
    '“https://x..nl/” is geen volledig webadres.',
  ]);
});

test('an address full of dots takes no time', () => {
  expect(isWebAddress(`https://${'.'.repeat(100_000)}`)).toBe(false);
  expect(isWebAddress(`https://${'a.'.repeat(100_000)}\\`)).toBe(false);
});
