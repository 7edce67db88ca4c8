/** Who wants to hear of something; `add` gives back how to stop. */
export interface Listeners<Said extends readonly unknown[]> {
  add(listener: (...said: Said) => void): () => void;
  tell(...said: Said): void;
}

export function createListeners<Said extends readonly unknown[] = []>(): Listeners<Said> {
  const all = new Set<(...said: Said) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell(...said) {
      for (const listener of all) listener(...said);
    },
  };
}
