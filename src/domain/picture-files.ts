/** What the site can turn into small pictures. Not svg: that is a document that may hold a program. */
export const PICTURE_KINDS = ['jpg', 'jpeg', 'png', 'webp', 'avif'] as const;

export function isPicture(file: string): boolean {
  const kind = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return PICTURE_KINDS.some((known) => known === kind);
}
