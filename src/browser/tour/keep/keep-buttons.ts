import { getKept, keepOrLetGo, KEPT_CHANGED } from './keep-store.ts';
import { KEEP_WORDS, sayKeptCount, sayKept } from './keep-words.ts';

/**
 * The buttons beside what a visitor can keep, wherever they stand: in the page, in the card over the picture, in the list.
 *
 * <button type="button" data-keep="draaibanken/kap" data-keep-in="pie" aria-pressed="false">
 *   <span data-keep-word>Bewaar</span>
 * </button>
 * <button type="button" data-act="kept"><span class="word">Bewaard</span></button>
 *
 * Style sheets hide the buttons until <html data-keeping>. The page of another scene brings buttons of its own: they are
 * looked at again when the tour changes its data-scene.
 */
function showAll(): void {
  const kept = new Map<string, readonly string[]>();
  const keptIn = (tour: string): readonly string[] => {
    const found = kept.get(tour) ?? getKept(tour);
    kept.set(tour, found);
    return found;
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-keep]')) {
    const isKept = keptIn(button.dataset['keepIn'] ?? '').includes(button.dataset['keep'] ?? '');
    button.setAttribute('aria-pressed', String(isKept));
    const word = button.querySelector('[data-keep-word]');
    if (word !== null) word.textContent = isKept ? KEEP_WORDS.kept : KEEP_WORDS.keep;
  }
  const count = keptIn(tour?.dataset['tour'] ?? '').length;
  for (const word of document.querySelectorAll('[data-act="kept"] .word')) word.textContent = sayKeptCount(count);
}

function press(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-keep]') : null;
  const { keep, keepIn } = button?.dataset ?? {};
  if (keep === undefined || keepIn === undefined) return;
  keepOrLetGo(keepIn, keep);
  const live = document.querySelector('lab-tour [data-live]');
  if (live !== null) live.textContent = sayKept(getKept(keepIn).length);
}

const tour = document.querySelector<HTMLElement>('lab-tour');
document.documentElement.dataset['keeping'] = '';
document.addEventListener('click', press);
document.addEventListener(KEPT_CHANGED, showAll);
// Another tab of the same tour.
addEventListener('storage', showAll);
if (tour !== null) new MutationObserver(showAll).observe(tour, { attributeFilter: ['data-scene'] });
showAll();
