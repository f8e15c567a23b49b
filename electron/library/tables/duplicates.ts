import type { ComparableText } from '../../core/ports.ts';
import { copiesNamed, type InferredOrigin } from '../../core/domain/pickup.ts';
import { correctedGroups } from '../../core/understand/duplicates/corrected-groups.ts';
import { linkCopies } from '../../core/understand/duplicates/group.ts';
import { groupOrigin, inferredOrigin } from '../../core/understand/pickups/group-origin.ts';
import { leadCopyOf } from '../../core/understand/pickups/lead-copy.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import type { CopyCorrections } from './copy-corrections.ts';
import type { CopyLinks } from './copy-links.ts';
import { groupMembers, type KeptMember } from './group-members.ts';
import type { LeadChoices } from './lead-choices.ts';
import type { Names } from './names.ts';

export type Duplicates = {
  text(articleId: number): ComparableText | undefined;
  /** The one group of these articles, their groups made one; call `joined` when the new member stands in it. */
  merged(articleIds: readonly number[]): number;
  joined(articleId: number, copiesOf: readonly number[]): void;
  /** Takes an article out of its group. The others stay together as far as they are copies of each other. */
  leave(articleId: number): void;
  /** The article is filed: what the analyst said of it, or of its group, is laid over what was found. */
  corrected(articleId: number): void;
  /** Works out the groups of these articles anew, and of all they are joined with. */
  regroup(articleIds: readonly number[]): void;
  /** Works out lead copy and origin of the article's group anew. */
  renewGroupOf(articleId: number): void;
  /** Chooses the lead copies anew after the wall clock was moved. */
  renewAll(): void;
  /** The origin an article has from its copies; undefined for one that has its own, or none. */
  inferredOrigin(articleId: number): InferredOrigin | undefined;
};

type DuplicateTables = {
  readonly links: CopyLinks;
  readonly choices: LeadChoices;
  readonly corrections: Pick<CopyCorrections, 'inForce' | 'isNamed'>;
  readonly origins: Names;
  /** Counts of this article are worked out anew. */
  readonly touch: (articleId: number) => void;
  /** An article is counted under another origin than before. */
  readonly onorigin: (articleId: number) => void;
};

