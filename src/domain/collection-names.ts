/** Every kind of page or record that authors write, in the order in which the site speaks of them. */
export const COLLECTION_NAMES = [
  'regions',
  'labs',
  'tours',
  'programmeLines',
  'interviews',
  'plans',
  'meetings',
  'reports',
  'practices',
  'offers',
  'needs',
  'questions',
  'terms',
  'supporters',
  'guides',
  'about',
  'programme',
  'home',
  'site',
] as const;
export type CollectionName = (typeof COLLECTION_NAMES)[number];
