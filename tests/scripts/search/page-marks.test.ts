import { expect, test } from 'vitest';
import { parseMarks } from '../../../scripts/lib/search/page-marks.ts';

const read = (text: string) =>
  parseMarks(
    text,
    (name) => `<${name}>`,
    () => 'own text',
  ).map(({ name, value }) => `${name}=${value}`);

test.each([
  ['soort:Goed voorbeeld', ['soort=Goed voorbeeld']],
  ['regio:Gorinchem/Altena', ['regio=Gorinchem/Altena']],
  ['kind:Lokaal, verzonnen voorbeeld', ['kind=Lokaal, verzonnen voorbeeld']],
  ['title', ['title=own text']],
  ['image[src]', ['image=<src>']],
  ['title, image[src], words:a, b: c', ['title=own text', 'image=<src>', 'words=a, b: c']],
  ['title, image[src]', ['title=own text', 'image=<src>']],
  ['', []],
])('%j says %j', (text, marks) => {
  expect(read(text)).toEqual(marks);
});
