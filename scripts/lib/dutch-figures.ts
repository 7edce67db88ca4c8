const count = new Intl.NumberFormat('nl-NL');
const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `1.500 pagina’s`, `1 pagina`. */
export function formatCount(n: number, one: string, many: string): string {
  return `${count.format(n)} ${n === 1 ? one : many}`;
}

/** `0,8 s`, and `2 min 05 s` from two minutes on. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 119.95) return `${oneDecimal.format(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** Bytes as kB of 1,000 bytes with one decimal: `12,3 kB`. */
export function formatKilobytes(bytes: number): string {
  return `${oneDecimal.format(bytes / 1000)} kB`;
}

/** Bytes as MB of 1,000,000 bytes with one decimal: `12,3 MB`. */
export function formatMegabytes(bytes: number): string {
  return `${oneDecimal.format(bytes / 1_000_000)} MB`;
}
