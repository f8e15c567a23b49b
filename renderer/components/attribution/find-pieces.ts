import type { Span } from '#core/domain/attribution.ts';

/** What stands between pieces of what was said. */
export const BETWEEN_PIECES = ' … ';

/**
 * Where words an analyst typed stand in a text: each piece at the place nearest to `near`, after the piece before it.
 * Undefined when one of them does not stand there as typed.
 */
export function findPieces(text: string, typed: string, near: number): readonly Span[] | undefined {
  const pieces = typed
    .split('…')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const spans: Span[] = [];
  let from = 0;
  for (const piece of pieces) {
    const at = spans.length === 0 ? nearest(text, piece, near) : text.indexOf(piece, from);
    if (at < 0) return undefined;
    from = at + piece.length + 1;
    spans.push([at, at + piece.length]);
  }
  return spans.length === 0 ? undefined : spans;
}

function nearest(text: string, piece: string, near: number): number {
  const [before, after] = [text.lastIndexOf(piece, near), text.indexOf(piece, near)];
  if (before < 0 || after < 0) return Math.max(before, after);
  return near - before <= after - near ? before : after;
}
