import type { Corrections } from '../core/correction-ports.ts';
import type { LibraryParts } from './library-parts.ts';
import { offsetAt } from './wall-clock.ts';

/** How what is written tells those who remember: of nothing, or of all articles at once. */
type Writing = <P extends unknown[], T>(write: (...parameters: P) => T) => (...parameters: P) => T;

/** What the analyst corrects: who is who, stories, single statements, single fields. */
export function corrections(
  parts: LibraryParts,
  {
    writing,
    refiling,
    rewriting,
  }: { readonly writing: Writing; readonly refiling: Writing; readonly rewriting: Writing },
  zone: () => string,
): Corrections {
  return {
    quotedSourceCorrections: () => parts.quotedSources.corrections(),
    correctQuotedSource: rewriting((made) => {
      const { correction, articles } = parts.quotedSources.correct(made);
      parts.requoted(articles);
      return correction;
    }),
    undoQuotedSourceCorrection: rewriting((id, at) =>
      parts.requoted(parts.quotedSources.undo(id, at).articles),
    ),
    statementCount: (name) => parts.quotedSourceDetails.count(name),
    statementCorrections: () => parts.statementCorrections.all(),
    correctStatement: rewriting((place, change, reason) => parts.correcting.correct(place, change, reason)),
    undoStatementCorrection: rewriting((id, at) => parts.correcting.undo(id, at)),
    reattachStatementCorrections: rewriting((ids, articleId) => parts.correcting.reattach(ids, articleId)),
    storyCorrections: () => parts.storyCorrections.all(),
    correctStory: refiling((correction) => parts.stories.correct(correction)),
    undoStoryCorrection: refiling((id, at) => parts.stories.undo(id, at)),
    fieldCorrections: (articleId) =>
      articleId === undefined ? parts.fieldCorrections.all() : parts.fieldCorrections.of(articleId),
    addFieldCorrection: writing((correction) => parts.fieldCorrections.add(correction)),
    undoFieldCorrection: writing((id, at) => parts.fieldCorrections.undo(id, at)),
    reattachFieldCorrections: writing((ids, articleId) => parts.fieldCorrections.move(ids, articleId)),
    filedArticle: (id) => parts.changes.filed(id),
    offsetAt: (value) => offsetAt(value, zone()),
  };
}
