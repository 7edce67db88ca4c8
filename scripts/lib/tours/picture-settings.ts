import type { AvifOptions, JpegOptions, WebpOptions } from 'sharp';

/** How pictures are made. All of it is part of the name of what is made, so that a change makes it anew. */
export interface PictureSettings {
  /** Goes up when the code makes other pictures of the same settings. */
  readonly version: number;
  /** Width of a tile, and with that of the smallest face. */
  readonly tile: number;
  /** Widest face for ordinary scenes and for those that ask for more. */
  readonly widestFace: { readonly normal: number; readonly high: number };
  readonly previewFace: number;
  readonly posters: { readonly tall: PosterSettings; readonly wide: PosterSettings };
  /** What one sees when one looks at a point. */
  readonly points: PosterSettings & { readonly vfov: number };
  /** Plain photographs, and close-ups beside a point. */
  readonly photoWidths: readonly number[];
  readonly imageWidths: readonly number[];
  readonly quality: Readonly<Record<Purpose, Quality>>;
}
interface PosterSettings {
  /** Width divided by height. */
  readonly shape: number;
  readonly widths: readonly number[];
}
type Purpose = 'tile' | 'preview' | 'picture';
export interface Quality {
  readonly avif: AvifOptions;
  readonly webp: WebpOptions;
  readonly jpeg: JpegOptions;
}

/** Effort 2: at 4 an AVIF takes fourteen times as long for the same bytes; at 1 it is 3 % larger. */
const AVIF = { effort: 2, chromaSubsampling: '4:2:0' } as const;
/** Effort 2 takes less than half the time of 4 for 5 % more bytes, which only browsers without AVIF fetch. */
const WEBP = { effort: 2, quality: 60 } as const;
const JPEG = { quality: 68, mozjpeg: true } as const;

export const PICTURE_SETTINGS: PictureSettings = {
  version: 1,
  tile: 512,
  widestFace: { normal: 1024, high: 2048 },
  previewFace: 192,
  posters: { tall: { shape: 4 / 5, widths: [400, 720, 1080] }, wide: { shape: 8 / 5, widths: [800, 1280, 1600] } },
  points: { shape: 4 / 3, widths: [240, 480], vfov: 34 },
  photoWidths: [480, 960, 1600],
  imageWidths: [320, 640],
  quality: {
    tile: { avif: { ...AVIF, quality: 50 }, webp: WEBP, jpeg: JPEG },
    preview: { avif: { ...AVIF, quality: 45 }, webp: WEBP, jpeg: JPEG },
    picture: { avif: { ...AVIF, quality: 36 }, webp: WEBP, jpeg: JPEG },
  },
};
