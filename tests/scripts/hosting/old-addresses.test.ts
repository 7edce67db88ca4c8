import { expect, test } from 'vitest';
import { findOldAddresses } from '../../../scripts/lib/hosting/old-addresses.ts';
import { formatRedirectsFile, parseRedirectsFile } from '../../../scripts/lib/hosting/redirects-file.ts';
import { readPageFacts } from '../../../scripts/lib/site/page-facts.ts';

const pageAt = (url: string, html: string) => ({ url, facts: readPageFacts(html) });

test('a page that only sends on is an old address; any other is none', () => {
  const addresses = findOldAddresses([
    pageAt('/oud/', '<meta http-equiv="refresh" content="0; url=/nieuw/#hier"><a href="/elders/">Ga verder</a>'),
    pageAt('/nieuw/', '<a href="/">Naar het begin</a>'),
  ]);
  expect(addresses).toEqual([{ from: '/oud/', to: '/nieuw/#hier' }]);
  expect(formatRedirectsFile(addresses)).toBe('/oud/ /nieuw/#hier 301\n');
  expect(parseRedirectsFile(formatRedirectsFile(addresses))).toEqual(addresses);
});

test('a page that sends on to another site is a mistake of ours', () => {
  expect(() =>
    findOldAddresses([pageAt('/oud/', '<meta http-equiv="refresh" content="0; url=https://a.nl/">')]),
  ).toThrow('/oud/ sends on');
});
