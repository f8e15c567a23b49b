import type { ComparableText, DuplicateMemory } from '../../ports.ts';
import { comparisonOf, type Comparison, overlapOf, type Overlap } from './compare.ts';
import { digestOf } from './digest.ts';
import { SHORTEST_BODY } from './fingerprints.ts';
import { judge, mayBeCopy, type CopyReason, type Verdict } from './judge.ts';
import type { Replaced } from './replacements.ts';

/** An article that a new one is a copy of, and why. */
export type Copy = {
  readonly articleId: number;
  readonly reason: CopyReason;
  /** The share (0 to 1) of the shorter text that both have. */
  readonly kept: number;
  /** How many figures, dates and names stand where the other has another one. */
  readonly replaced: Replaced;
};

type Compared = { readonly articleId: number; readonly overlap: Overlap };
type Judged = { readonly articleId: number; readonly found: Comparison; readonly verdict: Verdict };

/** The best candidates are compared word by word, no more: the work per article stays the same in any library. */
const MOST_COMPARED = 8;
/** Share of the new text's fingerprints a candidate must have, unless it has several. */
const FEWEST_SHARED = 2;
const ENOUGH_SHARE = 0.3;

/** The kept articles of which `text` is a near-identical copy: picked up, shortened, edited or corrected. */
export function findCopies(
  text: ComparableText,
  fingerprints: readonly number[],
  memory: DuplicateMemory,
): readonly Copy[] {
  const likely = memory
    .candidates(fingerprints)
    .filter(({ shared }) => shared >= FEWEST_SHARED || shared >= ENOUGH_SHARE * fingerprints.length)
    .toSorted((a, b) => b.shared - a.shared || b.articleId - a.articleId)
    .slice(0, MOST_COMPARED);
  const compared: Compared[] = [];
  for (const { articleId } of likely) {
    const other = memory.text(articleId);
    if (other !== undefined && areBothTexts(text, other)) {
      compared.push({ articleId, overlap: overlapOf(text, other) });
    }
  }
  return copiesAmong(compared);
}

/** A body is never a copy of a bare headline: there is nothing to compare. */
function areBothTexts(one: ComparableText, other: ComparableText): boolean {
  const hasText = (text: ComparableText): boolean => digestOf(text).body.hashes.length >= SHORTEST_BODY;
  if (hasText(one) !== hasText(other)) return false;
  return hasText(one) || digestOf(one).headline.hashes.length >= 5;
}

/** Where others of the same form carry other facts, the form is a series and counts for less. */
function copiesAmong(compared: readonly Compared[]): readonly Copy[] {
  const judged = compared.filter(({ overlap }) => mayBeCopy(overlap)).map(judgedAlone);
  const copies = judged.filter(({ verdict }) => verdict.isCopy);
  // Most texts have no copy, and what their facts are need not be known.
  if (copies.length === 0) return [];
  const others = compared.filter(({ overlap }) => !mayBeCopy(overlap)).map(judgedAlone);
  const siblings = [...judged, ...others].filter(
    ({ verdict }) => !verdict.isCopy && verdict.reason.startsWith('series'),
  );
  const series = siblings.length >= 3 ? siblings.length / compared.length : 0;
  return copies.flatMap(({ articleId, found }) => {
    const verdict = judge(found, series);
    return verdict.isCopy
      ? [{ articleId, reason: verdict.reason, kept: found.kept, replaced: found.replaced }]
      : [];
  });
}

function judgedAlone({ articleId, overlap }: Compared): Judged {
  const found = comparisonOf(overlap);
  return { articleId, found, verdict: judge(found, 0) };
}
