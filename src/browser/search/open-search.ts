import type { SiteSearch } from './site-search.ts';

/**
 * Opens the search over the page: with the link to it, with `/`, or with Ctrl or Cmd K. The dialog is made of the page of
 * the search, which is fetched once the link is pointed at; where that fails, the link leads there.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-search]');

if (link) {
  let waiting: Promise<SiteSearch | undefined> | undefined;
  const make = async () => {
    let search = document.querySelector<SiteSearch>('site-search');
    if (search) return search;
    // Without its styles, which the content policy of this page does not know.
    const html = (await (await fetch(link.href)).text()).replace(/<style[^]*?<\/style>/g, '');
    const page = new DOMParser().parseFromString(html, 'text/html');
    search = page.querySelector<SiteSearch>('site-search');
    if (!search) return undefined;
    const run = async ({ src }: HTMLScriptElement) => {
      if (src) await import(/* @vite-ignore */ src);
    };
    await Promise.all(Array.from(page.scripts, run));
    document.body.appendChild(document.createElement('dialog')).append(search);
    return search;
  };
  const load = () => (waiting ??= make().catch(() => (waiting = undefined)));
  const open = (event: Event) => {
    event.preventDefault();
    void load().then((search) => (search ? search.show() : location.assign(link.href)));
  };
  // What somebody looks for is for this device only: no address that a server hears has it.
  onsubmit = (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.action !== link.href) return;
    event.preventDefault();
    location.assign(`${link.href}#q=${encodeURIComponent(form.querySelector('input')?.value ?? '')}`);
  };
  link.onfocus = link.onpointerenter = load;
  link.onclick = (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  };
  onkeydown = (event) => {
    if (
      event.ctrlKey || event.metaKey
        ? event.key === 'k'
        : event.key === '/' && !/INPUT|TEXTAREA|SELECT/.test((event.target as Element).tagName)
    )
      open(event);
  };
}
