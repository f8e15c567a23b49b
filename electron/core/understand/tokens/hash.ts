/** FNV-1a over UTF-16 units (Fowler, Noll, Vo): the same 32 bits for the same word on every machine. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Folds one more hash into a running one, order mattering: the hash of a shingle is built token by token. */
export function foldHash(hash: number, next: number): number {
  const mixed = Math.imul(hash ^ next, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The hash of `count` tokens from `start`. */
export function hashShingle(hashes: Int32Array, start: number, count: number): number {
  let hash = 0;
  for (let i = start; i < start + count; i++) hash = foldHash(hash, hashes[i] ?? 0);
  return hash >>> 0;
}
