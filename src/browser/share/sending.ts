import { findAddress } from '../../domain/addresses.ts';
import { COLLECTION_NAMES } from '../../domain/collection-names.ts';
import { SUBJECT_INPUT } from '../../domain/contribution/inputs.ts';
import type { ContributionKind } from '../../domain/contribution/kinds.ts';
import { parcelFileName, writeParcel, type Parcel } from '../../domain/contribution/parcel.ts';
import { receiptOf } from '../../domain/contribution/receipt.ts';
import { findWays, mailOf, SEND_WAYS, type Recipient, type SendWay } from '../../domain/contribution/send-ways.ts';
import { voiceOf } from '../../domain/contribution/voice.ts';
import { copy } from '../copy.ts';
import { tellOut } from './leave-warning.ts';
import type { PictureField } from './picture-field.ts';
import { postFile, type Posted } from './post-file.ts';
import { openReceipt } from './receipt.ts';

/** The end of a form: from the moment that it is good until it left the page. */
export interface Sending {
  /** Makes the file, and shows the ways to send it. */
  readonly offer: (parcel: Parcel) => Promise<void>;
  /** A file of before the last change is never the one to send. */
  readonly withdraw: () => void;
}

/** What can be sent now. */
interface Ready {
  readonly parcel: Parcel;
  readonly file: File;
  readonly text: string;
}

export function openSending(host: HTMLElement, form: HTMLFormElement, kind: ContributionKind): Sending {
  const find = (part: string): HTMLElement | null => host.querySelector<HTMLElement>(`[data-${part}]`);
  const buttonOf = (way: SendWay): HTMLElement | null => find(`way="${way}"`);
  const to = recipientIn(host);
  const site = host.dataset['site'] ?? '';
  const receipt = openReceipt(host);
  let ready: Ready | undefined;
  /** Which offer counts: a picture takes a while, and meanwhile somebody types on. */
  let turn = 0;

  const say = (words: string): void => {
    const status = find('send-status');
    if (status !== null) status.textContent = words;
  };
  const finish = (way: SendWay, { parcel }: Ready): void => {
    const inMail = mailOf(parcel, { to, site, form: kind.title }).holdsAll;
    const sent = { parcel, form: kind.title, way, inMail, to, voice: voiceOf(kind.forPupils) };
    say('');
    receipt.show(receiptOf(sent), addressOfSubject(form));
  };
  const tries: Readonly<Record<SendWay, (now: Ready) => Promise<boolean> | boolean>> = {
    post: async ({ file }) => {
      const button = buttonOf('post');
      const fields = host.querySelector<HTMLElement>('.share-fields');
      if (fields === null || fields.inert) return false;
      // What is typed while it is on its way would be lost with the form.
      fields.inert = true;
      button?.setAttribute('aria-disabled', 'true');
      say('Bezig met versturen…');
      const posted = await postFile(to?.endpoint ?? '', file);
      fields.inert = false;
      button?.removeAttribute('aria-disabled');
      if (posted !== 'taken') say(`${POST_FAULTS[posted]} Wat is ingevuld, staat er nog. ${NEXT_TRY}`);
      else host.toggleAttribute('data-sent', true);
      return posted === 'taken';
    },
    share: async ({ file }) => {
      try {
        const text = to?.mail === undefined ? {} : { text: `Voor ${to.mail}` };
        await navigator.share({ files: [file], title: site, ...text });
        return true;
      } catch (error) {
        // Whoever closes the list of apps knows that.
        const isClosed = error instanceof DOMException && error.name === 'AbortError';
        say(isClosed ? '' : 'Delen met een app lukte niet. Kies een andere manier.');
        return false;
      }
    },
    mail: ({ parcel, file }) => {
      if (!mailOf(parcel, { to, site, form: kind.title }).holdsAll) saveFile(file);
      return true;
    },
    save: () => true,
    copy: async ({ text }) => {
      const isCopied = await copy(text);
      if (!isCopied) say('Kopiëren lukte niet. Open het bestand hieronder en kopieer de tekst daar.');
      return isCopied;
    },
  };
  for (const way of WAYS) {
    buttonOf(way)?.addEventListener('click', () => {
      const now = ready;
      if (now === undefined) return;
      void Promise.resolve(tries[way](now)).then((isOut) => {
        if (!isOut) return;
        tellOut(host);
        finish(way, now);
      });
    });
  }

  return {
    async offer(given) {
      turn += 1;
      const own = turn;
      const parcel = await withPicture(given, host.querySelector<PictureField>('picture-field')?.picture);
      if (own !== turn) return;
      const text = writeParcel(parcel);
      const file = new File([text], parcelFileName(parcel), { type: 'text/plain' });
      if (ready?.file.name !== file.name) {
        receipt.hide();
        say('');
      }
      ready = { parcel, file, text };
      const shown = find('text');
      if (shown !== null) shown.textContent = writeParcel(given);
      const hasPicture = parcel.attachments !== undefined;
      const note = find('with-picture');
      if (note !== null) note.hidden = !hasPicture;
      const save = buttonOf('save');
      if (save instanceof HTMLAnchorElement) offerFile(save, file);
      buttonOf('mail')?.setAttribute('href', mailOf(parcel, { to, site, form: kind.title }).href);
      const ways = findWays(to, { sharesFiles: canShare(file), copies: 'clipboard' in navigator, hasPicture });
      for (const way of WAYS) {
        const button = buttonOf(way);
        if (button === null) continue;
        button.hidden = !ways.includes(way);
        button.classList.toggle('quiet', way !== ways[0]);
      }
    },
    withdraw() {
      turn += 1;
      ready = undefined;
      receipt.hide();
      const result = find('result');
      if (result !== null) result.hidden = true;
    },
  };
}

