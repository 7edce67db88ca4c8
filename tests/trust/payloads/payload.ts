/** A hostile text; with the line on which its problem stands when that is not the first. */
export type Payload = string | readonly [text: string, line: number];

/** Hostile texts that come in the same way and meet the same end. */
export interface PayloadGroup {
  readonly way: string;
  /** Words of the message that refuses them; undefined for what is harmless because it is shown as text. */
  readonly refused: string | undefined;
  readonly payloads: readonly Payload[];
}

export function textOf(payload: Payload): string {
  return typeof payload === 'string' ? payload : payload[0];
}

export function lineOf(payload: Payload): number {
  return typeof payload === 'string' ? 1 : payload[1];
}
