import type { AuthorComponent } from '../../mdx/author-components.ts';
import { isSeen } from '../../schema/fields.ts';
import type { Entry } from '../../entry.ts';

/** The values that one attribute of a component has in a text, with their lines. An empty one has its own message. */
export function attributesOf(
  { body }: Entry,
  component: AuthorComponent,
  name: string,
): { readonly value: string; readonly line: number }[] {
  return (body?.elements ?? [])
    .filter((element) => element.name === component)
    .flatMap(({ attributes, line }) =>
      attributes.flatMap((attribute) =>
        attribute.kind === 'text' && attribute.name === name && isSeen(attribute.value)
          ? [{ value: attribute.value.trim(), line }]
          : [],
      ),
    );
}
