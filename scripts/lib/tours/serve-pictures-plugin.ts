import { createReadStream, existsSync, statSync, watchFile, unwatchFile } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { PICTURES_PATH } from '../../../src/domain/addresses.ts';
import { INDEX_FILE } from './tours-folder.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt',
};

/** The part of Vite's development server that this needs. */
interface DevServer {
  readonly middlewares: {
    use: (path: string, serve: (request: IncomingMessage, response: ServerResponse, next: () => void) => void) => void;
  };
  readonly ws: { send: (message: { type: 'full-reload' }) => void };
  readonly environments: Readonly<Record<string, { readonly hot: { send: (event: string, payload: object) => void } }>>;
  readonly httpServer: { on: (event: 'close', listener: () => void) => unknown } | null;
}

/** Vite plugin: in `npm run dev` the pictures of tours come from where they are made, and a new index reloads the page. */
export function serveTourPictures(toursFolder: string) {
  const pictures = path.join(toursFolder, 'beeld');
  return {
    name: 'sto-tour-pictures',
    apply: 'serve' as const,
    configureServer(server: DevServer): void {
      server.middlewares.use(PICTURES_PATH, (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const file = path.join(pictures, path.normalize(decodeURIComponent(pathname)));
        if (!file.startsWith(pictures + path.sep) || !existsSync(file) || !statSync(file).isFile()) return next();
        response.setHeader('Content-Type', CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
      const index = path.join(toursFolder, INDEX_FILE);
      watchFile(index, { interval: 1000 }, () => {
        // Astro keeps what getStaticPaths gave until content changes: it would name pictures that are gone.
        for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
        server.ws.send({ type: 'full-reload' });
      });
      server.httpServer?.on('close', () => unwatchFile(index));
    },
  };
}
