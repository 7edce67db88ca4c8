import { describe, expect, test } from 'vitest';
import { emptySlots, slotAddress, SLOT_KINDS } from '../../../src/domain/contribution/slots.ts';

const PAGE = '/ondersteuners/jan/';

describe('what a page does not tell yet', () => {
  test('is what is absent or an empty list, with the name of the form and its address', () => {
    expect(emptySlots('supporters', { regions: [], callFor: [{ text: 'Raad' }], worksIn: [] }, PAGE)).toEqual([
      { title: 'Regio’s', href: slotAddress('supporters', 'regions', PAGE) },
      {
        title: 'Waar weet deze ondersteuner veel van?',
        href: '/deel/aanvullen/ondersteuner/waar-weet-deze-ondersteuner-veel-van/?waarover=/ondersteuners/jan/',
      },
      { title: 'Regio’s met een eigen rol', href: slotAddress('supporters', 'worksIn', PAGE) },
    ]);
  });

  test('leaves out what the page asks elsewhere, and zero and no are answers', () => {
    expect(emptySlots('needs', { count: 0 }, PAGE, { except: ['regions'] })).toEqual([]);
  });

  test('of a group is one form, called after its first field', () => {
    expect(emptySlots('questions', { searchedAs: ['x'] }, '/vraagbaak/x/').map(({ title }) => title)).toEqual([
      'Kort antwoord',
    ]);
  });

  test('every slot has a form at its address', () => {
    const slots = emptySlots('regions', {}, '/regios/x/').map(({ href }) => href.split('?')[0]);
    const forms = SLOT_KINDS.filter(({ collection }) => collection === 'regions').map(({ slug }) => `/deel/${slug}/`);
    expect(slots).toEqual(forms);
  });
});