export function duplicates(
  connection: Connection,
  { links, choices, corrections, origins, touch, onorigin }: DuplicateTables,
): Duplicates {
  const groupOf = (articleId: number): number => {
    const row = connection.row('SELECT duplicate_group FROM article WHERE id = ?', articleId);
    if (row === undefined) throw new Error(`There is no article ${articleId}`);
    return numberAt(row, 0);
  };
  const text = (articleId: number): ComparableText | undefined => {
    const row = connection.row(
      'SELECT headline, body, wall FROM article_text JOIN article USING (id) WHERE id = ?',
      articleId,
    );
    if (row === undefined) return undefined;
    return given({
      headline: maybeTextAt(row, 0) ?? '',
      body: textAt(row, 1),
      published: maybeNumberAt(row, 2),
    });
  };
  const put = (articleId: number, group: number, hasCopies: boolean): void => {
    connection.run(
      'UPDATE article SET duplicate_group = ?, has_copies = ? WHERE id = ?',
      group,
      hasCopies,
      articleId,
    );
    touch(articleId);
  };
  const move = (group: number, into: number): void => {
    // One by one: a single UPDATE over rows it finds by what it changes is ten times slower.
    for (const row of connection.rows('SELECT id FROM article WHERE duplicate_group = ?', group)) {
      put(numberAt(row, 0), into, true);
    }
    connection.run('DELETE FROM duplicate_group WHERE id = ?', group);
  };
  const setOrigin = ({ id, originInForce }: KeptMember, name: string | undefined): void => {
    if (originInForce === name) return;
    connection.run(
      'UPDATE article SET origin_id = ? WHERE id = ?',
      name === undefined ? undefined : origins.id(name),
      id,
    );
    touch(id);
    onorigin(id);
  };
  const renew = (group: number): void => {
    const members = groupMembers(connection, group);
    const origin = groupOrigin(members);
    const chosen = choices.among(members.map(({ id }) => id))?.articleId;
    const found = leadCopyOf(members, origin, chosen);
    if (found === undefined) throw new Error(`The group ${group} is empty`);
    connection.run(
      'INSERT OR REPLACE INTO duplicate_group (id, articles, lead_id) VALUES (?, ?, ?)',
      group,
      members.length,
      found.lead.id,
    );
    for (const member of members) {
      if (!member.isOriginSettled) setOrigin(member, inferredOrigin(member, origin)?.name);
    }
  };
  /** A group is named by its first article; one of a single article has no row of its own. */
  const putTogether = (ids: readonly number[]): void => {
    const [first] = ids;
    if (first === undefined) return;
    for (const id of ids) put(id, first, ids.length > 1);
  };
  const settle = (ids: readonly number[]): void => {
    const [first] = ids;
    if (first === undefined) return;
    if (ids.length > 1) renew(first);
    else
      for (const member of groupMembers(connection, first))
        if (!member.isOriginSettled) setOrigin(member, undefined);
  };
  const membersOf = (group: number): readonly number[] =>
    connection
      .rows('SELECT id FROM article WHERE duplicate_group = ? ORDER BY id', group)
      .map((row) => numberAt(row, 0));
  /** Only the likeliest were looked at when each came, and a group of before has no links: the texts decide. */
  const linkByText = (ids: readonly number[]): void => {
    const texts = ids.flatMap((id) => {
      const known = text(id);
      return known === undefined ? [] : [{ id, text: known }];
    });
    for (const [at, copies] of linkCopies(texts.map((one) => one.text)).entries()) {
      const id = texts[at]?.id;
      const others = copies.flatMap((copy) => texts[copy]?.id ?? []);
      if (id !== undefined) links.add(id, others);
    }
  };
  /** What an article leaves behind may have been held together by it alone. */
  const partsWithout = (ids: readonly number[]): readonly (readonly number[])[] => {
    const parts = links.parts(ids);
    if (parts.length < 2) return parts;
    linkByText(ids);
    return links.parts(ids);
  };
  const partnersOf = (id: number): readonly number[] =>
    corrections.isNamed(id)
      ? corrections
          .inForce()
          .filter((correction) => correction.isCopy && copiesNamed(correction).includes(id))
          .flatMap(copiesNamed)
      : [];
  const isThere = (id: number): boolean =>
    connection.row('SELECT 1 FROM article WHERE id = ?', id) !== undefined;
  const regroup = (articleIds: readonly number[]): void => {
    const asked = [...new Set(articleIds)].filter(isThere);
    const reached = new Set(asked);
    const groups = new Set<number>();
    // The list grows while it is walked: by the group of each, by what it is linked to, and by what was said of it.
    for (const id of asked) {
      const group = groupOf(id);
      const members = groups.has(group) ? [] : membersOf(group);
      groups.add(group);
      if (members.length > 1 && members.some((one) => links.of(one).length + partnersOf(one).length === 0))
        linkByText(members);
      for (const next of [...members, ...links.of(id), ...partnersOf(id).filter(isThere)]) {
        if (!reached.has(next)) asked.push(next);
        reached.add(next);
      }
    }
    const parts = correctedGroups({
      ids: asked.sort((a, b) => a - b),
      linkedTo: (id) => links.of(id),
      corrections: corrections.inForce(),
    });
    for (const group of groups) connection.run('DELETE FROM duplicate_group WHERE id = ?', group);
    for (const part of parts) putTogether(part);
    for (const part of parts) settle(part);
  };
  const corrected = (articleId: number): void => {
    if (corrections.inForce().length === 0) return;
    if (membersOf(groupOf(articleId)).some((id) => corrections.isNamed(id))) regroup([articleId]);
  };

  return {
    text,
    merged: (articleIds) => {
      const groups = [...new Set(articleIds.map(groupOf))];
      const first = Math.min(...groups);
      for (const group of groups.filter((other) => other !== first)) move(group, first);
      return first;
    },
    joined: (articleId, copiesOf) => {
      const group = groupOf(articleId);
      links.add(articleId, copiesOf);
      connection.run('UPDATE article SET has_copies = 1 WHERE id = ? AND has_copies = 0', group);
      renew(group);
    },
    leave: (articleId) => {
      const group = groupOf(articleId);
      const others = membersOf(group).filter((id) => id !== articleId);
      // Also of one alone: what it was set apart from is linked to it.
      links.remove(articleId);
      if (others.length === 0) return;
      connection.run('DELETE FROM duplicate_group WHERE id = ?', group);
      const parts = [[articleId], ...partsWithout(others)];
      // All stand in their parts before any part is worked out: the first part goes by the name of the whole.
      for (const part of parts) putTogether(part);
      for (const part of parts) settle(part);
      for (const [id] of parts.slice(1)) if (id !== undefined) corrected(id);
    },
    corrected,
    regroup,
    renewGroupOf: (articleId) => {
      const group = groupOf(articleId);
      if (connection.row('SELECT 1 FROM duplicate_group WHERE id = ?', group) !== undefined) renew(group);
    },
    renewAll: () => {
      for (const row of connection.rows('SELECT id FROM duplicate_group')) renew(numberAt(row, 0));
    },
    inferredOrigin: (articleId) => {
      const row = connection.row(
        'SELECT duplicate_group FROM article WHERE id = ? AND origin_id IS NOT NULL AND told_origin_id IS NULL',
        articleId,
      );
      if (row === undefined) return undefined;
      const members = groupMembers(connection, numberAt(row, 0));
      const member = members.find(({ id }) => id === articleId);
      return member && inferredOrigin(member, groupOrigin(members));
    },
  };
}
