import type { ClipReading } from '../clip-ports.ts';
import type { ClipFacts } from '../domain/clip-facts.ts';
import type { OutletRow } from '../domain/outlet-entry.ts';
import type { ReportSpec } from '../domain/report.ts';
import type { Topic } from '../domain/topic.ts';
import type { Library, Slices } from '../ports.ts';
import type { CountedSet } from './counted-set.ts';
import type { ReportWords } from './language/report-words.ts';
import type { Extent } from './limits.ts';
import type { Clip } from './model.ts';
import { fullText, headOf } from './passage.ts';

const AT_ONCE = 500;

/** What the registry says of outlets, by name. */
export type Registry = ReadonlyMap<string, Pick<OutletRow, 'tier' | 'mediaType' | 'licence'>>;

export function registryOf(rows: readonly OutletRow[]): Registry {
  return new Map(rows.map((row) => [row.name, row]));
}

/** Clips by number, each read once, many at a time; whoever prints one asks here. */
export type ClipBook = {
  /** In the order asked; what is not in the library is left out. */
  of(ids: readonly number[]): readonly Clip[];
  get(id: number): Clip | undefined;
  /** Reads these some hundred at a time; \`onread\` is told how many of them are. */
  inSlices(ids: readonly number[], onread: (read: number) => void): Slices<void>;
  /** Whether it was asked for. */
  isRead(id: number): boolean;
  /** Whether its full text may leave in this report: asked for, and not against its outlet's licence. */
  mayLeaveWhole(clip: Clip): boolean;
};

export function clipBook(
  library: ClipReading & Pick<Library, 'article'>,
  facts: {
    readonly counted: CountedSet;
    readonly registry: Registry;
    readonly topics: readonly Topic[];
    readonly text: ReportSpec['text'];
    readonly texts: Extent['texts'];
    readonly say: ReportWords;
  },
): ClipBook {
  const { counted, registry, text, texts, say } = facts;
  const nameOf = new Map(facts.topics.map(({ id, name }) => [id, name]));
  const known = new Map<number, Clip>();
  const mayLeaveWhole = (outlet: string | undefined): boolean =>
    text === 'full' && (outlet === undefined || registry.get(outlet)?.licence !== 'extract');

  const clipOf = ({ opening, topics, headline, ...fact }: ClipFacts): Clip => {
    const entry = fact.outlet === undefined ? undefined : registry.get(fact.outlet);
    const body = texts === 'all' && mayLeaveWhole(fact.outlet) ? library.article(fact.id)?.body : undefined;
    return {
      ...fact,
      headline: headline ?? say.clips.noHeadline,
      ...(entry?.tier !== undefined && { tier: entry.tier }),
      ...(entry?.mediaType !== undefined && { mediaType: entry.mediaType }),
      group: counted.groupOf(fact.id) ?? fact.id,
      isLeadCopy: counted.isRepresentative(fact.id),
      pickups: counted.pickups(fact.id),
      topics: topics.flatMap((id) => {
        const name = nameOf.get(id);
        return name === undefined ? [] : [{ id, name }];
      }),
      text: body === undefined ? headOf(opening) : fullText(body),
    };
  };
  const read = (ids: readonly number[]): void => {
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    for (const fact of missing.length === 0 ? [] : library.clipFacts(missing))
      known.set(fact.id, clipOf(fact));
  };
  return {
    of: (ids) => {
      read(ids);
      return ids.flatMap((id) => known.get(id) ?? []);
    },
    get: (id) => {
      read([id]);
      return known.get(id);
    },
    *inSlices(ids, onread) {
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        read(ids.slice(at, at + AT_ONCE));
        onread(Math.min(ids.length, at + AT_ONCE));
        yield;
      }
    },
    isRead: (id) => known.has(id),
    mayLeaveWhole: ({ outlet }) => mayLeaveWhole(outlet),
  };
}
