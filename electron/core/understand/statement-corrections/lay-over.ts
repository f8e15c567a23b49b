import type { ReadArticle } from '../../domain/article.ts';
import type { Attribution, AttributionForm, QuotedSourceKind, Span } from '../../domain/attribution.ts';
import type {
  StatementChange,
  StatementCorrection,
  StatementWords,
} from '../../domain/statement-correction.ts';
import { assertNever } from '../../result.ts';

type Texts = Pick<ReadArticle, 'headline' | 'standfirst' | 'body'>;

/** The statements in force, and what became of each correction. */
export type LaidOver = {
  readonly attributions: readonly Attribution[];
  /** Each of `attributions` as it was read. */
  readonly read: readonly Attribution[];
  readonly places: ReadonlyMap<number, { readonly state: 'in-force' | 'lost'; readonly position?: number }>;
};

type Item = { readonly read: Attribution; now: Attribution; isRejected: boolean; readonly by: number[] };

/** Two contents that share at least half of what they cover together are one statement. */
const LEAST_SHARED = 0.5;

/** The words under each span of a statement, by which it is found again. */
export function wordsOf(texts: Texts, statement: Attribution): StatementWords {
  const text = texts[statement.field] ?? '';
  const under = (spans: readonly Span[]): readonly string[] => spans.map((span) => text.slice(...span));
  return {
    source: under(statement.source),
    cue: under(statement.cue),
    content: under(statement.content),
  };
}

/** Where the words stand now: at their old place, or else the nearest; undefined when one of them is gone. */
export function findSpans(
  text: string,
  spans: readonly Span[],
  words: readonly string[],
): readonly Span[] | undefined {
  const found: Span[] = [];
  let drift = 0;
  for (const [place, [start]] of spans.entries()) {
    const wanted = words[place] ?? '';
    if (wanted === '') return undefined;
    const at = nearest(text, wanted, start + drift);
    if (at === undefined) return undefined;
    drift = at - start;
    found.push([at, at + wanted.length]);
  }
  return found;
}

function nearest(text: string, wanted: string, start: number): number | undefined {
  if (text.startsWith(wanted, start)) return start;
  const before = text.lastIndexOf(wanted, start);
  const after = text.indexOf(wanted, start);
  if (before < 0 && after < 0) return undefined;
  if (before < 0) return after;
  return after < 0 || start - before <= after - start ? before : after;
}

/** The statement a correction is about, at its place in the text of today. */
function anchored(texts: Texts, { was, words }: StatementCorrection): Attribution | undefined {
  const text = texts[was.field] ?? '';
  const content = findSpans(text, was.content, words.content);
  if (content === undefined) return undefined;
  const [source, cue] = [findSpans(text, was.source, words.source), findSpans(text, was.cue, words.cue)];
  return { ...was, content, source: source ?? [], cue: cue ?? [] };
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);

function shared(one: readonly Span[], other: readonly Span[]): number {
  let sum = 0;
  for (const [a, b] of one) for (const [c, d] of other) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}

/** How much two statements are one: overlap of content, and a little more when their cues meet. */
function likeness(one: Attribution, other: Attribution): number {
  if (one.field !== other.field) return 0;
  const common = shared(one.content, other.content);
  const overlap = common / Math.max(1, lengthOf(one.content) + lengthOf(other.content) - common);
  if (overlap < LEAST_SHARED) return 0;
  return overlap + (shared(one.cue, other.cue) > 0 ? 1 : 0);
}

function mostAlike(items: readonly Item[], sought: Attribution): Item | undefined {
  let best: Item | undefined;
  let most = 0;
  for (const item of items) {
    const like = likeness(item.read, sought);
    if (like > most) [best, most] = [item, like];
  }
  return best;
}

const FORM_OF: Partial<Record<QuotedSourceKind, AttributionForm>> = {
  document: 'document',
  media: 'media',
  official: 'unnamed',
  group: 'collective',
};

/** The statement as the analyst has it; undefined when the corrected words are no longer in the text. */
function changed(
  texts: Texts,
  now: Attribution,
  change: Exclude<StatementChange, { action: 'reject' }>,
  said: readonly string[] | undefined,
): Attribution | undefined {
  switch (change.action) {
    case 'attribute': {
      const { to: name, kind } = change;
      return { ...now, form: FORM_OF[kind] ?? 'named', quotedSource: { name, kind }, confidence: 1 };
    }
    case 'manner':
      return { ...now, kind: change.kind, confidence: 1 };
    case 'content': {
      const content = findSpans(texts[now.field] ?? '', change.content, said ?? []);
      return content && { ...now, content, confidence: 1 };
    }
    default:
      return assertNever(change);
  }
}

/**
 * Lays the analyst's corrections over the statements as they were read, oldest first. A statement is told again by its
 * words; one that is no longer found by reading, and was not rejected, stays as the analyst confirmed it.
 */
export function layOver(
  texts: Texts,
  read: readonly Attribution[],
  corrections: readonly StatementCorrection[],
): LaidOver {
  const items = read.map((each): Item => ({ read: each, now: each, isRejected: false, by: [] }));
  const lost: number[] = [];
  for (const correction of corrections) {
    if (correction.undoneAt !== undefined) continue;
    const { id, change, said } = correction;
    const sought = anchored(texts, correction);
    const known = sought && mostAlike(items, sought);
    if (sought === undefined || (known === undefined && change.action === 'reject')) {
      lost.push(id);
      continue;
    }
    const item = known ?? { read: sought, now: sought, isRejected: false, by: [] };
    const now = change.action === 'reject' ? item.now : changed(texts, item.now, change, said);
    if (now === undefined) {
      lost.push(id);
      continue;
    }
    if (known === undefined) items.push(item);
    item.now = now;
    item.isRejected ||= change.action === 'reject';
    item.by.push(id);
  }
  return placed(items, lost);
}

function placed(items: readonly Item[], lost: readonly number[]): LaidOver {
  const shown = items.filter(({ isRejected }) => !isRejected);
  const places = new Map<number, { state: 'in-force' | 'lost'; position?: number }>();
  for (const id of lost) places.set(id, { state: 'lost' });
  for (const item of items) {
    const position = shown.indexOf(item);
    for (const id of item.by) places.set(id, { state: 'in-force', ...(position >= 0 && { position }) });
  }
  return { attributions: shown.map(({ now }) => now), read: shown.map(({ read }) => read), places };
}

/** Whether a span list can be the content of a statement: in order, apart, and within the text. */
export function isContent(text: string, spans: readonly Span[]): boolean {
  let end = -1;
  for (const [from, to] of spans) {
    if (from < 0 || from <= end || to <= from || to > text.length) return false;
    if (text.slice(from, to).trim() === '') return false;
    end = to;
  }
  return spans.length > 0;
}
