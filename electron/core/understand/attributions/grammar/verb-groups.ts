import { FORMS_OF_BE, FORMS_OF_HAVE, LEADING_VERBS, MODALS, WH_WORDS } from '../lexicon/closed-words.ts';
import { cueReadings } from '../lexicon/cue-verbs.ts';
import type { VerbForm } from '../lexicon/inflect.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import type { Tag } from '../text/token.ts';

/** Auxiliaries, adverbs, negation and main verb: "has repeatedly said", "declined to say", "was not accused". */
export type VerbGroup = {
  /** The main verb's token. */
  readonly head: number;
  /** The verb it starts with when that one only leads up to the main verb: "declined" of "declined to say". */
  readonly lead?: number;
  readonly end: number;
  readonly isFinite: boolean;
  readonly isPassive: boolean;
  readonly isGerund: boolean;
  readonly isInfinitive: boolean;
  /** Has an auxiliary or a modal: a bare -ed form may be a participle instead. */
  readonly hasAuxiliary: boolean;
  /** The head is itself an auxiliary: a form of be, have or do as main verb. */
  readonly isAuxiliaryOnly: boolean;
};

const ONLY_PARTICIPLE = new Set(
  'known seen taken given shown driven written spoken done gone been chosen forgotten hidden broken stolen drawn grown thrown born sung begun sworn torn'.split(
    ' ',
  ),
);

const KNOWN_FORMS = new Map<string, ReadonlySet<VerbForm>>();
/** Distinct words remembered; a hostile text cannot make the memory grow for ever. */
const MOST_KNOWN = 20_000;

/** The readings of a verb form, from the lexicon or else from its ending. */
export function formsOf(word: string): ReadonlySet<VerbForm> {
  const known = KNOWN_FORMS.get(word);
  if (known) return known;
  const forms = readForms(word);
  if (KNOWN_FORMS.size < MOST_KNOWN) KNOWN_FORMS.set(word, forms);
  return forms;
}

function readForms(word: string): ReadonlySet<VerbForm> {
  const readings = cueReadings(word);
  if (readings.length > 0) return new Set(readings.flatMap(({ forms }) => [...forms]));
  if (word.endsWith('ing')) return new Set(['ing']);
  if (ONLY_PARTICIPLE.has(word)) return new Set(['participle']);
  if (word.endsWith('ed')) return new Set(['past', 'participle']);
  return new Set(word.endsWith('s') ? ['s'] : ['base', 'past']);
}

const isAuxiliary = (doc: TaggedText, i: number): boolean => {
  const word = doc.word(i);
  if (word === "'s") return doc.tag(i) === 'AUX' || doc.tag(i) === 'VERB';
  if (word === "'d" || word === "'ll" || word === "'ve" || word === "'re" || word === "'m") return true;
  return (
    doc.tag(i) === 'AUX' ||
    ((FORMS_OF_BE.has(word) || FORMS_OF_HAVE.has(word) || MODALS.has(word)) && doc.tag(i) === 'VERB')
  );
};
const isNegation = (word: string): boolean => word === 'not' || word === "n't" || word === 'never';
const isAdverb = (doc: TaggedText, i: number): boolean => doc.tag(i) === 'ADV' && !WH_WORDS.has(doc.word(i));

/** "Roe and Poe have both said": a quantifier between auxiliary and verb. */
const isFloating = (doc: TaggedText, i: number): boolean =>
  /^(?:all|both|each)$/.test(doc.word(i)) &&
  doc.tag(i + 1) === 'VERB' &&
  (FORMS_OF_HAVE.has(doc.word(i - 1)) || FORMS_OF_BE.has(doc.word(i - 1)));

/** Skips adverbs and negation; "so", "then" and "more" before an adjective are not taken for part of a verb. */
function skipAdverbs(doc: TaggedText, i: number, hi: number): number {
  let k = i;
  while (
    k < hi &&
    (isAdverb(doc, k) ||
      isNegation(doc.word(k)) ||
      (doc.word(k) === 'no' && doc.word(k + 1) === 'longer') ||
      isFloating(doc, k) ||
      // "has since said"
      (doc.word(k) === 'since' && k > i - 1 && FORMS_OF_HAVE.has(doc.word(k - 1))))
  )
    k += 1;
  return k;
}

