import type { ChainLink, CopyChain, CopyRelation, GroupMember } from '../../domain/pickup.ts';
import { matchKey } from '../../text/clean.ts';
import { groupOrigin } from './group-origin.ts';
import { leadCopyOf } from './lead-copy.ts';
import { byTime, delayAfter } from './member-time.ts';

/** A duplicate group laid in time behind its lead copy; undefined for a group without members. */
export function copyChain(members: readonly GroupMember[], chosenId?: number): CopyChain | undefined {
  const origin = groupOrigin(members);
  const found = leadCopyOf(members, origin, chosenId);
  if (found === undefined) return undefined;
  const { lead, rule } = found;
  const others = members.filter(({ id }) => id !== lead.id).toSorted(byTime);
  const links = others.map((copy, at): ChainLink => {
    const relation = relationOf(copy, [lead, ...others.slice(0, at)]);
    return { ...copy, delay: delayAfter(lead, copy), relation };
  });
  return { lead, rule, origin, links };
}

/** The same outlet with the same text once more sends a correction, or the text again; another outlet picks it up. */
function relationOf(copy: GroupMember, before: readonly GroupMember[]): CopyRelation {
  const [lead] = before;
  if (copy.outlet === undefined || lead?.outlet === undefined) return { kind: 'outlet-unknown' };
  const outlet = matchKey(copy.outlet);
  const own = before.findLast((member) => member.outlet !== undefined && matchKey(member.outlet) === outlet);
  if (own === undefined) return { kind: 'pickup' };
  const isCorrection = copy.status === 'corrected' || copy.status === 'updated';
  return { kind: isCorrection ? 'correction' : 'again', of: own.id };
}
