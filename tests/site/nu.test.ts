import { expect, test } from 'vitest';
import { formatProblem } from '../../src/domain/schema/problem.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { groupProblems } from '../../scripts/lib/site/site-check.ts';
import { listFiles, selectPages } from '../../scripts/lib/site/site-files.ts';
import { makeSiteFolder } from '../scripts/site/site-builder.ts';
import { findNuErrors, hasJava, NO_JAVA } from './nu-checker.ts';

/** Seven seconds on a machine that does nothing else. */
const PATIENCE = 300_000;
const isMissing = !hasJava();
if (isMissing) console.warn(NO_JAVA);

test('the Nu checker has nothing to say about any page', { timeout: PATIENCE }, async ({ skip }) => {
  skip(isMissing, NO_JAVA);
  if (!hasSite()) throw new Error(NO_SITE);
  const files = await listFiles(DIST);
  const styles = files.filter((file) => file.startsWith('_astro/') && file.endsWith('.css'));
  expect(groupProblems(await findNuErrors(DIST, [...selectPages(files), ...styles])).map(formatProblem)).toEqual([]);
});

test('the Nu checker does see what is wrong', { timeout: PATIENCE }, async ({ skip }) => {
  skip(isMissing, NO_JAVA);
  const files = { 'index.html': '<dl><div><dt>Draaibank</dt></div></dl>', 'a.css': 'p{kleur:rood}' };
  const found = await findNuErrors(makeSiteFolder(files), Object.keys(files));
  expect(found.map(({ file, message }) => [file, message])).toEqual([
    ['index.html', 'Element “div” is missing a required instance of child element “dd”.'],
    ['a.css', "CSS: “kleur”: Property “kleur” doesn't exist."],
  ]);
});
