import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import path from 'node:path';
import { compress, ENDINGS, isCompressible, type Encoding } from './compression.ts';
import { getContentType } from './content-types.ts';
import { readRange } from './byte-range.ts';
import { HEADERS_FILE, parseHeadersFile } from '../hosting/headers-file.ts';
import { ASK_AGAIN, getHeaders, type HeaderRule } from './response-headers.ts';

interface StoredFile {
  readonly file: string;
  /** Changes when the file does: a new build shows at the next request. */
  readonly version: string;
  /** When it last did: milliseconds since 1970. */
  readonly changed: number;
}

/** What a request comes down to, before anything is sent. */
type Target =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'malformed' };

/** All of a request that an answer depends on. */
type SiteRequest = Pick<IncomingMessage, 'url' | 'method' | 'headers'>;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Serves a built site the way a good static host does: compressed, with character sets, the site's own headers, 404.html,
 * parts of a file (a video starts in the middle) and a redirect from `/x` to `/x/`. It looks on disk for every request and compresses each version of a file once.
 * `base`: the folder in which the site stands, `/sto`; outside it there is nothing.
 */
export function createSiteServer(root: string, base = ''): Server {
  const answer = makeAnswers(root, base);
  return createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => {
        console.error(`Fout bij ${request.url ?? '/'}:`, error);
        return sayText(500, 'Er ging iets mis op de server.');
      })
      .then(({ status, headers, body }) => {
        response.writeHead(status, status === 304 ? headers : { ...headers, 'Content-Length': body.length });
        response.end(request.method === 'HEAD' ? undefined : body);
      })
      .catch(() => response.destroy());
  });
}

/** What such a server answers, for who needs no server. */
export function makeAnswers(root: string, base = ''): (request: SiteRequest) => Promise<Answer> {
  const means = { encode: makeEncoder(), readRules: makeRulesReader(root, base) };
  return (request) => findAnswer(root, base, request, means);
}

/** What a server remembers between requests. */
interface Means {
  readonly encode: Encoder;
  readonly readRules: () => Promise<readonly HeaderRule[] | undefined>;
}

async function findAnswer(root: string, base: string, request: SiteRequest, means: Means): Promise<Answer> {
  const whole = request.url ?? '/';
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sayText(405, 'Deze server geeft alleen pagina’s.', { Allow: 'GET, HEAD' });
  }
  if (base !== '' && whole === base) return sayText(301, 'De site staat in deze map.', { Location: `${base}/` });
  if (!whole.startsWith(`${base}/`)) return sayText(404, `Hier staat niets. De site staat in de map ${base}/.`);
  const address = whole.slice(base.length);
  const target = await findTarget(root, address);
  switch (target.kind) {
    case 'malformed':
      return sayText(400, 'Dit adres is niet te lezen.');
    case 'redirect':
      return sayText(301, 'Dit adres eindigt op een schuine streep.', { Location: base + target.to });
    case 'missing': {
      const page = await findFile(path.join(root, '404.html'));
      return page === undefined
        ? sayText(404, 'Deze pagina bestaat niet.')
        : giveFile(page, request, means, { status: 404, urlPath: '/404.html' });
    }
    case 'file': {
      const file = await findFile(target.file);
      const urlPath = decodeURIComponent(splitOnce(address, '?')[0]);
      // A build may have replaced the site since the first look.
      return file === undefined
        ? sayText(404, 'Deze pagina bestaat niet meer.')
        : giveFile(file, request, means, { status: 200, urlPath });
    }
  }
}

async function giveFile(
  stored: StoredFile,
  request: SiteRequest,
  { encode, readRules }: Means,
  { status, urlPath }: { readonly status: number; readonly urlPath: string },
): Promise<Answer> {
  const type = getContentType(stored.file);
  const compressible = isCompressible(type);
  const wantsPart = status === 200 && request.method === 'GET' && request.headers.range !== undefined;
  // A part is counted in bytes of the file itself.
  const encoding = compressible && !wantsPart ? chooseEncoding(request.headers['accept-encoding']) : undefined;
  const packed = encoding === undefined ? undefined : await findPacked(stored, encoding);
  const etag = `"${[stored.version, packed?.version ?? [], encoding ?? []].flat().join('-')}"`;
  const headers = {
    'Cache-Control': ASK_AGAIN,
    ...getHeaders(urlPath, await readRules()),
    'Content-Type': type,
    ETag: etag,
    'Accept-Ranges': 'bytes',
    ...(compressible ? { Vary: 'Accept-Encoding' } : {}),
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  };
  if (status === 200 && request.headers['if-none-match'] === etag) {
    return { status: 304, headers, body: Buffer.alloc(0) };
  }
  if (packed !== undefined) return { status, headers, body: await readFile(packed.file) };
  const content = await readFile(stored.file);
  if (wantsPart && isSameVersion(request.headers['if-range'], etag)) {
    const part = givePart(content, request.headers.range, headers);
    if (part !== undefined) return part;
  }
  return { status, headers, body: encoding === undefined ? content : await encode(stored, content, encoding) };
}

