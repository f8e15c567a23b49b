import type { RetentionPreview, RetentionRule } from '../../core/domain/retention.ts';
import type { Connection, Parameter } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';
import { SECONDS_A_DAY, wallTime } from '../wall-clock.ts';
import type { Condition } from './selection-sql.ts';

/** What a rule of a watch is about to take out. */
export type Outlived = {
  /** The oldest first, so that what stays behind when it is stopped is the newest. */
  ids(watchId: number, rule: RetentionRule, now: string, limit: number): readonly number[];
  preview(watchId: number, rule: RetentionRule, now: string): RetentionPreview;
};

/** A date known by its year, month or day counts from the end of that, or an article could go too early. */
const END_OF_GRANULE = `article.wall + CASE granule WHEN 0 THEN ${366 * SECONDS_A_DAY}
  WHEN 1 THEN ${31 * SECONDS_A_DAY} WHEN 2 THEN ${SECONDS_A_DAY} ELSE 0 END`;

/** Brought back by the analyst after a rule had taken it out. */
const EXEMPT = `EXISTS (SELECT 1 FROM article_text JOIN retention_exempt USING (content_hash) WHERE article_text.id = article.id)`;

function isOld({ days, since }: RetentionRule, now: string, zone: string): Condition {
  if (since === 'arrived') {
    const last = new Date(Date.parse(now) - days * SECONDS_A_DAY * 1000).toISOString();
    return { sql: 'article.date_arrived <= ?', parameters: [last] };
  }
  const today = wallTime({ value: now, zone: 'Z', precision: 'second' }, zone);
  if (today === undefined) throw new Error(`Not a time: ${now}`);
  return {
    sql: `article.wall IS NOT NULL AND ${END_OF_GRANULE} <= ?`,
    parameters: [today.wall - days * SECONDS_A_DAY],
  };
}

function isKept({ keepsStarred, keepsTagged, keptTopics }: RetentionRule): Condition {
  const parts = [EXEMPT];
  const parameters: Parameter[] = [];
  if (keepsStarred) parts.push('article.is_starred');
  if (keepsTagged) {
    parts.push('EXISTS (SELECT 1 FROM article_tag WHERE article_id = article.id)');
    parts.push('EXISTS (SELECT 1 FROM note WHERE article_id = article.id)');
  }
  if (keptTopics.length > 0) {
    const marks = keptTopics.map(() => '?').join(', ');
    parts.push(
      `EXISTS (SELECT 1 FROM article_topic WHERE article_id = article.id AND topic_id IN (${marks}))`,
    );
    parameters.push(...keptTopics);
  }
  return { sql: `(${parts.join(' OR ')})`, parameters };
}

export function outlived(connection: Connection, zone: () => string): Outlived {
  const count = (sql: string, ...parameters: readonly Parameter[]): number =>
    numberAt(connection.row(`SELECT count(*) FROM article WHERE ${sql}`, ...parameters) ?? [0], 0);
  return {
    ids: (watchId, rule, now, limit) => {
      const old = isOld(rule, now, zone());
      const kept = isKept(rule);
      return connection
        .rows(
          `SELECT id FROM article WHERE watch_id = ? AND ${old.sql} AND NOT ${kept.sql} ORDER BY id LIMIT ?`,
          watchId,
          ...old.parameters,
          ...kept.parameters,
          limit,
        )
        .map((row) => numberAt(row, 0));
    },
    preview: (watchId, rule, now) => {
      const old = isOld(rule, now, zone());
      const kept = isKept(rule);
      const both = [watchId, ...old.parameters, ...kept.parameters];
      return {
        due: count(`watch_id = ? AND ${old.sql} AND NOT ${kept.sql}`, ...both),
        articles: count('watch_id = ?', watchId),
        kept: count(`watch_id = ? AND ${old.sql} AND ${kept.sql}`, ...both),
        undated: rule.since === 'published' ? count('watch_id = ? AND wall IS NULL', watchId) : 0,
      };
    },
  };
}
