import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isEmbed } from '../../src/domain/addresses.ts';
import { formatProblem, type Problem } from '../../src/domain/schema/problem.ts';
import { checkWeights, measureSite } from '../../scripts/lib/site/page-weights.ts';
import { checkSite, groupProblems } from '../../scripts/lib/site/site-check.ts';
import { DIST, hasSite, NO_SITE } from '../../scripts/lib/site/built-site.ts';
import { listFiles } from '../../scripts/lib/site/site-files.ts';
import { readSite, type Site } from '../../scripts/lib/site/site.ts';
import { findLostSubjects } from './form-subjects.ts';
import { findGluedWords } from './glued-words.ts';
import { validatePage } from './html-rules.ts';
import { findDoubledDates, findEmptyBoxes } from './said-once.ts';

let site: Site;

beforeAll(async () => {
  if (!hasSite()) throw new Error(NO_SITE);
  site = await readSite(DIST);
});

describe('every page of the built site', () => {
  test('has links, anchors, pictures and structure in order', () => {
    expect(groupProblems(checkSite(site)).map(formatProblem)).toEqual([]);
  });

  test('is valid HTML', async () => {
    const problems: Problem[] = [];
    for (const page of site.pages.filter(({ facts }) => !facts.redirects)) problems.push(...(await validatePage(page)));
    expect(groupProblems(problems).map(formatProblem)).toEqual([]);
  });

  test('shows no box with nothing in it, and says no date twice', () => {
    const problems = site.pages.flatMap((page) => [...findEmptyBoxes(page), ...findDoubledDates(page)]);
    expect(groupProblems(problems).map(formatProblem)).toEqual([]);
  });

  test('has a space between a word and what follows it', () => {
    expect(groupProblems(site.pages.flatMap(findGluedWords)).map(formatProblem)).toEqual([]);
  });

  test('leads to forms only about what they can be about', () => {
    const { asked, lost } = findLostSubjects(site);
    expect(asked).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  test('stays within its weight', async () => {
    const weights = await measureSite(site, 'br');
    expect(groupProblems(checkWeights(weights)).map(formatProblem)).toEqual([]);
  });

  test('leaves the editor out: that is only in dist-editor', async () => {
    const files = await listFiles(DIST);
    expect(files.filter((file) => file.startsWith('beheer/') || /sveltia/i.test(file))).toEqual([]);
    for (const file of files.filter((each) => /\.(?:js|html|xml|css)$/.test(each))) {
      expect({ file, editor: /sveltia|\/beheer\//i.test(await readFile(path.join(DIST, file), 'utf8')) }).toEqual({
        file,
        editor: false,
      });
    }
  });

  test('can be found: each has a title of its own', () => {
    const shown = site.pages.filter(({ facts, url }) => !facts.redirects && !isEmbed(url));
    const titles = shown.map(({ facts }) => facts.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
