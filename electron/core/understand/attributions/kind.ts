import type { AttributionKind, Span } from '../../domain/attribution.ts';

/** Direct: all within quotation marks; mixed: some words are; indirect: none. */
export function kindOf(
  text: string,
  content: readonly Span[],
  isQuoted: (at: number) => boolean,
): AttributionKind {
  let quoted = 0;
  let plain = 0;
  for (const [start, end] of content) {
    for (let i = start; i < end; i += 1) {
      if (!/[\p{L}\p{N}]/u.test(text.charAt(i))) continue;
      if (isQuoted(i)) quoted += 1;
      else plain += 1;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}
