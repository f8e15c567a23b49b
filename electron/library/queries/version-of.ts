import type { ReadArticle } from '../../core/domain/article.ts';
import type { ArticlePlace } from '../../core/filing.ts';
import type { ComparableText } from '../../core/ports.ts';
import { haveSameIssuer } from '../../core/understand/versions/identity.ts';
import { isVersionText } from '../../core/understand/versions/is-version-text.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';
import type { ArticleIdentities } from '../tables/article-identities.ts';
import type { ArticleTexts } from '../tables/article-text.ts';
import type { KnownKeys } from '../tables/known-keys.ts';
import { wallTime } from '../wall-clock.ts';

/** Finds the article that another one is a version of. */
export type VersionOf = (article: ReadArticle, place: ArticlePlace, zone: string) => number | undefined;

type Kept = NonNullable<ReturnType<ArticleTexts['get']>>;

const SAME_FILE = 'import.id IN (SELECT value FROM json_each(?1)) AND path = ?2 AND import.id <> ?3';
/** What stood at this place in what the same file held before. */
const AT_PLACE = `
  SELECT article_text.id FROM import JOIN article_text ON import_id = import.id AND position = ?4
  WHERE ${SAME_FILE}
  UNION
  SELECT article_id FROM import JOIN article_version ON import_id = import.id AND position = ?4
  WHERE ${SAME_FILE}
  ORDER BY 1 DESC LIMIT 8`;

export function versionOf(
  connection: Connection,
  texts: ArticleTexts,
  identities: ArticleIdentities,
  keys: KnownKeys,
): VersionOf {
  const first = (ids: readonly number[], isIt: (kept: Kept) => boolean): number | undefined =>
    ids.find((id) => {
      const kept = texts.asRead(id);
      return kept !== undefined && isIt(kept);
    });
  /** Most files come under a path no file had before. */
  const atPlace = ({ path, position, importId }: ArticlePlace): readonly number[] => {
    const others = keys.idsOf('path', path).filter((id) => id !== importId);
    if (others.length === 0) return [];
    const rows = connection.rows(AT_PLACE, JSON.stringify(others), path, importId, position);
    return rows.map((row) => numberAt(row, 0));
  };

  return (article, place, zone) => {
    const { relation, providerId } = article;
    let text: ComparableText | undefined;
    const isItsText = (kept: Kept): boolean =>
      isVersionText((text ??= comparable(article, zone)), comparable(kept, zone));
    const byRelation =
      relation?.providerId === undefined
        ? undefined
        : first(identities.withProviderId(relation.providerId), (kept) => haveSameIssuer(article, kept));
    if (byRelation !== undefined) return byRelation;
    const byNumber =
      providerId === undefined
        ? undefined
        : first(
            identities.withProviderId(providerId),
            (kept) => haveSameIssuer(article, kept) && (saysSo(article, kept) || isItsText(kept)),
          );
    if (byNumber !== undefined) return byNumber;
    const isFromOne = (kept: Kept): boolean => mayBeOfOneOutlet(article, kept) && isItsText(kept);
    const byAddress = place.isAlone ? first(identities.withUrlOf(article), isFromOne) : undefined;
    return byAddress ?? first(atPlace(place), isFromOne);
  };
}

/** Some providers use their numbers again after a while; what says that it changes the earlier one is believed. */
function saysSo({ relation, revision }: ReadArticle, kept: Kept): boolean {
  const isOther = revision !== undefined && kept.revision !== undefined && revision !== kept.revision;
  return relation !== undefined || isOther;
}

/** What another outlet printed is a copy, never a version. */
function mayBeOfOneOutlet(article: ReadArticle, kept: Kept): boolean {
  return article.outlet === undefined || kept.outlet === undefined || haveSameIssuer(article, kept);
}

function comparable(article: Kept | ReadArticle, zone: string): ComparableText {
  const published = article.datePublished && wallTime(article.datePublished, zone)?.wall;
  return {
    headline: article.headline ?? '',
    body: article.body,
    ...(published !== undefined && { published }),
  };
}
