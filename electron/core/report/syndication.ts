import type { ChainLink } from '../domain/pickup.ts';
import type { CountedArticle } from '../domain/clip-facts.ts';
import type { Slices } from '../ports.ts';
import { compareCopies } from '../understand/pickups/summary.ts';
import type { ClipBook } from './clip-book.ts';
import type { CountedSet } from './counted-set.ts';
import type { Syndication } from './model.ts';
import type { ReportReader } from './report-reader.ts';

/** Pickups of one text that are laid beside the lead copy; the report says how many were. */
const MOST_COMPARED_COPIES = 20;

function median(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function delayOf(links: readonly ChainLink[]): Syndication['delay'] {
  const minutes = links
    .flatMap(({ delay }) => (delay.kind === 'minutes' ? [delay.minutes] : []))
    .toSorted((a, b) => a - b);
  const [first] = minutes;
  const last = minutes.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { first, last, median: median(minutes), of: minutes.length };
}

function editsOf(leadId: number, links: readonly ChainLink[], library: ReportReader): Syndication['edits'] {
  const lead = library.article(leadId);
  const summaries = links.slice(0, MOST_COMPARED_COPIES).flatMap(({ id }) => {
    const pickup = library.article(id);
    return lead === undefined || pickup === undefined ? [] : [compareCopies(lead, pickup).summary];
  });
  const kept = summaries.flatMap((summary) => summary.kept ?? []).toSorted((a, b) => a - b);
  const times = (test: (summary: (typeof summaries)[number]) => boolean): number =>
    summaries.filter(test).length;
  return {
    compared: summaries.length,
    ...(kept.length > 0 && { kept: median(kept) }),
    otherHeadline: times(({ headline }) => headline === 'other'),
    withCuts: times(({ cuts }) => cuts > 0),
    withAdditions: times(({ additions }) => additions > 0),
    droppedStatements: summaries.reduce((sum, { dropped }) => sum + dropped.length, 0),
  };
}

/** The texts with most pickups among what is counted, most first, then the newest. */
export function* syndicationOf(
  counted: CountedSet,
  book: ClipBook,
  library: ReportReader,
  limit: number,
): Slices<readonly Syndication[]> {
  const spread = counted.articles
    .filter(({ id }) => counted.isRepresentative(id) && counted.pickups(id) > 0)
    .toSorted((one: CountedArticle, other) => counted.pickups(other.id) - counted.pickups(one.id))
    .slice(0, limit);
  const found: Syndication[] = [];
  for (const { id, group } of spread) {
    yield;
    const chain = library.copyChain(id);
    const lead = book.get(id);
    if (chain === undefined || lead === undefined) continue;
    const links = chain.links.filter((link) => counted.has(link.id) && link.id !== id);
    const outlets = new Set([lead.outlet, ...links.map(({ outlet }) => outlet)].filter(Boolean));
    const delay = chain.lead.id === id ? delayOf(links) : undefined;
    found.push({
      list: `group-${group}`,
      lead,
      origin: chain.origin,
      rule: chain.rule,
      pickups: counted.pickups(id),
      outlets: outlets.size,
      ...(delay && { delay }),
      edits: editsOf(id, links, library),
    });
  }
  return found;
}
