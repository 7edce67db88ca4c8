import { isBuiltin } from 'node:module';
import type { Rule } from 'eslint';
import { z } from 'zod';
import { eachImport } from './each-import.ts';
import { importedFile, nameOf } from './imports.ts';

/** What the files of one folder may import. */
const arrowsShape = z.strictObject({
  /** The folder, as `src/domain`. It may always import its own files. */
  from: z.string(),
  /** The other folders and files of the project that it may import. */
  to: z.array(z.string()),
  /** Packages, and parts of Node as `node:fs`; `*` is any. */
  packages: z.array(z.string()),
  /** Why, or what to do instead. */
  cure: z.string(),
});
type Arrows = z.output<typeof arrowsShape>;

/** Refuses each import that the arrows of its folder do not allow. */
export const arrowsRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    // Zod reads the options below.
    schema: false,
    messages: { refused: '{{ from }} may not import {{ what }}. {{ cure }}' },
  },
  create(context) {
    const arrows = arrowsShape.parse(context.options[0]);
    return eachImport(context, ({ specifier, loc }) => {
      const target = targetOf(specifier, context.filename, context.cwd);
      if (isAllowed(target, arrows)) return;
      context.report({ loc, messageId: 'refused', data: { from: arrows.from, what: target.name, cure: arrows.cure } });
    });
  },
};

interface Target {
  readonly kind: 'file' | 'package';
  /** From the root of the project, or the package without what lies in it. */
  readonly name: string;
}

function targetOf(specifier: string, from: string, root: string): Target {
  const file = importedFile(specifier, from, root);
  if (file === undefined) return { kind: 'package', name: packageOf(specifier) };
  const name = nameOf(file, root);
  const inside = /^node_modules\/(.+)$/.exec(name)?.[1];
  return inside === undefined ? { kind: 'file', name } : { kind: 'package', name: packageOf(inside) };
}

function packageOf(specifier: string): string {
  const [name = '', part = ''] = specifier.split('/');
  if (name.startsWith('@')) return `${name}/${part}`;
  return isBuiltin(name) && !name.startsWith('node:') ? `node:${name}` : name;
}

function isAllowed({ kind, name }: Target, { from, to, packages }: Arrows): boolean {
  if (kind === 'package') return packages.includes(name) || packages.includes('*');
  return [from, ...to].some((place) => name === place || name.startsWith(`${place}/`));
}
