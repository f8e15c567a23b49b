import type { ArticleTerm } from '../../filing.ts';
import { classOf, hasFlag, keyOf, TERM_FLAG, unitsAt, type PackedTerms } from './packed-terms.ts';
import type { TermBook } from './term-book.ts';
import { FIGURE, FORM } from './word-classes.ts';

const MOST_SUBJECTS = 12;
/** From this share of figures and words of forms on, what an article tells is a form filled in. */
const FORM_SHARE = 0.2;

/**
 * The terms that may be an article's subject, most telling first. A filled-in form (results, a bond issue) names its
 * subject in the headline: what else it names (the manager, where it is listed) stands in many others, too.
 */
export function subjectsOf(
  terms: PackedTerms,
  read: readonly ArticleTerm[],
  { isHeadline, isForm: isFilledIn }: { readonly isHeadline: boolean; readonly isForm: boolean },
  book: TermBook,
): readonly number[] {
  const subjects: number[] = [];
  for (let at = 0; at < terms.keys.length && subjects.length < MOST_SUBJECTS; at++) {
    const key = terms.keys[at] ?? 0;
    if (book.isSubject(key, isHeadline, hasFlag(terms, at, TERM_FLAG.name))) subjects.push(key);
  }
  if (!isFilledIn) return subjects;
  const inHeadline = new Set(read.flatMap((term) => (term.isInHeadline ? [keyOf(term.term)] : [])));
  if (inHeadline.size === 0) return subjects;
  return subjects.filter((key) => inHeadline.has(key));
}

/** Whether what an article tells is mostly figures and words of forms: a form filled in. */
export function isForm(terms: PackedTerms): boolean {
  let form = 0;
  let all = 0;
  for (const [at, key] of terms.keys.entries()) {
    const told = unitsAt(terms, at) ** 2;
    all += told;
    if (classOf(key) === FIGURE || classOf(key) === FORM) form += told;
  }
  return form >= FORM_SHARE * all;
}
