import type { Copies } from '../core/copy-ports.ts';
import type { LibraryParts } from './library-parts.ts';

/** How what is written tells those who remember that articles are filed otherwise. */
type Refiling = <P extends unknown[], T>(write: (...parameters: P) => T) => (...parameters: P) => T;

/** Duplicate groups in time, and the analyst's choice of their lead copies. */
export function copies({ pickups, choices, groups, acts }: LibraryParts, refiling: Refiling): Copies {
  return {
    copyChain: (articleId) => pickups.of(articleId),
    copyGroups: (of, page) => pickups.groups(of, page),
    chooseLead: refiling((articleId, reason) => {
      const made = choices.add({ ...reason, articleId });
      acts.add({ at: made.at, kind: 'lead', ref: made.id, act: 'made', articleId });
      groups.renewGroupOf(articleId);
      return made;
    }),
    undoLeadChoice: refiling((id, at) => {
      const choice = choices.get(id);
      if (choice === undefined || choice.undoneAt !== undefined) return;
      const about = choice.articleId === undefined ? {} : { articleId: choice.articleId };
      acts.add({ at, kind: 'lead', ref: id, act: 'undone', ...about });
      choices.undo(id, at);
      if (choice.articleId !== undefined) groups.renewGroupOf(choice.articleId);
    }),
    leadChoices: () => choices.all(),
    reattachLeadChoices: refiling((ids, articleId) => {
      if (ids.length === 0) return;
      choices.move(ids, articleId);
      groups.renewGroupOf(articleId);
    }),
  };
}
