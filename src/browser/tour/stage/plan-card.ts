import type { TourGuide } from '../tour-guide.ts';
import { press } from '../tour-parts.ts';

export { startPlanCard as start };

/** The floor plan of the page in a corner of the picture. Its spots are the same links: a tap walks there. */
function startPlanCard(guide: TourGuide, button: HTMLButtonElement): void {
  const card = guide.tour.querySelector<HTMLElement>('[data-plan]');
  if (card === null) return;

  const draw = (): void => {
    // Copied, so that the page carries it once. The viewer turns the cones of both.
    const plan = document.querySelector('[data-tour-part] .plan');
    card.replaceChildren(...(plan === null ? [] : [plan.cloneNode(true)]));
  };
  const toggle = (): void => {
    card.hidden = !card.hidden;
    press(button, !card.hidden);
    draw();
    guide.arrange();
  };

  button.addEventListener('click', toggle);
  guide.onScene(draw);
  toggle();
}
