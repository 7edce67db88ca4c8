import { expect, test } from 'vitest';
import { formatSecurityTxt } from '../../../src/domain/derived/security-txt.ts';
import { siteSchema } from '../../../src/domain/kinds/site.ts';

const write = (security: object | undefined, today = '2026-11-23', address?: string) =>
  formatSecurityTxt(siteSchema.parse({ title: 'STO in beeld', security }), { today, address });

test('the file says whom to tell, until when, in which languages and where it stands', () => {
  const security = { mail: 'veiligheid@voorbeeld.nl', url: 'https://www.voorbeeld.nl/lek', until: '2027-06' };
  expect(write(security, '2026-11-23', 'https://www.voorbeeld.nl/.well-known/security.txt')).toBe(
    'Contact: mailto:veiligheid@voorbeeld.nl\n' +
      'Contact: https://www.voorbeeld.nl/lek\n' +
      'Expires: 2027-06-30T23:59:59Z\n' +
      'Preferred-Languages: nl, en\n' +
      'Canonical: https://www.voorbeeld.nl/.well-known/security.txt\n',
  );
});

test('there is none without anybody to tell, nor after the last day', () => {
  const security = { mail: 'veiligheid@voorbeeld.nl', until: '2026-11-23' };
  expect(write(undefined)).toBeUndefined();
  expect(write(security)).toContain('Expires: 2026-11-23T23:59:59Z');
  expect(write(security, '2026-11-24')).toBeUndefined();
});
