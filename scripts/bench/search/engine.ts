/** Something that answers queries, as the benchmark sees it. */
export interface Engine {
  readonly name: string;
  /**
   * What its addresses name. One that returns whole pages can not name one of the terms of `/begrippen/`: then that page
   * counts for each of them.
   */
  readonly returns: 'pages' | 'parts';
  ask(query: string): Promise<EngineAnswer>;
}

export interface EngineAnswer {
  /** From the root, the best first. */
  readonly urls: readonly string[];
  /** It shows its answer as one to the question. An engine that knows no doubt is confident of all that it returns. */
  readonly isConfident: boolean;
}

/** An engine that holds something open until the end. */
export interface OpenEngine extends Engine {
  close(): Promise<void>;
}
