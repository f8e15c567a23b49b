import { ORIGIN_GROUNDS, type GroupMember } from '../../core/domain/pickup.ts';
import { publishedAt } from '../queries/article-list.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';

/** A member as the tables hold it: `originInForce` is what it is counted under, its own or that of its copies. */
export type KeptMember = GroupMember & {
  readonly originInForce?: string;
  /** Its origin is told, or the analyst said that it has none. */
  readonly isOriginSettled: boolean;
};

/** The articles of a group, those with their own row of facts only: what they say is not read. */
export function groupMembers(connection: Connection, group: number): readonly KeptMember[] {
  return connection
    .rows(
      `SELECT article.id, outlet.name, wall, granule, is_zone_unknown, date_arrived, told.name, origin_ground, origin.name
       FROM article
       LEFT JOIN outlet ON outlet.id = outlet_id
       LEFT JOIN origin ON origin.id = origin_id
       LEFT JOIN origin AS told ON told.id = told_origin_id
       WHERE duplicate_group = ? ORDER BY article.id`,
      group,
    )
    .map(memberAt);
}

function memberAt(row: Row): KeptMember {
  const name = maybeTextAt(row, 6);
  const ground = ORIGIN_GROUNDS[maybeNumberAt(row, 7) ?? -1];
  return given({
    id: numberAt(row, 0),
    outlet: maybeTextAt(row, 1),
    published: publishedAt(row, 2),
    isZoneUnknown: isTrueAt(row, 4),
    dateArrived: textAt(row, 5),
    origin: name === undefined || ground === undefined ? undefined : { name, ground },
    originInForce: maybeTextAt(row, 8),
    isOriginSettled: maybeNumberAt(row, 7) !== undefined,
  });
}
