const LONGEST_WAIT_MS = 60_000;

/** What became of it: taken, refused, no answer came, or there was no connection. */
export type Posted = 'taken' | 'refused' | 'silent' | 'offline';

/** Sends a file to a form service. It tells nothing else of its sender. */
export async function postFile(endpoint: string, file: File): Promise<Posted> {
  if (isOffline()) return 'offline';
  const body = new FormData();
  body.append('file', file);
  try {
    const { ok } = await fetch(endpoint, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    return ok ? 'taken' : 'refused';
  } catch {
    return isOffline() ? 'offline' : 'silent';
  }
}

function isOffline(): boolean {
  return !navigator.onLine;
}
