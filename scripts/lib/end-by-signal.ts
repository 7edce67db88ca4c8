/**
 * Ends this process by the signal that it was sent, as if nobody had listened. Not with `process.exit`, which waits for
 * the pictures that native code is busy with.
 */
export function endBySignal(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
