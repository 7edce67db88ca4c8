import { expect, test } from 'vitest';
import { readGPano } from '../../../scripts/lib/pictures/gpano.ts';

test('reads what a camera wrote as elements', () => {
  const xmp = `<GPano:PoseHeadingDegrees>225.0</GPano:PoseHeadingDegrees><GPano:PosePitchDegrees>17.5</GPano:PosePitchDegrees>
    <GPano:PoseRollDegrees>-12</GPano:PoseRollDegrees>`;
  expect(readGPano(xmp)).toEqual({ heading: 225, pitch: 17.5, roll: -12 });
});

test('reads what a program wrote as attributes, and a heading as a number from 0 to 360', () => {
  expect(readGPano(`<rdf:Description GPano:PoseHeadingDegrees="-90" GPano:PosePitchDegrees='3'/>`)).toEqual({
    heading: 270,
    pitch: 3,
  });
});

function cropXmp(width: number, height: number, left: number, top: number): string {
  return `GPano:CroppedAreaImageWidthPixels="${width}" GPano:CroppedAreaImageHeightPixels="${height}"
    GPano:FullPanoWidthPixels="1000" GPano:FullPanoHeightPixels="500"
    GPano:CroppedAreaLeftPixels="${left}" GPano:CroppedAreaTopPixels="${top}"`;
}

test('a part of a panorama is a crop, the whole is not, and one that does not fit is ignored', () => {
  expect(readGPano(cropXmp(1000, 400, 0, 60)).crop).toEqual({
    width: 1000,
    height: 400,
    fullWidth: 1000,
    fullHeight: 500,
    left: 0,
    top: 60,
  });
  expect(readGPano(cropXmp(1000, 500, 0, 0)).crop).toBeUndefined();
  expect(readGPano(cropXmp(1000, 400, 0, 200)).crop).toBeUndefined();
});

test('nonsense is nothing', () => {
  expect(readGPano('GPano:PosePitchDegrees="..." GPano:PoseRollDegrees="a"')).toEqual({});
});
