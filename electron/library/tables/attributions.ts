import type { ReadArticle } from '../../core/domain/article.ts';
import type { Attribution, QuotedSourceKind } from '../../core/domain/attribution.ts';
import type { PlacedCorrection } from '../../core/domain/statement-correction.ts';
import { attributedWords } from '../../core/measures/attributed-words.ts';
import { layOver, type LaidOver } from '../../core/understand/statement-corrections/lay-over.ts';
import type { Connection } from '../sql/connection.ts';
import { statementNumbers } from '../counting/statement-facts.ts';
import { longText } from '../sql/long-text.ts';
import { maybeTextAt, textAt } from '../sql/row.ts';
import { readAttributions } from './kept-text.ts';
import type { QuotedSources } from './quoted-sources.ts';
import type { StatementCorrections } from './statement-corrections.ts';

type Attributed = Pick<ReadArticle, 'headline' | 'standfirst' | 'body' | 'attributions'>;

/** The statements as the analyst's corrections have them, and the names their quoted sources go by beside those given. */
export type InForce = {
  readonly attributions: readonly Attribution[];
  readonly alsoQuoted: readonly string[];
};

/**
 * Who said what, article by article; spans and cue stay as JSON, what is counted by has columns. Statements stand here
 * as the analyst's corrections have them.
 */
export type Attributions = {
  /** What `add` will keep of an article. */
  inForce(articleId: number, article: Attributed): InForce;
  add(articleId: number, article: Attributed): void;
  /** The corrections of the article changed. */
  renew(articleId: number, article: Omit<Attributed, 'attributions'>): void;
  remove(articleId: number): void;
  /** As `remove`, for an article that goes: its corrections wait for it to come again. */
  detach(articleId: number): void;
  /** Whether the article added last has quoted sources under names it does not give. */
  isKnownOtherwise(articleId: number): boolean;
  /** As they were read: names are those the article gives. */
  of(articleId: number): readonly Attribution[];
  /** As the library knows them: the quoted source under the name and kind it goes by across articles. */
  shown(articleId: number): readonly Attribution[];
  /** As they were read, place by place of those shown. */
  laidOver(articleId: number, article: Omit<Attributed, 'attributions'>): LaidOver;
  corrections(articleId: number, article: Omit<Attributed, 'attributions'>): readonly PlacedCorrection[];
};

const INSERT_ATTRIBUTION = `
  INSERT INTO attribution (article_id, position, quoted_source_id, quoted_kind, spans, quoted_name_id, manner, form,
    stance, words, country, role)
  VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, ?)`;

const INSERT_READ = 'INSERT INTO attribution_read (article_id, attributions) VALUES (?, CAST(? AS TEXT))';

const INSERT_NUMBERS = 'INSERT INTO article_statements (article_id, numbers) VALUES (?, CAST(? AS TEXT))';

export function attributions(
  connection: Connection,
  quotedSources: QuotedSources,
  corrections: StatementCorrections,
): Attributions {
  let knownOtherwise: number | undefined;
  const isCorrected = (articleId: number): boolean =>
    corrections.of(articleId).some(({ undoneAt }) => undoneAt === undefined);
  const inForce = (articleId: number, article: Attributed): InForce => {
    const read = article.attributions;
    const made = corrections.of(articleId);
    const stated = made.length === 0 ? read : layOver(article, read, made).attributions;
    const names = stated.flatMap(
      ({ quotedSource }) => (quotedSource && quotedSources.filed(quotedSource.name).otherName) ?? [],
    );
    return { attributions: stated, alsoQuoted: [...new Set(names)] };
  };
  const table: Attributions = {
    inForce,
    add: (articleId, article) => {
      const stated = inForce(articleId, article);
      const isChanged = isCorrected(articleId);
      knownOtherwise = isChanged || stated.alsoQuoted.length > 0 ? articleId : undefined;
      if (isChanged) connection.run(INSERT_READ, articleId, longText(JSON.stringify(article.attributions)));
      const numbers: string[] = [];
      for (const [position, attribution] of stated.attributions.entries()) {
        const { quotedSource, kind, form, stance } = attribution;
        const filed = quotedSource && quotedSources.filed(quotedSource.name);
        const told = {
          quotedSourceId: filed?.quotedSourceId,
          nameId: filed?.nameId,
          quotedKind: filed?.kind ?? quotedSource?.kind,
          form,
          manner: kind,
          stance,
          country: quotedSource?.country,
          role: quotedSource?.role,
          words: attributedWords(article, attribution),
        };
        numbers.push(statementNumbers(told));
        connection.run(
          INSERT_ATTRIBUTION,
          articleId,
          position,
          told.quotedSourceId,
          told.quotedKind,
          longText(JSON.stringify(attribution)),
          told.nameId,
          kind,
          form,
          stance,
          told.words,
          told.country,
          told.role,
        );
      }
      if (numbers.length > 0) connection.run(INSERT_NUMBERS, articleId, longText(numbers.join(',')));
    },
    remove: (articleId) => {
      connection.run('DELETE FROM attribution WHERE article_id = ?', articleId);
      connection.run('DELETE FROM article_statements WHERE article_id = ?', articleId);
      connection.run('DELETE FROM attribution_read WHERE article_id = ?', articleId);
    },
    detach: (articleId) => {
      table.remove(articleId);
      corrections.move(
        corrections.of(articleId).map(({ id }) => id),
        null,
      );
    },
    isKnownOtherwise: (articleId) => knownOtherwise === articleId,
    renew: (articleId, article) => {
      const read = table.of(articleId);
      table.remove(articleId);
      table.add(articleId, { ...article, attributions: read });
    },
    of: (articleId) => readAttributions(connection, articleId),
    laidOver: (articleId, article) => layOver(article, table.of(articleId), corrections.of(articleId)),
    corrections: (articleId, article) => {
      const made = corrections.of(articleId);
      if (made.length === 0) return [];
      const { places } = layOver(article, table.of(articleId), made);
      return made.map((one): PlacedCorrection => ({
        ...one,
        ...(places.get(one.id) ?? { state: 'undone' }),
      }));
    },
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
  return table;
}
