import type { StatementChange, StatementCorrection } from '../../core/domain/statement-correction.ts';
import type { StatementPlace } from '../../core/filing.ts';
import { isContent, wordsOf } from '../../core/understand/statement-corrections/lay-over.ts';
import type { ArticleTexts } from './article-text.ts';
import type { Attributions } from './attributions.ts';
import type { StatementCorrections } from './statement-corrections.ts';

/** Corrects single statements; whatever hangs on who is quoted in the article follows. */
export type Correcting = {
  correct(
    place: StatementPlace,
    change: StatementChange,
    reason: Pick<StatementCorrection, 'at' | 'why'>,
  ): StatementCorrection | undefined;
  undo(id: number, at: string): void;
  /** What was taken back is in force again. */
  redo(id: number): void;
  reattach(ids: readonly number[], articleId: number): void;
};

type CorrectingTables = {
  readonly texts: ArticleTexts;
  readonly attributions: Attributions;
  readonly corrections: StatementCorrections;
  readonly requoted: (articleIds: readonly number[]) => void;
};

export function correcting({ texts, attributions, corrections, requoted }: CorrectingTables): Correcting {
  const renew = (articleId: number): void => {
    const article = texts.get(articleId);
    if (article === undefined) return;
    attributions.renew(articleId, article);
    requoted([articleId]);
  };
  return {
    correct: ({ articleId, position }, change, { at, why }) => {
      const article = texts.get(articleId);
      if (article === undefined) return undefined;
      const was = attributions.laidOver(articleId, article).read[position];
      if (was === undefined) return undefined;
      const text = article[was.field] ?? '';
      const spans = change.action === 'content' ? change.content : undefined;
      if (spans !== undefined && !isContent(text, spans)) return undefined;
      const made = corrections.add({
        at,
        articleId,
        change,
        was,
        words: wordsOf(article, was),
        ...(spans && { said: spans.map((span) => text.slice(...span)) }),
        ...(why !== undefined && { why }),
      });
      renew(articleId);
      return made;
    },
    undo: (id, at) => {
      const known = corrections.get(id);
      if (known === undefined || known.undoneAt !== undefined) return;
      corrections.undo(id, at);
      if (known.articleId !== undefined) renew(known.articleId);
    },
    redo: (id) => {
      const known = corrections.get(id);
      if (known?.undoneAt === undefined) return;
      corrections.undo(id, undefined);
      if (known.articleId !== undefined) renew(known.articleId);
    },
    reattach: (ids, articleId) => {
      if (ids.length === 0) return;
      corrections.move(ids, articleId);
      renew(articleId);
    },
  };
}
