import {
  copiesNamed,
  type ChainCorrection,
  type CopyGroup,
  type GroupMember,
  type KeptChain,
} from '../../core/domain/pickup.ts';
import type { ReadArticle } from '../../core/domain/article.ts';
import type { Page } from '../../core/ports.ts';
import { copyChain } from '../../core/understand/pickups/chain.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import { groupMembers, type KeptMember } from '../tables/group-members.ts';
import type { CopyCorrections } from '../tables/copy-corrections.ts';
import type { LeadChoices } from '../tables/lead-choices.ts';
import { publishedAt } from './article-list.ts';

/** Duplicate groups in time, and the groups there are. */
export type CopyChains = {
  of(articleId: number): KeptChain | undefined;
  groups(
    of: { readonly storyId?: number },
    page: Page,
  ): { readonly total: number; readonly rows: readonly CopyGroup[] };
};

export function copyChains(
  connection: Connection,
  choices: LeadChoices,
  corrections: CopyCorrections,
): CopyChains {
  const whole = ({ originInForce: _name, isOriginSettled: _told, ...member }: KeptMember): GroupMember => {
    const row =
      connection.row('SELECT headline, particulars FROM article_text WHERE id = ?', member.id) ?? [];
    const { status } = JSON.parse(textAt(row, 1)) as Pick<ReadArticle, 'status'>;
    return { ...member, ...given({ headline: maybeTextAt(row, 0), status }) };
  };
  /** A version that came after the word was said may be another text. */
  const hasVersionSince = (id: number, at: string): boolean =>
    connection.row(
      'SELECT 1 FROM article_version WHERE article_id = ? AND date_arrived > ? LIMIT 1',
      id,
      at,
    ) !== undefined;
  const named = (id: number): ChainCorrection['named'] =>
    connection
      .rows(
        `SELECT headline, outlet.name FROM article JOIN article_text USING (id) LEFT JOIN outlet ON outlet.id = outlet_id
         WHERE article.id = ?`,
        id,
      )
      .map((row) => ({ id, ...given({ headline: maybeTextAt(row, 0), outlet: maybeTextAt(row, 1) }) }));
  const correctionsOf = (ids: readonly number[]): readonly ChainCorrection[] => {
    if (!ids.some((id) => corrections.isNamed(id))) return [];
    const members = new Set(ids);
    return corrections.inForce().flatMap((one) => {
      const all = copiesNamed(one);
      if (!all.some((id) => members.has(id))) return [];
      const isBasisChanged = all.some((id) => hasVersionSince(id, one.at));
      return [{ ...one, named: all.flatMap(named), isBasisChanged }];
    });
  };
  return {
    of: (articleId) => {
      const row = connection.row('SELECT duplicate_group FROM article WHERE id = ?', articleId);
      if (row === undefined) return undefined;
      const group = numberAt(row, 0);
      const members = groupMembers(connection, group).map(whole);
      const choice = choices.among(members.map(({ id }) => id));
      const chain = copyChain(members, choice?.articleId);
      const said = correctionsOf(members.map(({ id }) => id));
      return chain && { ...chain, group, ...(choice !== undefined && { choice }), corrections: said };
    },
    groups: ({ storyId }, { offset, limit }) => {
      const where =
        storyId === undefined
          ? '?1 IS NULL'
          : 'duplicate_group.id IN (SELECT duplicate_group FROM article WHERE story_id = ?1 AND has_copies)';
      const total = connection.row(`SELECT count(*) FROM duplicate_group WHERE ${where}`, storyId);
      const rows = connection.rows(
        `SELECT duplicate_group.id, lead_id, headline, outlet.name, wall, granule, articles
         FROM duplicate_group JOIN article ON article.id = lead_id JOIN article_text ON article_text.id = lead_id
         LEFT JOIN outlet ON outlet.id = outlet_id
         WHERE ${where} ORDER BY articles DESC, wall, duplicate_group.id LIMIT ?2 OFFSET ?3`,
        storyId,
        limit,
        offset,
      );
      return {
        total: total === undefined ? 0 : numberAt(total, 0),
        rows: rows.map((row) =>
          given({
            group: numberAt(row, 0),
            leadId: numberAt(row, 1),
            headline: maybeTextAt(row, 2),
            outlet: maybeTextAt(row, 3),
            published: publishedAt(row, 4),
            articles: numberAt(row, 6),
          }),
        ),
      };
    },
  };
}
