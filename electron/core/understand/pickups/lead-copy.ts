import type { GroupMember, GroupOrigin, LeadRule, OriginGround } from '../../domain/pickup.ts';
import { byTime } from './member-time.ts';

/**
 * The lead copy of a group and the rule that made it one: the analyst's choice; else the earliest that the origin
 * published itself; else the earliest that credits the origin; else the earliest. Where none is dated, the first that
 * arrived, of the origin where one is. It claims to be the earliest in this library, no more.
 */
export function leadCopyOf<Member extends GroupMember>(
  members: readonly Member[],
  origin: GroupOrigin,
  chosenId?: number,
): { readonly lead: Member; readonly rule: LeadRule } | undefined {
  const inTime = members.toSorted(byTime);
  const chosen = inTime.find(({ id }) => id === chosenId);
  if (chosen !== undefined) return { lead: chosen, rule: 'chosen' };
  const name = origin.kind === 'agreed' ? origin.name : undefined;
  const isOf =
    (...grounds: readonly OriginGround[]) =>
    ({ origin: own }: Member): boolean =>
      name !== undefined && own?.name === name && grounds.includes(own.ground);
  const isDated = ({ published }: Member): boolean => published !== undefined;
  const first = inTime[0];
  if (first === undefined) return undefined;
  // An undated copy leads only where no copy is dated: of it nobody can say that it was early.
  const dated = isDated(first) ? inTime.filter(isDated) : inTime;
  const published = dated.find(isOf('publisher'));
  if (published !== undefined) return { lead: published, rule: 'published-by-origin' };
  const credited = dated.find(isOf('credit', 'name', 'default'));
  if (credited !== undefined) return { lead: credited, rule: 'credits-origin' };
  return { lead: first, rule: isDated(first) ? 'earliest' : 'first-arrived' };
}
