import type { Connection } from '../sql/connection.ts';
import { countedArticles, type CountedArticles } from './counted-articles.ts';
import type { Links } from './growing-links.ts';
import { keptColumns } from './kept-columns.ts';
import { STATEMENT_WIDTH } from './statement-facts.ts';
import type { Series } from './tally.ts';

const UNHEARD = { onrename: () => undefined, ontouch: () => undefined, onwrite: () => undefined };

/** How many articles are counted otherwise by what is kept in columns than by their tables. */
export function countKeptOtherwise(connection: Connection): number {
  const kept = keptColumns(connection, () => false);
  if (kept.seq() === undefined) return 0;
  const [one, other] = [countedArticles(connection, UNHEARD, kept), countedArticles(connection, UNHEARD)];
  const count = Math.max(one.columns().count, other.columns().count);
  const tests = [sameFields(one, other), ...sameLinks(one, other)];
  let found = 0;
  for (let place = 0; place < count; place += 1) if (!tests.every((isSame) => isSame(place))) found += 1;
  return found;
}

type SamePlace = (place: number) => boolean;

function sameFields(one: CountedArticles, other: CountedArticles): SamePlace {
  const arrays = ({ ids, wall, granule, single }: ReturnType<CountedArticles['columns']>) => [
    ...[ids, wall, granule],
    ...Object.values(single),
  ];
  const [ours, theirs] = [arrays(one.columns()), arrays(other.columns())];
  return (place) => ours.every((numbers, column) => numbers[place] === theirs[column]?.[place]);
}

function sameLinks(one: CountedArticles, other: CountedArticles): readonly SamePlace[] {
  const linksOf = (series: Series): Links => {
    if (series.kind !== 'many') throw new Error('An article has one value of it');
    return series.links;
  };
  return [
    sameLinksOf(linksOf(one.series('topic')), linksOf(other.series('topic')), 1),
    sameLinksOf(linksOf(one.series('tag')), linksOf(other.series('tag')), 1),
    sameLinksOf(one.statements(), other.statements(), STATEMENT_WIDTH),
  ];
}

function sameLinksOf(ours: Links, theirs: Links, width: number): SamePlace {
  return (place) => {
    const length = (ours.counts[place] ?? 0) * width;
    if (length !== (theirs.counts[place] ?? 0) * width) return false;
    const [start, from] = [(ours.starts[place] ?? 0) * width, (theirs.starts[place] ?? 0) * width];
    for (let at = 0; at < length; at += 1) {
      if (ours.values[start + at] !== theirs.values[from + at]) return false;
    }
    return true;
  };
}
