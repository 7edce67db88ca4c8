import type { PictureFault } from '../../../src/domain/checks/tour-pictures.ts';
import type { TourPoint } from '../../../src/domain/tour/tour.ts';

export type VideoFiles = Pick<NonNullable<TourPoint['video']>, 'file' | 'captions'>;

const VIDEO = /\.(?:mp4|webm)$/i;
const CAPTIONS = /\.vtt$/i;
/** A phone on a slow line; and no video of this site needs more than a minute. */
const LARGEST = 20_000_000;

/** Where phones write the place of recording in a video: the boxes `©xyz` and `loci`, and Apple's and Google's own keys. */
const LOCATION_MARKS = [
  Buffer.from([0xa9, 0x78, 0x79, 0x7a]),
  Buffer.from('loci\0'),
  Buffer.from('com.apple.quicktime.location'),
  Buffer.from('com.android.location'),
];

/** Names, size and metadata. A video is published as it is, so it may hold nothing that its maker did not mean to show. */
export function judgeVideo(
  { file, captions }: VideoFiles,
  bytes: Buffer,
  captionBytes: Buffer,
): PictureFault | undefined {
  if (!VIDEO.test(file))
    return { message: 'dit is geen video die de site kan tonen.', fix: 'Bewaar de video als MP4 of WebM.' };
  if (!CAPTIONS.test(captions) || !captionBytes.subarray(0, 9).toString('utf8').includes('WEBVTT')) {
    return {
      message: `de ondertitels (${captions}) zijn geen WebVTT-bestand.`,
      fix: 'Bewaar de ondertitels als .vtt; de eerste regel is WEBVTT.',
    };
  }
  if (bytes.length > LARGEST) {
    return { message: 'deze video is groter dan 20 MB.', fix: 'Maak hem korter of kleiner; 720p is genoeg.' };
  }
  if (LOCATION_MARKS.some((mark) => bytes.includes(mark))) {
    return {
      message: 'in deze video staat op welke plaats hij is opgenomen.',
      fix: 'Bewaar de video opnieuw zonder locatie. Op een iPhone: Deel, Opties, zet Locatie uit.',
    };
  }
  return undefined;
}
