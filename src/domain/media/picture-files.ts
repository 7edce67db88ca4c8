/** What the site can turn into small pictures. Not svg: that is a document that may hold a program. */
export const PICTURE_KINDS = ['jpg', 'jpeg', 'png', 'webp', 'avif'] as const;

/** A film or a spoken text of a tour, and the captions that belong with it. */
const VIDEO_KINDS = ['mp4', 'webm', 'mp3', 'm4a', 'vtt'] as const;

export function isPicture(file: string): boolean {
  return PICTURE_KINDS.some((kind) => kind === kindOf(file));
}

export function isVideo(file: string): boolean {
  return VIDEO_KINDS.some((kind) => kind === kindOf(file));
}

function kindOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1).toLowerCase();
}
