import { counted } from './figures.ts';
import { listed } from './listed.ts';

/** How long a watch keeps its articles; a watch without a rule keeps everything. */
export type RetentionRule = {
  readonly days: number;
  /** What the days are counted from. An article without a date of publication has no such days, and stays. */
  readonly since: 'published' | 'arrived';
  readonly keepsStarred: boolean;
  readonly keepsTagged: boolean;
  /** Topics whose articles stay. */
  readonly keptTopics: readonly number[];
};

/** What a rule would do today. */
export type RetentionPreview = {
  readonly due: number;
  /** Articles of the watch. */
  readonly articles: number;
  /** Old enough, and kept: by a star, a tag or a topic, or because the analyst brought them back. */
  readonly kept: number;
  /** Without a date to count from. */
  readonly undated: number;
};

/** The last time a rule took articles out. */
export type RetentionRound = { readonly at: string; readonly deleted: number };

export const DEFAULT_RULE: RetentionRule = {
  days: 90,
  since: 'published',
  keepsStarred: true,
  keepsTagged: true,
  keptTopics: [],
};

export const MOST_RETENTION_DAYS = 36_500;

/** "90 days after publication". */
export function describeAge({ days, since }: RetentionRule): string {
  return `${counted(days, 'day')} after ${since === 'published' ? 'publication' : 'arrival'}`;
}

/** "keeps 90 days after publication; starred and tagged or noted articles stay". */
export function describeRule(rule: RetentionRule): string {
  const kept = [
    ...(rule.keepsStarred ? ['starred'] : []),
    ...(rule.keepsTagged ? ['tagged or noted'] : []),
    ...(rule.keptTopics.length > 0 ? [`those of ${counted(rule.keptTopics.length, 'topic')}`] : []),
  ];
  const stay = kept.length === 0 ? '' : `; ${listed(kept)} stay`;
  return `keeps ${describeAge(rule)}${stay}`;
}

/** Why an article was taken out, as the list of deleted articles says it. */
export function retentionReason(rule: RetentionRule, watchName: string): string {
  return `${watchName} keeps articles ${describeAge(rule)}`;
}
