/** A question, with the others that its author named. */
export interface NamingQuestion {
  readonly id: string;
  readonly data: { readonly related: readonly { readonly id: string }[] };
}

/** The questions that one names, and those that name it. */
export function findRelatedQuestions<Item extends NamingQuestion>(question: Item, all: readonly Item[]): Item[] {
  return all.filter((other) => other.id !== question.id && (names(question, other) || names(other, question)));
}

function names({ data }: NamingQuestion, other: NamingQuestion): boolean {
  return data.related.some(({ id }) => id === other.id);
}
