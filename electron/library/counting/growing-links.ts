/**
 * What an article may have several of: those of `place` stand at `starts[place]`, `counts[place]` of them, each as many
 * values beside each other as the column has.
 */
export type Links = {
  readonly starts: Int32Array;
  readonly counts: Int32Array;
  readonly values: Int32Array;
};

const LEAST_WASTE = 100_000;
/** Room that values get beyond what they need: they grow by few at a time, and stay. */
const GROWTH = 1.25;
const COMMA = ','.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Takes numbers, one by one or as a list like `12,3,45` within a longer text. */
export type Filling = {
  push(value: number): void;
  pushPrinted(printed: string, from?: number, to?: number): void;
};

/** Links in plain number arrays that grow with the articles, `width` numbers each. */
export type GrowingLinks = {
  /** Puts links to a place, after those of the others; what stood there before is waste. */
  put(place: number, fill: (to: Filling) => void): void;
  makeRoom(places: number): void;
  /** Room for so many numbers of so many places, which whoever asks fills: first how many links each place has. */
  fill(places: number, numbers: number): { readonly counts: Int32Array; readonly values: Int32Array };
  /** All that was filled is there: places follow each other. */
  filled(): void;
  /** Half of it is waste: everything should be put again. */
  isWasted(): boolean;
  clear(): void;
  links(): Links;
};

export function growingLinks(width: number): GrowingLinks {
  let starts = new Int32Array(0);
  let counts = new Int32Array(0);
  let values = new Int32Array(1024);
  /** Numbers in `values`. */
  let used = 0;
  let wasted = 0;

  const makeRoomFor = (more: number): void => {
    if (used + more <= values.length) return;
    const larger = new Int32Array(Math.max(used + more, Math.ceil(values.length * GROWTH)));
    larger.set(values);
    values = larger;
  };
  const filling: Filling = {
    push: (value) => {
      makeRoomFor(1);
      values[used] = value;
      used += 1;
    },
    // A library has millions of numbers: none is cut out of the text first.
    pushPrinted: (printed, from = 0, to = printed.length) => {
      if (from === to) return;
      makeRoomFor((to - from + 2) >> 1);
      let value = 0;
      for (let at = from; at < to; at += 1) {
        const code = printed.charCodeAt(at);
        if (code === COMMA) {
          values[used] = value;
          used += 1;
          value = 0;
        } else value = value * 10 + code - ZERO;
      }
      values[used] = value;
      used += 1;
    },
  };
  return {
    put: (place, fill) => {
      wasted += counts[place] ?? 0;
      starts[place] = used / width;
      fill(filling);
      counts[place] = used / width - (starts[place] ?? 0);
    },
    makeRoom: (places) => {
      if (places <= starts.length) return;
      const room = Math.ceil(places * GROWTH);
      const [moreStarts, moreCounts] = [new Int32Array(room), new Int32Array(room)];
      moreStarts.set(starts);
      moreCounts.set(counts);
      [starts, counts] = [moreStarts, moreCounts];
    },
    fill: (places, numbers) => {
      const room = Math.ceil(places * GROWTH);
      [starts, counts, values] = [new Int32Array(room), new Int32Array(room), new Int32Array(numbers)];
      wasted = 0;
      used = numbers;
      return { counts, values };
    },
    filled: () => {
      let start = 0;
      for (let place = 0; place < counts.length; place += 1) {
        starts[place] = start;
        start += counts[place] ?? 0;
      }
    },
    isWasted: () => wasted > LEAST_WASTE + used / width / 2,
    clear: () => {
      counts.fill(0);
      used = 0;
      wasted = 0;
    },
    links: () => ({ starts, counts, values }),
  };
}
