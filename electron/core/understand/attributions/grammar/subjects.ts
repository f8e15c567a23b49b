import type { Range } from '../text/tagged-text.ts';
import type { Sentence } from './chunks.ts';
import {
  isNounPhrase,
  isReducedParticiple,
  phraseStart,
  relativeStart,
  tokens,
  type Phrase,
} from './phrases.ts';

/** Whether chunks from `from` to before `to` hold a finite verb outside a relative clause. */
function hasOwnVerb(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const { kind, verb } = s.chunk(i);
    if (kind === 'wh' || kind === 'that') return false;
    if (verb?.isFinite === true && !isReducedParticiple(s, i)) return true;
  }
  return false;
}

/** Reads the subject across what stands between commas or dashes: "Roe, a senior fellow at X, said". */
function subjectAcross(s: Sentence, closing: number): Phrase | undefined {
  const kind = s.chunk(closing).kind === 'quote' ? 'comma' : s.chunk(closing).kind;
  const named = kind === 'comma' && s.doc.tag(s.chunk(closing - 2).head) === 'PROPN';
  if (named && s.chunk(closing - 3).kind === 'comma') {
    const titled = subjectWithParenthesis(s, closing);
    if (titled) return titled;
  }
  for (let open = closing - 2; open > 0 && closing - open < 30; open -= 1) {
    if (s.chunk(open).kind !== kind) continue;
    const inserted = s.chunk(open + 1);
    if (inserted.kind === 'conj' && kind !== 'dash') continue;
    let last = open - 1;
    if (s.chunk(last).kind === 'paren') last -= 1;
    if (!isNounPhrase(s.chunk(last))) return undefined;
    let start = phraseStart(s, last);
    const coreEnd = open - 1;
    let core: Range = tokens(s, start, coreEnd);
    const outer = s.chunk(start - 2);
    // "Roe, 45, a teacher, said": what we took for the name is itself an apposition.
    const isApposed =
      s.chunk(start - 1).kind === 'comma' &&
      outer.kind === 'np' &&
      (s.doc.tag(core[0]) === 'NUM' ||
        s.doc.tag(s.chunk(start).head) === 'NOUN' ||
        /^(an?|the)$/.test(s.doc.word(core[0])));
    if (isApposed && s.doc.tag(outer.head) === 'PROPN' && kind === 'comma') {
      start = phraseStart(s, start - 2);
      core = tokens(s, start, s.chunkOf(outer.head));
    }
    const isClause = inserted.kind === 'wh' || s.doc.word(inserted.range[0]) === 'whose';
    const isApposition = inserted.kind === 'np' && !hasOwnVerb(s, open + 1, closing);
    if (inserted.kind === 'np' && !isApposition && !isClause) return undefined;
    const isExample = inserted.kind === 'prep' && /^(including|like)$/.test(s.doc.word(inserted.head));
    const givesExamples = isExample || s.doc.word(inserted.head) === 'including';
    if (kind === 'dash' && isApposition) return { range: tokens(s, start, closing), core, isRelative: false };
    if ((kind === 'comma' && (isClause || isApposition)) || givesExamples)
      return { range: tokens(s, start, closing), core, isRelative: false };
    return { range: core, core, isRelative: false };
  }
  return kind === 'comma' ? (subjectWithParenthesis(s, closing) ?? strayComma(s, closing)) : undefined;
}

/** "Several reports from the port, reveal there was …": a comma that should not stand there. */
function strayComma(s: Sentence, comma: number): Phrase | undefined {
  if (!isNounPhrase(s.chunk(comma - 1)) || phraseStart(s, comma - 1) !== 0) return undefined;
  const opensClause =
    s.chunk(comma + 2).kind === 'that' ||
    (s.chunk(comma + 2).kind === 'np' && s.chunk(comma + 3).verb?.isFinite === true);
  if (!opensClause) return undefined;
  const range = tokens(s, 0, comma - 1);
  return { range, core: range, isRelative: false };
}

/** "Gov. Ilse Roe (R-Ohio), said": a stray comma after a parenthesis. */
function subjectWithParenthesis(s: Sentence, comma: number): Phrase | undefined {
  if (s.chunk(comma - 1).kind !== 'paren' || !isNounPhrase(s.chunk(comma - 2))) return undefined;
  const range = tokens(s, phraseStart(s, comma - 2), comma - 1);
  return { range, core: range, isRelative: false };
}

/** "Roe on Tuesday said", "Roe (R-Ohio) last month said", "Roe, a senator, recently said": where the subject would end. */
function beforeSetting(s: Sentence, from: number): number {
  let left = from;
  if (s.chunk(left).kind === 'adv' && s.chunk(left - 1).kind === 'comma') return left - 1;
  if (s.chunk(left).kind !== 'time') return left;
  left -= 1;
  if (
    s.chunk(left).kind === 'prep' &&
    /^(on|in|by|since|early|late|from)$/.test(s.doc.word(s.chunk(left).head))
  )
    left -= 1;
  return left;
}

