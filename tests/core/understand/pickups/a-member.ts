import type { GroupMember, OriginGround } from '#core/domain/pickup.ts';

/** A copy as a test needs it: Kestrel Daily, 16 September, 18:20, without a credit. */
export function aMember(id: number, change: Partial<GroupMember> = {}): GroupMember {
  return {
    id,
    outlet: 'Kestrel Daily',
    published: '2026-09-16T18:20',
    isZoneUnknown: false,
    dateArrived: `2026-09-17T08:00:0${id}Z`,
    ...change,
  };
}

/** What a copy tells of its origin. */
export function by(name: string, ground: OriginGround = 'credit'): Pick<GroupMember, 'origin'> {
  return { origin: { name, ground } };
}

/** A copy whose file gives no date. */
export function undated(id: number, change: Partial<GroupMember> = {}): GroupMember {
  const { published, ...rest } = aMember(id, change);
  return published === undefined ? rest : rest;
}
