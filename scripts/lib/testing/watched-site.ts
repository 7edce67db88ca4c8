import { createServer } from 'node:http';
import { sumOf } from '../kept-files.ts';
import { listenOnFreePort } from '../site/listen.ts';
import { createSiteServer, makeAnswers } from '../site/static-server.ts';

/** What a site answered: a sum for each address that somebody asked for. */
export type GivenAnswers = Readonly<Record<string, string>>;

export interface WatchedSite {
  /** Its origin, for which nobody else knows the port. */
  readonly origin: string;
  /** What was asked of it; undefined when the site changed meanwhile, and nobody knows which of both was seen. */
  readonly readAnswers: () => Promise<GivenAnswers | undefined>;
  readonly close: () => void;
}

/**
 * Serves a built site and notes what is asked. Whoever gets an address of its own is the only one who can ask there, by
 * whatever window, frame, worker or program.
 */
export async function openWatchedSite(root: string): Promise<WatchedSite> {
  const site = createSiteServer(root);
  const sumAnswer = makeAnswerSum(root);
  const sums = new Map<string, Promise<string | undefined>>();
  const door = createServer((request, response) => {
    const { url = '/' } = request;
    // What is sent is then what the sum is of, byte for byte.
    delete request.headers['accept-encoding'];
    const sum = sums.get(url) ?? sumAnswer(url);
    sums.set(url, sum);
    // Only now, so that a change in between is seen by the second look.
    void sum.then(() => site.emit('request', request, response));
  });
  const port = await listenOnFreePort(door, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    async readAnswers() {
      const answers = await Promise.all([...sums].map(async ([url, sum]) => [url, await sum] as const));
      const known = answers.flatMap(([url, sum]) => (sum === undefined ? [] : [[url, sum] as const]));
      const given = Object.fromEntries(known);
      return known.length === answers.length && (await isStillGiven(root, given)) ? given : undefined;
    },
    close() {
      door.close();
      door.closeAllConnections();
    },
  };
}

/** Whether the site in this folder would give all of these answers now. */
export async function isStillGiven(root: string, answers: GivenAnswers): Promise<boolean> {
  const sumAnswer = makeAnswerSum(root);
  for (const [url, sum] of Object.entries(answers)) if ((await sumAnswer(url)) !== sum) return false;
  return true;
}

/** A sum of status, headers and bytes: an address where nothing stands has one too. Undefined when they can not be read. */
function makeAnswerSum(root: string): (url: string) => Promise<string | undefined> {
  const answer = makeAnswers(root);
  return async (url) => {
    try {
      const { status, headers, body } = await answer({ url, method: 'GET', headers: {} });
      // Its name for this version of a file is another one for the same bytes in a new build.
      const said = Object.entries(headers).filter(([name]) => name !== 'ETag');
      return sumOf(String(status), JSON.stringify(said), body);
    } catch {
      return undefined;
    }
  };
}
