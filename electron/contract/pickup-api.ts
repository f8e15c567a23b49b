import type { LibraryError } from '../core/domain/library-info.ts';
import type {
  CopyCorrection,
  CopyGroup,
  LeadChoice,
  PickupSummary,
  SummedChain,
  TextDifference,
} from '../core/domain/pickup.ts';
import type { NotFound, Request } from './request.ts';

/** A copy as its difference from another is shown: the texts that spans count in. */
export type ShownCopy = {
  readonly id: number;
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
};

/** Requests about duplicate groups in time. */
export type PickupApi = {
  /** The group of an article, each copy compared with the lead copy. One alone has a chain without links. */
  'pickups.chain': Request<{ articleId: number }, SummedChain, NotFound>;
  /** How one copy differs from another, to the word. */
  'pickups.difference': Request<
    { leadId: number; pickupId: number },
    { lead: ShownCopy; pickup: ShownCopy; difference: TextDifference; summary: PickupSummary },
    NotFound
  >;
  /** Duplicate groups with copies, in a story or in all of the library, largest first. */
  'pickups.groups': Request<
    { storyId?: number; offset: number; limit: number },
    { total: number; rows: readonly CopyGroup[] }
  >;
  'pickups.chooseLead': Request<{ articleId: number; why?: string }, LeadChoice, LibraryError | NotFound>;
  'pickups.undoLead': Request<{ id: number }, void, LibraryError | NotFound>;
  /** Every choice of a lead copy, the undone too, oldest first. */
  'pickups.leadChoices': Request<void, readonly LeadChoice[]>;
  /** The article is a copy of none of those it stands with; taken back with `history.undo`. */
  'pickups.part': Request<{ articleId: number; why?: string }, CopyCorrection, LibraryError | NotFound>;
  /** The article is a copy of another, and their groups are one; not found when they are already. */
  'pickups.join': Request<
    { articleId: number; copyOf: number; why?: string },
    CopyCorrection,
    LibraryError | NotFound
  >;
};

/** The names of these requests. */
export const PICKUP_NAMES = [
  'pickups.chain',
  'pickups.difference',
  'pickups.groups',
  'pickups.chooseLead',
  'pickups.undoLead',
  'pickups.leadChoices',
  'pickups.part',
  'pickups.join',
] as const;
