import { expect, test } from 'vitest';
import { checkOwnName } from '../../../src/domain/checks/own-name.ts';
import { makeContent, makeQuestion, makeTerms } from '../../builders.ts';

test('a page is not related to itself', () => {
  const content = makeContent([
    makeQuestion('een', { related: ['twee', 'een'] }),
    ...makeTerms({ id: 'lob', term: 'lob', seeAlso: ['lob'] }),
  ]);
  expect(checkOwnName(content).map(({ file, field, message }) => [file, field, message])).toEqual([
    ['content/questions/een.mdx', 'related.1', 'Deze verwijzing gaat naar de pagina zelf.'],
    ['content/terms.yaml', 'seeAlso.0', 'Deze verwijzing gaat naar de pagina zelf.'],
  ]);
});
