/** The fields of a camera as XMP. */
export function makeXmp(attributes: string): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:GPano="http://ns.google.com/photos/1.0/panorama/" ${attributes}/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** A part of a whole panorama, in pixels. */
export function cropXmp(
  [width, height]: readonly [number, number],
  [fullWidth, fullHeight]: readonly [number, number],
  [left, top]: readonly [number, number],
): string {
  return makeXmp(
    `GPano:CroppedAreaImageWidthPixels="${width}" GPano:CroppedAreaImageHeightPixels="${height}" GPano:FullPanoWidthPixels="${fullWidth}" GPano:FullPanoHeightPixels="${fullHeight}" GPano:CroppedAreaLeftPixels="${left}" GPano:CroppedAreaTopPixels="${top}"`,
  );
}

/** A JPEG with a packet of XMP just as a camera left it: sharp would write a tidy one. */
export function withXmpPacket(jpeg: Buffer, packet: Buffer | string): Buffer {
  return withCameraData(jpeg, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(packet)]));
}

/** A JPEG with a box of camera data at its beginning: EXIF or XMP, told by how it begins. */
export function withCameraData(jpeg: Buffer, body: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(2 + body.length, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
