import { connect, createServer, type Socket } from 'node:net';

export interface ShapedLine {
  readonly port: number;
  /** Bytes that had gone to the browser since the last reset, at a moment in milliseconds since 1970. */
  bytesAt(moment: number): number;
  /** When the last of them did, as performance.now(); 0 when there were none. */
  readonly lastByteAt: number;
  reset(): void;
  close(): void;
}

/**
 * A slow line in front of a server on this machine, shared by all connections. Throttling in the browser would be per
 * page, and a viewer that fetches in a worker would escape it.
 */
export async function openShapedLine(target: number, bytesPerSecond: number, roundTripMs: number): Promise<ShapedLine> {
  let free = 0;
  let arrivals: { readonly at: number; readonly bytes: number }[] = [];
  let lastByteAt = 0;
  const oneWay = roundTripMs / 2;
  const sockets = new Set<Socket>();

  const server = createServer((browser) => {
    const site = connect(target, '127.0.0.1');
    // A connection costs a round trip before the first question arrives.
    const opened = performance.now() + roundTripMs;
    for (const socket of [browser, site]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        setTimeout(() => (socket === browser ? site : browser).destroy(), oneWay + 50);
      });
    }
    browser.on('data', (chunk) => {
      const at = Math.max(performance.now(), opened) + oneWay;
      setTimeout(() => site.writable && site.write(chunk), at - performance.now());
    });
    site.on('data', (chunk: Buffer) => {
      free = Math.max(performance.now(), free) + (chunk.length / bytesPerSecond) * 1000;
      setTimeout(
        () => {
          arrivals.push({ at: performance.timeOrigin + performance.now(), bytes: chunk.length });
          lastByteAt = performance.now();
          if (browser.writable) browser.write(chunk);
        },
        free + oneWay - performance.now(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The shaped line has no port.');

  return {
    port: address.port,
    bytesAt: (moment) => arrivals.filter(({ at }) => at <= moment).reduce((sum, { bytes }) => sum + bytes, 0),
    get lastByteAt() {
      return lastByteAt;
    },
    reset() {
      arrivals = [];
      lastByteAt = 0;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
