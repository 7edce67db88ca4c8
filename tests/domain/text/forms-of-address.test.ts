import { expect, test } from 'vitest';
import { findAddresses } from '../../../src/domain/text/forms-of-address.ts';

test.each([
  ['Kijk of uw school erbij staat. U vindt die hier.', 'u u'],
  ['Wat maak je hier, en wat kun jij straks?', 'je je'],
  ['Vraag het jullie docent, en wees jezelf.', 'je je'],
  ['Zit je op school? Dan helpt u.', 'je u'],
  ['De bus gaat om 16.00 u en om 17 u.', ''],
  ['Lees “Wat maak je hier?” en kies.', ''],
  ['Het U-profiel en het ‘je’ van de buren.', ''],
  ['Het was een leuk mailtje over een unit.', ''],
])('%s', (text, forms) => {
  expect(
    findAddresses(text)
      .map(({ form }) => form)
      .join(' '),
  ).toBe(forms);
});

test('an address stands where its word begins', () => {
  expect(findAddresses('Kijk of je “u” hoort van je docent.').map(({ start }) => start)).toEqual([8, 25]);
});
