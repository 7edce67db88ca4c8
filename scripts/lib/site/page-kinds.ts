/** A sort of page, with what it may weigh over the wire, fonts apart (design.md section 10). */
export interface PageKind {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Bytes. */
  readonly budget: number;
}

const TEXT = 40_000;
const WITH_PICTURES_OR_TIMELINE = 60_000;

/** The first that matches counts. */
export const PAGE_KINDS: readonly PageKind[] = [
  { kind: 'home', pattern: /^\/$/, budget: TEXT },
  { kind: 'regio’s', pattern: /^\/regios\/$/, budget: TEXT },
  { kind: 'regio', pattern: /^\/regios\/[^/]+\/$/, budget: WITH_PICTURES_OR_TIMELINE },
  { kind: 'tijdlijn van een regio', pattern: /^\/regios\/[^/]+\/tijdlijn\/$/, budget: TEXT },
  { kind: 'verantwoording', pattern: /^\/regios\/[^/]+\/verantwoording\/$/, budget: TEXT },
  { kind: 'programmalijnen', pattern: /^\/programmalijnen\/$/, budget: TEXT },
  { kind: 'programmalijn', pattern: /^\/programmalijnen\/[^/]+\/$/, budget: TEXT },
  { kind: 'interviews', pattern: /^\/interviews\/$/, budget: TEXT },
  { kind: 'interview', pattern: /^\/interviews\/[^/]+\/$/, budget: TEXT },
  { kind: 'ondersteuners', pattern: /^\/ondersteuners\/$/, budget: TEXT },
  { kind: 'ondersteuner', pattern: /^\/ondersteuners\//, budget: TEXT },
  { kind: 'labs', pattern: /^\/labs\/$/, budget: TEXT },
  { kind: 'lab', pattern: /^\/labs\/[^/]+\/$/, budget: TEXT },
  { kind: 'begin van een rondleiding', pattern: /^\/rondleiding\/[^/]+\/$/, budget: WITH_PICTURES_OR_TIMELINE },
  { kind: 'plek in een rondleiding', pattern: /^\/rondleiding\//, budget: WITH_PICTURES_OR_TIMELINE },
  { kind: 'goede voorbeelden', pattern: /^\/praktijk\/$/, budget: TEXT },
  { kind: 'goed voorbeeld', pattern: /^\/praktijk\//, budget: TEXT },
  { kind: 'vraagbaak', pattern: /^\/vraagbaak\/$/, budget: TEXT },
  { kind: 'vraag', pattern: /^\/vraagbaak\//, budget: TEXT },
  { kind: 'aanbod', pattern: /^\/aanbod\/$/, budget: TEXT },
  { kind: 'een aanbod', pattern: /^\/aanbod\//, budget: TEXT },
  { kind: 'agenda', pattern: /^\/agenda\/$/, budget: TEXT },
  { kind: 'bijeenkomst', pattern: /^\/agenda\//, budget: TEXT },
  { kind: 'wat merken we', pattern: /^\/wat-merken-we\/$/, budget: TEXT },
  { kind: 'verschuivingen', pattern: /^\/verschuivingen\/$/, budget: TEXT },
  { kind: 'deel', pattern: /^\/deel\/$/, budget: TEXT },
  { kind: 'formulier', pattern: /^\/deel\//, budget: TEXT },
  { kind: 'begrippen', pattern: /^\/begrippen\/$/, budget: TEXT },
  { kind: 'tijdlijn', pattern: /^\/tijdlijn\/$/, budget: TEXT },
  { kind: 'kennisbank', pattern: /^\/kennisbank\//, budget: TEXT },
  { kind: 'over', pattern: /^\/over\//, budget: TEXT },
  { kind: 'zoeken', pattern: /^\/zoeken\/$/, budget: TEXT },
];

const OTHER: PageKind = { kind: 'overig', pattern: /^/, budget: TEXT };

export function findPageKind(url: string): PageKind {
  return PAGE_KINDS.find(({ pattern }) => pattern.test(url)) ?? OTHER;
}
