/** All angles in degrees. Yaw: -180 < yaw <= 180, 0 = middle of the panorama, positive to the right. Pitch: positive up. */
export interface Direction {
  readonly yaw: number;
  readonly pitch: number;
}
/** A direction with the vertical field of view. */
export interface View extends Direction {
  readonly vfov: number;
}

/** Letters of the cube faces as in the common cube multires layout: front, back, right, left, up, down. */
export const CUBE_FACES = ['f', 'b', 'r', 'l', 'u', 'd'] as const;
export type CubeFace = (typeof CUBE_FACES)[number];
/** From top to bottom in a preview file. */
export const PREVIEW_ORDER = ['b', 'd', 'f', 'l', 'r', 'u'] as const satisfies readonly CubeFace[];
export const TILE_FORMATS = ['avif', 'webp'] as const;
export type TileFormat = (typeof TILE_FORMATS)[number];

/** All that the first, small picture of a panorama needs. */
export interface Previewed {
  readonly preview: { readonly path: string };
}

/** The pictures of one panorama. Addresses are root-relative and carry a hash of the picture and its settings. */
export interface PanoramaTiles {
  /** `/rondleiding/beeld/<hash>/{level}/{face}_{row}_{column}.{format}`; level is the width of a face in pixels. */
  readonly path: string;
  /** Widths of a face, small to large, each a multiple of the tile. */
  readonly levels: readonly number[];
  /** Width and height of a tile in pixels. */
  readonly tile: number;
  /** Six faces below one another in PREVIEW_ORDER: `/rondleiding/beeld/<hash>/preview.{format}`. */
  readonly preview: { readonly path: string; readonly face: number };
}

/** What the viewer needs of one scene, about 1 kB of JSON. Texts stay in the page. */
export interface SceneManifest {
  readonly id: string;
  readonly panorama: PanoramaTiles;
  readonly before?: PanoramaTiles | undefined;
  readonly view: View;
  readonly limits: {
    readonly minPitch: number;
    readonly maxPitch: number;
    readonly minVfov: number;
    readonly maxVfov: number;
    /** Where the picture itself stops: no part of the view comes above or below it. Absent when it goes on to the pole. */
    readonly top?: number | undefined;
    readonly bottom?: number | undefined;
  };
  /** Compass direction of yaw 0; absent where nobody knows it. */
  readonly heading?: number | undefined;
  /** `href` is the page of the scene; `arrive` the view there, when it differs from the scene's own. */
  readonly links: readonly (Direction & {
    readonly to: string;
    readonly href: string;
    readonly arrive?: View | undefined;
  })[];
  /** Pages of this tour that show a plain photograph: they have no manifest beside them. */
  readonly plain?: readonly string[] | undefined;
  readonly points: readonly (Direction & { readonly id: string })[];
  /** `in`: it lies only in the picture of before. */
  readonly treasure?: (Direction & { readonly in?: 'before' | undefined }) | undefined;
}
