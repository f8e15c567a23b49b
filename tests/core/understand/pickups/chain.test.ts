import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupMember } from '#core/domain/pickup.ts';
import { copyChain } from '#core/understand/pickups/chain.ts';
import { aMember, by, undated } from './a-member.ts';

const leadOf = (
  members: readonly GroupMember[],
  chosen?: number,
): readonly (number | string | undefined)[] => {
  const chain = copyChain(members, chosen);
  return [chain?.lead.id, chain?.rule];
};

describe('the lead copy', () => {
  it('is the earliest of the origin: its own article, else the earliest that credits it', () => {
    const early = aMember(1, { outlet: 'Radio Ardan', published: '2026-09-16T17:00' });
    const credits = aMember(2, by('Ostra'));
    const later = aMember(3, { published: '2026-09-16T19:00', ...by('Ostra') });
    const own = aMember(4, { outlet: 'Ostra', published: '2026-09-16T20:00', ...by('Ostra', 'publisher') });
    expect(leadOf([later, credits, early])).toEqual([2, 'credits-origin']);
    expect(leadOf([later, credits, early, own])).toEqual([4, 'published-by-origin']);
  });

  it('is the earliest where no origin is credited, and where copies credit different ones', () => {
    const early = aMember(1, { published: '2026-09-16T17:00' });
    expect(leadOf([aMember(2), early])).toEqual([1, 'earliest']);
    expect(leadOf([aMember(2, by('Ostra')), aMember(3, by('Telmark')), early])).toEqual([1, 'earliest']);
    expect(leadOf([aMember(2, by('Ostra', 'default')), early])).toEqual([1, 'earliest']);
    expect(leadOf([aMember(2, by('Ostra', 'contribution')), early])).toEqual([1, 'earliest']);
  });

  it('is never an undated one while another is dated; among undated ones the first that arrived', () => {
    expect(leadOf([undated(1, by('Ostra')), aMember(2)])).toEqual([2, 'earliest']);
    expect(leadOf([undated(2), undated(1)])).toEqual([1, 'first-arrived']);
    expect(leadOf([undated(1), undated(2, by('Ostra'))])).toEqual([2, 'credits-origin']);
  });

  it('takes a date without an hour for the end of its day, and of its month', () => {
    const day = aMember(1, { published: '2026-09-16' });
    expect(leadOf([day, aMember(2)])).toEqual([2, 'earliest']);
    expect(leadOf([day, aMember(2, { published: '2026-09-17T00:05' })])).toEqual([1, 'earliest']);
    expect(leadOf([aMember(1, { published: '2026-09' }), aMember(2)])).toEqual([2, 'earliest']);
    expect(leadOf([aMember(1, { published: '2026-12' }), aMember(2, { published: '2027-01-01' })])).toEqual([
      1,
      'earliest',
    ]);
  });

  it('is the one the analyst chose, as long as it is in the group', () => {
    const members = [aMember(1), aMember(2, { published: '2026-09-18' })];
    expect(leadOf(members, 2)).toEqual([2, 'chosen']);
    expect(leadOf(members, 7)).toEqual([1, 'earliest']);
  });
});

describe('the chain', () => {
  it('follows the lead copy in time, says how long after, and no more exactly than the dates are', () => {
    const chain = copyChain([
      aMember(5, { outlet: 'Sable Evening News', published: '2026-09-16' }),
      aMember(2, { outlet: 'Radio Ardan', published: '2026-09-16T20:00' }),
      undated(7, { outlet: 'Orrin Courier' }),
      aMember(1, by('Ostra')),
      aMember(6, { outlet: 'Capital Ledger', published: '2026-09' }),
      aMember(3, { outlet: 'Vennes Tribune', published: '2026-09-16T18:00' }),
      aMember(4, { outlet: 'Skarra Dagspost', published: '2026-09-16T21:00', isZoneUnknown: true }),
      aMember(8, { outlet: 'Harrow Post', published: '2026-09-18' }),
    ]);
    expect(chain?.links.map(({ id, delay }) => [id, delay])).toEqual([
      [3, { kind: 'minutes', minutes: -20, isAbout: false }],
      [2, { kind: 'minutes', minutes: 100, isAbout: false }],
      [4, { kind: 'minutes', minutes: 160, isAbout: true }],
      [5, { kind: 'days', days: 0 }],
      [8, { kind: 'days', days: 2 }],
      [6, { kind: 'unknown', why: 'no-day' }],
      [7, { kind: 'unknown', why: 'undated' }],
    ]);
  });

  it('says that nothing is known of the delay where the lead copy has no day', () => {
    const chain = (lead: GroupMember) => copyChain([lead, aMember(2)], 1)?.links[0]?.delay;
    expect(chain(undated(1))).toEqual({ kind: 'unknown', why: 'lead-undated' });
    expect(chain(aMember(1, { published: '2026' }))).toEqual({ kind: 'unknown', why: 'lead-no-day' });
  });

  it("tells other outlets' pickups from the same outlet's corrections and second printings", () => {
    const at = (hour: string) => `2026-09-16T${hour}`;
    const chain = copyChain([
      aMember(1, by('Ostra')),
      aMember(2, { outlet: 'Radio Ardan', published: at('19:00') }),
      aMember(3, { outlet: 'Radio  ARDAN', published: at('20:00'), status: 'corrected' }),
      aMember(4, { published: at('21:00') }),
      aMember(5, { outlet: 'Radio Ardan', published: at('22:00') }),
      { id: 6, isZoneUnknown: false, dateArrived: '2026-09-17T08:00:00Z', published: at('23:00') },
    ]);
    expect(chain?.links.map(({ relation }) => relation)).toEqual([
      { kind: 'pickup' },
      { kind: 'correction', of: 2 },
      { kind: 'again', of: 1 },
      { kind: 'again', of: 3 },
      { kind: 'outlet-unknown' },
    ]);
  });

  it('is the same in whatever order the copies came', () => {
    const members = [
      aMember(1, by('Ostra')),
      aMember(2, { published: '2026-09-16' }),
      undated(3),
      aMember(4, { published: '2026-09-16T18:20', outlet: 'Radio Ardan' }),
      aMember(5, { published: '2026-09', outlet: 'Radio Ardan' }),
      undated(6, { ...by('Telmark', 'default'), dateArrived: '2026-09-17T08:00:03Z' }),
    ];
    const chain = copyChain(members);
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: members.length }), (shuffled) => {
        expect(copyChain(shuffled)).toEqual(chain);
      }),
    );
    expect(copyChain([])).toBeUndefined();
  });
});
