import { theme, type Theme } from '../kinds/interview.ts';

/** A part of an interview that can be pointed at. */
export interface Passage {
  readonly anchor: string;
  readonly title: string;
  readonly themes: readonly Theme[];
}

const OPENING = /<Passage\s+([^>]*)>\s*\n+(?:##\s+(.+))?/g;

/** The passages of an interview's text in their order. Says nothing about mistakes: the content check does that. */
export function findPassages(body: string): Passage[] {
  return [...body.matchAll(OPENING)].map(([, attributes = '', title = '']) => ({
    anchor: attributeOf(attributes, 'anchor'),
    title: title.trim(),
    themes: attributeOf(attributes, 'themes')
      .split(',')
      .flatMap((name) => {
        const parsed = theme.safeParse(name.trim());
        return parsed.success ? [parsed.data] : [];
      }),
  }));
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(String.raw`\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
