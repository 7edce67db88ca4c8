import './named-point.ts';
import './near-pictures.ts';

// Apart from the page's own script: the viewer is only fetched where there is a tour, after the page has been read.
import('./lab-tour.ts').catch(() => {
  const tour = document.querySelector<HTMLElement>('lab-tour');
  const message = tour?.querySelector('[data-message]');
  if (!tour || !message) return;
  // As without a script: its signs stand under the poster.
  tour.dataset['state'] = 'still';
  message.textContent = tour.dataset['noPicture'] ?? '';
});

// On a screen of an open day.
if (/[?&]kiosk\b/.test(location.search)) import('./kiosk/kiosk.ts').catch(() => undefined);
