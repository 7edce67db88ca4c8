/** The viewer comes after the page: its script must not keep the picture and the text waiting. */
function load(): void {
  void import('./lab-tour.ts');
}

if (document.readyState === 'complete') load();
else addEventListener('load', load, { once: true });
