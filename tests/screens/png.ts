import zlib from 'node:zlib';

/** A picture: four bytes a pixel, red, green, blue and opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Bytes a pixel, by color type (PNG specification, 11.2.1): the two that browsers write. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG of 8 bits a channel, in color and not interlaced, as browsers write them. */
export function readPng(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const channels = header && CHANNELS[header.readUInt8(9)];
  if (!header || channels === undefined || header.readUInt8(8) !== 8 || header.readUInt8(12) !== 0)
    throw new Error('This PNG is of a kind that browsers don’t write.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const bytes = withoutFilters(zlib.inflateSync(Buffer.concat(packed)), width * channels, channels);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < bytes.length; from += channels, to += 4)
    pixels.set(bytes.subarray(from, from + channels), to);
  return { width, height, pixels };
}

export function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data });
  }
  return chunks;
}

/** Takes back what each line was filtered by (PNG specification, 9.2). */
function withoutFilters(lines: Buffer, stride: number, channels: number): Uint8Array {
  const height = lines.length / (stride + 1);
  const bytes = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = lines[row * (stride + 1)] ?? 0;
    for (let index = 0; index < stride; index += 1) {
      const at = row * stride + index;
      const left = index < channels ? 0 : (bytes[at - channels] ?? 0);
      const up = row === 0 ? 0 : (bytes[at - stride] ?? 0);
      const corner = row === 0 || index < channels ? 0 : (bytes[at - stride - channels] ?? 0);
      bytes[at] = (lines[at + row + 1] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [byLeft, byUp, byCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** The pixels of a part of a picture, packed as in a PNG. */
export function packed({ width, pixels }: Picture, box: Box): Buffer {
  const stride = box.width * 4;
  const lines = Buffer.alloc((stride + 1) * box.height);
  for (let row = 0; row < box.height; row += 1) {
    const from = ((box.y + row) * width + box.x) * 4;
    lines.set(pixels.subarray(from, from + stride), row * (stride + 1) + 1);
  }
  return zlib.deflateSync(lines, { level: 9 });
}

export function chunk(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), ...parts]);
  return Buffer.concat([numbers(body.length - 4), body, numbers(crc(body))]);
}

/** Numbers of four bytes each. */
export function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
}

/** The check sum of a chunk (PNG specification, annex D). */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
