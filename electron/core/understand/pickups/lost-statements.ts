import type { Attribution, Span } from '../../domain/attribution.ts';
import type { LostStatement } from '../../domain/pickup.ts';
import { folded, type Word } from './text-units.ts';

/** A copy's body with its statements, and which of its words the other copy has. */
export type CopySide = {
  readonly body: string;
  readonly attributions: readonly Attribution[];
  readonly words: readonly Word[];
  readonly isKept: (word: number) => boolean;
};

/** Words of a statement that must stand in the other copy for the statement to be there in words. */
const WORDS_STAND = 0.5;
/** Words of its quoted source and cue below which nobody is said to have said it. */
const NAMED_STILL = 0.5;
/** Words alike (Dice) from which two statements are one, worded anew. */
const SAME_CONTENT = 0.5;

/**
 * Statements of one copy that the other lost: their words are gone, or the words stand and the attribution is gone. A
 * statement whose words and attribution both stand there is not lost, whatever was read of it.
 */
export function lostStatements(side: CopySide, other: CopySide): readonly LostStatement[] {
  const kept = (spans: readonly Span[]): number => keptShare(side, spans);
  const reported = reportedIn(other).map((statement) => bagOf(other.body, statement.content));
  const sources = reportedIn(other).flatMap(({ quotedSource }) => quotedSource?.name ?? []);
  return side.attributions.flatMap((statement, position) => {
    if (!isReported(statement)) return [];
    const { content, source, cue } = statement;
    const bag = bagOf(side.body, content);
    const isWorded = kept(content) >= WORDS_STAND;
    if (reported.some((one) => likeness(one, bag) >= SAME_CONTENT)) return [];
    if (isWorded && (source.length === 0 || kept([...source, ...cue]) >= NAMED_STILL)) return [];
    const quotedSource = statement.quotedSource?.name;
    return [
      {
        position,
        ...(quotedSource !== undefined && { quotedSource }),
        source,
        cue,
        content,
        what: isWorded ? 'attribution' : 'words',
        isOnlyOne: quotedSource !== undefined && !sources.some((name) => isSameSource(name, quotedSource)),
      } as const,
    ];
  });
}

function reportedIn({ attributions }: CopySide): readonly Attribution[] {
  return attributions.filter(isReported);
}

function isReported({ field, stance }: Attribution): boolean {
  return field === 'body' && stance === 'reporting';
}

/** Of the words in these spans, the share that stands in the other copy too. */
function keptShare({ words, isKept }: CopySide, spans: readonly Span[]): number {
  let [all, kept] = [0, 0];
  words.forEach(({ span, isWord }, at) => {
    if (!isWord || !spans.some(([start, end]) => span[0] >= start && span[1] <= end)) return;
    all += 1;
    if (isKept(at)) kept += 1;
  });
  return all === 0 ? 0 : kept / all;
}

function bagOf(body: string, spans: readonly Span[]): ReadonlySet<string> {
  const text = spans.map(([start, end]) => body.slice(start, end)).join(' ');
  return new Set(
    folded(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [],
  );
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / Math.max(1, one.size + other.size);
}

/** A copy that lost the first mention knows a person by the last name only. */
function isSameSource(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}
