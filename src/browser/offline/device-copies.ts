import { KEPT_AT, KEPT_TITLE } from '../../domain/offline/stores.ts';
import { sayBytes } from '../../domain/offline/take-along.ts';
import {
  canKeep,
  forgetAll,
  listTours,
  SITE_FOLDER,
  startWorker,
  SITE_STORES,
  takeTurn,
  tidyUp,
} from './site-stores.ts';

const WORDS = {
  on: 'Dit staat aan. Elke pagina die u opent, komt op dit apparaat te staan.',
  off: 'Dit staat uit. Pagina’s die u opent, komen niet op dit apparaat te staan.',
  starts: 'Bewaren staat nu aan. Open de pagina’s die u wilt lezen.',
  stops: 'Bewaren staat nu uit. Wat u eerder las, is gewist.',
  cannot: 'Bewaren lukt nu niet. Controleer de verbinding en probeer het nog eens.',
  forgotten: 'Alles van deze site is van dit apparaat gewist.',
  removed: (title: string) => `Gewist: ${title}.`,
} as const;

const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

interface KeptItem {
  readonly href: string;
  readonly title: string;
  readonly about: string;
  readonly remove: () => Promise<unknown>;
}

const place = document.querySelector('device-copies');
if (place !== null) void start(place);

async function start(root: Element): Promise<void> {
  const part = (name: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(`[data-${name}]`);
    if (found === null) throw new Error(`The page has no data-${name}.`);
    return found;
  };
  part('no-script').remove();
  if (!(await canKeep())) {
    part('cannot').hidden = false;
    return;
  }
  const reading = part('reading');
  const say = (text: string): void => {
    part('said').textContent = text;
  };

  const show = async (): Promise<void> => {
    const isOn = await caches.has(SITE_STORES.pages);
    reading.setAttribute('aria-checked', String(isOn));
    part('reading-words').textContent = isOn ? WORDS.on : WORDS.off;
    const [tours, pages] = [await listTourItems(), await listPages()];
    part('some').hidden = !isOn && tours.length === 0;
    part('none').hidden = tours.length + pages.length > 0;
    part('tours').replaceChildren(...tours.map(toRow));
    part('pages').replaceChildren(...pages.map(toRow));
  };
  const toRow = ({ href, title, about, remove }: KeptItem): HTMLLIElement => {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    const words = document.createElement('span');
    words.className = 'small soft';
    words.textContent = about;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn quiet';
    button.textContent = 'Wis';
    button.setAttribute('aria-label', `Wis ${title}`);
    button.addEventListener('click', () => {
      void remove()
        .then(show)
        .then(() => {
          say(WORDS.removed(title));
          reading.focus();
        });
    });
    row.append(link, words, button);
    return row;
  };

  reading.addEventListener('click', () => {
    void (async () => {
      if (await caches.has(SITE_STORES.pages)) {
        for (const store of [SITE_STORES.pages, SITE_STORES.data, SITE_STORES.files, SITE_STORES.pictures])
          await caches.delete(store);
        await takeTurn(tidyUp);
        say(WORDS.stops);
      } else {
        try {
          await startWorker();
          await caches.open(SITE_STORES.pages);
          say(WORDS.starts);
        } catch {
          await takeTurn(tidyUp);
          say(WORDS.cannot);
        }
      }
      await show();
    })();
  });
  part('forget').addEventListener('click', () => {
    void forgetAll()
      .then(show)
      .then(() => {
        say(WORDS.forgotten);
        reading.focus();
      });
  });

  await takeTurn(tidyUp);
  await show();
  part('can').hidden = false;
}

async function listTourItems(): Promise<KeptItem[]> {
  return (await listTours()).map(({ store, title, href, bytes, keptAt }) => ({
    href,
    title,
    about: `Hele rondleiding, ${sayBytes(bytes)}, van ${sayDay(keptAt)}`,
    remove: async () => {
      await caches.delete(store);
      await takeTurn(tidyUp);
    },
  }));
}

/** The last read first. */
async function listPages(): Promise<KeptItem[]> {
  if (!(await caches.has(SITE_STORES.pages))) return [];
  const store = await caches.open(SITE_STORES.pages);
  const items: KeptItem[] = [];
  for (const request of await store.keys()) {
    const { headers } = (await store.match(request)) ?? new Response();
    const path = new URL(request.url).pathname;
    items.unshift({
      href: path,
      title: decodeURIComponent(headers.get(KEPT_TITLE) ?? '') || path.slice(SITE_FOLDER.pathname.length - 1),
      about: `Pagina van ${sayDay(headers.get(KEPT_AT) ?? '')}`,
      remove: () => store.delete(request),
    });
  }
  return items;
}

function sayDay(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? 'een dag die niet bekend is' : day.format(date);
}
