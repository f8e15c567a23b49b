import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../result.ts';

/** Why packed bytes could not be unpacked: they grow past the limit, or they are no sound deflate stream. */
export type InflateError = 'too-large' | 'broken';

/** Packed bytes taken per step: what one step can unpack to (at most 1,032 times as much) bounds the memory past the limit. */
const STEP = 2 * 1024;

/** Unpacks a deflate stream, and stops as soon as it has given more than `most` bytes. */
export function inflate(packed: Uint8Array, most: number): Result<Uint8Array, InflateError> {
  const chunks = new Chunks(most);
  const stream = new Inflate((chunk) => chunks.add(chunk));
  return drain(packed, stream, chunks);
}

/** Feeds packed bytes to a stream until it ends, breaks or has given too much. */
export function drain(
  packed: Uint8Array,
  stream: { push(chunk: Uint8Array, isLast: boolean): void },
  chunks: Chunks,
): Result<Uint8Array, InflateError> {
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (chunks.isTooLarge) return err('too-large');
    }
  } catch {
    return err('broken');
  }
  return ok(chunks.joined());
}

/** Bytes as they come out of a stream, counted. */
export class Chunks {
  #chunks: Uint8Array[] = [];
  #length = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get isTooLarge(): boolean {
    return this.#length > this.#most;
  }

  add(chunk: Uint8Array): void {
    this.#length += chunk.length;
    if (!this.isTooLarge && chunk.length > 0) this.#chunks.push(chunk);
  }

  joined(): Uint8Array {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    this.#chunks = [];
    return whole;
  }
}
