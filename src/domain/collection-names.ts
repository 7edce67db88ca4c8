/** Every kind of page or record that authors write, in the order in which the site speaks of them. */
export const COLLECTION_NAMES = [
  'regions',
  'programmeLines',
  'interviews',
  'supporters',
  'labs',
  'tours',
  'plans',
  'meetings',
  'reports',
  'practices',
  'questions',
  'offers',
  'needs',
  'terms',
  'guides',
  'about',
  'programme',
] as const;
export type CollectionName = (typeof COLLECTION_NAMES)[number];
