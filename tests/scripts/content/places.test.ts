import { expect, test } from 'vitest';
import { placeOf } from '../../../scripts/lib/content/places.ts';

test.each([
  ['regions/gorinchem-altena.mdx', 'regions', 'gorinchem-altena'],
  ['programme-lines/docenten.mdx', 'programmeLines', 'docenten'],
  ['labs/technum/lab.mdx', 'labs', 'technum'],
  ['terms.yaml', 'terms', 'terms'],
  ['programme.yaml', 'programme', 'programme'],
  ['regions/Gorinchem & Altena.md', 'regions', 'gorinchem-altena'],
  ['regions/TWENTE.MDX', 'regions', 'twente'],
  ['labs/Mijn Lab/Lab.md', 'labs', 'mijn-lab'],
  ['terms.yml', 'terms', 'terms'],
])('%s is an entry', (path, collection, id) => {
  expect(placeOf(path)).toEqual({ kind: 'entry', collection, id });
});

test.each([
  ['labs/technum/draaibank.jpg', 'picture'],
  ['labs/technum/fotos/IMG 1.JPEG', 'picture'],
  ['regions/kaart.png', 'picture'],
  ['labs/technum/film.mp4', 'video'],
  ['labs/technum/film.vtt', 'video'],
  ['regions/film.mp4', 'stray'],
  ['_klad.docx', 'skipped'],
  ['regions/_klad.mdx', 'skipped'],
  ['labs/_oud/lab.mdx', 'skipped'],
  ['.DS_Store', 'skipped'],
  ['templates/region.mdx', 'skipped'],
  ['README.md', 'stray'],
  ['foto.jpg', 'stray'],
  ['regions/plan.docx', 'stray'],
  ['regions/pagina.html', 'stray'],
  ['regions/code.ts', 'stray'],
  ['regions/logo.svg', 'stray'],
  ['regions/diep/twente.mdx', 'stray'],
  ['labs/technum.mdx', 'stray'],
  ['labs/technum/diep/lab.mdx', 'stray'],
  ['regio/twente.mdx', 'stray'],
])('%s is %s', (path, kind) => {
  expect(placeOf(path)).toEqual({ kind });
});
