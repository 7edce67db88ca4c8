import { endWithNpm } from './lib/end-with-npm.ts';
import { DIST, hasSite, NO_SITE } from './lib/site/built-site.ts';
import { alsoListenOnIpv6, listenOnFreePort } from './lib/site/listen.ts';
import { createSiteServer } from './lib/site/static-server.ts';
import { StepFailure } from './lib/steps.ts';

const USUAL_PORT = 4321;

/** Serves `dist` on this machine until Ctrl-C. Resolves with the exit code. */
export async function serveSite(): Promise<number> {
  if (!hasSite()) {
    console.error(NO_SITE);
    return 1;
  }
  const servers = [createSiteServer(DIST), createSiteServer(DIST)] as const;
  try {
    const port = await listenOnFreePort(servers[0], wishedPort(), (busy) => {
      console.log(`Poort ${busy} is bezet; ik probeer ${busy + 1}.`);
    });
    await alsoListenOnIpv6(servers[1], port);
    console.log(`\nDe site staat op http://localhost:${port}\nStoppen: Ctrl-C`);
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    console.error(error.message);
    return 1;
  }
  await new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  console.log('\nGestopt.');
  return 0;
}

function wishedPort(): number {
  const port = Number(process.env['PORT'] ?? USUAL_PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StepFailure('PORT moet een getal van 1 tot en met 65535 zijn.');
}

if (process.argv[1] === import.meta.filename) {
  endWithNpm();
  process.exitCode = await serveSite();
}
