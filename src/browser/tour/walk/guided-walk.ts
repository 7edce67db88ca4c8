import { shortestTurn } from '../../../domain/tour/angles.ts';
import { turnByDrag } from '../../../domain/tour/camera.ts';
import { readWalk, viewOfStep, type WalkStep } from '../../../domain/tour/guided-walk/walk-steps.ts';
import type { View } from '../../../domain/tour/manifest.ts';
import type { TourGuide } from '../tour-guide.ts';
import { press } from '../tour-parts.ts';
import { createRecording, createVoice, lengthOf } from './teller.ts';
import { createWalkPanel, type WalkAct } from './walk-panel.ts';
import { WALK_WORDS } from './walk-words.ts';

const SLOW = 0.8;
/** A turn of the head: never quicker than this, and over well before the words are. */
const SHORTEST_TURN_MS = 900;
const TURN_MS_A_DEGREE = 22;
const PART_OF_STEP = 0.6;

/**
 * “Loop mee”: the picture turns and walks along with the captions of the walk. `button` names their file in `data-captions`
 * and a recording, if the school made one, in `data-audio`.
 */
export function start(guide: TourGuide, button: HTMLButtonElement): void {
  let walk = openWalk(guide, button, location.hash !== `#${button.id}`);
  button.addEventListener('click', () => {
    if (walk.isOpen) walk.close();
    else walk = openWalk(guide, button, true);
  });
}

interface Walk {
  readonly isOpen: boolean;
  close(): void;
}

