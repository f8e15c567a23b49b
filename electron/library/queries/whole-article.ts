import type { ArticleVersion, LibraryArticle, Pickup } from '../../core/domain/library-article.ts';
import type { PlacedFieldCorrection } from '../../core/domain/field-correction.ts';
import { placeFieldCorrections } from '../../core/understand/field-corrections/lay-fields.ts';
import type { InferredOrigin } from '../../core/domain/pickup.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import type { ArticleTexts } from '../tables/article-text.ts';
import type { ArticleNotes } from '../tables/article-notes.ts';
import type { Attributions } from '../tables/attributions.ts';
import type { FieldCorrections } from '../tables/field-corrections.ts';
import type { Tags } from '../tables/tags.ts';
import { publishedAt } from './article-list.ts';
import { STORY_TITLE } from './story-title.ts';

/** One article with everything the library knows of it. */
export type WholeArticles = { get(id: number): LibraryArticle | undefined };

type WholeArticleTables = {
  readonly texts: ArticleTexts;
  readonly attributions: Attributions;
  readonly fieldCorrections: FieldCorrections;
  readonly tags: Tags;
  readonly notes: ArticleNotes;
  versionsOf(id: number): readonly ArticleVersion[];
  inferredOrigin(id: number): InferredOrigin | undefined;
};

export function wholeArticles(
  connection: Connection,
  { texts, attributions, fieldCorrections, tags, notes, versionsOf, inferredOrigin }: WholeArticleTables,
): WholeArticles {
  const topicsOf = (id: number): LibraryArticle['topics'] =>
    connection
      .rows(
        'SELECT topic.id, name FROM article_topic JOIN topic ON topic.id = topic_id WHERE article_id = ? ORDER BY topic.id',
        id,
      )
      .map((row) => ({ id: numberAt(row, 0), name: textAt(row, 1) }));

  const duplicatesOf = (id: number): readonly Pickup[] =>
    connection
      .rows(
        `SELECT copy.id, article_text.headline, outlet.name, copy.wall, copy.granule, copy.id = duplicate_group.lead_id
         FROM article JOIN duplicate_group ON duplicate_group.id = article.duplicate_group
         JOIN article AS copy ON copy.duplicate_group = article.duplicate_group
         JOIN article_text ON article_text.id = copy.id
         LEFT JOIN outlet ON outlet.id = copy.outlet_id
         WHERE article.id = ? ORDER BY copy.wall IS NULL, copy.wall, copy.date_arrived, copy.id`,
        id,
      )
      .map((row) =>
        given({
          id: numberAt(row, 0),
          headline: maybeTextAt(row, 1),
          outlet: maybeTextAt(row, 2),
          published: publishedAt(row, 3),
          isLeadCopy: isTrueAt(row, 5),
        }),
      );

  const fieldCorrectionsOf = (id: number): readonly PlacedFieldCorrection[] => {
    const made = fieldCorrections.of(id);
    const read = made.length === 0 ? undefined : texts.asRead(id);
    return read === undefined ? [] : placeFieldCorrections(read, made);
  };

  const titleOf = (storyId: number): string =>
    maybeTextAt(connection.row(STORY_TITLE, storyId) ?? [], 0) ?? '';

  return {
    get: (id) => {
      const text = texts.get(id);
      const row = connection.row(
        `SELECT date_arrived, is_read, is_starred, import_id, import.path, article_text.sha256, import.bytes, watch.name,
           position, story_id, story.articles, wall, granule
         FROM article JOIN article_text USING (id) JOIN import ON import.id = import_id JOIN story ON story.id = story_id
         LEFT JOIN watch ON watch.id = article.watch_id WHERE article.id = ?`,
        id,
      );
      if (text === undefined || row === undefined) return undefined;
      const file = given({
        importId: numberAt(row, 3),
        path: textAt(row, 4),
        sha256: textAt(row, 5),
        bytes: numberAt(row, 6),
        watchName: maybeTextAt(row, 7),
        position: numberAt(row, 8),
      });
      const storyId = numberAt(row, 9);
      const kept = versionsOf(id);
      const only = given({
        version: 1,
        isCurrent: true,
        dateArrived: textAt(row, 0),
        published: publishedAt(row, 11),
        headline: text.headline,
        path: file.path,
      });
      const inferred = inferredOrigin(id);
      return {
        ...text,
        ...(inferred !== undefined && {
          origin: { name: inferred.name },
          evidence: { ...text.evidence, origin: inferred.evidence },
        }),
        attributions: attributions.shown(id),
        id,
        dateArrived: textAt(row, 0),
        isRead: isTrueAt(row, 1),
        isStarred: isTrueAt(row, 2),
        file,
        tags: tags.of(id),
        statementCorrections: attributions.corrections(id, text),
        fieldCorrections: fieldCorrectionsOf(id),
        notes: notes.standing([id]),
        topics: topicsOf(id),
        story: { id: storyId, title: titleOf(storyId), articles: numberAt(row, 10) },
        versions: kept.length > 0 ? kept : [only],
        duplicates: duplicatesOf(id),
      };
    },
  };
}
