interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Whether the end of a picture is in its file, and no zeros stand where its data should be. Decoders do not always miss
 * it: zeros, which a copy that was cut off may leave, are good data to most of them. What follows after the end does
 * not count: cameras put more there.
 */
export function endsWhole(bytes: Buffer, format: string, { width, height }: Size): boolean {
  const pixels = width * height;
  switch (format) {
    case 'jpeg':
      return isWholeJpeg(bytes, pixels);
    case 'png':
      return hasPngEnd(bytes);
    case 'webp':
      return isWholeWebp(bytes, pixels);
    default:
      return true;
  }
}

/**
 * How many pixels there are at least to each zero byte in the longest row of them: half of what drawings of one even
 * colour, of slow gradients and of thin lines gave when they were measured. Photographs have no such rows at all.
 */
const PIXELS_A_ZERO = { jpeg: 128, 'VP8 ': 4096, VP8L: 256, ALPH: 256 } as const;
type Coding = keyof typeof PIXELS_A_ZERO;
const FEWEST_ZEROS = 64;

function hasHole(data: Buffer, pixels: number, coding: Coding): boolean {
  return data.includes(Buffer.alloc(FEWEST_ZEROS + Math.ceil(pixels / PIXELS_A_ZERO[coding])));
}

const JPEG_END = Buffer.from([0xff, 0xd9]);

/** Looks after the first scan: a small picture inside the camera's data ends earlier, in the same way. */
function isWholeJpeg(bytes: Buffer, pixels: number): boolean {
  const scan = findJpegScan(bytes);
  const end = scan === undefined ? -1 : bytes.indexOf(JPEG_END, scan);
  return end !== -1 && !hasHole(bytes.subarray(scan, end), pixels, 'jpeg');
}

function findJpegScan(bytes: Buffer): number | undefined {
  for (let at = 2; at + 4 <= bytes.length;) {
    // Any number of these may stand before a marker; other bytes do not belong here, and decoders pass over them.
    if (bytes[at] !== 0xff || bytes[at + 1] === 0xff) at += 1;
    else if (bytes[at + 1] === 0xda) return at;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** Each chunk is its length, its name, its data and a sum of four bytes. */
function hasPngEnd(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (nameAt(bytes, at + 4) === 'IEND') return true;
  }
  return false;
}

/** A decoder sees for itself that the file is too short. Beside the picture, XMP may be filled up with zeros. */
function isWholeWebp(bytes: Buffer, pixels: number): boolean {
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const name = nameAt(bytes, at);
    if (isCoding(name) && hasHole(bytes.subarray(at + 8, at + 8 + size), pixels, name)) return false;
    at += 8 + size + (size % 2);
  }
  return true;
}

function isCoding(name: string): name is Coding {
  return name in PIXELS_A_ZERO;
}

function nameAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4);
}
