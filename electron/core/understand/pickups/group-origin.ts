import type { ReadArticle } from '../../domain/article.ts';
import type { GroupMember, GroupOrigin, InferredOrigin, OriginGround } from '../../domain/pickup.ts';
import { knownAgency } from '../../text/agencies.ts';
import { CONTRIBUTING } from '../credit-lines.ts';

type OwnOrigin = NonNullable<GroupMember['origin']>;

/** What an article itself tells of its origin: its credit, or that an agency published it. */
export function ownOrigin({
  origin,
  outlet,
  evidence,
}: Pick<ReadArticle, 'origin' | 'outlet' | 'evidence'>): OwnOrigin | undefined {
  const publisher =
    outlet === undefined
      ? undefined
      : (knownAgency(outlet.name) ?? (outlet.mediaType === 'agency' ? outlet.name : undefined));
  if (origin === undefined) {
    return publisher === undefined ? undefined : { name: publisher, ground: 'publisher' };
  }
  if (publisher === origin.name) return { name: publisher, ground: 'publisher' };
  return { name: origin.name, ground: groundOf(evidence.origin) };
}

function groundOf(evidence: ReadArticle['evidence']['origin']): OriginGround {
  if (evidence?.from === 'watch-default') return 'default';
  if (evidence?.certainty === 'low') return 'name';
  return evidence?.note === CONTRIBUTING ? 'contribution' : 'credit';
}

/**
 * What the copies say together. A mere name under a text is a credit when another copy has it too. One that names an
 * agency among its contributors does not speak for the text, nor does what a watch says of all its articles.
 */
export function groupOrigin(members: readonly Pick<GroupMember, 'origin'>[]): GroupOrigin {
  const saying = (...grounds: readonly OriginGround[]): readonly OwnOrigin[] =>
    members.flatMap(({ origin }) =>
      origin !== undefined && grounds.includes(origin.ground) ? [origin] : [],
    );
  const names = saying('name');
  const sure = saying('credit', 'publisher');
  const told = sure.length > 0 ? sure : names.filter(({ name }) => isTwice(name, names));
  const counts = new Map<string, { credits: number; publishers: number }>();
  for (const { name, ground } of told) {
    const count = counts.get(name) ?? { credits: 0, publishers: 0 };
    counts.set(name, count);
    if (ground === 'publisher') count.publishers += 1;
    else count.credits += 1;
  }
  const [first, second] = counts;
  if (first === undefined) return { kind: 'none' };
  const [name, count] = first;
  if (second === undefined) {
    const alsoNamed = sure.length > 0 ? names.filter((other) => other.name === name).length : 0;
    return { kind: 'agreed', name, ...count, credits: count.credits + alsoNamed };
  }
  const inConflict = [...counts].map(([other, { credits, publishers }]) => ({
    name: other,
    articles: credits + publishers,
  }));
  inConflict.sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
  return { kind: 'conflict', names: inConflict };
}

function isTwice(name: string, names: readonly OwnOrigin[]): boolean {
  return names.filter((other) => other.name === name).length > 1;
}

/** The origin of a copy that has none of its own: what all the others credit; where they disagree, nothing is guessed. */
export function inferredOrigin(
  member: Pick<GroupMember, 'origin'>,
  group: GroupOrigin,
): InferredOrigin | undefined {
  if (group.kind !== 'agreed' || member.origin !== undefined) return undefined;
  const { name, credits, publishers } = group;
  const copies = (count: number): string => (count === 1 ? 'one copy' : `${count} copies`);
  const credited =
    credits === 0 ? [] : [`${copies(credits)} that ${credits === 1 ? 'credits' : 'credit'} ${name}`];
  const published = publishers === 0 ? [] : [`${copies(publishers)} that ${name} published`];
  return {
    name,
    evidence: {
      from: 'copies',
      certainty: credits + publishers > 1 ? 'medium' : 'low',
      note: `From ${[...credited, ...published].join(' and ')}`,
    },
  };
}
