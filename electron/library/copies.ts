import type { Copies } from '../core/copy-ports.ts';
import { copiesNamed, type CopyCorrection } from '../core/domain/pickup.ts';
import type { LibraryParts } from './library-parts.ts';

/** How what is written tells those who remember that articles are filed otherwise. */
type Refiling = <P extends unknown[], T>(write: (...parameters: P) => T) => (...parameters: P) => T;

/** Duplicate groups in time, the analyst's choice of their lead copies, and what belongs into them. */
export function copies(
  { pickups, choices, copyCorrections, groups, acts }: LibraryParts,
  refiling: Refiling,
): Copies {
  const note = (kind: 'lead' | 'copy', act: 'made' | 'undone', at: string, ref: number, id?: number): void =>
    acts.add({ at, kind, ref, act, ...(id !== undefined && { articleId: id }) });
  const membersOf = (articleId: number): readonly number[] => {
    const chain = pickups.of(articleId);
    return chain === undefined ? [] : [chain.lead, ...chain.links].map(({ id }) => id);
  };
  const correct = (
    correction: Omit<CopyCorrection, 'id'> & { readonly articleId: number },
  ): CopyCorrection => {
    const made = copyCorrections.add(correction);
    note('copy', 'made', made.at, made.id, correction.articleId);
    groups.regroup(copiesNamed(made));
    return made;
  };
  return {
    copyChain: (articleId) => pickups.of(articleId),
    copyGroups: (of, page) => pickups.groups(of, page),
    chooseLead: refiling((articleId, reason) => {
      const made = choices.add({ ...reason, articleId });
      note('lead', 'made', made.at, made.id, articleId);
      groups.renewGroupOf(articleId);
      return made;
    }),
    undoLeadChoice: refiling((id, at) => {
      const choice = choices.get(id);
      if (choice === undefined || choice.undoneAt !== undefined) return;
      note('lead', 'undone', at, id, choice.articleId);
      choices.undo(id, at);
      if (choice.articleId !== undefined) groups.renewGroupOf(choice.articleId);
    }),
    leadChoices: () => choices.all(),
    reattachLeadChoices: refiling((ids, articleId) => {
      if (ids.length === 0) return;
      choices.move(ids, articleId);
      groups.renewGroupOf(articleId);
    }),
    partCopy: refiling((articleId, reason) => {
      const others = membersOf(articleId).filter((id) => id !== articleId);
      return correct({ ...reason, articleId, isCopy: false, others });
    }),
    joinCopies: refiling((articleId, copyOf, reason) => {
      // With all of both groups: it stays there should the one it was found by be taken out, and its own copies come along.
      const all = new Set([copyOf, ...membersOf(copyOf), ...membersOf(articleId)]);
      const others = [...all].filter((id) => id !== articleId);
      return correct({ ...reason, articleId, isCopy: true, others });
    }),
    copyCorrections: () => copyCorrections.all(),
    undoCopyCorrection: refiling((id, at) => {
      const correction = copyCorrections.get(id);
      if (correction === undefined || correction.undoneAt !== undefined) return;
      note('copy', 'undone', at, id, correction.articleId);
      copyCorrections.undo(id, at);
      groups.regroup(copiesNamed(correction));
    }),
    reattachCopyCorrections: refiling((made, named, articleId) => {
      if (made.length + named.length === 0) return;
      copyCorrections.attach(articleId, made, named);
      groups.regroup([articleId]);
    }),
  };
}
