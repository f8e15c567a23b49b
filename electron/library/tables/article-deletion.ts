import type { DeletedContent, Deletion } from '../../core/filing.ts';
import { publishedAt } from '../queries/article-list.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeNumberAt, maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import type { ArticleChanges } from './article-changes.ts';
import type { CopyCorrections } from './copy-corrections.ts';
import type { ArticleNotes } from './article-notes.ts';
import type { DeletedArticles } from './deleted-articles.ts';
import type { FieldCorrections } from './field-corrections.ts';
import { isNeeded } from './needed-originals.ts';
import type { LeadChoices } from './lead-choices.ts';
import type { StatementCorrections } from './statement-corrections.ts';
import type { Tags } from './tags.ts';

/** Takes articles out and remembers them. */
export type ArticleDeletion = {
  delete(id: number, deletion: Deletion, isContentKept: boolean): number;
  /** Erases what is left of it; returns the files no other article came in, whose originals may go. */
  erase(id: number, at: string): readonly string[];
  isDropped(sha256: string): boolean;
};

type DeletionTables = {
  readonly changes: ArticleChanges;
  readonly deleted: DeletedArticles;
  readonly tags: Tags;
  readonly corrections: StatementCorrections;
  readonly fieldCorrections: FieldCorrections;
  readonly choices: LeadChoices;
  readonly copyCorrections: CopyCorrections;
  readonly notes: ArticleNotes;
};

const VERSIONS = `
  SELECT version, import_id, import.sha256, position, content_hash, date_arrived
  FROM article_version JOIN import ON import.id = import_id WHERE article_id = ?1
  UNION ALL
  SELECT 1, import_id, sha256, position, content_hash, date_arrived
  FROM article_text JOIN article USING (id) WHERE id = ?1
    AND NOT EXISTS (SELECT 1 FROM article_version WHERE article_id = ?1)
  ORDER BY 1`;

export function articleDeletion(
  connection: Connection,
  { changes, deleted, tags, corrections, fieldCorrections, choices, copyCorrections, notes }: DeletionTables,
): ArticleDeletion {
  const versionsOf = (id: number): DeletedContent['versions'] =>
    connection.rows(VERSIONS, id).flatMap((row) => {
      const article = changes.version(id, numberAt(row, 0));
      if (article === undefined) return [];
      return [
        {
          importId: numberAt(row, 1),
          sha256: textAt(row, 2),
          position: numberAt(row, 3),
          contentHash: textAt(row, 4),
          dateArrived: textAt(row, 5),
          article,
        },
      ];
    });
  const givenTopics = (id: number): readonly number[] =>
    connection
      .rows('SELECT topic_id FROM article_topic WHERE article_id = ? AND is_given = 1', id)
      .map((row) => numberAt(row, 0));

  return {
    delete: (id, deletion, isContentKept) => {
      const row = connection.row(
        `SELECT headline, outlet.name, wall, granule, is_read, is_starred, watch_id FROM article
         JOIN article_text USING (id) LEFT JOIN outlet ON outlet.id = outlet_id WHERE article.id = ?`,
        id,
      );
      if (row === undefined) throw new Error(`There is no article ${id}`);
      const versions = versionsOf(id);
      const places = versions.map(({ importId, sha256, position, contentHash }, index) => ({
        version: index + 1,
        importId,
        sha256,
        position,
        contentHash,
      }));
      const facts = given({
        headline: maybeTextAt(row, 0),
        outlet: maybeTextAt(row, 1),
        published: publishedAt(row, 2),
        watchId: maybeNumberAt(row, 6),
      });
      const content: DeletedContent = {
        versions,
        givenTopics: givenTopics(id),
        isRead: isTrueAt(row, 4),
        isStarred: isTrueAt(row, 5),
        tags: tags.own(id),
        statementCorrections: corrections.of(id).map((one) => one.id),
        fieldCorrections: fieldCorrections.of(id).map((one) => one.id),
        leadChoices: choices.of(id).map((one) => one.id),
        copyCorrections: copyCorrections.of(id).map((one) => one.id),
        namedAsCopy: copyCorrections.naming(id).map((one) => one.id),
        notes: notes.changes(id).map((one) => one.id),
      };
      const deletedId = deleted.add({ ...deletion, ...facts, places }, isContentKept ? content : undefined);
      changes.remove(id);
      if (!isContentKept) {
        corrections.erase(content.statementCorrections ?? []);
        fieldCorrections.erase(content.fieldCorrections ?? []);
        choices.erase(content.leadChoices ?? []);
        copyCorrections.erase(content.copyCorrections ?? []);
        notes.erase(content.notes ?? []);
        deleted.erase(deletedId);
      }
      return deletedId;
    },
    isDropped: (sha256) =>
      connection.row('SELECT 1 FROM dropped_original WHERE sha256 = ?', sha256) !== undefined,
    erase: (id, at) => {
      const content = deleted.content(id);
      corrections.erase(content?.statementCorrections ?? []);
      fieldCorrections.erase(content?.fieldCorrections ?? []);
      choices.erase(content?.leadChoices ?? []);
      copyCorrections.erase(content?.copyCorrections ?? []);
      notes.erase(content?.notes ?? []);
      deleted.erase(id);
      const files = [...new Set(deleted.places(id).map(({ sha256 }) => sha256))];
      const dropped = files.filter((sha256) => !isNeeded(connection, sha256));
      for (const sha256 of dropped) {
        connection.run('INSERT OR REPLACE INTO dropped_original (sha256, at) VALUES (?, ?)', sha256, at);
      }
      return dropped;
    },
  };
}
