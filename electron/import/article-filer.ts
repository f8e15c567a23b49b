import type { ReadArticle } from '../core/domain/article.ts';
import type { Revised } from '../core/domain/import-record.ts';
import type { KeptPlace, NewArticle } from '../core/filing.ts';
import type { ComparableText, DuplicateMemory, Library } from '../core/ports.ts';
import type { FoundStatements } from '../core/renewal-ports.ts';
import { matchesPrepared, prepareText } from '../core/query/matches-query.ts';
import { parseQuery } from '../core/query/parse-query.ts';
import type { Query } from '../core/query/query.ts';
import { queryTextOf } from '../core/query/query-text.ts';
import { wallClockSeconds } from '../core/understand/arriving-item.ts';
import { findCopies } from '../core/understand/duplicates/find-copies.ts';
import { fingerprintsOf } from '../core/understand/duplicates/fingerprints.ts';
import { layFields } from '../core/understand/field-corrections/lay-fields.ts';
import { articleTermsOf } from '../core/understand/stories/story-terms.ts';

/** An article as its file brought it. */
export type ArticleToFile = Pick<
  NewArticle,
  'id' | 'importId' | 'sha256' | 'position' | 'article' | 'contentHash' | 'dateArrived' | 'givenTopics'
>;

/** Decides where an article belongs (copies, topics, story) and puts it into the library. */
export type ArticleFiler = {
  file(article: ArticleToFile): number;
  /** Files a version of an article that is kept. */
  revise(id: number, article: ArticleToFile): Revised;
  /** Puts a better reading of the same bytes in the place of what was read before. */
  renew(kept: Pick<KeptPlace, 'id' | 'version'>, article: ArticleToFile): void;
  /** Corrections of its fields were made or taken back: files it as they have it now. */
  refile(id: number): void;
  /** Puts statements found anew in the place of those of an article; all else stays as it is. */
  restate(id: number, found: FoundStatements): void;
  remove(id: number): void;
  /** Topics have changed, or a transaction was rolled back: ask the library again. */
  forget(): void;
};

/** Texts kept at hand: comparing digests a text once for as long as it is the same object. */
const TEXTS_AT_HAND = 400;

export function createArticleFiler(library: Library): ArticleFiler {
  const texts = new Map<number, ComparableText>();
  const memory: DuplicateMemory = { ...library.duplicates, text: textAtHand };

  function textAtHand(id: number): ComparableText | undefined {
    const text = texts.get(id) ?? library.duplicates.text(id);
    if (text === undefined) return undefined;
    // Taken out and put back: the map's order is that of the last use.
    texts.delete(id);
    texts.set(id, text);
    const [oldest] = texts.keys();
    if (texts.size > TEXTS_AT_HAND && oldest !== undefined) texts.delete(oldest);
    return text;
  }

  let topics: readonly { readonly id: number; readonly query: Query }[] | undefined;

  function topicsOf(article: ReadArticle): readonly number[] {
    topics ??= library.topics().flatMap((topic) => {
      const parsed = parseQuery(topic.query);
      return parsed.ok ? [{ id: topic.id, query: parsed.value }] : [];
    });
    const wall = article.datePublished && library.wallOf(article.datePublished);
    const text = prepareText(queryTextOf(article, wall));
    return topics.filter(({ query }) => matchesPrepared(query, text)).map(({ id }) => id);
  }

  function corrected(
    filed: ArticleToFile,
    id: number | undefined,
  ): ArticleToFile & Pick<NewArticle, 'asRead'> {
    const made = id === undefined ? [] : library.fieldCorrections(id);
    const article = layFields(filed.article, made, library.ownOutlets());
    return article === filed.article ? filed : { ...filed, article, asRead: filed.article };
  }

  /** `itself` is the article whose text is put in place of another: it is no copy of what it was. */
  function decided(asFiled: ArticleToFile, itself?: number): NewArticle {
    const filed = corrected(asFiled, itself ?? asFiled.id);
    const text = comparable(filed.article);
    const fingerprints = fingerprintsOf(text);
    const copiesOf = findCopies(text, fingerprints, memory)
      .map((copy) => copy.articleId)
      .filter((id) => id !== itself);
    const [original] = copiesOf;
    return {
      ...filed,
      fingerprints,
      copiesOf,
      topics: topicsOf(filed.article),
      // A pickup tells the same event as the copy it is of, whatever its headline says.
      ...(original !== undefined && { tellsWith: original }),
      storyTerms: articleTermsOf(filed.article),
    };
  }

  const filer: ArticleFiler = {
    file: (filed) => library.addArticle(decided(filed)),
    revise(id, filed) {
      const added = decided(filed, id);
      texts.delete(id);
      return library.addVersion(id, added);
    },
    renew(kept, filed) {
      const renewed = decided(filed, kept.id);
      texts.delete(kept.id);
      library.renewArticle(kept, renewed);
    },
    refile(id) {
      const found = library.filedArticle(id);
      if (found !== undefined) filer.renew(found.kept, found.filed);
    },
    restate(id, found) {
      const kept = library.filedArticle(id);
      if (kept === undefined) return;
      const asRead = { ...kept.filed.article, ...found };
      const article = layFields(asRead, library.fieldCorrections(id), library.ownOutlets());
      library.renewStatements(id, { article, asRead });
    },
    remove(id) {
      texts.delete(id);
      library.removeArticle(id);
    },
    forget() {
      topics = undefined;
      texts.clear();
    },
  };
  return filer;
}

function comparable(article: ReadArticle): ComparableText {
  const published = wallClockSeconds(article.datePublished?.value);
  return {
    headline: article.headline ?? '',
    body: article.body,
    ...(published !== undefined && { published }),
  };
}
