/** What a 360-degree camera writes about its own picture, in pixels and degrees (developers.google.com/streetview/spherical-metadata). */
export interface GPano {
  readonly heading?: number;
  readonly pitch?: number;
  readonly roll?: number;
  readonly crop?: Crop;
}
/** The picture is a part of a whole panorama. */
interface Crop {
  readonly width: number;
  readonly height: number;
  readonly fullWidth: number;
  readonly fullHeight: number;
  readonly left: number;
  readonly top: number;
}

export function readGPano(xmp: string): GPano {
  const [heading, pitch, roll] = ['PoseHeadingDegrees', 'PosePitchDegrees', 'PoseRollDegrees'].map((name) =>
    readNumber(xmp, name),
  );
  const crop = readCrop(xmp);
  return {
    ...(heading !== undefined && { heading: ((heading % 360) + 360) % 360 }),
    ...(pitch !== undefined && { pitch }),
    ...(roll !== undefined && { roll }),
    ...(crop && { crop }),
  };
}

function readCrop(xmp: string): Crop | undefined {
  const [width, height, fullWidth, fullHeight, left, top] = [
    'CroppedAreaImageWidthPixels',
    'CroppedAreaImageHeightPixels',
    'FullPanoWidthPixels',
    'FullPanoHeightPixels',
    'CroppedAreaLeftPixels',
    'CroppedAreaTopPixels',
  ].map((name) => readNumber(xmp, name)) as [number?, number?, number?, number?, number?, number?];
  if (width === undefined || height === undefined || fullWidth === undefined || fullHeight === undefined)
    return undefined;
  const crop = { width, height, fullWidth, fullHeight, left: left ?? 0, top: top ?? 0 };
  const fits =
    width > 0 &&
    height > 0 &&
    crop.left >= 0 &&
    crop.top >= 0 &&
    crop.left + width <= fullWidth &&
    crop.top + height <= fullHeight;
  return fits && (width < fullWidth || height < fullHeight) ? crop : undefined;
}

/** `GPano:Name="1"` or `<GPano:Name>1</GPano:Name>`: cameras write either. */
function readNumber(xmp: string, name: string): number | undefined {
  const match = new RegExp(`GPano:${name}(?:\\s*=\\s*["']|\\s*>)\\s*([-+]?[\\d.]+)`).exec(xmp);
  const value = Number(match?.[1]);
  return match !== null && Number.isFinite(value) ? value : undefined;
}
