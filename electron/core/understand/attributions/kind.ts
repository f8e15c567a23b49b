import type { AttributionKind, Span } from '../../domain/attribution.ts';

/** Most characters are plain letters or spaces: they are told without a pattern. */
function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 48 && code <= 57);
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

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
      if (!isWordCharacter(text, i)) continue;
      if (isQuoted(i)) quoted += 1;
      else plain += 1;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}
