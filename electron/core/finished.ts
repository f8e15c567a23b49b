import type { Slices } from './ports.ts';

/** The outcome of work in slices when nobody is served between them. */
export function finished<T>(slices: Slices<T>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}
