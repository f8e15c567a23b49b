const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const WORDS = 4;
const DENSE_LETTERS = 6;

/** Overlapping runs of four words (six letters in dense scripts): what two texts share, they share in these. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const shingles = new Set<string>();
  if (DENSE.test(text)) {
    const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
    for (let at = 0; at + DENSE_LETTERS <= letters.length; at += 1)
      shingles.add(letters.slice(at, at + DENSE_LETTERS));
    return shingles;
  }
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  for (let at = 0; at + WORDS <= words.length; at += 1) shingles.add(words.slice(at, at + WORDS).join(' '));
  return shingles;
}

/** Share of a text's shingles that another text holds; nothing for texts too short to have any. */
export function coverage(text: string, of: ReadonlySet<string>): number | undefined {
  const own = shinglesOf(text);
  if (own.size === 0) return undefined;
  let shared = 0;
  for (const shingle of own) if (of.has(shingle)) shared += 1;
  return shared / own.size;
}