/** "a report published on Wednesday said": a participle between a noun and a day, with the verb right behind. */
function isPublished(s: Sentence, index: number): boolean {
  const { verb, head } = s.chunk(index);
  return (
    verb?.isFinite === true &&
    !verb.hasAuxiliary &&
    /ed$/.test(s.doc.word(head)) &&
    isNounPhrase(s.chunk(index - 1))
  );
}

/** "An official who asked not to be named | said": a who-clause without commas that ends in a verb or an adjective. */
function subjectWithClause(s: Sentence, last: number, index: number): Phrase | undefined {
  if (s.chunk(last).verb === undefined && s.chunk(last).kind !== 'adj') return undefined;
  const noun = relativeStart(s, index);
  if (noun < 0 || s.chunk(noun + 1).kind !== 'wh' || s.chunk(noun + 2).verb?.isFinite !== true)
    return undefined;
  const start = phraseStart(s, noun);
  return { range: tokens(s, start, last), core: tokens(s, start, noun), isRelative: false };
}

/** `Roe, the lead in “The Reed,” said`: the comma stands within the marks of a name. */
function closesWithComma(s: Sentence, index: number): boolean {
  const { kind, range } = s.chunk(index);
  return kind === 'quote' && index > 2 && range[1] - range[0] < 9 && s.doc.raw(range[1] - 2) === ',';
}

/** "Roe, who, on a call on Friday, criticised": the relative pronoun before an insertion between commas, or -1. */
function relativeBeforeInsertion(s: Sentence, comma: number): number {
  if (s.chunk(comma).kind !== 'comma') return -1;
  for (let i = comma - 1; i > comma - 9 && i > 0; i -= 1) {
    const { kind, verb } = s.chunk(i);
    if (verb?.isFinite === true) return -1;
    if (kind !== 'comma') continue;
    return s.chunk(i - 1).kind === 'wh' && /^(?:who|which)$/.test(s.doc.word(s.chunk(i - 1).head))
      ? i - 1
      : -1;
  }
  return -1;
}

/** The subject of the verb group at chunk `index`, read leftwards; undefined when none stands there. */
export function subjectBefore(s: Sentence, index: number): Phrase | undefined {
  // "who on Tuesday endorsed": when it was said stands between the pronoun and its verb.
  const setting = beforeSetting(s, index - 1);
  let left = s.chunk(setting).kind === 'wh' ? setting : index - 1;
  const before = s.chunk(left);
  const word = s.doc.word(before.head);
  // "had last month charged": a day parts the auxiliary from its verb.
  if (setting < index - 1 && s.chunk(setting).verb?.isAuxiliaryOnly === true)
    return subjectBefore(s, setting);
  const isRelative = before.kind === 'that' || (before.kind === 'wh' && /^(who|which)$/.test(word));
  if (isRelative) {
    const antecedent = s.chunk(left - 1).kind === 'comma' ? left - 2 : left - 1;
    const hasAntecedent = isNounPhrase(s.chunk(antecedent));
    if (before.kind === 'that' && !isNounPhrase(s.chunk(left - 1))) return undefined;
    const core = hasAntecedent ? tokens(s, phraseStart(s, antecedent), antecedent) : before.range;
    return { range: before.range, core, isRelative: true };
  }
  left = beforeSetting(s, left);
  const inserted = relativeBeforeInsertion(s, left);
  if (inserted >= 0) return subjectBefore(s, inserted + 1);
  if (s.chunk(left).kind === 'comma' || s.chunk(left).kind === 'dash') return subjectAcross(s, left);
  if (closesWithComma(s, left)) return subjectAcross(s, left);
  const last = left;
  if (s.chunk(left).kind === 'paren') left -= 1;
  if (left < index - 1 && isPublished(s, left)) {
    const core = tokens(s, phraseStart(s, left - 1), left - 1);
    return { range: [core[0], s.chunk(index).range[0]], core, isRelative: false };
  }
  if (!isNounPhrase(s.chunk(left))) return subjectWithClause(s, left, index);
  // "Roe and Poe both said": the quantifier floats.
  if (/^(?:both|all|each)$/.test(s.doc.word(s.chunk(left).head)) && isNounPhrase(s.chunk(left - 1))) {
    const floated = tokens(s, phraseStart(s, left - 1), left - 1);
    return { range: floated, core: floated, isRelative: false };
  }
  const range = tokens(s, phraseStart(s, left), last);
  return s.doc.word(range[0]) === 'there' && range[1] - range[0] === 1
    ? undefined
    : { range, core: range, isRelative: false };
}
