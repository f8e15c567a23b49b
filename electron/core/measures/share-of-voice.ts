import type { Volume } from '../domain/selection.ts';
import { ratio } from './measure.ts';
import type { Counted, Ratio } from './measure.ts';

export const SHARE_OF_VOICE_RULE =
  'Articles on one topic ÷ articles on any of the topics compared, same period; raw and unique. An article on two topics counts once in the whole and once for each, so shares may add up to more than 100 %.';

export type Voice = { readonly key: string; readonly raw: Ratio; readonly unique: Ratio };

/**
 * Share of voice among topics: articles that mention A ÷ articles that mention any of the compared set (AMEC's and
 * Cision's definition). `any` is the volume of the union, not the sum, because an article may be on two topics.
 */
export function shareOfVoice(topics: readonly Counted[], any: Volume): readonly Voice[] {
  return topics.map(({ key, volume }) => ({
    key,
    raw: ratio(volume.articles, any.articles),
    unique: ratio(volume.unique, any.unique),
  }));
}
