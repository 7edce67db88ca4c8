/** `split` is how much of the width shows the room after, in percent. */
export function saySplit(split: number): string {
  return `${split}% na de verbouwing`;
}

export const WIPE_WORDS = {
  on: 'Voor en na staat aan. Links van de lijn zie je het lokaal na de verbouwing, rechts zoals het vroeger was.',
  off: 'Voor en na staat uit. Je ziet het lokaal na de verbouwing.',
  before: 'Je ziet het lokaal zoals het vroeger was.',
  after: 'Je ziet het lokaal na de verbouwing.',
} as const;
