import { ARTICLES_RULE, articles } from './articles.ts';
import { buildTimeline } from './timeline.ts';
import { chooseBin } from './choose-bin.ts';
import { SHARE_OF_VOICE_RULE, shareOfVoice } from './share-of-voice.ts';
import { SHARE_RULE, share } from './share.ts';
import { UNIQUE_RULE, unique } from './unique.ts';
import { VOICE_SHARE_RULE, voiceShare } from './voice-share.ts';

/** The measures: what each is called, the rule that is printed beside it, and its arithmetic. */
export const MEASURES = {
  articles: { label: 'Articles', rule: ARTICLES_RULE, of: articles },
  unique: { label: 'Unique articles', rule: UNIQUE_RULE, of: unique },
  share: { label: 'Share', rule: SHARE_RULE, of: share },
  shareOfVoice: { label: 'Share of voice', rule: SHARE_OF_VOICE_RULE, of: shareOfVoice },
  voiceShare: { label: 'Voice share', rule: VOICE_SHARE_RULE, of: voiceShare },
  overTime: { label: 'Volume over time', rule: SHARE_RULE, of: buildTimeline, binFor: chooseBin },
} as const;
