import type { ComparableText } from '../../ports.ts';
import { KIND, tokensOf, type Token } from '../tokens/tokens.ts';

/** A text as tokens: their hashes, and beside each its kind. */
export type HashedTokens = { readonly hashes: Int32Array; readonly kinds: Uint8Array };

/** What comparing two articles needs of each. */
export type Digest = { readonly headline: HashedTokens; readonly body: HashedTokens };

/** Comparing costs grow with length; behind this many tokens a text is not looked at. */
const LONGEST_BODY = 6_000;
const LONGEST_HEADLINE = 60;

/** The same object is asked for again and again while others are compared with it, so its digest is remembered. */
const digests = new WeakMap<ComparableText, Digest>();

export function digestOf(text: ComparableText): Digest {
  const known = digests.get(text);
  if (known !== undefined) return known;
  const digest = {
    headline: hashed(tokensOf(text.headline, LONGEST_HEADLINE), new Set()),
    body: bodyOf(text.body),
  };
  digests.set(text, digest);
  return digest;
}

function bodyOf(body: string): HashedTokens {
  const tokens = tokensOf(body, LONGEST_BODY);
  const small = new Set<string>();
  for (const { kind, form } of tokens) if (kind === KIND.word) small.add(form);
  return hashed(tokens, small);
}

/** A name is a capitalised word that the text never writes small: that leaves out sentence starts. */
function hashed(tokens: readonly Token[], small: ReadonlySet<string>): HashedTokens {
  const hashes = new Int32Array(tokens.length);
  const kinds = new Uint8Array(tokens.length);
  tokens.forEach((token, at) => {
    const { form, hash, kind } = token;
    hashes[at] = hash;
    const isNoName = kind === KIND.name && (small.has(form) || (token.startsSentence && form.length < 4));
    kinds[at] = isNoName ? KIND.word : kind;
  });
  return { hashes, kinds };
}

/** Asked for in every comparison of the same text. */
const kindSets = new WeakMap<HashedTokens, Map<number, ReadonlySet<number>>>();

/** The different hashes of one kind of token. */
export function hashesOfKind(tokens: HashedTokens, kind: number): ReadonlySet<number> {
  const known = kindSets.get(tokens) ?? new Map<number, ReadonlySet<number>>();
  kindSets.set(tokens, known);
  const kept = known.get(kind);
  if (kept !== undefined) return kept;
  const found = new Set<number>();
  for (let i = 0; i < tokens.kinds.length; i++)
    if (tokens.kinds[i] === kind) found.add(tokens.hashes[i] ?? 0);
  known.set(kind, found);
  return found;
}
