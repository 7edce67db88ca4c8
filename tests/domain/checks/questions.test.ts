import { expect, test } from 'vitest';
import { checkQuestions } from '../../../src/domain/checks/questions.ts';
import { makeContent, makeQuestion, wordsOf } from '../../builders.ts';

const check = (fields: Parameters<typeof makeQuestion>[1]) =>
  wordsOf(checkQuestions(makeContent([makeQuestion('wie', fields)])));
const ANSWERED = { by: 'redactie', date: '2021-10' };

test('an open question says what is missing, an answered one gives the answer and who gave it', () => {
  expect(check({})).toEqual([]);
  expect(check({ answered: ANSWERED, short: 'De stuurgroep.', missing: undefined })).toEqual([]);
  expect(check({ missing: undefined })).toEqual([
    'Deze vraag is nog open. Wat wij al zochten, ontbreekt. → Vul missing in, of vul answered in als er een antwoord is.',
  ]);
  expect(check({ answered: ANSWERED })).toEqual([
    'Deze vraag is beantwoord, maar het antwoord in het kort ontbreekt. → Vul short in: hoogstens twee zinnen.',
  ]);
  expect(check({ short: 'De stuurgroep.' })).toEqual([
    'Hier staat een antwoord, maar niet van wie het komt. → Vul answered in met by en date, of haal short weg.',
  ]);
});

test('nobody answers before the question was asked; a rough date may hold both', () => {
  const steps = { short: 'De stuurgroep.', answered: ANSWERED };
  expect(check({ ...steps, asked: { by: 'redactie', date: '2021' } })).toEqual([]);
  expect(check({ ...steps, asked: { by: 'redactie', date: '2021-11' } })).toEqual([
    'Deze stap is van oktober 2021, vóór de stap asked van november 2021. → Verander de datum van answered of van asked.',
  ]);
});

test('a step that comes too early is told at its date', () => {
  const question = makeQuestion('wie', {
    asked: { by: 'redactie', date: '2021-11' },
    answered: ANSWERED,
    short: 'Ja.',
  });
  const fields = checkQuestions(makeContent([question])).map(({ field }) => field);
  expect(fields).toEqual(['answered.date']);
});
