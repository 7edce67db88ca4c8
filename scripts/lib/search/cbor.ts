/** The part of CBOR (RFC 8949) that the search index is written in: whole numbers, text and lists. */
export type Cbor = number | string | readonly Cbor[];

export function decodeCbor(bytes: Buffer): Cbor {
  const { value, next } = decodeAt(bytes, 0);
  if (next !== bytes.length) throw new Error(`CBOR: ${bytes.length - next} bytes left over.`);
  return value;
}

export function encodeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return encodeHead(0, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([encodeHead(3, text.length), text]);
  }
  return Buffer.concat([encodeHead(4, value.length), ...value.map(encodeCbor)]);
}

function decodeAt(bytes: Buffer, start: number): { value: Cbor; next: number } {
  const kind = bytes.readUInt8(start) >> 5;
  const { argument, next } = decodeArgument(bytes, start);
  switch (kind) {
    case 0:
      return { value: argument, next };
    case 3:
      return { value: bytes.toString('utf8', next, next + argument), next: next + argument };
    case 4: {
      const items: Cbor[] = [];
      let at = next;
      while (items.length < argument) {
        const item = decodeAt(bytes, at);
        items.push(item.value);
        at = item.next;
      }
      return { value: items, next: at };
    }
    default:
      throw new Error(`CBOR: kind ${kind} at byte ${start} is not one that the search index uses.`);
  }
}

function decodeArgument(bytes: Buffer, start: number): { argument: number; next: number } {
  const low = bytes.readUInt8(start) & 0b11111;
  const at = start + 1;
  if (low < 24) return { argument: low, next: at };
  if (low === 24) return { argument: bytes.readUInt8(at), next: at + 1 };
  if (low === 25) return { argument: bytes.readUInt16BE(at), next: at + 2 };
  if (low === 26) return { argument: bytes.readUInt32BE(at), next: at + 4 };
  throw new Error(`CBOR: length ${low} at byte ${start} is not one that the search index uses.`);
}

function encodeHead(kind: number, argument: number): Buffer {
  const high = kind << 5;
  if (argument < 24) return Buffer.from([high | argument]);
  if (argument < 2 ** 8) return Buffer.from([high | 24, argument]);
  const long = argument >= 2 ** 16;
  const head = Buffer.alloc(long ? 5 : 3);
  head.writeUInt8(high | (long ? 26 : 25), 0);
  if (long) head.writeUInt32BE(argument, 1);
  else head.writeUInt16BE(argument, 1);
  return head;
}
