export interface LoadedPicture {
  readonly source: TexImageSource;
  /** Gives the memory of the picture back, once the graphics have their copy. */
  readonly close: () => void;
}

/** Rejects when the picture is not there or broken. */
export async function loadPicture(address: string, signal: AbortSignal): Promise<LoadedPicture> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const blob = await response.blob();
  if (typeof createImageBitmap === 'function') {
    const bitmap = await createImageBitmap(blob);
    return { source: bitmap, close: () => bitmap.close() };
  }
  // From the cache now; a blob address would need a hole in the content policy.
  const image = new Image();
  // Of a picture from elsewhere the graphics take only what its server gave to us.
  image.crossOrigin = 'anonymous';
  image.src = address;
  await image.decode();
  return { source: image, close: () => undefined };
}
