import { createServer, type Server } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listenOnFreePort } from '../../../scripts/lib/site/listen.ts';

function makeServer(): Server {
  const server = createServer();
  onTestFinished(() => void server.close());
  return server;
}

test('a busy port is told and the next one is taken', async () => {
  const busy = await listenOnFreePort(makeServer(), 0);
  const told: number[] = [];
  const port = await listenOnFreePort(makeServer(), busy, (skipped) => told.push(skipped));
  expect(port).toBeGreaterThan(busy);
  expect(told[0]).toBe(busy);
});

test('a port that is busy on the IPv6 side of localhost counts as busy', async () => {
  const other = makeServer();
  const hasIpv6 = await new Promise<boolean>((resolve) => {
    other.once('error', () => resolve(false)).listen(0, '::1', () => resolve(true));
  });
  const address = other.address();
  if (!hasIpv6 || address === null || typeof address === 'string') return;
  expect(await listenOnFreePort(makeServer(), address.port)).toBeGreaterThan(address.port);
});

test('only this machine can reach it', async () => {
  const server = makeServer();
  await listenOnFreePort(server, 0);
  expect(server.address()).toMatchObject({ address: '127.0.0.1' });
});
