import { shortestTurn } from '../../domain/tour/angles.ts';
import { directionOfDevice } from '../../domain/tour/angles-device.ts';
import type { Direction } from '../../domain/tour/manifest.ts';

export type GyroscopeStart = 'started' | 'refused' | 'silent';

const FIRST_SIGN_MS = 1500;

/** Safari on iPhones and iPads asks the visitor; TypeScript does not know it. */
interface AskingOrientationEvent {
  requestPermission?: () => Promise<string>;
}

export function mayHaveGyroscope(): boolean {
  return 'DeviceOrientationEvent' in window && matchMedia('(pointer: coarse)').matches;
}

/** Tells how far the device has turned since the last time. Call it from a click: an iPhone asks only then. */
export async function followGyroscope(turned: (turn: Direction) => void, signal: AbortSignal): Promise<GyroscopeStart> {
  const { requestPermission } = DeviceOrientationEvent as unknown as AskingOrientationEvent;
  if (requestPermission !== undefined) {
    const answer = await requestPermission.call(DeviceOrientationEvent).catch(() => 'denied');
    if (answer !== 'granted') return 'refused';
  }
  return new Promise((resolve) => {
    let before: Direction | undefined;
    const patience = setTimeout(() => resolve('silent'), FIRST_SIGN_MS);
    addEventListener(
      'deviceorientation',
      ({ alpha, beta, gamma }) => {
        if (alpha === null || beta === null || gamma === null) return;
        clearTimeout(patience);
        resolve('started');
        const now = directionOfDevice(alpha, beta, gamma);
        if (before !== undefined) turned({ yaw: shortestTurn(before.yaw, now.yaw), pitch: now.pitch - before.pitch });
        before = now;
      },
      { signal },
    );
  });
}
