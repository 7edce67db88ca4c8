import { createServer, type Server } from 'node:http';
import { StepFailure } from '../steps.ts';

const ATTEMPTS = 20;
const THIS_MACHINE = '127.0.0.1';

/**
 * Listens on this machine only, on the wished port or the next free one, and returns the port. Port 0 is any free one.
 * `skipped` hears of each busy port.
 */
export async function listenOnFreePort(
  server: Server,
  wished: number,
  skipped: (port: number) => void = () => undefined,
): Promise<number> {
  for (let port = wished; port < wished + ATTEMPTS && port < 65_536; port += 1) {
    // A server on the IPv6 side of localhost would take our visitors: browsers try it first.
    if ((port === 0 || (await isFree(port, '::1'))) && (await listen(server, port, THIS_MACHINE))) {
      return portOf(server);
    }
    skipped(port);
  }
  throw new StepFailure(
    `De poorten ${wished} tot en met ${wished + ATTEMPTS - 1} zijn bezet. Kies een andere: PORT=5000 npm start`,
  );
}

/** The same site on the IPv6 side of localhost, where the machine has one. */
export async function alsoListenOnIpv6(server: Server, port: number): Promise<void> {
  await listen(server, port, '::1');
}

async function isFree(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  const free = await listen(probe, port, host, 'EADDRNOTAVAIL', 'EAFNOSUPPORT');
  if (probe.listening) await new Promise((resolve) => probe.close(resolve));
  return free;
}

/** False when the port is taken; true for the errors in `fine` too. */
function listen(server: Server, port: number, host: string, ...fine: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (fine.includes(error.code ?? '')) resolve(true);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', listening).listen(port, host);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
