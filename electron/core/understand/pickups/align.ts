import { heaviestInOrder, type Pair } from './in-order.ts';
import { likePairs, type LikePair } from './like-sentences.ts';
import type { Sentence } from './text-units.ts';

/** A sentence of the lead copy that stands elsewhere in the pickup; neighbours that moved together share a number. */
export type Move = { readonly lead: number; readonly pickup: number; readonly move: number };

/** Which sentences of two texts belong together. */
export type Alignment = {
  /** Equal sentences in the same order; between them lie gaps, gap 0 before the first. */
  readonly anchors: readonly Pair[];
  readonly moves: readonly Move[];
  /** Gaps with sentences on both sides that were edited, and are to be compared word by word. */
  readonly edited: ReadonlySet<number>;
};

/** A shorter sentence that stands elsewhere may just be another one: "He declined to comment." */
const SHORTEST_MOVE = 4;

/** Pairs equal sentences, then edited ones; whatever breaks the common order has moved. */
export function alignSentences(lead: readonly Sentence[], pickup: readonly Sentence[]): Alignment {
  const equal = equalPairs(lead, pickup);
  const anchors = heaviestInOrder(equal);
  const inPlace = new Set(anchors.map((pair) => pair.lead));
  const astray = equal.filter((pair) => !inPlace.has(pair.lead));
  const moved = withNeighbours(astray);
  const isLeftOfLead = restAfter([...anchors, ...moved].map((pair) => pair.lead));
  const isLeftOfPickup = restAfter([...anchors, ...moved].map((pair) => pair.pickup));
  const gapOfLead = gaps(
    anchors.map((pair) => pair.lead),
    lead.length,
  );
  const gapOfPickup = gaps(
    anchors.map((pair) => pair.pickup),
    pickup.length,
  );
  const isSameGap = (pair: LikePair): boolean => gapOfLead[pair.lead] === gapOfPickup[pair.pickup];
  const { near, far } = likePairs(lead, pickup, isLeftOfLead, isLeftOfPickup, isSameGap);
  const edited = new Set(near.map((pair) => gapOfLead[pair.lead] ?? 0));
  return { anchors, moves: numbered([...moved, ...far]), edited };
}

/** Equal sentences, the first with the first where one comes several times. */
function equalPairs(lead: readonly Sentence[], pickup: readonly Sentence[]): readonly Pair[] {
  const places = new Map<string, number[]>();
  for (let at = pickup.length - 1; at >= 0; at--) {
    const key = pickup[at]?.key ?? '';
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return lead.flatMap(({ key, words }, at) => {
    const place = places.get(key)?.pop();
    return place === undefined ? [] : [{ lead: at, pickup: place, weight: Math.max(1, words) }];
  });
}

/** Moved sentences long enough to be told, and short ones that went along with them. */
function withNeighbours(astray: readonly Pair[]): readonly Pair[] {
  const placeOf = ({ lead, pickup }: Pair, by: number): string => `${lead + by} ${pickup + by}`;
  const told = new Set(
    astray.filter(({ weight }) => weight >= SHORTEST_MOVE).map((pair) => placeOf(pair, 0)),
  );
  const walk = (pairs: readonly Pair[], by: number): void => {
    for (const pair of pairs) if (told.has(placeOf(pair, by))) told.add(placeOf(pair, 0));
  };
  walk(astray, -1);
  walk(astray.toReversed(), 1);
  return astray.filter((pair) => told.has(placeOf(pair, 0)));
}

function restAfter(taken: readonly number[]): (at: number) => boolean {
  const known = new Set(taken);
  return (at) => !known.has(at);
}

/** In which gap between the anchors each sentence lies. */
function gaps(anchors: readonly number[], count: number): Int32Array {
  const found = new Int32Array(count);
  let gap = 0;
  for (let at = 0; at < count; at++) {
    while (gap < anchors.length && (anchors[gap] ?? 0) < at) gap++;
    found[at] = gap;
  }
  return found;
}

function numbered(pairs: readonly Omit<Move, 'move'>[]): readonly Move[] {
  const moves: Move[] = [];
  for (const { lead, pickup } of pairs.toSorted((a, b) => a.lead - b.lead)) {
    const last = moves.at(-1);
    const isNext = last?.lead === lead - 1 && last.pickup === pickup - 1;
    moves.push({ lead, pickup, move: (last?.move ?? 0) + (isNext ? 0 : 1) });
  }
  return moves;
}
