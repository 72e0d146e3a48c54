import zlib from 'node:zlib';
import { animatedPng } from './animated-png';
import { chunk, chunksOf, numbers, packed, type Picture, readPng, SIGNATURE } from './png';

const RED = [255, 0, 0, 255];
const BLUE = [0, 0, 255, 255];
const CLEAR = [0, 0, 0, 0];

const picture = (width: number, ...colors: readonly number[][]): Picture => ({
  width,
  height: colors.length / width,
  pixels: Uint8Array.from(colors.flat()),
});

const png = (shown: Picture): Buffer =>
  Buffer.concat([
    SIGNATURE,
    chunk('IHDR', numbers(shown.width, shown.height), Buffer.from([8, 6, 0, 0, 0])),
    chunk('IDAT', packed(shown, { x: 0, y: 0, width: shown.width, height: shown.height })),
    chunk('IEND'),
  ]);

test('a picture reads as it was written', () => {
  const shown = picture(2, RED, BLUE, BLUE, RED);
  expect(readPng(png(shown))).toEqual(shown);
});

test('each of the ways to filter a line is taken back', () => {
  const lines = Buffer.from([
    ...[0, 10, 20, 30, 40, 50, 60],
    ...[1, 5, 5, 5, 1, 1, 1],
    ...[2, 1, 1, 1, 2, 2, 2],
    ...[3, 4, 4, 4, 4, 4, 4],
    ...[4, 1, 2, 3, 4, 5, 6],
  ]);
  const filtered = Buffer.concat([
    SIGNATURE,
    chunk('IHDR', numbers(2, 5), Buffer.from([8, 2, 0, 0, 0])),
    chunk('IDAT', zlib.deflateSync(lines)),
    chunk('IEND'),
  ]);
  const { pixels } = readPng(filtered);
  const rows = [0, 1, 2, 3, 4].map((row) => [...pixels.subarray(row * 8, row * 8 + 8)]);
  expect(rows).toEqual([
    [10, 20, 30, 255, 40, 50, 60, 255],
    [5, 5, 5, 255, 6, 6, 6, 255],
    [6, 6, 6, 255, 8, 8, 8, 255],
    [7, 7, 7, 255, 11, 11, 11, 255],
    [8, 9, 10, 255, 15, 16, 17, 255],
  ]);
});

test('a frame holds what changed since the one before, and one that repeats it only adds to its time', () => {
  const frames = [
    { picture: picture(3, RED, RED, RED, RED, RED, RED), ms: 100 },
    { picture: picture(3, RED, RED, RED, RED, RED, RED), ms: 50 },
    { picture: picture(3, RED, RED, BLUE, RED, BLUE, RED), ms: 200 },
  ];
  const chunks = chunksOf(animatedPng(frames));
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'IEND']);
  const [first, second] = chunks.filter(({ type }) => type === 'fcTL').map(({ data }) => data);
  expect([first?.readUInt16BE(20), second?.readUInt16BE(20)]).toEqual([150, 200]);
  const box = [4, 8, 12, 16].map((at) => second?.readUInt32BE(at));
  expect(box).toEqual([2, 2, 1, 0]);
  const changed = chunks.find(({ type }) => type === 'fdAT')?.data ?? Buffer.of();
  const lines = [...zlib.inflateSync(changed.subarray(4))];
  expect(lines).toEqual([0, ...CLEAR, ...BLUE, 0, ...BLUE, ...CLEAR]);
});
