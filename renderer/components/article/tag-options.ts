import type { TagRow } from '#core/domain/tag.ts';

/** What the field for a tag offers: a tag of the library, or the words typed as a new one. */
export type TagOption = { readonly name: string; readonly articles?: number };

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The tags that fit what is typed and are not on the article yet. What is typed comes first, so that Enter never takes
 * another tag than the one that was written; names that differ in capitals only are one tag.
 */
export function tagOptions(
  typed: string,
  known: readonly TagRow[],
  own: readonly string[],
): readonly TagOption[] {
  const words = typed.trim();
  const has = (name: string): boolean => own.some((other) => other.toLowerCase() === name.toLowerCase());
  const fits = known.filter(({ name }) => !has(name) && plain(name).includes(plain(words)));
  if (words === '') return fits;
  const same = known.find(({ name }) => name.toLowerCase() === words.toLowerCase());
  const others = fits
    .filter((row) => row !== same)
    .toSorted(
      (a, b) =>
        Number(plain(b.name).startsWith(plain(words))) - Number(plain(a.name).startsWith(plain(words))),
    );
  if (has(words)) return others;
  return [same ?? { name: words }, ...others];
}
