import type { ReadArticle } from '../../core/domain/article.ts';
import type { Attribution, QuotedSourceKind } from '../../core/domain/attribution.ts';
import { attributedWords } from '../../core/measures/attributed-words.ts';
import type { Connection } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';
import { maybeTextAt, textAt } from '../sql/row.ts';
import type { QuotedSources } from './quoted-sources.ts';

type Attributed = Pick<ReadArticle, 'headline' | 'standfirst' | 'body' | 'attributions'>;

/** Who said what, article by article; spans and cue stay as JSON, what is counted by has columns. */
export type Attributions = {
  add(articleId: number, article: Attributed): void;
  remove(articleId: number): void;
  /** As they were read: names are those the article gives. */
  of(articleId: number): readonly Attribution[];
  /** As the library knows them: the quoted source under the name and kind it goes by across articles. */
  shown(articleId: number): readonly Attribution[];
};

const INSERT_ATTRIBUTION = `
  INSERT INTO attribution (article_id, position, quoted_source_id, quoted_kind, spans, quoted_name_id, manner, form,
    stance, words, country, role)
  VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, ?)`;

const INSERT_QUOTES = 'INSERT INTO article_quotes (quoted_source_id, article_id) VALUES (?, ?)';

export function attributions(connection: Connection, quotedSources: QuotedSources): Attributions {
  return {
    add: (articleId, article) => {
      const quoted = new Set<number>();
      for (const [position, attribution] of article.attributions.entries()) {
        const { quotedSource, kind, form, stance } = attribution;
        const filed = quotedSource && quotedSources.filed(quotedSource.name);
        if (filed !== undefined && stance === 'reporting') quoted.add(filed.quotedSourceId);
        connection.run(
          INSERT_ATTRIBUTION,
          articleId,
          position,
          filed?.quotedSourceId,
          filed?.kind ?? quotedSource?.kind,
          longText(JSON.stringify(attribution)),
          filed?.nameId,
          kind,
          form,
          stance,
          attributedWords(article, attribution),
          quotedSource?.country,
          quotedSource?.role,
        );
      }
      // Row by row, not as QUOTES_OF does: a statement of several rows makes the full-text index write what it gathered.
      for (const sourceId of quoted) connection.run(INSERT_QUOTES, sourceId, articleId);
    },
    remove: (articleId) => {
      connection.run('DELETE FROM attribution WHERE article_id = ?', articleId);
      connection.run('DELETE FROM article_quotes WHERE article_id = ?', articleId);
    },
    of: (articleId) =>
      connection
        .rows('SELECT spans FROM attribution WHERE article_id = ? ORDER BY position', articleId)
        .map((row) => JSON.parse(textAt(row, 0)) as Attribution),
    shown: (articleId) =>
      connection
        .rows(
          `SELECT spans, name, quoted_kind FROM attribution
           LEFT JOIN quoted_source ON quoted_source.id = quoted_source_id
           WHERE article_id = ? ORDER BY position`,
          articleId,
        )
        .map((row) => {
          const attribution = JSON.parse(textAt(row, 0)) as Attribution;
          const [name, kind] = [maybeTextAt(row, 1), maybeTextAt(row, 2)];
          const { quotedSource } = attribution;
          if (quotedSource === undefined || name === undefined) return attribution;
          const known = { name, kind: (kind ?? quotedSource.kind) as QuotedSourceKind };
          return { ...attribution, quotedSource: { ...quotedSource, ...known } };
        }),
  };
}
