import type { Keepable, KeepableTour } from '../../../domain/tour/career.ts';
import { findFitting } from '../../../domain/tour/fitting-professions.ts';
import type { TourGuide } from '../tour-guide.ts';
import { getKept, isKeptOnDevice, KEPT_CHANGED, letGoOfAll } from './keep-store.ts';
import { KEEP_WORDS } from './keep-words.ts';
import { KEPT_WORDS } from './kept-words.ts';

/** The page of the sheet, as seen from a scene; beside it lies the file with all that can be kept. */
const SHEET = '../lob/';
const KEEPABLES = `${SHEET}blad.json`;

/** What was kept, in a dialog over the picture. */
export function startKeptList(guide: TourGuide, button: HTMLButtonElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'kept-list';
  dialog.setAttribute('aria-label', KEPT_WORDS.title);
  guide.tour.append(dialog);

  const open = async (): Promise<void> => {
    const all = await readKeepables().catch(() => undefined);
    if (all === undefined) {
      guide.parts.say(KEPT_WORDS.failed);
      return;
    }
    guide.parts.say('');
    fill(guide, dialog, all);
    if (!dialog.open) dialog.showModal();
  };
  button.addEventListener('click', () => void open());
  void open();
}

async function readKeepables(): Promise<KeepableTour> {
  const response = await fetch(KEEPABLES);
  if (!response.ok) throw new Error(`${KEEPABLES} answered ${response.status}`);
  return (await response.json()) as KeepableTour;
}

/** Written once an opening: what is let go of stays in sight, so that a slip can be mended. */
function fill(guide: TourGuide, dialog: HTMLDialogElement, { points, professions }: KeepableTour): void {
  const tour = guide.tour.dataset['tour'] ?? '';
  const kept = getKept(tour);
  const keptPoints = points.filter(({ key }) => kept.includes(key));
  const fitting = findFitting(professions, kept);

  const close = make('button', { type: 'button', class: 'close' }, KEPT_WORDS.close);
  close.addEventListener('click', () => dialog.close());
  const wipe = make('button', { type: 'button', class: 'btn quiet' }, KEPT_WORDS.wipe);
  const status = make('p', { role: 'status', class: 'small' });
  wipe.addEventListener('click', () => {
    letGoOfAll(tour);
    fill(guide, dialog, { points, professions });
    dialog.querySelector('[role="status"]')?.append(KEPT_WORDS.wiped);
    dialog.querySelector<HTMLElement>('.close')?.focus();
  });

  const list = make('ul', {});
  for (const point of keptPoints) list.append(makePoint(guide, dialog, point, tour));
  const work = make('ul', {});
  for (const { id, title, text } of fitting) {
    const words = make('p', {}, make('strong', {}, title), ` ${text}`);
    work.append(make('li', {}, words, makeKeepButton(tour, id, title)));
  }
  const isEmpty = keptPoints.length + fitting.length === 0;
  dialog.replaceChildren(
    close,
    make('h2', {}, KEPT_WORDS.title),
    status,
    ...(isEmpty ? [make('p', {}, KEPT_WORDS.nothing)] : []),
    make(
      'p',
      { class: 'btns' },
      make('a', { class: 'btn', href: SHEET, 'data-elsewhere': '' }, KEPT_WORDS.toSheet),
      ...(isEmpty ? [] : [wipe]),
    ),
    ...(keptPoints.length > 0 ? [list] : []),
    ...(fitting.length > 0 ? [make('h3', {}, KEPT_WORDS.professions), work] : []),
    make('p', { class: 'small soft' }, isKeptOnDevice() ? KEPT_WORDS.onDevice : KEPT_WORDS.inMemory),
  );
  // The buttons of the page know how to show what is kept.
  document.dispatchEvent(new Event(KEPT_CHANGED));
}

function makePoint(guide: TourGuide, dialog: HTMLDialogElement, point: Keepable, tour: string): HTMLElement {
  const link = make('a', { href: point.href }, point.title);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // It leads there; so no other listener may take it for a plain link to another scene.
    event.stopPropagation();
    dialog.close();
    void showPoint(guide, point);
  });
  return make(
    'li',
    {},
    make('p', {}, link, ' ', make('span', { class: 'soft' }, point.sceneTitle)),
    makeKeepButton(tour, point.key, point.title),
  );
}

/** Walks to the point, looks at it and opens its card. */
async function showPoint(guide: TourGuide, { id, scene, href, at }: Keepable): Promise<void> {
  if (guide.getScene().id === scene) guide.view.look(at);
  else if (!(await guide.walkTo(href, at))) {
    location.assign(href);
    return;
  }
  guide.tour.querySelector<HTMLElement>(`a[data-point="${CSS.escape(id)}"]`)?.click();
}

function makeKeepButton(tour: string, key: string, title: string): HTMLElement {
  return make(
    'button',
    { type: 'button', class: 'keep-it', 'data-keep': key, 'data-keep-in': tour, 'aria-pressed': 'false' },
    make('span', { 'data-keep-word': '' }, KEEP_WORDS.keep),
    ' ',
    make('span', { class: 'vh' }, title),
  );
}

function make(name: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
