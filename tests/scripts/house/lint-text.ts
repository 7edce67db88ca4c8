import { ESLint, type Linter } from 'eslint';
import { z } from 'zod';

// The real configuration, without the rules that need the types of the whole project.
const linter = new ESLint({
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/'),
});

/** What the linter says of a text, as if it stood in that file. */
export async function lintText(filePath: string, text: string): Promise<string[]> {
  return (await lint(filePath, text)).map(({ message }) => message);
}

/** Where it says something, as line and column. */
export async function lintPlaces(filePath: string, text: string): Promise<string[]> {
  return (await lint(filePath, text)).map(({ line, column }) => `${line}:${column}`);
}

export async function hasRule(filePath: string, rule: string): Promise<boolean> {
  const config: unknown = await linter.calculateConfigForFile(filePath);
  return configShape.parse(config).rules[rule] !== undefined;
}
const configShape = z.looseObject({ rules: z.record(z.string(), z.unknown()) });

async function lint(filePath: string, text: string): Promise<Linter.LintMessage[]> {
  const results = await linter.lintText(text, { filePath });
  return results.flatMap(({ messages }) => messages);
}

/** A file that imports one thing. */
export function importing(file: string, specifier: string): string {
  const statement = `import It from '${specifier}';`;
  return file.endsWith('.astro') ? `---\n${statement}\n---\n<It />\n` : `${statement}\nexport const it = It;\n`;
}
