/** When the analyst wants to be told of a topic; without a rule nothing is ever told. */
export type AlertRule = {
  readonly topicId: number;
  /** After so many new articles. */
  readonly everyArticles?: number;
  readonly onSpike: boolean;
};

export const ALERT_RHYTHMS = ['at-once', 'hourly', 'daily'] as const;
/** How often at most: what comes in between is told together. */
export type AlertRhythm = (typeof ALERT_RHYTHMS)[number];

export type AlertRules = { readonly rules: readonly AlertRule[]; readonly rhythm: AlertRhythm };
export const NO_ALERTS: AlertRules = { rules: [], rhythm: 'at-once' };

/** What is told of a topic: its name and counts, never a word of an article. */
export type TopicAlert = {
  readonly topicId: number;
  readonly name: string;
  readonly articles: number;
  /** Days that stood out, "2026-09-09". */
  readonly spikeDays: readonly string[];
};
