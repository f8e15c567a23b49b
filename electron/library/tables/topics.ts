import type { Topic, TopicColour, TopicVersion } from '../../core/domain/topic.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt, type Row } from '../sql/row.ts';

type TopicToSave = {
  readonly id?: number;
  readonly name: string;
  readonly query: string;
  readonly colour: TopicColour;
  readonly at: string;
};

/** Saved queries and every version they had. */
export type Topics = {
  all(): readonly Topic[];
  /** Every query it had, oldest first. */
  versions(id: number): readonly TopicVersion[];
  save(topic: TopicToSave): Topic;
  remove(id: number): void;
  /** Files an article under the topics whose queries it matches, and under those its watch gives it. */
  addArticle(articleId: number, matched: readonly number[], given: readonly number[]): void;
  /** Files an article under a topic, or takes it out; what its watch gave it stays. */
  fileArticle(topicId: number, articleId: number, isMatched: boolean): void;
  /** Takes an article out of the topics; those its watch gave it stay, unless it goes altogether. */
  removeArticle(articleId: number, all: boolean): void;
  /** Files exactly the articles that `selectIds` (one column of ids) finds under the topic, beside those given to it. */
  refile(topicId: number, selectIds: string, ...parameters: readonly number[]): number;
  /** Of the articles with a higher id than `after`. */
  unread(topicId: number, after: number): number;
};

const SELECT = `
  SELECT topic.id, name, colour, query, version, at FROM topic
  JOIN topic_version ON topic_id = topic.id
    AND version = (SELECT max(version) FROM topic_version WHERE topic_id = topic.id)`;

function topicOf(row: Row): Topic {
  return {
    id: numberAt(row, 0),
    name: textAt(row, 1),
    colour: numberAt(row, 2) as TopicColour,
    query: textAt(row, 3),
    version: numberAt(row, 4),
    versionedAt: textAt(row, 5),
  };
}

/** `filing` is the connection for what one article is filed under, which counts hear of by that article. */
export function topics(filing: Connection, connection: Connection): Topics {
  const get = (id: number): Topic | undefined => {
    const row = connection.row(`${SELECT} WHERE topic.id = ?`, id);
    return row === undefined ? undefined : topicOf(row);
  };
  const addVersion = (id: number, version: number, { query, at }: TopicToSave): void =>
    connection.run(
      'INSERT INTO topic_version (topic_id, version, query, at) VALUES (?, ?, ?, ?)',
      id,
      version,
      query,
      at,
    );
  const saved = (id: number): Topic => {
    const topic = get(id);
    if (topic === undefined) throw new Error(`There is no topic ${id}`);
    return topic;
  };
  return {
    all: () => connection.rows(`${SELECT} ORDER BY topic.id`).map(topicOf),
    versions: (id) =>
      connection
        .rows('SELECT version, query, at FROM topic_version WHERE topic_id = ? ORDER BY version', id)
        .map((row) => ({ version: numberAt(row, 0), query: textAt(row, 1), at: textAt(row, 2) })),
    save: (topic) => {
      if (topic.id === undefined) {
        const id = connection.insert(
          'INSERT INTO topic (name, colour) VALUES (?, ?)',
          topic.name,
          topic.colour,
        );
        addVersion(id, 1, topic);
        return saved(id);
      }
      const before = saved(topic.id);
      connection.run(
        'UPDATE topic SET name = ?, colour = ? WHERE id = ?',
        topic.name,
        topic.colour,
        topic.id,
      );
      if (before.query !== topic.query) addVersion(topic.id, before.version + 1, topic);
      return saved(topic.id);
    },
    remove: (id) => {
      connection.run('DELETE FROM article_topic WHERE topic_id = ?', id);
      connection.run('DELETE FROM topic_version WHERE topic_id = ?', id);
      connection.run('DELETE FROM topic WHERE id = ?', id);
    },
    addArticle: (articleId, matched, given) => {
      for (const topicId of new Set(given)) {
        // A watch may still name a topic that is gone. Asked first: INSERT from a SELECT makes the full-text index write.
        if (connection.row('SELECT 1 FROM topic WHERE id = ?', topicId) === undefined) continue;
        filing.run(
          `INSERT INTO article_topic (topic_id, article_id, is_given) VALUES (?, ?, 1)
           ON CONFLICT DO UPDATE SET is_given = 1`,
          topicId,
          articleId,
        );
      }
      for (const topicId of new Set(matched)) {
        filing.run(
          'INSERT OR IGNORE INTO article_topic (topic_id, article_id) VALUES (?, ?)',
          topicId,
          articleId,
        );
      }
    },
    fileArticle: (topicId, articleId, isMatched) =>
      filing.run(
        isMatched
          ? 'INSERT OR IGNORE INTO article_topic (topic_id, article_id) VALUES (?, ?)'
          : 'DELETE FROM article_topic WHERE topic_id = ? AND article_id = ? AND is_given = 0',
        topicId,
        articleId,
      ),
    removeArticle: (articleId, all) =>
      filing.run(
        `DELETE FROM article_topic WHERE article_id = ?${all ? '' : ' AND is_given = 0'}`,
        articleId,
      ),
    refile: (topicId, selectIds, ...parameters) => {
      connection.run('DELETE FROM article_topic WHERE topic_id = ? AND is_given = 0', topicId);
      connection.run(
        `INSERT OR IGNORE INTO article_topic (topic_id, article_id) SELECT ?, id FROM (${selectIds})`,
        topicId,
        ...parameters,
      );
      const row = connection.row(`SELECT count(*) FROM (${selectIds})`, ...parameters);
      return row === undefined ? 0 : numberAt(row, 0);
    },
    unread: (topicId, after) => {
      const row = connection.row(
        `SELECT (SELECT count(*) FROM article_topic WHERE topic_id = ?1 AND article_id > ?2)
           - (SELECT count(*) FROM article INDEXED BY article_is_read
              JOIN article_topic ON article_id = id AND topic_id = ?1 WHERE is_read = 1 AND id > ?2)`,
        topicId,
        after,
      );
      return row === undefined ? 0 : numberAt(row, 0);
    },
  };
}
