import styles from './kiosk.css?url';
import { HUNT } from '../hunt/hunt-key.ts';
import { KEPT } from '../keep/keep-store.ts';
import { withStyles } from '../load-styles.ts';
import { toStart } from '../../../domain/tour/kiosk-address.ts';
import { watchQuiet } from './kiosk-quiet.ts';
import { keepInside, stayInside } from './kiosk-ways.ts';

/** What one visitor leaves behind, the next would find. Forms that somebody filled in elsewhere on this device stay. */
function forget(): void {
  try {
    for (const key of [HUNT, KEPT]) localStorage.removeItem(key);
  } catch {
    // What can not be removed was never kept.
  }
}

function beginAgain(): void {
  forget();
  const start = toStart(new URL(location.href));
  // A page that is open already would only go to its top.
  if (start.pathname !== location.pathname) location.replace(start);
  else {
    history.replaceState(null, '', start);
    location.reload();
  }
}

/**
 * `?kiosk`: a tour on a screen of an open day. Nothing but this tour, and after a minute without a touch it begins again,
 * with nothing of who was there before.
 */
async function startKiosk(): Promise<void> {
  if (new URL(location.href).searchParams.get('kiosk') === '') forget();
  await withStyles(styles, Promise.resolve()).catch(() => undefined);
  document.documentElement.dataset['kiosk'] = '';
  stayInside();
  keepInside();
  const tour = document.querySelector('lab-tour');
  if (tour !== null) new MutationObserver(keepInside).observe(tour, { attributeFilter: ['data-scene'] });
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn kiosk-again';
  button.textContent = 'Opnieuw beginnen';
  button.addEventListener('click', beginAgain);
  document.body.prepend(button);
  watchQuiet(beginAgain);
}

void startKiosk();
