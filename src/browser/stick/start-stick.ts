/**
 * The site on a stick, opened from a folder (`file://`). There a browser fetches no file and loads no module, so the build
 * (scripts/lib/stick) turned both into scripts that hand over what they hold, and this stands in for the two.
 */
interface Stick {
  /** The files of script call these. */
  readonly module: (name: string, imports: readonly string[], run: ModuleBody) => void;
  readonly data: (name: string, content: string, type: string) => void;
}
type Exports = Record<string, unknown>;
type ModuleBody = (
  require: (name: string) => Exports,
  exports: Exports,
  load: (name: string) => Promise<Exports>,
  root: string,
) => void;
interface Module {
  readonly imports: readonly string[];
  readonly run: ModuleBody;
  exports?: Exports;
}

const own = document.currentScript;
/** The folder of the site, with a slash at its end. */
const root = new URL('..', own instanceof HTMLScriptElement ? own.src : location.href).href;
const modules = new Map<string, Module>();
const files = new Map<string, { readonly content: string; readonly type: string }>();
const scripts = new Map<string, Promise<void>>();

function nameOf(address: string): string {
  return address.startsWith(root) ? decodeURI(address.slice(root.length)).replace(/[?#].*$/, '') : address;
}

function addScript(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = root + encodeURI(file);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`Not on this stick: ${file}`)));
    document.head.append(script);
    const done = (): void => script.remove();
    script.addEventListener('load', done);
    script.addEventListener('error', done);
  });
}

/** The module with all that it imports, ready to run. */
async function fetchModule(name: string): Promise<void> {
  const before = scripts.get(name);
  if (before !== undefined) return before;
  const fetched = addScript(name).then(async () => {
    await Promise.all((modules.get(name)?.imports ?? []).map(fetchModule));
  });
  scripts.set(name, fetched);
  fetched.catch(() => scripts.delete(name));
  return fetched;
}

function run(name: string): Exports {
  const module = modules.get(name);
  if (module === undefined) throw new Error(`Not loaded: ${name}`);
  if (module.exports === undefined) {
    module.exports = {};
    // Before it runs: modules may go round in a circle.
    module.run((each) => run(beside(each)), module.exports, load, root);
  }
  return module.exports;
}

/** The bundler put all modules in one folder; how one names another differs. */
function beside(name: string): string {
  return `_astro/${name.slice(name.lastIndexOf('/') + 1)}`;
}

async function load(address: string): Promise<Exports> {
  const name = beside(nameOf(address));
  await fetchModule(name);
  return run(name);
}

const stick: Stick = {
  module: (name, imports, body) => modules.set(name, { imports: imports.map(beside), run: body }),
  data: (name, content, type) => files.set(name, { content, type }),
};
Object.assign(window, { stick });

/** A file of the site; nothing else can be had here. */
window.fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  const { href } = new URL(address, location.href);
  if (!href.startsWith(root)) throw new TypeError('Without a connection nothing can be sent from a stick');
  const name = nameOf(href);
  // Pages open by their links.
  if (/\/$|\.html$/.test(name)) return new Response(null, { status: 404 });
  try {
    await addScript(`${name}.js`);
  } catch {
    return new Response(null, { status: 404 });
  }
  init?.signal?.throwIfAborted();
  const file = files.get(name);
  files.delete(name);
  if (file === undefined) return new Response(null, { status: 404 });
  const body = file.type.startsWith('image/')
    ? Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0))
    : file.content;
  return new Response(body, { headers: { 'content-type': file.type } });
};

// What makes addresses itself begins them with this (in-site.ts).
document.documentElement.dataset['base'] = new URL(root).pathname.slice(0, -1);

/** No server answers with the page of a folder. */
document.addEventListener(
  'click',
  ({ target }) => {
    // A drawing has links of another kind.
    const link = target instanceof Element ? target.closest('a[href]') : null;
    const url = new URL(link?.getAttribute('href') ?? '', location.href);
    if (!url.href.startsWith(root) || !url.pathname.endsWith('/')) return;
    url.pathname += 'index.html';
    link?.setAttribute('href', url.href);
  },
  { capture: true },
);

async function start(): Promise<void> {
  for (const { dataset } of document.querySelectorAll<HTMLScriptElement>('script[data-module]')) {
    // What one part of a page can not do is no reason to leave the next.
    await load(dataset['module'] ?? '').catch((error: unknown) => console.error(error));
  }
}
void start();
