import { expect, test } from 'vitest';
import { makeQuiz } from '../../../src/domain/tour/quiz.ts';
import { makeTour, pointFields, sceneFields, tourFields, type Fields } from '../checks/tours/tour-builder.ts';

const THINGS: readonly (readonly [id: string, title: string, text: string])[] = [
  ['lintzaag', 'De lintzaag', 'Een dunne band van staal loopt rond tussen twee wielen en volgt elke bocht.'],
  ['oven', 'De oven', 'Klei wordt hierbinnen hard, bij meer dan duizend graden. Daarna mag er water bij.'],
  ['robotarm', 'De robotarm', 'Hij pakt een blokje en zet het neer waar de leerling dat heeft opgeschreven.'],
  ['prikbord', 'Het prikbord', 'Briefjes voor iedereen hangen naast elkaar, met afspraken en foto’s van vorige week.'],
  ['steiger', 'De steiger', 'Veilig hoog boven de vloer staan metselaars hier op planken met een leuning.'],
  ['bank', 'De werkbank', 'Vijlen, meten en slijpen gebeurt hier, met het werkstuk stevig in de klem.'],
];
const LONG = 'Hier staat een lange zin die nergens anders over gaat dan over dit ene ding.';

function quizOf(...points: readonly (readonly [id: string, title: string, text: string])[]) {
  const fields = points.map(([id, title, text], index): Fields =>
    pointFields(id, { yaw: index * 20 - 90, pitch: 0 }, { title, text }),
  );
  return makeQuiz('metaal', makeTour(tourFields([sceneFields('hal', { points: fields })])).tour);
}

test('a question tells of a thing and offers four names, one of which is right', () => {
  const quiz = quizOf(...THINGS);
  expect(quiz).toHaveLength(5);
  for (const { text, choices, answer, href, sceneTitle } of quiz) {
    const [id, title] = THINGS.find(([, , told]) => told === text) ?? [];
    expect(title).toBe(answer);
    expect(new Set(choices).size).toBe(4);
    expect(choices.filter((choice) => choice === answer)).toHaveLength(1);
    expect(href).toBe(`/rondleiding/metaal/hal/#punt-${id ?? ''}`);
    expect(sceneTitle).toBe('Bij de hal');
  }
});

test('the same tour gives the same quiz, and the right name is not always in the same place', () => {
  expect(quizOf(...THINGS)).toEqual(quizOf(...THINGS));
  const places = quizOf(...THINGS).map(({ choices, answer }) => choices.indexOf(answer));
  expect(new Set(places).size).toBeGreaterThan(1);
});

test('a thing whose text tells its name is not asked for, not in a part of the name and not in another form', () => {
  const asked = (id: string, title: string, text: string) =>
    quizOf([id, title, text], ...THINGS.slice(0, 4)).some(({ answer }) => answer === title);
  expect(asked('kap', 'De gele vlinder', LONG)).toBe(true);
  expect(asked('boor', 'De kolomboormachine', `${LONG} Je boort recht.`)).toBe(false);
  expect(asked('hoek', 'De tegelhoek', `${LONG} Er liggen tegels.`)).toBe(false);
  expect(asked('arm', 'De grijparm', `${LONG} De arm buigt.`)).toBe(false);
});

test('the same thing in another scene, or under nearly the same name, is never a second right answer', () => {
  const twins: typeof THINGS = [
    ['kast', 'De kast met schuifmaten', LONG],
    ['kast-twee', 'De kast met kwasten', LONG.replace('ene', 'andere')],
    ['gereedschapswand', 'De gereedschapswand', 'Sleutels en tangen hangen in rijen, en alles heeft een vaste haak.'],
    ['gereedschapswagen', 'De gereedschapswagen', 'Op wielen rijd je dit naar de plek waar je aan het werk bent.'],
    ['bank', 'De tweede werkbank', 'Dit is dezelfde tafel, maar dan vanaf de andere kant van de zaal gezien.'],
  ];
  for (const { choices } of quizOf(...THINGS, ...twins)) {
    for (const word of ['kast', 'gereedschap', 'werkbank']) {
      expect(choices.filter((choice) => choice.includes(word)).length).toBeLessThanOrEqual(1);
    }
  }
});

test('what the text names, or is told of in the same words, is not offered as a wrong answer', () => {
  const quiz = quizOf(
    ['lades', 'De lades', 'Alles wat je naast de robotarm nodig hebt, ligt hieronder netjes gesorteerd.'],
    ['klem', 'De bankschroef', 'Het werkstuk zit stevig vast, zodat vijlen en slijpen vanzelf goed gaat.'],
    ...THINGS,
  );
  expect(quiz.find(({ answer }) => answer === 'De lades')?.choices).not.toContain('De robotarm');
  for (const { answer, choices } of quiz) {
    if (answer === 'De bankschroef') expect(choices).not.toContain('De werkbank');
    if (answer === 'De werkbank') expect(choices).not.toContain('De bankschroef');
  }
});

test('with too little to choose from, or too little told, there is no quiz', () => {
  expect(quizOf(...THINGS.slice(0, 3))).toEqual([]);
  expect(quizOf(...THINGS.map(([id, title]) => [id, title, 'Hier werk je.'] as const))).toEqual([]);
});
