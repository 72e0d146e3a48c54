import { type Box, chunk, numbers, packed, type Picture, SIGNATURE } from './png';

/** A picture and how long it stands, in milliseconds. */
export interface Frame {
  readonly picture: Picture;
  readonly ms: number;
}

/** Over what stands there, which stays: dispose none, blend over. */
const OVER = Buffer.from([0, 1]);

/**
 * Joins pictures of one size into an animated PNG (PNG specification, third edition, 11.3.4) that runs for ever. After
 * the first, a frame holds only the box that changed, and in it only the pixels that did.
 */
export function animatedPng(frames: readonly Frame[]): Buffer {
  const shown = withoutRepeats(frames);
  const first = shown[0];
  if (!first) throw new Error('An animation needs a picture.');
  const { width, height } = first.picture;
  let sequence = 0;
  const control = ({ x, y, ...size }: Box, ms: number): Buffer => {
    const delay = Buffer.alloc(4);
    delay.writeUInt16BE(ms, 0);
    delay.writeUInt16BE(1000, 2);
    return chunk('fcTL', numbers(sequence++, size.width, size.height, x, y), delay, OVER);
  };
  const parts = shown.map(({ picture, ms }, index) => {
    const before = shown[index - 1]?.picture;
    if (!before) {
      const whole = { x: 0, y: 0, width, height };
      return Buffer.concat([control(whole, ms), chunk('IDAT', packed(picture, whole))]);
    }
    const box = changedBox(before, picture) ?? { x: 0, y: 0, width: 1, height: 1 };
    return Buffer.concat([
      control(box, ms),
      chunk('fdAT', numbers(sequence++), packed(onlyChanged(before, picture), box)),
    ]);
  });
  const header = chunk('IHDR', numbers(width, height), Buffer.from([8, 6, 0, 0, 0]));
  return Buffer.concat([SIGNATURE, header, chunk('acTL', numbers(shown.length, 0)), ...parts, chunk('IEND')]);
}

/** A picture that comes twice in a row stands for both times. */
function withoutRepeats(frames: readonly Frame[]): readonly Frame[] {
  return frames.reduce<Frame[]>((kept, frame) => {
    const last = kept.at(-1);
    if (!last || changedBox(last.picture, frame.picture)) return [...kept, frame];
    return [...kept.slice(0, -1), { ...last, ms: last.ms + frame.ms }];
  }, []);
}

const colors = ({ pixels }: Picture): Uint32Array =>
  new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);

/** The smallest box with every pixel that differs; null where none does. */
function changedBox(before: Picture, after: Picture): Box | null {
  const { width } = after;
  const [old, now] = [colors(before), colors(after)];
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let at = 0; at < now.length; at += 1) {
    if (old[at] === now[at]) continue;
    const x = at % width;
    bottom = Math.floor(at / width);
    if (top < 0) top = bottom;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** What is as before is clear. */
function onlyChanged(before: Picture, after: Picture): Picture {
  const [old, now] = [colors(before), colors(after)];
  const kept = Uint32Array.from(now, (color, at) => (color === old[at] ? 0 : color));
  return { ...after, pixels: new Uint8Array(kept.buffer) };
}
