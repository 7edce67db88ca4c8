/** What the three doors of the home page open on. Chosen by the editors; a name that is gone fails the build. */
export const HOME_CHOICE = {
  regions: 'gorinchem-altena',
  labs: 'voorbeeld-pie',
  practices: 'keuzevak-volgen-op-een-andere-school',
} as const;