/** What the build compressed, unless somebody changed the file since. */
async function findPacked(stored: StoredFile, encoding: Encoding): Promise<StoredFile | undefined> {
  const packed = await findFile(stored.file + ENDINGS[encoding]);
  return packed !== undefined && packed.changed >= stored.changed ? packed : undefined;
}

/** Whoever has an older version in part wants the new one whole. */
function isSameVersion(wanted: string | string[] | undefined, etag: string): boolean {
  return wanted === undefined || wanted === etag;
}

function givePart(content: Buffer, asked: string | undefined, headers: Answer['headers']): Answer | undefined {
  const range = readRange(asked, content.length);
  switch (range) {
    case 'whole':
      return undefined;
    case 'outside':
      return sayText(416, `Dit deel bestaat niet: het bestand heeft ${content.length} bytes.`, {
        'Content-Range': `bytes */${content.length}`,
      });
    default: {
      const { first, last } = range;
      const part = { ...headers, 'Content-Range': `bytes ${first}-${last}/${content.length}` };
      return { status: 206, headers: part, body: content.subarray(first, last + 1) };
    }
  }
}

/** The headers that the build wrote for other hosts, until a new build writes others; undefined where it wrote none. */
function makeRulesReader(root: string, base: string): Means['readRules'] {
  const file = path.join(root, HEADERS_FILE);
  let known: { version: string; rules: Promise<HeaderRule[]> } | undefined;
  return async () => {
    const stored = await findFile(file);
    if (stored === undefined) return undefined;
    if (known?.version !== stored.version) {
      known = { version: stored.version, rules: readFile(file, 'utf8').then((text) => parseHeadersFile(text, base)) };
    }
    return known.rules;
  };
}

type Encoder = (stored: StoredFile, content: Buffer, encoding: Encoding) => Promise<Buffer>;

/** Remembers what it compressed until the file changes. */
function makeEncoder(): Encoder {
  const known = new Map<string, { version: string; compressed: Promise<Buffer> }>();
  return (stored, content, encoding) => {
    const key = `${encoding} ${stored.file}`;
    const before = known.get(key);
    if (before?.version === stored.version) return before.compressed;
    const compressed = compress(content, encoding);
    known.set(key, { version: stored.version, compressed });
    return compressed;
  };
}

/** Never leaves `root`, whatever the address says. */
async function findTarget(root: string, address: string): Promise<Target> {
  const [rawPath, query] = splitOnce(address, '?');
  let urlPath: string;
  try {
    urlPath = decodeURIComponent(rawPath);
  } catch {
    return { kind: 'malformed' };
  }
  if (!urlPath.startsWith('/') || /[\0\\]/.test(urlPath)) return { kind: 'malformed' };
  const clean = path.posix.normalize(urlPath);
  const file = path.join(root, ...clean.split('/'));
  if (file !== path.normalize(root) && !file.startsWith(path.normalize(root) + path.sep)) return { kind: 'missing' };
  const kind = await kindOf(file);
  if (kind === 'file' && !clean.endsWith('/')) return { kind: 'file', file };
  if (kind !== 'folder') return { kind: 'missing' };
  const index = path.join(file, 'index.html');
  if ((await kindOf(index)) !== 'file') return { kind: 'missing' };
  if (clean.endsWith('/')) return { kind: 'file', file: index };
  // From the cleaned path: `//host/x` would otherwise send the visitor to another host.
  return { kind: 'redirect', to: `${encodeURI(clean)}/${query === undefined ? '' : `?${query}`}` };
}

/** Of the two that we have; brotli when the browser has no preference of its own. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  const weights = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  const weightOf = (encoding: Encoding): number => weights.get(encoding) ?? weights.get('*') ?? 0;
  const [brotli, gzip] = [weightOf('br'), weightOf('gzip')];
  if (brotli > 0 && brotli >= gzip) return 'br';
  return gzip > 0 ? 'gzip' : undefined;
}

async function findFile(file: string): Promise<StoredFile | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  const version = [found.ino, found.size, found.mtimeMs].map((part) => part.toString(36)).join('-');
  return { file, version, changed: found.mtimeMs };
}

async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() === true) return 'folder';
  return found?.isFile() === true ? 'file' : undefined;
}

function sayText(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
    body: Buffer.from(`${text}\n`),
  };
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
