const KEY = 'sto-colours';
const ORDER = ['system', 'light', 'dark'] as const;
type Colours = (typeof ORDER)[number];
const LABELS: Record<Colours, string> = {
  system: 'Kleuren: zoals uw apparaat. Kies licht.',
  light: 'Kleuren: licht. Kies donker.',
  dark: 'Kleuren: donker. Kies zoals uw apparaat.',
};

/** A button that goes through the three choices of colours and remembers the choice on this device only. */
class ColourSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    this.hidden = false;
    this.#show(button, chosen());
    button.addEventListener('click', () => {
      const next = ORDER[(ORDER.indexOf(chosen()) + 1) % ORDER.length] ?? 'system';
      apply(next);
      dispatchEvent(new Event('sto-colours'));
    });
    // The switch stands in the bar and in the menu: both tell the same.
    addEventListener('sto-colours', () => this.#show(button, chosen()));
  }

  #show(button: HTMLButtonElement, colours: Colours): void {
    const label = button.querySelector('[data-label]');
    if (label !== null) label.textContent = LABELS[colours];
    button.title = LABELS[colours];
  }
}

function chosen(): Colours {
  const { colours } = document.documentElement.dataset;
  return colours === 'light' || colours === 'dark' ? colours : 'system';
}

function apply(colours: Colours): void {
  if (colours === 'system') delete document.documentElement.dataset['colours'];
  else document.documentElement.dataset['colours'] = colours;
  try {
    if (colours === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, colours);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}

customElements.define('colour-switch', ColourSwitch);