const WAYS = Object.keys(SEND_WAYS) as SendWay[];
const NEXT_TRY = 'Probeer het straks opnieuw, of kies een andere manier.';
const POST_FAULTS: Readonly<Record<Exclude<Posted, 'taken'>, string>> = {
  offline: 'Er is geen verbinding, dus het is niet verstuurd.',
  refused: 'De formulierdienst nam het niet aan, dus het is niet verstuurd.',
  silent: 'De formulierdienst gaf geen antwoord. Waarschijnlijk is het niet verstuurd.',
};

function recipientIn({ dataset }: HTMLElement): Recipient {
  const { mail, endpoint, answerWithin } = dataset;
  return {
    ...(mail === undefined ? {} : { mail }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(answerWithin === undefined ? {} : { answerWithin: Number(answerWithin) }),
  };
}

/** The page that the form is about; undefined for what is new. */
function addressOfSubject(form: HTMLFormElement): string | undefined {
  const select = form.elements.namedItem(SUBJECT_INPUT);
  const option = select instanceof HTMLSelectElement ? select.selectedOptions[0] : undefined;
  const [name, id = ''] = option?.dataset['entry']?.split('/') ?? [];
  const collection = COLLECTION_NAMES.find((each) => each === name);
  return collection === undefined ? undefined : findAddress(collection, id);
}

async function withPicture(parcel: Parcel, picture: Blob | undefined): Promise<Parcel> {
  if (picture === undefined) return parcel;
  return { ...parcel, attachments: [{ name: 'foto.jpg', data: await readBase64(picture) }] };
}

function readBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => {
      reject(new Error('The picture can not be read', { cause: reader.error }));
    });
    reader.readAsDataURL(blob);
  });
}

/** Not every browser knows the list of apps, and not every one lets files through. */
function canShare(file: File): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [file] });
}

function offerFile(link: HTMLAnchorElement, file: File): void {
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(file);
  link.download = file.name;
}

function saveFile(file: File): void {
  const link = document.createElement('a');
  offerFile(link, file);
  link.click();
}
