/** Something that the import can not decide. `line` is that of the source; the draft holds the first reading. */
export type Doubt =
  | { readonly kind: 'word'; readonly line: number; readonly readings: readonly [chosen: string, ...others: string[]] }
  | { readonly kind: 'half-word'; readonly line: number; readonly words: string }
  | { readonly kind: 'indent'; readonly line: number; readonly words: string }
  | { readonly kind: 'paragraph'; readonly line: number; readonly words: string; readonly joined: boolean }
  | { readonly kind: 'small-start'; readonly line: number; readonly words: string }
  | { readonly kind: 'long'; readonly line: number }
  | { readonly kind: 'loose'; readonly line: number; readonly last: number };
