import type { Volume } from '../domain/selection.ts';
import { ratio } from './measure.ts';
import type { Ratio } from './measure.ts';

export const SHARE_RULE =
  'Articles of the selection ÷ all articles of the library in the same bin or period.';

/** Normalised volume, as Media Cloud shows attention by default: matching articles over all articles of the time. */
export function share(selected: Volume, all: Volume): Ratio {
  return ratio(selected.articles, all.articles);
}
