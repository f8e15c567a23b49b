import type { ReadArticle } from '../../core/domain/article.ts';
import type { Revised } from '../../core/domain/import-record.ts';
import type { FiledArticle } from '../../core/correction-ports.ts';
import type { KeptPlace, NewArticle } from '../../core/filing.ts';
import { isNewer } from '../../core/understand/versions/is-newer.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import { dayOf, wallTime } from '../wall-clock.ts';
import { optionalId, toldOrigin, type ArticleTables } from './articles.ts';
import { keptReading } from './kept-text.ts';

/** What changes an article that is kept: another version, a better reading, and taking it out. */
export type ArticleChanges = {
  addVersion(id: number, added: NewArticle, zone: string): Revised;
  renew(kept: Pick<KeptPlace, 'id' | 'version'>, added: NewArticle, zone: string): void;
  remove(id: number): void;
  version(id: number, version: number): ReadArticle | undefined;
  /** The current version as its file brought it. */
  filed(id: number): FiledArticle | undefined;
};

const UPDATE = `
  UPDATE article SET wall = ?, day = ?, granule = ?, is_zone_unknown = ?, outlet_id = ?, origin_id = ?,
    language_id = ?, format_id = ?, told_origin_id = ?, origin_ground = ?, statements_version = ? WHERE id = ?`;

export function articleChanges(connection: Connection, tables: ArticleTables): ArticleChanges {
  const { texts, attributions, duplicates, fingerprints, stories, topics, versions, identities } = tables;
  const { fieldCorrections, choices, copyCorrections, notes, statementVersions } = tables;

  /** As lists and numbers have it. */
  const present = (id: number): ReadArticle => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`There is no article ${id}`);
    return { ...text, attributions: attributions.of(id), ...statementVersions.of(id) };
  };
  const asRead = (id: number): ReadArticle => keptReading(connection, id) ?? present(id);
  const storyOf = (id: number): number => {
    const row = connection.row('SELECT story_id FROM article WHERE id = ?', id);
    if (row === undefined) throw new Error(`There is no article ${id}`);
    return numberAt(row, 0);
  };
  /** Puts the article, and all that is derived from it, in the place of what stood there; id, marks and arrival stay. */
  const put = (id: number, added: NewArticle, zone: string): void => {
    const { article } = added;
    const time = article.datePublished && wallTime(article.datePublished, zone);
    tables.touch(id);
    duplicates.leave(id);
    connection.run(
      UPDATE,
      time?.wall,
      time === undefined ? undefined : dayOf(time.wall),
      time?.granule,
      article.datePublished?.zone === 'unknown',
      optionalId(tables.outlets, article.outlet?.name),
      optionalId(tables.origins, article.origin?.name),
      optionalId(tables.languages, article.language),
      tables.formats.id(article.format),
      ...toldOrigin(tables.origins, article),
      tables.statementVersions.written(article),
      id,
    );
    stories.renewTimes(storyOf(id));
    texts.put(id, added, attributions.inForce(id, article));
    attributions.remove(id);
    attributions.add(id, article);
    fingerprints.put(id, added.fingerprints);
    const copies = added.copiesOf.filter((copy) => copy !== id);
    if (copies.length > 0) {
      duplicates.merged([id, ...copies]);
      duplicates.joined(id, copies);
    }
    duplicates.corrected(id);
    topics.removeArticle(id, false);
    topics.addArticle(id, added.topics, added.givenTopics ?? []);
  };
  const currentOf = (id: number) => {
    const row = connection.row(
      `SELECT import_id, position, content_hash, date_arrived, sha256 FROM article_text JOIN article USING (id) WHERE id = ?`,
      id,
    );
    if (row === undefined) throw new Error(`There is no article ${id}`);
    return {
      importId: numberAt(row, 0),
      position: numberAt(row, 1),
      contentHash: textAt(row, 2),
      dateArrived: textAt(row, 3),
      sha256: textAt(row, 4),
      article: asRead(id),
    };
  };

  return {
    addVersion: (id, added, zone) => {
      if (versions.count(id) === 0) versions.add(id, currentOf(id), true);
      const read = added.asRead ?? added.article;
      const isCurrent = isNewer(read, versions.current(id) ?? asRead(id));
      const version = versions.add(id, { ...added, article: read }, isCurrent);
      identities.add(id, read);
      if (isCurrent) put(id, added, zone);
      const { headline } = read;
      return { articleId: id, version, ...(headline !== undefined && { headline }) };
    },
    renew: ({ id, version }, added, zone) => {
      const article = added.asRead ?? added.article;
      identities.add(id, article);
      if (!versions.renew(id, version, { ...added, article }).isCurrent) return;
      put(id, added, zone);
      stories.renew(id, added);
    },
    remove: (id) => {
      tables.touch(id);
      const story = storyOf(id);
      const read = asRead(id);
      // First: nothing that was said of it joins it again to those it leaves.
      copyCorrections.detach(id);
      duplicates.leave(id);
      choices.move(
        choices.of(id).map((choice) => choice.id),
        null,
      );
      for (let version = versions.count(id); version > 0; version--) {
        const old = versions.get(id, version);
        if (old !== undefined) identities.remove(id, old);
      }
      identities.remove(id, read);
      versions.remove(id);
      topics.removeArticle(id, true);
      tables.tags.removeArticle(id);
      attributions.detach(id);
      const corrected = fieldCorrections.of(id).map((one) => one.id);
      fieldCorrections.move(corrected, null);
      const written = notes.changes(id).map((one) => one.id);
      notes.move(written, null);
      fingerprints.remove(id);
      texts.remove(id);
      connection.run(
        `INSERT OR REPLACE INTO setting (name, value)
         SELECT 'highest-article', ?1 WHERE ?1 > coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'highest-article'), 0)`,
        id,
      );
      connection.run('DELETE FROM article WHERE id = ?', id);
      stories.remove(id, story);
    },
    filed: (id) => {
      if (texts.get(id) === undefined) return undefined;
      const row = connection.row(
        'SELECT version FROM article_version WHERE article_id = ? AND is_current',
        id,
      );
      return { kept: { id, version: row === undefined ? 1 : numberAt(row, 0) }, filed: currentOf(id) };
    },
    version: (id, version) => {
      const kept = versions.get(id, version);
      if (kept !== undefined || version !== 1) return kept;
      return texts.get(id) === undefined ? undefined : asRead(id);
    },
  };
}
