import { expect, test } from 'vitest';
import {
  describeCard,
  readCardMark,
  renderedLabel,
  writeCardMark,
  type ShareCard,
} from '../../../src/domain/derived/share-card.ts';

const CARD: ShareCard = { kind: 'Vraag', title: 'Wat kost een "draaibank" & een </title><script>?', detail: 'Twente' };

test('a mark says what the picture shows, without a sign that means something in HTML', () => {
  const text = writeCardMark({ site: 'https://www.voorbeeld.nl/', card: CARD });
  expect(text).not.toMatch(/[<>"&]/);
  expect(readCardMark(text)).toEqual({ site: 'https://www.voorbeeld.nl/', card: CARD });
});

test('the words of a picture are sentences', () => {
  expect(describeCard({ kind: 'Vraag', title: 'Wat kost dat?', detail: 'Twente' })).toBe(
    'Vraag. Wat kost dat? Twente.',
  );
});

test('what is made up and what is drawn say so first', () => {
  const picture = { href: '/a.jpg', alt: 'Een rij draaibanken.', isRendered: true };
  const card = { kind: 'Lokaal', title: 'Hal', isExample: true, picture };
  expect(describeCard(card)).toBe('Voorbeeld. Lokaal. Hal. Getekend voorbeeld: Een rij draaibanken.');
  expect(renderedLabel({ ...card, isExample: false })).toBe('Getekend met een computer');
});
