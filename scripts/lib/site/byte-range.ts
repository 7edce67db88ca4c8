/** The bytes that a client asks for, both included; `whole` when it asks in a way that a server may pass over. */
export type ByteRange = { readonly first: number; readonly last: number } | 'outside' | 'whole';

/** Reads a `Range` header (RFC 9110, 14.2) for a file of `size` bytes. Of several parts at once the file is given whole. */
export function readRange(header: string | undefined, size: number): ByteRange {
  const [, from = '', until = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (from === '' && until === '') return 'whole';
  if (from === '') return lastBytes(Number(until), size);
  const [first, last] = [Number(from), until === '' ? size - 1 : Math.min(Number(until), size - 1)];
  if (until !== '' && Number(until) < first) return 'whole';
  return first < size ? { first, last } : 'outside';
}

function lastBytes(count: number, size: number): ByteRange {
  return count === 0 || size === 0 ? 'outside' : { first: Math.max(0, size - count), last: size - 1 };
}
