import type { ReadArticle } from '../../core/domain/article.ts';
import type { Attribution, QuotedSourceKind } from '../../core/domain/attribution.ts';
import { attributedWords } from '../../core/measures/attributed-words.ts';
import type { Connection } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';
import { maybeTextAt, textAt } from '../sql/row.ts';
import { QUOTES_OF, type QuotedSources } from './quoted-sources.ts';

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

export function attributions(connection: Connection, quotedSources: QuotedSources): Attributions {
  return {
    add: (articleId, article) => {
      for (const [position, attribution] of article.attributions.entries()) {
        const { quotedSource, kind, form, stance } = attribution;
        const filed = quotedSource && quotedSources.filed(quotedSource.name);
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
      if (article.attributions.length > 0) connection.run(QUOTES_OF, articleId);
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
