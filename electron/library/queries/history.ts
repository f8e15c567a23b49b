import type { Corrected, HistoryEntry } from '../../core/domain/history.ts';
import { articlesNamed } from '../../core/domain/story.ts';
import type { LibraryParts } from '../library-parts.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt } from '../sql/row.ts';
import type { CorrectionAct } from '../tables/correction-acts.ts';

type Tables = Pick<
  LibraryParts,
  | 'acts'
  | 'fieldCorrections'
  | 'statementCorrections'
  | 'quotedSources'
  | 'storyCorrections'
  | 'choices'
  | 'copyCorrections'
  | 'notes'
  | 'connection'
>;

/** Every act of the analyst with what it was about, oldest first: of one article, or of the whole library. */
export function historyOf(tables: Tables, articleId?: number): readonly HistoryEntry[] {
  const byId = <T extends { readonly id: number }>(rows: readonly T[]): ReadonlyMap<number, T> =>
    new Map(rows.map((row) => [row.id, row]));
  const known = {
    field: byId(tables.fieldCorrections.all()),
    statement: byId(tables.statementCorrections.all()),
    'quoted-source': byId(tables.quotedSources.corrections()),
    story: byId(tables.storyCorrections.all()),
    lead: byId(tables.choices.all()),
    copy: byId(tables.copyCorrections.all()),
    note: byId(tables.notes.changes()),
  };
  const aboutOf = ({ kind, ref, what = {} }: CorrectionAct): Corrected | undefined => {
    if (kind === 'exclusion') return { kind, correction: what };
    if (kind === 'ignored-file')
      return { kind, correction: { ...given({ why: what.why }), path: what.path ?? '' } };
    const correction = known[kind].get(ref);
    // Erased for good with its article.
    return correction === undefined ? undefined : ({ kind, correction } as Corrected);
  };
  /** Of an article that is not there null. */
  const headlines = new Map<number, string | null | undefined>();
  const headlineOf = (id: number): string | null | undefined => {
    if (!headlines.has(id)) headlines.set(id, headlineIn(tables.connection, id));
    return headlines.get(id);
  };
  const acts = tables.acts.all();
  const cameAgain = new Map(
    acts.flatMap(({ kind, act, ref, articleId: id }) =>
      kind === 'exclusion' && act === 'undone' && id !== undefined ? [[ref, id] as const] : [],
    ),
  );
  return acts.flatMap((act) => {
    const of = aboutOf(act);
    if (of === undefined) return [];
    // An article that was taken out and came again has another number now, and its corrections with it; while it is
    // out its old number is no longer said.
    const { articleId: named } = 'articleId' in of.correction ? of.correction : {};
    const told = of.kind === 'exclusion' ? cameAgain.get(act.ref) : named;
    const article = told !== undefined && headlineOf(told) !== null ? told : undefined;
    if (articleId !== undefined && article !== articleId && !isNamed(of, articleId)) return [];
    const headline = article === undefined ? undefined : (headlineOf(article) ?? undefined);
    const { id, at, ref } = act;
    return [
      {
        id,
        at,
        act: act.act,
        ref,
        ...(article !== undefined && { articleId: article }),
        ...(headline !== undefined && { headline }),
        of,
      },
    ];
  });
}

function headlineIn(connection: Connection, id: number): string | null | undefined {
  const row = connection.row('SELECT headline FROM article_text WHERE id = ?', id);
  return row === undefined ? null : maybeTextAt(row, 0);
}

/** Stories and copies are said of several articles at once. */
function isNamed(of: Corrected, articleId: number): boolean {
  if (of.kind === 'copy') return of.correction.others.includes(articleId);
  return of.kind === 'story' && articlesNamed(of.correction.change).includes(articleId);
}
