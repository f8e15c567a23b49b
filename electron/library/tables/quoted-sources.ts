import type { QuotedSourceKind } from '../../core/domain/attribution.ts';
import type { QuotedSourceChange, QuotedSourceCorrection } from '../../core/domain/quoted-source.ts';
import { rulesOf, type QuotedSourceRules } from '../../core/domain/quoted-source.ts';
import { usualName } from '../../core/understand/attributions/quoted-sources/usual-name.ts';
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
  forget(): void;
};

/** The articles whose statements now have another quoted source. */
export type Refiled = { readonly articles: readonly number[] };

const READ = 'SELECT id, at, change, was, why, undone_at FROM quoted_source_correction ORDER BY id';

export function quotedSources(connection: Connection, sources: Names): QuotedSources {
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
    if (row !== undefined)
      return { nameId: numberAt(row, 0), quotedSourceId: numberAt(row, 1), otherName, kind };
    const quotedSourceId = sources.id(quotedSource);
    const nameId = connection.insert(
      'INSERT INTO quoted_name (name, quoted_source_id) VALUES (?, ?)',
      name,
      quotedSourceId,
    );
    return { nameId, quotedSourceId, otherName, kind };
  };

  /** Statements follow their name; an article quotes both the old and the new until its statements are counted again. */
  const move = (nameId: number, from: number, to: number): readonly number[] => {
    const articles = connection.rows(
      `SELECT DISTINCT article_id FROM attribution WHERE quoted_source_id = ? AND quoted_name_id = ?`,
      from,
      nameId,
    );
    connection.run('UPDATE quoted_name SET quoted_source_id = ? WHERE id = ?', to, nameId);
    connection.run(
      'UPDATE attribution SET quoted_source_id = ?1 WHERE quoted_source_id = ?2 AND quoted_name_id = ?3',
      to,
      from,
      nameId,
    );
    const ids = articles.map((row) => numberAt(row, 0));
    for (const articleId of ids) {
      connection.run('DELETE FROM article_quotes WHERE article_id = ?', articleId);
      connection.run(QUOTES_OF, articleId);
    }
    return ids;
  };
  /** Statements whose source was moved or given a kind: the kind as read, unless the analyst says another. */
  const renewKinds = (touched: ReadonlySet<number>): void => {
    for (const id of touched) {
      const row = connection.row('SELECT name FROM quoted_source WHERE id = ?', id);
      connection.run(
        `UPDATE attribution SET quoted_kind = coalesce(?, json_extract(spans, '$.quotedSource.kind'))
         WHERE quoted_source_id = ?`,
        row && rules().kindOf(textAt(row, 0)),
        id,
      );
    }
  };
  const refile = (changed: QuotedSourceChange): Refiled => {
    inForce = undefined;
    known.clear();
    const touched = new Set<number>();
    const articles = new Set<number>();
    const rows = connection.rows(
      `SELECT quoted_name.id, quoted_name.name, quoted_source_id, quoted_source.name
       FROM quoted_name JOIN quoted_source ON quoted_source.id = quoted_source_id`,
    );
    for (const row of rows) {
      const name = nameOf(textAt(row, 1));
      if (name === textAt(row, 3)) continue;
      const to = sources.id(name);
      for (const id of move(numberAt(row, 0), numberAt(row, 2), to)) articles.add(id);
      touched.add(to);
    }
    if (changed.action === 'rekind') touched.add(sources.id(changed.name));
    renewKinds(touched);
    return { articles: [...articles] };
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
    forget: () => {
      known.clear();
      inForce = undefined;
    },
  };
}

/** An article quotes whose statements it reports; what somebody only wants or plans is not quoted. */
export const QUOTES_OF = `
  INSERT INTO article_quotes (quoted_source_id, article_id)
  SELECT DISTINCT quoted_source_id, article_id FROM attribution
  WHERE article_id = ? AND quoted_source_id IS NOT NULL AND stance = 'reporting'`;
