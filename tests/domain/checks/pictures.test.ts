import { expect, test } from 'vitest';
import { checkPictures } from '../../../src/domain/checks/pictures.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { makeContent, makeLab, wordsOf } from '../../builders.ts';

const withPictures = (body: string, ...files: string[]) =>
  makeContent([makeLab('een', {}, body)], { files: new Set(files.map((file) => `content/labs/een/${file}`)) });

test.each([['./draaibank.jpg'], ['draaibank.jpg'], ['./fotos/frees%20machine.PNG']])(
  'the picture %s stands beside its page',
  (address) => {
    const content = withPictures(`![Een machine](${address})`, 'draaibank.jpg', 'fotos/frees machine.PNG');
    expect(checkPictures(content)).toEqual([]);
  },
);

test.each([
  [
    '![](./draaibank.jpg)',
    [
      'Deze foto heeft geen beschrijving. → Schrijf tussen de rechte haken wat erop staat: ![Leerling aan de draaibank](./draaibank.jpg).',
    ],
  ],
  [
    '![A][foto]\n\n[foto]: ./draaibank.jpg',
    [
      'Bij deze foto staat een naam in plaats van een bestand. → Zet het bestand tussen ronde haakjes: ![Leerling aan de draaibank](./draaibank.jpg).',
    ],
  ],
  ['![A](./draaibak.jpg)', ['De foto “./draaibak.jpg” bestaat niet. → Bedoelde u “./draaibank.jpg”?']],
  ['![A](./frees.jpg)', ['De foto “./frees.jpg” bestaat niet. → Zet het bestand in de map content/labs/een/']],
  [
    '![A](../twee/draaibank.jpg)',
    [
      'De foto “../twee/draaibank.jpg” staat niet naast deze pagina. → Zet het bestand in dezelfde map en schrijf bijvoorbeeld ./draaibank.jpg.',
    ],
  ],
  [
    '![A](https://elders.nl/a.jpg)',
    [
      'De foto “https://elders.nl/a.jpg” staat niet naast deze pagina. → Zet het bestand in dezelfde map en schrijf bijvoorbeeld ./draaibank.jpg.',
    ],
  ],
  [
    '![A](data:image/png;base64,x)',
    [
      'De foto “data:image/png;base64,x” staat niet naast deze pagina. → Zet het bestand in dezelfde map en schrijf bijvoorbeeld ./draaibank.jpg.',
    ],
  ],
  [
    '![A](./plan.svg)',
    ['“./plan.svg” is geen soort foto die de site kan tonen. → Bewaar de foto als jpg, jpeg, png, webp, avif.'],
  ],
])('%s', (body, expected) => {
  expect(wordsOf(checkPictures(withPictures(body, 'draaibank.jpg', 'plan.svg')))).toEqual(expected);
});

test('the picture in the fields stands beside its page too', () => {
  const picture = { file: './draaibank.jpg', alt: 'A', credit: 'C', licence: 'L', people: 'none' };
  const lab = makeLab('een', { picture });
  expect(checkPictures(makeContent([lab], { files: new Set(['content/labs/een/draaibank.jpg']) }))).toEqual([]);
  expect(checkPictures(makeContent([lab])).map(formatProblem)).toEqual([
    'content/labs/een/lab.mdx:12  picture.file\n' +
      '  De foto “./draaibank.jpg” bestaat niet.\n' +
      '  → Zet het bestand in de map content/labs/een/',
  ]);
});
