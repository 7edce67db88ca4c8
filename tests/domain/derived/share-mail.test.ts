import { expect, test } from 'vitest';
import { mailHref } from '../../../src/domain/derived/share-mail.ts';

test('a mail has the title as its subject and the address below it, whatever stands in them', () => {
  const href = mailHref({ title: 'Wat & hoe? 100%', url: 'https://www.voorbeeld.nl/a/?b=1&c=2' });
  const query = new URL(href).searchParams;
  expect([query.get('subject'), query.get('body')]).toEqual([
    'Wat & hoe? 100%',
    'Wat & hoe? 100%\r\n\r\nhttps://www.voorbeeld.nl/a/?b=1&c=2',
  ]);
  expect([...query.keys()]).toEqual(['subject', 'body']);
});
