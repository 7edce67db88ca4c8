import { existsSync } from 'node:fs';
import path from 'node:path';
import { StepFailure } from '../../scripts/lib/steps.ts';
import { MODES, SIZES, type State } from './state.ts';
import type { Wished } from './shots.ts';

export interface LookWishes extends Wished {
  readonly states: readonly State[];
  readonly to: string;
  /** The folder of an earlier run. */
  readonly against: string | undefined;
}

/** What somebody typed behind `npm run look --`. Throws a StepFailure that names what can be chosen. */
export function readWishes(
  options: Readonly<Record<string, string | undefined>>,
  states: readonly State[],
  exists: (folder: string) => boolean = existsSync,
): LookWishes {
  const { to = '.', against } = options;
  const sheets = [...new Set(states.map(({ sheet }) => sheet))];
  const only = choose('only', options, sheets);
  const sizes = choose(
    'size',
    options,
    SIZES.map(({ name }) => name),
  );
  const modes = choose('mode', options, MODES);
  if (against !== undefined && !exists(path.join(against, 'shots'))) {
    throw new StepFailure(`In ${against} staat geen eerdere ronde. Maak er een met: npm run look -- --to ${against}`);
  }
  if (against !== undefined && path.resolve(against) === path.resolve(to)) {
    throw new StepFailure(
      'De eerdere ronde zou worden overschreven. Kies met --to een andere map, of zet haar eerst apart.',
    );
  }
  return {
    states: states.filter(({ sheet }) => only.includes(sheet)),
    sizes: SIZES.filter(({ name }) => sizes.includes(name)),
    modes: MODES.filter((mode) => modes.includes(mode)),
    to,
    against,
  };
}

function choose(
  name: string,
  options: Readonly<Record<string, string | undefined>>,
  possible: readonly string[],
): readonly string[] {
  const wished = options[name]?.split(',');
  const unknown = wished?.filter((one) => !possible.includes(one)) ?? [];
  if (unknown.length > 0)
    throw new StepFailure(`--${name} kent “${unknown.join(', ')}” niet. Kies uit: ${possible.join(', ')}.`);
  return wished ?? possible;
}
