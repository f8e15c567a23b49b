import type { CopyGroup, KeptChain, LeadChoice } from './domain/pickup.ts';

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
};
