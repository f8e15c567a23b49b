import type { QuotedSourceKind } from '../../core/domain/attribution.ts';
import type { QuotedSourceChange, QuotedSourceCorrection } from '../../core/domain/quoted-source.ts';
import { rulesOf, type QuotedSourceRules } from '../../core/domain/quoted-source.ts';
import { usualName } from '../../core/understand/attributions/quoted-sources/usual-name.ts';
import { REFRESH_NUMBERS } from '../counting/statement-facts.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import type { Names } from './names.ts';

/** A name as articles give it, and the quoted source it is filed under. */
export type FiledName = {
  readonly nameId: number;
  readonly quotedSourceId: number;
  /** The name it goes by, where that is another. */
  readonly otherName: string | undefined;
  /** The kind the analyst gave it. */
  readonly kind: QuotedSourceKind | undefined;
};

/** Who is who across articles: names as they are given, the quoted sources behind them, and the analyst's corrections. */
export type QuotedSources = {
  filed(name: string): FiledName;
  rules(): QuotedSourceRules;
  corrections(): readonly QuotedSourceCorrection[];
  /** Adds a correction and files every name it touches anew, in articles kept and in those to come. */
  correct(correction: Omit<QuotedSourceCorrection, 'id'>): Refiled & { correction: QuotedSourceCorrection };
  undo(id: number, at: string): Refiled;
  /** What was taken back is in force again. */
  redo(id: number): Refiled;
  forget(): void;
};

/** The articles whose statements now have another quoted source. */
export type Refiled = { readonly articles: readonly number[] };

const READ = 'SELECT id, at, change, was, why, undone_at FROM quoted_source_correction ORDER BY id';

const IN_LIST = 'article_id IN (SELECT value FROM json_each(?1))';

type Move = { readonly nameId: number; readonly from: number; readonly to: number };

/** Ids of the articles with a statement of each of these quoted sources, as of now. */
export type ArticlesQuoting = (
  quotedSourceIds: ReadonlySet<number>,
) => ReadonlyMap<number, ReadonlySet<number>>;

