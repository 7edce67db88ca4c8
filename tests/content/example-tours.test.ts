import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/domain/schema/problem.ts';
import { makeQuiz } from '../../src/domain/tour/quiz.ts';
import { makeSceneManifest } from '../../src/domain/tour/tour-manifest.ts';
import type { PanoramaPictures } from '../../src/domain/tour/tour-pictures.ts';
import { checkContentFolder } from '../../scripts/lib/check-content-folder.ts';
import { inTours } from '../../scripts/lib/tours/tour-problems.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const { tours, problems, hints } = await checkContentFolder(ROOT, { today: '2026-11-23' });
const examples = tours.filter(({ lab }) => lab.startsWith('voorbeeld-'));

test('the tours of the site have no problems and no hints', () => {
  expect(tours.flatMap(({ pictures }) => pictures).length).toBeGreaterThanOrEqual(12);
  expect(inTours([...problems, ...hints]).map(formatProblem)).toEqual([]);
});

describe.each(examples)('the example $lab', ({ lab, tour }) => {
  test('says that it is an example and that its pictures are drawn', () => {
    const page = readFileSync(path.join(ROOT, 'content/labs', lab, 'lab.mdx'), 'utf8');
    expect(page).toContain('example: true');
    expect(page).toMatch(/is een voorbeeld\. (?:Het|De hal) bestaat niet echt[.:]/);
    expect(page).toContain('ze zijn geen foto’s');
    expect(tour.scenes.every(({ picture, before }) => picture.rendered && before?.picture.rendered !== false)).toBe(
      true,
    );
  });

  test('has at least six points, a riddle, senses and a word for everybody at every place', () => {
    for (const scene of tour.scenes) {
      expect(scene.points.length).toBeGreaterThanOrEqual(6);
      expect(scene.treasure).toBeDefined();
      expect(Object.keys(scene.audience)).toEqual(['school', 'parent', 'pupil']);
      expect(Object.keys(scene.sensory ?? {})).toEqual(['smell', 'sound', 'feel']);
    }
  });

  test('uses every picture that lies in its folder', () => {
    const used = tour.scenes.flatMap(({ picture, before }) => [picture.file, ...(before ? [before.picture.file] : [])]);
    const found = readdirSync(path.join(ROOT, 'content/labs', lab)).filter((file) => file.endsWith('.jpg'));
    expect(used.map((file) => file.replace('./', '')).toSorted()).toEqual(found.toSorted());
  });

  test('speaks in sentences of at most 25 words', () => {
    const texts = tour.scenes.flatMap(({ description, points, treasure, audience, sensory, before, alt }) => [
      description,
      alt,
      ...points.map(({ text }) => text),
      ...[treasure?.riddle, treasure?.found, before?.note, before?.alt].flatMap((text) => text ?? []),
      ...Object.values(audience),
      ...Object.values(sensory ?? {}),
    ]);
    const sentences = texts.flatMap((text) => (text ?? '').split(/(?<=[.?!])\s+/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([]);
    const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0);
    expect(words / sentences.length).toBeLessThan(15);
  });

  test('leads to professions, told in one sentence each, that together take in most of what can be kept', () => {
    expect(tour.professions.length).toBeGreaterThanOrEqual(5);
    const named = new Set(tour.professions.flatMap(({ points }) => points));
    for (const { title, text } of tour.professions) {
      expect(text).toMatch(/^Een [^.]+\.$/);
      expect(text.toLowerCase()).toContain(title.toLowerCase());
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(25);
    }
    const ids = [...new Set(tour.scenes.flatMap(({ points }) => points.map(({ id }) => id)))];
    expect(ids.filter((id) => named.has(id)).length / ids.length).toBeGreaterThan(0.6);
  });

  test('has a quiz of four or five questions, each with one right name that its text does not tell', () => {
    const quiz = makeQuiz(lab, tour);
    const told = tour.scenes.flatMap(({ points }) => points);
    expect(quiz.length).toBeGreaterThanOrEqual(4);
    expect(quiz.length).toBeLessThanOrEqual(5);
    expect(new Set(quiz.map(({ answer }) => answer)).size).toBe(quiz.length);
    expect(new Set(quiz.map(({ sceneTitle }) => sceneTitle)).size).toBe(tour.scenes.length);
    for (const { text, answer, choices } of quiz) {
      expect(told.filter((point) => point.text === text).map(({ title }) => title)).toEqual([answer]);
      expect(new Set(choices).size).toBe(4);
      expect(choices.filter((choice) => choice === answer)).toHaveLength(1);
      const words = answer
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 3);
      expect(words.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
      // What has the same id is the same thing: none of it may be called right and wrong at once.
      const idsOf = (title: string) => told.filter((point) => point.title === title).map(({ id }) => id);
      for (const wrong of choices.filter((choice) => choice !== answer)) {
        expect(idsOf(wrong).filter((id) => idsOf(answer).includes(id))).toEqual([]);
      }
    }
  });

  test('has manifests of about a kilobyte', () => {
    const hash = '0123456789abcdef';
    const tiles = {
      path: `/rondleiding/beeld/${hash}/{level}/{face}_{row}_{column}.{format}`,
      levels: [512, 1024],
      tile: 512,
      preview: { path: `/rondleiding/beeld/${hash}/preview.{format}`, face: 192 },
    };
    for (const scene of tour.scenes) {
      const pictures = { tiles, ...(scene.before && { before: { tiles } }) } as unknown as PanoramaPictures;
      expect(JSON.stringify(makeSceneManifest(lab, scene, pictures, tour)).length).toBeLessThan(1700);
    }
  });
});