type Auxiliaries = { end: number; last: string; isFinite: boolean; count: number };

function readAuxiliaries(doc: TaggedText, i: number, hi: number): Auxiliaries {
  let end = i;
  let last = '';
  let isFinite = false;
  let count = 0;
  for (let k = i; k < hi && isAuxiliary(doc, k);) {
    last = doc.word(k);
    if (!/^(be|been|being|having)$/.test(last)) isFinite = true;
    count += 1;
    end = k + 1;
    while (end < hi && (doc.word(end) === 'not' || doc.word(end) === "n't")) end += 1;
    k = skipAdverbs(doc, end, hi);
  }
  return { end, last, isFinite, count };
}

/** Goes on over "continued to", "went on to", "declined to" to the verb they lead to. */
function followLeadingVerbs(doc: TaggedText, from: number, hi: number): number {
  let head = from;
  for (let guard = 0; guard < 3 && LEADING_VERBS.has(doc.word(head)); guard += 1) {
    let k = head + 1;
    if (doc.word(k) === 'on' && doc.word(k + 1) === 'to') k += 1;
    if (doc.word(k) === 'to') {
      k = skipAdverbs(doc, k + 1, hi);
      if (doc.tag(k) !== 'VERB' || k >= hi || cueReadings(doc.word(k)).length === 0) break;
    } else if (doc.tag(k) !== 'VERB' || !doc.word(k).endsWith('ing') || k >= hi) break;
    head = k;
  }
  return head;
}

const MAY_OPEN: ReadonlySet<Tag> = new Set<Tag>(['VERB', 'AUX', 'ADV', 'PART']);

/** The verb group that starts at i, if one does. */
export function readVerbGroup(doc: TaggedText, i: number, hi: number): VerbGroup | undefined {
  if (!MAY_OPEN.has(doc.tag(i)) && doc.word(i) !== 'to' && doc.word(i) !== 'no') return undefined;
  // "vowed not to buy": the negation belongs to the infinitive.
  const to = doc.word(i) === 'not' || doc.word(i) === 'never' ? i + 1 : i;
  const hasTo = doc.word(to) === 'to';
  const first = skipAdverbs(doc, hasTo ? to + 1 : i, hi);
  const auxiliaries = readAuxiliaries(doc, first, hi);
  const main = auxiliaries.count > 0 ? skipAdverbs(doc, auxiliaries.end, hi) : first;
  const hasMain = main < hi && doc.tag(main) === 'VERB' && !isAuxiliary(doc, main);
  if (!hasMain && auxiliaries.count === 0) return undefined;
  if (hasTo && !hasMain && !/^(be|have|do)$/.test(doc.word(auxiliaries.end - 1))) return undefined;
  if (!hasMain) {
    return {
      head: auxiliaries.end - 1,
      end: auxiliaries.end,
      isFinite: auxiliaries.isFinite && !hasTo,
      isPassive: false,
      isGerund: !auxiliaries.isFinite && /ing$/.test(auxiliaries.last),
      isInfinitive: hasTo,
      hasAuxiliary: true,
      isAuxiliaryOnly: true,
    };
  }
  const head = followLeadingVerbs(doc, main, hi);
  const forms = formsOf(doc.word(main));
  const isIng = forms.has('ing') && !forms.has('past');
  // "of being influenced", "having said": the auxiliary is the gerund.
  const isGerund = (isIng || auxiliaries.count > 0) && !auxiliaries.isFinite && !hasTo;
  const isParticipleOnly =
    auxiliaries.count === 0 && forms.has('participle') && !forms.has('past') && !forms.has('base');
  const isPassive = head === main && forms.has('participle') && FORMS_OF_BE.has(auxiliaries.last);
  return {
    head,
    ...(head === main ? {} : { lead: main }),
    end: head + 1,
    isFinite: !hasTo && !isGerund && !isParticipleOnly,
    isPassive,
    isGerund,
    isInfinitive: hasTo,
    hasAuxiliary: auxiliaries.count > 0,
    isAuxiliaryOnly: false,
  };
}