export function quotedSources(
  connection: Connection,
  sources: Names,
  articlesOf: ArticlesQuoting,
): QuotedSources {
  const known = new Map<string, FiledName>();
  let inForce: QuotedSourceRules | undefined;

  const corrections = (): readonly QuotedSourceCorrection[] =>
    connection.rows(READ).map((row) =>
      given({
        id: numberAt(row, 0),
        at: textAt(row, 1),
        change: JSON.parse(textAt(row, 2)) as QuotedSourceChange,
        was: textAt(row, 3),
        why: maybeTextAt(row, 4),
        undoneAt: maybeTextAt(row, 5),
      }),
    );
  const rules = (): QuotedSourceRules => (inForce ??= rulesOf(corrections()));
  const nameOf = (name: string): string => rules().nameOf(name, usualName(name));

  const find = (name: string): FiledName => {
    const quotedSource = nameOf(name);
    const kind = rules().kindOf(quotedSource);
    const otherName = quotedSource === name ? undefined : quotedSource;
    const row = connection.row('SELECT id, quoted_source_id FROM quoted_name WHERE name = ?', name);
    const quotedSourceId = sources.id(quotedSource);
    if (row !== undefined) {
      const nameId = numberAt(row, 0);
      // An older version filed it under somebody else; statements it found there follow when they are found again.
      if (numberAt(row, 1) !== quotedSourceId) {
        connection.run('UPDATE quoted_name SET quoted_source_id = ? WHERE id = ?', quotedSourceId, nameId);
      }
      return { nameId, quotedSourceId, otherName, kind };
    }
    const nameId = connection.insert(
      'INSERT INTO quoted_name (name, quoted_source_id) VALUES (?, ?)',
      name,
      quotedSourceId,
    );
    return { nameId, quotedSourceId, otherName, kind };
  };

  /** Statements of these articles follow their name. */
  const move = ({ nameId, from, to }: Move, inArticles: readonly number[]): readonly number[] => {
    connection.run('UPDATE quoted_name SET quoted_source_id = ? WHERE id = ?', to, nameId);
    const listed = JSON.stringify(inArticles);
    const moved = connection.rows(
      `SELECT DISTINCT article_id FROM attribution
       WHERE ${IN_LIST} AND quoted_source_id = ?2 AND quoted_name_id = ?3`,
      listed,
      from,
      nameId,
    );
    connection.run(
      `UPDATE attribution SET quoted_source_id = ?2
       WHERE ${IN_LIST} AND quoted_source_id = ?3 AND quoted_name_id = ?4`,
      listed,
      to,
      from,
      nameId,
    );
    return moved.map((row) => numberAt(row, 0));
  };
  /** Statements whose source was moved or given a kind: the kind as read, unless the analyst says another. */
  const renewKinds = (id: number, inArticles: readonly number[]): void => {
    const row = connection.row('SELECT name FROM quoted_source WHERE id = ?', id);
    connection.run(
      `UPDATE attribution SET quoted_kind = coalesce(?2, json_extract(spans, '$.quotedSource.kind'))
       WHERE ${IN_LIST} AND quoted_source_id = ?3`,
      JSON.stringify(inArticles),
      row && rules().kindOf(textAt(row, 0)),
      id,
    );
  };
  /** What statements of these articles are counted by. */
  const renewNumbers = (articles: readonly number[]): void =>
    connection.run(`${REFRESH_NUMBERS} WHERE ${IN_LIST} GROUP BY article_id`, JSON.stringify(articles));
  const movesOfToday = (): readonly Move[] =>
    connection
      .rows(
        `SELECT quoted_name.id, quoted_name.name, quoted_source_id, quoted_source.name
         FROM quoted_name JOIN quoted_source ON quoted_source.id = quoted_source_id`,
      )
      .flatMap((row) => {
        const name = nameOf(textAt(row, 1));
        if (name === textAt(row, 3)) return [];
        return [{ nameId: numberAt(row, 0), from: numberAt(row, 2), to: sources.id(name) }];
      });
  const refile = (changed: QuotedSourceChange): Refiled => {
    inForce = undefined;
    known.clear();
    const moves = movesOfToday();
    const touched = new Set(moves.map(({ to }) => to));
    if (changed.action === 'rekind') touched.add(sources.id(changed.name));
    if (touched.size === 0) return { articles: [] };
    // Asked before anything is moved: where each stands now.
    const articles = articlesOf(new Set([...touched, ...moves.map(({ from }) => from)]));
    const standing = (id: number): readonly number[] => [...(articles.get(id) ?? [])];
    const moved = new Set<number>();
    const arrived = new Map<number, number[]>();
    for (const one of moves) {
      const ids = move(one, standing(one.from));
      arrived.set(one.to, [...(arrived.get(one.to) ?? []), ...ids]);
      for (const id of ids) moved.add(id);
    }
    const renewed = new Set(moved);
    for (const id of touched) {
      const inArticles = [...new Set([...standing(id), ...(arrived.get(id) ?? [])])];
      renewKinds(id, inArticles);
      for (const articleId of inArticles) renewed.add(articleId);
    }
    renewNumbers([...renewed]);
    return { articles: [...moved] };
  };

  return {
    filed: (name) => {
      const filed = known.get(name) ?? find(name);
      known.set(name, filed);
      return filed;
    },
    rules,
    corrections,
    correct: (correction) => {
      const { at, change, was, why } = correction;
      const id = connection.insert(
        'INSERT INTO quoted_source_correction (at, change, was, why) VALUES (?, ?, ?, ?)',
        at,
        JSON.stringify(change),
        was,
        why,
      );
      return { ...refile(change), correction: { id, ...correction } };
    },
    undo: (id, at) => {
      const correction = corrections().find((one) => one.id === id);
      if (correction === undefined || correction.undoneAt !== undefined) return { articles: [] };
      connection.run('UPDATE quoted_source_correction SET undone_at = ? WHERE id = ?', at, id);
      return refile(correction.change);
    },
    redo: (id) => {
      const correction = corrections().find((one) => one.id === id);
      if (correction?.undoneAt === undefined) return { articles: [] };
      connection.run('UPDATE quoted_source_correction SET undone_at = NULL WHERE id = ?', id);
      return refile(correction.change);
    },
    forget: () => {
      known.clear();
      inForce = undefined;
    },
  };
}
