import { expect, test } from 'vitest';
import { readMailAddress } from '../../../src/domain/contribution/mail-address.ts';

test('the address of the owner is taken, and none is none', () => {
  expect(readMailAddress(' redactie@voorbeeld.nl ')).toBe('redactie@voorbeeld.nl');
  expect([undefined, '', '  '].map(readMailAddress)).toEqual([undefined, undefined, undefined]);
});

test.each(['redactie', 'a@b', 'a@b.nl?cc=c@d.nl', 'a b@c.nl', '"><script>@a.nl', 'a@b.nl,c@d.nl x'])(
  'what is no address stops the build: %j',
  (setting) => {
    expect(() => readMailAddress(setting)).toThrow(
      `STO_MAIL is geen mailadres: ${setting}\n→ Schrijf bijvoorbeeld STO_MAIL=redactie@voorbeeld.nl.`,
    );
  },
);
