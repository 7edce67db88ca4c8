import { StepFailure } from './steps.ts';

/** Signs that mean something else in an address: Vite names files by address, and then does not find them. */
const MISREAD = /[#?%"]/;

/** Refuses to build in a folder that Astro can not read: it would only say that a file of ours does not exist. */
export function refuseFolderName(root: string): void {
  const [sign] = MISREAD.exec(root) ?? [];
  if (sign === undefined) return;
  throw new StepFailure(
    `In de naam van deze map staat een ${sign}, en daar kan de site niet mee overweg: ${root}\n` +
      `→ Zet de site in een map zonder # ? % en " in de naam. Dat geldt ook voor de mappen erboven.`,
  );
}
