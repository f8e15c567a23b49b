import type { FilterField } from '../../core/domain/selection.ts';
import { assertNever } from '../../core/result.ts';

/**
 * How articles fall into the values of a field: `tables` has a row for each article and value, `id` is the value's. An
 * article with several values is there once for each; one without any is there only where `hasNull`.
 */
export type SeriesSql = { readonly tables: string; readonly id: string; readonly hasNull: boolean };

export function seriesSql(field: FilterField): SeriesSql {
  switch (field) {
    case 'outlet':
    case 'origin':
    case 'language':
    case 'watch':
      return { tables: 'article', id: `article.${field}_id`, hasNull: true };
    case 'story':
      return { tables: 'article', id: 'article.story_id', hasNull: false };
    case 'duplicate-group':
      return { tables: 'article', id: 'article.duplicate_group', hasNull: false };
    case 'topic':
      return {
        tables: 'article_topic AS filed JOIN article ON article.id = filed.article_id',
        id: 'filed.topic_id',
        hasNull: false,
      };
    case 'quoted-source':
      return {
        tables: 'article_quotes AS quoted JOIN article ON article.id = quoted.article_id',
        id: 'quoted.quoted_source_id',
        hasNull: false,
      };
    default:
      return assertNever(field);
  }
}
