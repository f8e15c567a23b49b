import { printWall } from '../wall-clock.ts';

/** Time and exactness in one number, so that an aggregate picks both of the same article. */
export const EXACT_WALL = 'wall * 8 + granule';

/** The time such a number stands for, as it is shown. */
export function exactTime(exactWall: number | undefined): string | undefined {
  if (exactWall === undefined) return undefined;
  const wall = Math.floor(exactWall / 8);
  return printWall({ wall, granule: exactWall - wall * 8 });
}
