import { describe, expect, test } from 'vitest';
import {
  formPartsOf,
  formStepsOf,
  givenFor,
  isAsked,
  type FormField,
} from '../../../src/domain/contribution/form-fields.ts';
import { CONTRIBUTION_KINDS } from '../../../src/domain/contribution/all-kinds.ts';
import type { ContributionKind } from '../../../src/domain/contribution/kinds.ts';
import { shapeOf, type FieldShape } from '../../../src/domain/schema/schema-shape.ts';

describe.each(CONTRIBUTION_KINDS.map((kind) => [kind.slug, kind] as const))('the form %s', (_, kind) => {
  const shapes = below(shapeOf(kind.schema)).filter(({ pattern }) => pattern !== '');
  const patterns = new Set(shapes.map(({ pattern }) => pattern));

  test('asks for every field of the schema, fills it in by itself, or leaves it to an editor', () => {
    const inParts = new Set(formPartsOf(kind).flatMap(({ fields }) => fields.map(topOf)));
    const forgotten = [...shapeOf(kind.schema).keys.values()].filter(
      (shape) =>
        !inParts.has(shape.pattern) &&
        isAsked(kind, shape) &&
        (shape.keys.size === 0 || [...shape.keys.values()].some((child) => isAsked(kind, child))),
    );
    expect(forgotten.map(({ pattern }) => pattern)).toEqual([]);
  });

  test('names only fields that the schema has', () => {
    const named = [kind.given, kind.help, kind.labels]
      .flatMap(Object.keys)
      .concat(kind.forEditors, kind.required ?? []);
    expect(named.filter((pattern) => !patterns.has(pattern))).toEqual([]);
  });

  test('can do without whatever it leaves to an editor', () => {
    const needed = shapes.filter(
      ({ pattern, optional, type }) => kind.forEditors.includes(pattern) && !optional && type.kind !== 'list',
    );
    // The first date of a move follows from the dates before it; a milestone has a name and a title already.
    expect(
      needed.map(({ pattern }) => pattern).filter((pattern) => !/^(?:shifts\.\*\.from|id|title)$/.test(pattern)),
    ).toEqual([]);
  });

  test('asks for at most eight things that nobody may leave out', () => {
    const required = formPartsOf(kind)
      .flatMap(({ fields }) => fields.flatMap((field) => [field, ...leaves(field)]))
      .filter((field) => field.required);
    expect(required.length).toBeGreaterThan(0);
    // And the role of who fills it in.
    expect(new Set(required).size + 1).toBeLessThanOrEqual(8);
  });

  test('takes at most four steps, with at most six things in sight in each', () => {
    const { steps } = formStepsOf(kind);
    expect(steps.length).toBeLessThanOrEqual(4);
    for (const parts of steps) expect(parts.flatMap(({ inSight }) => inSight).length).toBeLessThanOrEqual(6);
  });

  test('folds nothing away that nobody may leave out', () => {
    const folded = formPartsOf(kind).flatMap((part) => part.folded.flatMap(leaves));
    expect(folded.filter(({ required }) => required).map(({ pattern }) => pattern)).toEqual([]);
  });

  test('shows what follows from an answer only after a choice in the same part that has this answer', () => {
    for (const { inSight } of formPartsOf(kind)) {
      for (const { once } of inSight) {
        if (once === undefined) continue;
        const choice = inSight.find(({ pattern }) => pattern === once.field);
        expect(choice?.options.map(({ value }) => value)).toContain(once.is);
      }
    }
  });

  test('knows how to ask for each thing, and has words for each', () => {
    for (const field of formPartsOf(kind).flatMap(({ fields }) => fields.flatMap(leaves))) {
      expect(field.label, field.pattern).not.toBe(field.pattern);
      if (field.widget === 'page') expect(field.pointsTo, field.pattern).toBeDefined();
      if (field.widget === 'pick') expect(field.options.length, field.pattern).toBeGreaterThan(1);
    }
  });

  test('gives every fact the contribution itself as its source', () => {
    const cited = shapes.filter(({ meta }) => meta.pointsTo === 'source').filter((shape) => !isLeftOut(kind, shape));
    expect(cited.filter((shape) => givenFor(kind, shape) !== 'submission').map(({ pattern }) => pattern)).toEqual([]);
  });
});

function isLeftOut({ forEditors }: ContributionKind, { pattern }: FieldShape): boolean {
  return forEditors.some((left) => pattern === left || pattern.startsWith(`${left}.`));
}

function below(shape: FieldShape): FieldShape[] {
  const children = [...shape.keys.values(), ...(shape.item === undefined ? [] : [shape.item])];
  return [shape, ...children.flatMap(below)];
}

/** A group of which one thing is asked goes by the name of that thing. */
function topOf({ pattern }: FormField): string {
  return pattern.split('.')[0] ?? '';
}

/** The questions that have an answer of their own. */
function leaves(field: FormField): FormField[] {
  return field.fields.length === 0 ? [field] : field.fields.flatMap(leaves);
}
