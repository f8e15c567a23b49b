import type { Events } from '../../contract/events.ts';
import type { EngineParts } from '../engine-parts.ts';

/** A bar has no more places than this: what it would not show is not told. */
const PLACES = 200;

/** Tells how much is done to whoever asked to be told. */
export function shareTeller(
  tell: EngineParts['tell'],
  of: Events['export.share']['of'],
  isTold: true | undefined,
): (share: number) => void {
  let last = -1;
  return (share) => {
    const place = Math.floor(Math.min(1, share) * PLACES);
    if (isTold !== true || place <= last) return;
    last = place;
    tell('export.share', { of, share: place / PLACES });
  };
}
