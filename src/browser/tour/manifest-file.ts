import type { SceneManifest } from '../../domain/tour/manifest.ts';

const known = new Map<string, Promise<SceneManifest>>();

/** The manifest of a scene stands beside its page. */
export function getManifestAddress(page: string): string {
  return new URL('plek.json', new URL(page, location.href)).pathname;
}

/** Fetched once a visit; what failed may be tried again. */
export function fetchManifest(address: string): Promise<SceneManifest> {
  const before = known.get(address);
  if (before !== undefined) return before;
  const manifest = request(address);
  known.set(address, manifest);
  manifest.catch(() => known.delete(address));
  return manifest;
}

async function request(address: string): Promise<SceneManifest> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const answer: unknown = await response.json();
  if (!isManifest(answer)) throw new Error(`No manifest: ${address}`);
  return answer;
}

/** The build wrote it through a schema; this only tells a manifest from something else, such as a login page. */
function isManifest(answer: unknown): answer is SceneManifest {
  if (typeof answer !== 'object' || answer === null) return false;
  return ['id', 'panorama', 'view', 'limits', 'links', 'points'].every((key) => key in answer);
}
