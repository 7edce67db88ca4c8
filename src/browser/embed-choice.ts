import { copy } from './copy.ts';

const LIVE = 'Werkt zichzelf bij';

/** Adds to one opened choice what only works with a script. */
export function showChoice(choice: HTMLDetailsElement): void {
  const code = choice.querySelector('textarea');
  const live = choice.querySelector('a');
  if (code === null || live === null || choice.querySelector('iframe') !== null) return;
  const editions = [...choice.querySelectorAll<HTMLAnchorElement>('[data-day]')];
  const frame = document.createElement('iframe');
  const written = code.defaultValue;
  const title = readAttribute(written, 'title');
  frame.width = readAttribute(written, 'width');
  frame.height = readAttribute(written, 'height');
  frame.loading = 'lazy';

  const show = (page: HTMLAnchorElement): void => {
    const { pathname } = new URL(page.href);
    const shown = page === live ? title : `${title} op ${page.textContent.trim()}`;
    code.value = writeCode(written, pathname, shown);
    frame.src = pathname;
    frame.title = shown;
  };
  const list = editions[0]?.parentElement;
  if (list !== null && list !== undefined) {
    code.before(makeChoice(live, editions, show));
    list.hidden = true;
  }
  code.after(...makeCopyButton(code));
  code.addEventListener('focus', () => {
    code.select();
  });
  choice.append(frame);
  show(live);
}

/** Read as text: a browser that makes an element of the code would complain of its style. */
function readAttribute(code: string, name: string): string {
  const text = new RegExp(` ${name}="([^"]*)"`).exec(code)?.[1] ?? '';
  return text.replace(/&#(\d+);/g, (_, sign: string) => String.fromCharCode(Number(sign)));
}

/** The code with another page and title; where the site did not know its own address, with the one that it has now. */
function writeCode(code: string, path: string, title: string): string {
  return code
    .replace(
      /src="(https?:\/\/[^/"]+)?[^"]*"/,
      (_, site: string | undefined) => `src="${site ?? location.origin}${path}"`,
    )
    .replace(/title="[^"]*"/, () => `title="${escapeAttribute(title)}"`);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function makeChoice(
  live: HTMLAnchorElement,
  editions: readonly HTMLAnchorElement[],
  show: (page: HTMLAnchorElement) => void,
): HTMLElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(
    new Option(LIVE, ''),
    ...editions.map((edition, index) => new Option(`Vaste editie: ${edition.textContent.trim()}`, String(index))),
  );
  select.addEventListener('change', () => {
    show(editions[Number(select.value || NaN)] ?? live);
  });
  label.append('Welke versie? ', select);
  const field = document.createElement('p');
  field.append(label);
  return field;
}

function makeCopyButton(code: HTMLTextAreaElement): HTMLElement[] {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.textContent = 'Kopieer de code';
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'small';
  button.addEventListener('click', () => {
    void copy(code.value).then((isCopied) => {
      status.textContent = isCopied
        ? ' Gekopieerd. Plak de code in uw pagina.'
        : ' Kopiëren lukte niet. Selecteer de code en kopieer die zelf.';
      if (!isCopied) code.select();
    });
  });
  const row = document.createElement('p');
  row.append(button, status);
  return [row];
}
