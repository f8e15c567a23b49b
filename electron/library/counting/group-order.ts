import type { ArticleColumns } from './article-columns.ts';

/**
 * The places of articles that are there, those of one duplicate group beside each other, so that counting each group once
 * is comparing with the one before. Most groups are one article, named by itself.
 */
export function groupOrder({ count, ids, isAlive, single }: ArticleColumns): Int32Array {
  const groups = single['duplicate-group'];
  const followers = new Map<number, number[]>();
  for (let place = 0; place < count; place += 1) {
    const group = groups[place] ?? 0;
    if (isAlive[place] === 0 || group === ids[place]) continue;
    const known = followers.get(group);
    if (known === undefined) followers.set(group, [place]);
    else known.push(place);
  }
  const order = new Int32Array(count);
  let used = 0;
  const put = (place: number): void => {
    order[used] = place;
    used += 1;
  };
  for (let place = 0; place < count; place += 1) {
    const id = ids[place] ?? 0;
    if (isAlive[place] === 0 || groups[place] !== id) continue;
    put(place);
    followers.get(id)?.forEach(put);
    followers.delete(id);
  }
  for (const places of followers.values()) places.forEach(put);
  return order.subarray(0, used);
}
