import { expect, test } from 'vitest';
import { withoutRepeats } from '../../../src/domain/derived/notices.ts';

test('what stands with a region and with its milestone is told once, with the first', () => {
  const notices = [
    { text: 'Er is een nieuwe zaag.', from: 'regio' },
    { text: 'Het is er warm.', from: 'regio' },
    { text: 'Er is een nieuwe zaag.', from: 'mijlpaal' },
  ];
  expect(withoutRepeats(notices)).toEqual(notices.slice(0, 2));
});
