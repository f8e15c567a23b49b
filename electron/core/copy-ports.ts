import type { CopyCorrection, CopyGroup, KeptChain, LeadChoice } from './domain/pickup.ts';

/** What the library knows of duplicate groups, and what the analyst says of them. */
export type Copies = {
  /** The duplicate group of an article in time; undefined for an article that is not there. One alone is its own lead copy. */
  copyChain(articleId: number): KeptChain | undefined;
  /** The duplicate groups with copies in a story, or in all of the library, largest first. */
  copyGroups(
    of: { readonly storyId?: number },
    page: { readonly offset: number; readonly limit: number },
  ): { readonly total: number; readonly rows: readonly CopyGroup[] };
  /** Makes an article the lead copy of its group. */
  chooseLead(articleId: number, reason: Pick<LeadChoice, 'at' | 'why'>): LeadChoice;
  undoLeadChoice(id: number, at: string): void;
  /** Every choice of a lead copy, the undone too, oldest first. */
  leadChoices(): readonly LeadChoice[];
  /** Gives choices their article back, which came again under another number. */
  reattachLeadChoices(ids: readonly number[], articleId: number): void;
  /** The article is a copy of none of those it stands with now, nor of what joins them later. */
  partCopy(articleId: number, reason: Pick<CopyCorrection, 'at' | 'why'>): CopyCorrection;
  /** The article is a copy of another: their groups are one. */
  joinCopies(articleId: number, copyOf: number, reason: Pick<CopyCorrection, 'at' | 'why'>): CopyCorrection;
  undoCopyCorrection(id: number, at: string): void;
  /** Oldest first, the undone too. */
  copyCorrections(): readonly CopyCorrection[];
  /** An article came again under another number: what was said of it, and what names it beside another, names it again. */
  reattachCopyCorrections(made: readonly number[], named: readonly number[], articleId: number): void;
};
