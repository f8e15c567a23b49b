import type { CorrectionApi } from '../../contract/correction-api.ts';
import { err, ok } from '../../core/result.ts';
import { readFieldText } from '../../core/understand/field-corrections/field-text.ts';
import { valueOf } from '../../core/domain/field-correction.ts';
import { areSame } from '../../core/understand/field-corrections/lay-fields.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

/** Fields of articles as the analyst has them. */
export function fieldCorrectionRequests(parts: EngineParts): Pick<EngineHandlers, keyof CorrectionApi> {
  const { library, clock, tell } = parts;

  return {
    'articles.correct'({ id, field, text, why }) {
      const shown = library.article(id);
      const read = library.filedArticle(id)?.filed.article;
      if (shown === undefined || read === undefined) return err({ kind: 'not-found' });
      const to = readFieldText(field, text, {
        outlets: library.ownOutlets(),
        authors: [...shown.authors, ...read.authors],
        offsetAt: (value) => library.offsetAt(value),
      });
      if (!to.ok) return to;
      const from = valueOf(shown, field);
      if (areSame(to.value, from)) return err({ kind: 'nothing-to-change' });
      const reason = why?.trim() ?? '';
      const made = library.transaction(() => {
        const correction = library.addFieldCorrection({
          at: clock.now(),
          articleId: id,
          field,
          to: to.value,
          from,
          read: valueOf(read, field),
          ...(reason !== '' && { why: reason }),
        });
        parts.refileArticle(id);
        return correction;
      });
      if (made.ok) tell('library.changed', { articles: 0 });
      else parts.forgetTopics();
      return made;
    },

    'articles.undoCorrection'({ id }) {
      const known = library.fieldCorrections().find((one) => one.id === id);
      if (known === undefined || known.undoneAt !== undefined) return err({ kind: 'not-found' });
      const undone = library.transaction(() => {
        library.undoFieldCorrection(id, clock.now());
        if (known.articleId !== undefined) parts.refileArticle(known.articleId);
      });
      if (undone.ok) tell('library.changed', { articles: 0 });
      else parts.forgetTopics();
      return undone;
    },

    'articles.corrections': () =>
      ok(
        library.fieldCorrections().map((correction) => {
          const { articleId } = correction;
          const headline = articleId === undefined ? undefined : library.article(articleId)?.headline;
          return headline === undefined ? correction : { ...correction, headline };
        }),
      ),
  };
}
