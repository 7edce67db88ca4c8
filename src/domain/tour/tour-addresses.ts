import { doorAddress, sceneAddress } from '../addresses.ts';
import type { Tour } from '../kinds/tour.ts';

/** A tour with the name of the folder of its lab. */
export interface NamedTour {
  readonly lab: string;
  readonly tour: Pick<Tour, 'scenes' | 'redirects'>;
}

export const RESERVED_LABS = ['beeld'] as const;
/** Pages about a whole tour that stand beside its scenes. A test holds them against src/pages. */
export const RESERVED_SCENES = ['boekje', 'lob', 'loop-mee', 'oorkonde', 'qr', 'quiz', 'speurtocht'] as const;

/** The page of the treasure hunt: beside the scenes, so that its short address is made like theirs. */
const HUNT = 'speurtocht';

/** A page that only sends its visitor on. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** What hangs at a real door: an address short enough to type, and where it leads. */
export interface DoorAddress {
  readonly lab: string;
  /** The scene as it was called when the sheet was printed. */
  readonly scene: string;
  readonly code: string;
  /** `/r/<code>/` */
  readonly href: string;
  /** The page of the scene, also after it was renamed. */
  readonly to: string;
}

/** Every scene, and every former name of one, with its short address; and that of the hunt, where there is one. */
export function getDoorAddresses({ lab, tour }: NamedTour): DoorAddress[] {
  const renamed = tour.redirects.map(({ from, to }) => makeDoor(lab, from, to));
  const hunt = tour.scenes.some(({ treasure }) => treasure !== undefined) ? [getHuntAddress(lab)] : [];
  return [...tour.scenes.map(({ id }) => makeDoor(lab, id)), ...renamed, ...hunt];
}

/** For a whole class at once: short enough to type from the board. */
export function getHuntAddress(lab: string): DoorAddress {
  return makeDoor(lab, HUNT);
}

function makeDoor(lab: string, scene: string, to = scene): DoorAddress {
  const code = getDoorCode(lab, scene);
  return { lab, scene, code, href: doorAddress(code), to: sceneAddress(lab, to) };
}

/** Pages that a tour leaves behind: old addresses of scenes, and the short ones on paper. */
export function getRedirects(named: NamedTour): Redirect[] {
  const { lab, tour } = named;
  return [
    ...tour.redirects.map(({ from, to }) => ({ from: sceneAddress(lab, from), to: sceneAddress(lab, to) })),
    ...getDoorAddresses(named).map(({ href, to }) => ({ from: href, to })),
  ];
}

/** Without i, l, o and u: those are misread, or make words. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const CODE_LENGTH = 5;

/**
 * Five signs that follow from the names alone, so that they never change and need no list. The check refuses the two
 * scenes in thirty million that would share one.
 */
export function getDoorCode(lab: string, scene: string): string {
  let rest = hash(`${lab}/${scene}`);
  let code = '';
  for (let index = 0; index < CODE_LENGTH; index++) {
    code = (LETTERS[rest % LETTERS.length] ?? '') + code;
    rest = Math.floor(rest / LETTERS.length);
  }
  return code;
}

/** FNV-1a of 32 bits, with its bits mixed once more so that names that differ in one letter do not look alike. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}
