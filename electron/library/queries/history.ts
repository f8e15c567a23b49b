import type { Corrected, HistoryEntry } from '../../core/domain/history.ts';
import { articlesNamed } from '../../core/understand/stories/corrected-stories.ts';
import type { LibraryParts } from '../library-parts.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeTextAt } from '../sql/row.ts';
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
  };
  const aboutOf = ({ kind, ref, what = {} }: CorrectionAct): Corrected | undefined => {
    if (kind === 'exclusion') return { kind, correction: what };
    const correction = known[kind].get(ref);
    // Erased for good with its article.
    return correction === undefined ? undefined : ({ kind, correction } as Corrected);
  };
  const headlines = new Map<number, string | undefined>();
  const headlineOf = (id: number): string | undefined => {
    if (!headlines.has(id)) headlines.set(id, headlineIn(tables.connection, id));
    return headlines.get(id);
  };
  return tables.acts.all().flatMap((act) => {
    const of = aboutOf(act);
    if (of === undefined || (articleId !== undefined && !isAbout(act, of, articleId))) return [];
    // An article that was taken out and came again has another number now, and its corrections with it.
    const article = 'articleId' in of.correction ? of.correction.articleId : act.articleId;
    const headline = article === undefined ? undefined : headlineOf(article);
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

function headlineIn(connection: Connection, id: number): string | undefined {
  const row = connection.row('SELECT headline FROM article_text WHERE id = ?', id);
  return row && maybeTextAt(row, 0);
}

function isAbout(act: CorrectionAct, of: Corrected, articleId: number): boolean {
  if (act.articleId === articleId) return true;
  if (of.kind === 'copy' && of.correction.others.includes(articleId)) return true;
  if (of.kind === 'story') return articlesNamed(of.correction.change).includes(articleId);
  return 'articleId' in of.correction && of.correction.articleId === articleId;
}
