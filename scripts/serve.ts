import { endWithNpm } from './lib/end-with-npm.ts';
import { EDITOR_DIST, EDITOR_PATH, NO_EDITOR_SITE } from './lib/editor/editor-site.ts';
import { DIST, hasSite, NO_SITE, readBase, WORK } from './lib/site/built-site.ts';
import { alsoListenOnIpv6, listenOnFreePort } from './lib/site/listen.ts';
import { createSiteServer } from './lib/site/static-server.ts';
import { StepFailure } from './lib/steps.ts';
import { putBackSite, SITE_PUT_BACK } from './lib/work-folder.ts';

const USUAL_PORT = 4321;

/** Serves a built site on this machine until Ctrl-C. Resolves with the exit code. */
export async function serveSite(folder: string = DIST): Promise<number> {
  if (folder === DIST && putBackSite({ work: WORK, dist: DIST })) console.log(SITE_PUT_BACK);
  if (!hasSite(folder)) {
    console.error(folder === DIST ? NO_SITE : NO_EDITOR_SITE);
    return 1;
  }
  const base = await readBase(folder);
  const servers = [createSiteServer(folder, base), createSiteServer(folder, base)] as const;
  try {
    const port = await listenOnFreePort(servers[0], wishedPort(), (busy) => {
      console.log(`Poort ${busy} is bezet; ik probeer ${busy + 1}.`);
    });
    await alsoListenOnIpv6(servers[1], port);
    console.log(
      `\nDe site staat op http://localhost:${port}${folder === DIST ? tellFolder(base) : base + EDITOR_PATH}\nStoppen: Ctrl-C`,
    );
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

function tellFolder(base: string): string {
  return base === '' ? '' : `${base}/`;
}

function wishedPort(): number {
  const port = Number(process.env['PORT'] ?? USUAL_PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StepFailure('PORT moet een getal van 1 tot en met 65535 zijn.');
}

if (process.argv[1] === import.meta.filename) {
  endWithNpm();
  process.exitCode = await serveSite(process.argv.includes('--editor') ? EDITOR_DIST : DIST);
}