/** `now`: the visitor pressed the button, and did not come here by a link. */
function openWalk(guide: TourGuide, opener: HTMLButtonElement, now: boolean): Walk {
  const { tour, parts, view } = guide;
  const { captions = '', audio } = opener.dataset;
  const open = new AbortController();
  let running = new AbortController();
  let steps: readonly WalkStep[] = [];
  let at = 0;
  let begun = false;
  let playing = false;
  let slow = false;
  let muted = false;

  const teller = audio === undefined ? createVoice(() => showButtons()) : createRecording(audio);
  const panel = createWalkPanel((act) => acts[act]());

  const showButtons = (): void => {
    const isOver = at >= steps.length && steps.length > 0;
    const { begin, pause, on, again } = WALK_WORDS;
    panel.button('play').textContent = isOver ? again : playing ? pause : begun ? on : begin;
    panel.button('back').disabled = at === 0;
    for (const name of ['slow', 'voice'] as const) panel.button(name).hidden = isOver;
    press(panel.button('slow'), slow);
    panel.button('voice').textContent = teller.hasSound ? WALK_WORDS.voice : WALK_WORDS.silent;
    press(panel.button('voice'), teller.hasSound && !muted);
  };
  const stop = (): void => {
    running.abort();
    playing = false;
    tell(undefined);
    showButtons();
  };
  const pause = (): void => {
    if (!playing) return;
    stop();
    parts.announce(WALK_WORDS.waiting);
  };

  /** The point that is told of stands out. */
  const tell = (step: WalkStep | undefined): void => {
    for (const point of parts.stage.querySelectorAll<HTMLElement>('[data-point]')) {
      point.toggleAttribute('data-told', step?.aim.kind === 'point' && step.aim.point === point.dataset['point']);
    }
  };

  /** Turns to what a step is about, in its own scene or after a walk to it. */
  const lookAt = async (step: WalkStep, length: number): Promise<boolean> => {
    if (step.scene !== guide.getScene().id) {
      // The address of a scene stands beside those of the others; where it looks is known once it is there.
      const there = new URL(`../${step.scene}/`, location.href).pathname;
      if (!(await guide.walkTo(there, wantedView(step)))) return false;
    }
    if (step.before !== (guide.getSplit() === 0)) await guide.compare(step.before ? 0 : undefined);
    const scene = guide.getScene();
    const named = viewOfStep(step, scene.view, (id) => scene.points.find((point) => point.id === id));
    // In the middle of what the captions leave free.
    const { pitch } = turnByDrag(named, parts.stage.clientHeight, 0, -panel.element.offsetHeight / 2);
    const to = { ...named, pitch: named.pitch + pitch };
    view.look(to, { animate: Math.min(length * PART_OF_STEP, SHORTEST_TURN_MS + turnOf(view.view, to)) });
    return true;
  };

  const run = async (): Promise<void> => {
    running.abort();
    const { signal } = (running = new AbortController());
    const isLate = (): boolean => signal.aborted;
    if (at >= steps.length) at = 0;
    [playing, begun] = [true, true];
    for (; at < steps.length; at += 1) {
      const [step, next] = [steps[at], steps[at + 1]];
      if (step === undefined) return;
      showButtons();
      const pace = slow ? SLOW : 1;
      const arrived = await lookAt(step, lengthOf(step, next) / pace);
      if (isLate()) return;
      if (!arrived) {
        stop();
        panel.show(WALK_WORDS.noScene, false);
        return;
      }
      tell(step);
      panel.show(step.text, teller.hasSound && !muted);
      await teller.tell(step, next, pace, signal);
      if (isLate()) return;
    }
    stop();
    panel.showEnd(WALK_WORDS.end, findNext());
  };

  const load = async (begins: boolean): Promise<void> => {
    [steps] = await Promise.all([fetchSteps(captions), teller.ready]);
    if (open.signal.aborted) return;
    showButtons();
    if (steps.length === 0) panel.show(WALK_WORDS.noWalk, false);
    else if (begins) void run();
  };

  const close = (): void => {
    if (open.signal.aborted) return;
    stop();
    open.abort();
    const hadFocus = panel.element.contains(document.activeElement);
    panel.element.remove();
    size.disconnect();
    tour.style.removeProperty('--walk');
    tour.removeAttribute('data-walking');
    press(opener, false);
    if (guide.getSplit() === 0) void guide.compare(undefined);
    if (hadFocus) opener.focus({ preventScroll: true });
  };

  const acts: Readonly<Record<WalkAct, () => void>> = {
    play: () => {
      if (steps.length === 0) void load(true);
      else if (playing) stop();
      else void run();
    },
    back: () => {
      at = Math.max(0, at - 1);
      void run();
    },
    slow: () => {
      slow = !slow;
      if (playing) void run();
      else showButtons();
    },
    voice: () => {
      if (!teller.hasSound) {
        parts.say(WALK_WORDS.noVoice);
        return;
      }
      muted = !muted;
      teller.mute(muted);
      showButtons();
    },
    close,
  };

  const size = new ResizeObserver(() => tour.style.setProperty('--walk', `${panel.element.offsetHeight}px`));
  const { signal } = open;
  const stops = [guide.onGrab(pause)];
  signal.addEventListener('abort', () => stops.forEach((end) => end()));
  document.addEventListener('visibilitychange', () => document.hidden && pause(), { signal });
  // A card over the picture is read in peace.
  parts.stage.addEventListener(
    'click',
    ({ target }) => target instanceof Element && target.closest('[data-point], .treasure') !== null && pause(),
    { signal },
  );
  tour.addEventListener(
    'keydown',
    (event) => {
      // A card, the menu of the browser and a full screen close first.
      if (event.key !== 'Escape' || tour.querySelector('dialog[open]') !== null) return;
      event.stopPropagation();
      close();
    },
    { signal, capture: true },
  );
  panel.element.addEventListener('click', ({ target }) => {
    const leaves = target instanceof Element && target.closest('a') !== null;
    if (leaves && document.fullscreenElement !== null) void document.exitFullscreen();
  });

  tour.setAttribute('data-walking', '');
  press(opener, true);
  parts.stage.append(panel.element);
  size.observe(panel.element);
  showButtons();
  panel.show(WALK_WORDS.ready, false);
  panel.button('play').focus({ preventScroll: true });
  void load(now);
  return {
    get isOpen() {
      return !signal.aborted;
    },
    close,
  };
}

const known = new Map<string, readonly WalkStep[]>();

/** No steps when they cannot be had. */
async function fetchSteps(address: string): Promise<readonly WalkStep[]> {
  const before = known.get(address);
  if (before !== undefined) return before;
  try {
    const response = await fetch(address);
    const { steps } = readWalk(response.ok ? await response.text() : '');
    if (steps.length > 0) known.set(address, steps);
    return steps;
  } catch {
    return [];
  }
}

/** What a step itself says of its view: enough to arrive by. */
function wantedView({ aim }: WalkStep): Partial<View> {
  if (aim.kind !== 'view') return {};
  const { yaw, pitch, vfov } = aim;
  return vfov === undefined ? { yaw, pitch } : { yaw, pitch, vfov };
}

function turnOf(from: View, to: View): number {
  const far = Math.max(Math.abs(shortestTurn(from.yaw, to.yaw)), Math.abs(to.pitch - from.pitch));
  return far * TURN_MS_A_DEGREE;
}

/** The ways on that the page itself offers; not to this walk again, which has a button. */
function findNext(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.more-to-do a')]
    .filter(({ pathname }) => !pathname.endsWith('/loop-mee/'))
    .map((link) => {
      const copy = document.createElement('a');
      copy.href = link.href;
      copy.textContent = link.textContent.trim();
      return copy;
    });
}
