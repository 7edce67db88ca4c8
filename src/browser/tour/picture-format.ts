import type { TileFormat } from '../../domain/tour/manifest.ts';

/** One grey pixel. */
const TINY_AVIF =
  'data:image/avif;base64,AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAAB0AAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgQAMAAAAABRpc3BlAAAAAAAAAAEAAAABAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAlbWRhdBIACggYAAbICGg0IDIPH/eHhRXAACwAACCQNZaA';

let choice: Promise<TileFormat> | undefined;

/** The format to ask for, found once a visit by trying: browsers that say they know AVIF do not always. */
export function chooseFormat(): Promise<TileFormat> {
  choice ??= canShow(TINY_AVIF).then((works) => (works ? 'avif' : 'webp'));
  return choice;
}

async function canShow(address: string): Promise<boolean> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return image.width === 1;
  } catch {
    return false;
  }
}
