import type { Span } from '#core/domain/attribution.ts';

/** A stretch of text that carries one meaning, with the place it stands at. */
export type Marked<Mark> = { readonly span: Span; readonly mark: Mark };

/** A piece of text under the same marks from end to end, in the order the marks were given. */
export type Segment<Mark> = {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
};

/**
 * Cuts `text` between `within` at every edge of a marked span. The pieces in order are the text, whole, whatever the
 * spans: those outside it, empty or upside down mark nothing.
 */
export function segmentsOf<Mark>(
  text: string,
  marked: readonly Marked<Mark>[],
  within: Span = [0, text.length],
): readonly Segment<Mark>[] {
  const [from, to] = clamp(within, [0, text.length]);
  const inside = marked
    .map(({ span, mark }) => ({ span: clamp(span, [from, to]), mark }))
    .filter(({ span }) => span[0] < span[1]);
  const edges = new Set([from, to, ...inside.flatMap(({ span }) => span)]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? to;
    return {
      start,
      text: text.slice(start, end),
      marks: inside.filter(({ span }) => span[0] <= start && end <= span[1]).map(({ mark }) => mark),
    };
  });
}

function clamp([start, end]: Span, [from, to]: Span): Span {
  const safe = Math.max(from, Math.min(to, start));
  return [safe, Math.max(safe, Math.min(to, end))];
}

/** Where the paragraphs of a body stand; between them is nothing but line breaks. */
export function paragraphSpans(body: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const gap of body.matchAll(/\n{2,}/g)) {
    if (gap.index > from) spans.push([from, gap.index]);
    from = gap.index + gap[0].length;
  }
  if (from < body.length) spans.push([from, body.length]);
  return spans;
}
