import { sayBytes } from '../../domain/offline/take-along.ts';
import { canKeep, listTours, startWorker, takeTurn, tidyUp, type TakenTour } from './site-stores.ts';
import { ChangedMeanwhile, NoRoom, readOffer, takeTour, type TourOffer } from './take-tour.ts';

const WORDS = {
  cannot: 'Meenemen kan niet in deze browser. In een privévenster kan het vaak ook niet.',
  failed: 'Het meenemen lukte niet. Controleer de verbinding en probeer het nog eens. Er is niets bewaard.',
  changed: 'De rondleiding veranderde net. Er is niets bewaard. Probeer het nog eens.',
  noRoom: (bytes: number) =>
    `Er is te weinig ruimte op dit apparaat. Nodig is ${sayBytes(bytes)}. Maak ruimte en probeer het nog eens. Er is niets bewaard.`,
  busy: 'In een ander venster wordt al een rondleiding meegenomen.',
  stopped: 'Gestopt. Er is niets bewaard.',
  gone: 'De rondleiding is van dit apparaat gehaald.',
} as const;

const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

interface Choice {
  readonly label: string;
  readonly act: () => unknown;
  readonly isMain?: boolean;
}

/** `asks`: the visitor pressed the button of the page; else the panel only tells what is there. */
export async function openPanel(place: HTMLElement, first: HTMLButtonElement, asks: boolean): Promise<void> {
  if (place.dataset['open'] !== undefined) return;
  place.dataset['open'] = '';
  const { lab = '', list: address = '', href = '' } = place.dataset;
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  bar.hidden = true;
  bar.setAttribute('aria-label', 'Meegenomen');
  // For the eye; the bar says the same to who listens, when asked.
  const count = document.createElement('p');
  count.className = 'small soft';
  count.setAttribute('aria-hidden', 'true');
  const buttons = document.createElement('p');
  buttons.className = 'btns';

  /** Once somebody pressed something, the focus stays with the buttons: the pressed one is gone. */
  let isTouched = asks;
  const show = (text: string, ...choices: readonly Choice[]): void => {
    words.textContent = text;
    bar.hidden = true;
    count.textContent = '';
    buttons.replaceChildren(
      ...choices.map(({ label, act, isMain = false }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = isMain ? 'btn' : 'btn quiet';
        button.textContent = label;
        button.addEventListener('click', () => {
          isTouched = true;
          act();
        });
        return button;
      }),
    );
    if (isTouched) buttons.querySelector('button')?.focus();
  };

  const begin = (text = ''): void => show(text, { label: first.textContent, act: ask });
  const findTaken = async (): Promise<TakenTour | undefined> => (await listTours()).find((tour) => tour.lab === lab);
  const remove = async (): Promise<void> => {
    const taken = await findTaken();
    if (taken !== undefined) await caches.delete(taken.store);
    await takeTurn(tidyUp);
    begin(WORDS.gone);
  };
  const removal: Choice = { label: 'Haal van dit apparaat', act: remove };

  async function tell(taken: TakenTour): Promise<void> {
    const size = sayBytes(taken.bytes);
    show(`Deze rondleiding staat op dit apparaat: ${size}, van ${day.format(new Date(taken.keptAt))}.`, removal);
    const offer = await readOffer(address).catch(() => undefined);
    if (offer === undefined || offer.list.version === taken.version) return;
    show(
      `Deze rondleiding is veranderd sinds ${day.format(new Date(taken.keptAt))}.`,
      { label: `Vernieuw (${sayBytes(offer.bytes)})`, act: () => take(offer), isMain: true },
      removal,
    );
  }

  async function ask(): Promise<void> {
    if (!(await canKeep())) {
      show(WORDS.cannot);
      return;
    }
    try {
      show('Even kijken hoe groot de rondleiding is…');
      const offer = await readOffer(address);
      show(
        `Deze rondleiding neemt ${sayBytes(offer.bytes)} in op dit apparaat. Daarna werkt alles ook zonder internet.`,
        { label: 'Zet op dit apparaat', act: () => take(offer), isMain: true },
        { label: 'Toch niet', act: () => begin() },
      );
    } catch {
      begin(WORDS.failed);
    }
  }

  async function take(offer: TourOffer): Promise<void> {
    const stopping = new AbortController();
    const size = sayBytes(offer.bytes);
    show('Bezig met meenemen.', { label: 'Stop', act: () => stopping.abort() });
    bar.hidden = false;
    bar.max = offer.bytes;
    bar.value = 0;
    const progress = (bytes: number): void => {
      bar.value = bytes;
      count.textContent = `${sayBytes(bytes)} van ${size}`;
      bar.setAttribute('aria-valuetext', count.textContent);
    };
    try {
      const turn = await takeTurn(async () => {
        try {
          await startWorker();
          await takeTour({ lab, address, href, offer, signal: stopping.signal, progress });
          return true;
        } catch (error) {
          await tidyUp();
          throw error;
        }
      });
      const taken = await findTaken();
      if (turn === undefined) begin(WORDS.busy);
      else if (taken !== undefined) await tell(taken);
    } catch (error) {
      const after = await findTaken();
      const text = explain(error, stopping.signal, offer.bytes);
      if (after === undefined) begin(text);
      else show(`${text} De oude staat er nog.`, { label: 'Probeer opnieuw', act: ask, isMain: true }, removal);
    }
  }

  const taken = (await canKeep()) ? await findTaken() : undefined;
  if (taken === undefined && !asks) {
    delete place.dataset['open'];
    return;
  }
  first.replaceWith(words, bar, count, buttons);
  if (taken !== undefined) await tell(taken);
  else await ask();
}

function explain(error: unknown, stopped: AbortSignal, bytes: number): string {
  if (stopped.aborted) return WORDS.stopped;
  if (error instanceof NoRoom) return WORDS.noRoom(bytes);
  return error instanceof ChangedMeanwhile ? WORDS.changed : WORDS.failed;
}
