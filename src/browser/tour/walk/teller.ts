import type { WalkStep } from '../../../domain/tour/guided-walk/walk-steps.ts';
import { pauseFor } from './pause-for.ts';

/** Tells the words of a step aloud, or gives the time to read them. */
export interface Teller {
  /** Something can be heard, once it is not muted. */
  readonly hasSound: boolean;
  /** Resolves when it is known whether there is sound. */
  readonly ready: Promise<unknown>;
  mute(muted: boolean): void;
  /** Resolves when the next step may begin, or at once when the signal says so. `pace` is 1, or less to go slower. */
  tell(step: WalkStep, next: WalkStep | undefined, pace: number, signal: AbortSignal): Promise<void>;
}

/** A device without voices never says so. */
const LATE_VOICE_MS = 600;

/** How long a step lasts at its own pace: until the next begins. */
export function lengthOf({ start, end }: WalkStep, next: WalkStep | undefined): number {
  return (next?.start ?? end) - start;
}

/** The recording of the school, which has the times of the captions. */
export function createRecording(address: string): Teller {
  const audio = new Audio(address);
  audio.preload = 'auto';
  return {
    hasSound: true,
    ready: Promise.resolve(),
    mute(muted) {
      audio.muted = muted;
    },
    async tell(step, next, pace, signal) {
      const [from, until] = [step.start / 1000, (next?.start ?? step.end) / 1000];
      if (Math.abs(audio.currentTime - from) > 0.5) audio.currentTime = from;
      audio.playbackRate = pace;
      try {
        await audio.play();
      } catch {
        // It may not play, or cannot be had: the captions go on by themselves.
        await pauseFor(lengthOf(step, next) / pace, signal);
        return;
      }
      while (!signal.aborted && !audio.ended && audio.currentTime < until) await pauseFor(100, signal);
      // Another scene may take a while to come.
      if (signal.aborted || next?.scene !== step.scene) audio.pause();
    },
  };
}

/** A Dutch voice of the device itself, so that no word goes to a server. Voices may arrive late: `changed` hears of it. */
export function createVoice(changed: () => void): Teller {
  const { speechSynthesis: speech } = window as Partial<Pick<Window, 'speechSynthesis'>>;
  let muted = false;
  let spoken: SpeechSynthesisUtterance | undefined;
  const findVoice = (): SpeechSynthesisVoice | undefined => {
    const dutch = (speech?.getVoices() ?? []).filter(({ lang, localService }) => localService && /^nl\b/i.test(lang));
    return dutch.find(({ lang }) => /^nl.nl/i.test(lang)) ?? dutch[0];
  };
  speech?.addEventListener('voiceschanged', changed);
  addEventListener('pagehide', () => speech?.cancel());

  const speak = (text: string, pace: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const voice = findVoice();
      if (speech === undefined || voice === undefined || muted) {
        resolve();
        return;
      }
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = pace;
      words.onend = words.onerror = () => resolve();
      // Without a hold on it some browsers forget it halfway, and never say that it is over.
      spoken = words;
      signal.addEventListener('abort', () => {
        if (spoken === words) speech.cancel();
        resolve();
      });
      speech.speak(words);
    });
  return {
    get hasSound() {
      return findVoice() !== undefined;
    },
    ready: Promise.race([until(speech, 'voiceschanged', findVoice() !== undefined), pauseFor(LATE_VOICE_MS)]),
    mute(wanted) {
      muted = wanted;
      if (muted) speech?.cancel();
    },
    async tell(step, next, pace, signal) {
      const length = lengthOf(step, next) / pace;
      // No voice takes longer than this: then it was lost.
      const lost = pauseFor(3 * length, signal);
      await Promise.all([pauseFor(length, signal), Promise.race([speak(step.text, pace, signal), lost])]);
    },
  };
}

async function until(target: EventTarget | undefined, event: string, already: boolean): Promise<void> {
  if (target === undefined || already) return;
  await new Promise((resolve) => target.addEventListener(event, resolve, { once: true }));
}
