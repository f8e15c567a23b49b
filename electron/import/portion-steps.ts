/** How much of a large file is in hand: at first, and where not one item of it is whole in that. */
export type PortionSizes = { readonly usual: number; readonly largest: number };

/** A portion a reader died of is not tried again in pieces smaller than the usual one by this. */
const SMALLEST_PART = 64;
/** So often in one file; a file made to keep us busy is then gone through as fast as it can be. */
export const MOST_RETRIES = 24;

/** How much of a file is to be read next: more where no item was whole, less where a reader died of it. */
export function portionSteps({ usual, largest }: PortionSizes) {
  const smallest = Math.max(1, Math.floor(usual / SMALLEST_PART));
  let size = usual;
  /** What a reader died of here, and in what not one item was whole. */
  let tooMuch = Infinity;
  let tooLittle = 0;
  let retries = 0;
  return {
    size: () => size,
    isLargest: () => size >= largest,

    /** A reader died of so many bytes: whether fewer are worth trying. */
    smaller(bytes: number): boolean {
      tooMuch = Math.min(tooMuch, bytes);
      const less = Math.floor(tooMuch / 4);
      if (less < smallest || less <= tooLittle || retries >= MOST_RETRIES) return false;
      retries += 1;
      size = less;
      return true;
    },

    /** Not one item was whole: whether more can be tried; not as much as a reader died of. */
    larger(): boolean {
      tooLittle = Math.max(tooLittle, size);
      const more = Math.min(2 * size, largest);
      if (more >= tooMuch) return false;
      size = more;
      return true;
    },

    /** On to the bytes that follow; after trouble with twice as much each time. */
    next(): void {
      size = Math.min(usual, 2 * size);
      [tooMuch, tooLittle] = [Infinity, 0];
    },
  };
}
