import { DETERMINERS, FORMS_OF_BE, FORMS_OF_HAVE, MODALS, POSSESSIVES } from '../lexicon/closed-words.ts';
import { CUE_NOUNS } from '../lexicon/cue-nouns.ts';
import { cueReadings, hasForm, takesQuotation } from '../lexicon/cue-verbs.ts';
import { DOCUMENT_NOUNS, isPersonNoun } from '../lexicon/who-words.ts';
import type { Token } from './token.ts';

const isReporting = (word: string): boolean =>
  cueReadings(word).some(({ verb }) => verb.frames.has('that') || verb.frames.has('quote'));
const STARTS_CLAUSE =
  /^(?:that|he|she|they|it|the|a|an|his|her|their|its|this|there|to|how|why|what|whether)$/;
const isNominal = (token: Token | undefined): boolean => token?.tag === 'NOUN' || token?.tag === 'PROPN';
/** What follows a verb as its object and hardly ever a noun. */
const opensObject = (token: Token | undefined): boolean =>
  token !== undefined && (['DET', 'PRON', 'PROPN'].includes(token.tag) || DETERMINERS.has(token.word));

/** `…,” Roe notes.`, `The ad claims “…`, `Roe shot back, “…`: a name before, a quotation or a pause after. */
function isCueOfQuotation(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const word = tokens[i]?.word ?? '';
  if (
    !before ||
    (before.tag !== 'PROPN' && before.tag !== 'NOUN') ||
    !takesQuotation(word) ||
    !hasForm(word, 's', 'past')
  )
    return false;
  const next = tokens[i + 1]?.raw ?? '.';
  const afterNext = tokens[i + 2]?.raw ?? '';
  if (/^(?:back|out|in|on)$/.test(next) && /^[,.:“"]$/.test(afterNext)) return true;
  if (/^[“"]$/.test(next) && tokens[i + 1]?.isSpaced === true)
    return before.tag === 'PROPN' || hasForm(word, 's');
  if (/^[:,]$/.test(next) && /^[“"]$/.test(afterNext)) return true;
  if (!/^[.,]$/.test(next)) return false;
  for (let k = i - 1; k > i - 9; k -= 1) if (/^["”]$/.test(tokens[k]?.raw ?? '')) return true;
  return false;
}

/** "The company plans to sell": a singular noun, a word in -s that takes an infinitive, and the infinitive. */
function wantsTo(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const word = tokens[i]?.word ?? '';
  const verb = tokens[i + 2];
  const isPluralSubject = isNominal(before) && /[^s]s$/.test(before?.word ?? '');
  return (
    isNominal(before) &&
    (!isPluralSubject || hasForm(word, 'base')) &&
    (hasForm(word, 's') || (isPluralSubject && hasForm(word, 'base'))) &&
    (verb?.tag === 'VERB' || verb?.tag === 'AUX') &&
    cueReadings(word).some(({ verb: cue }) => cue.frames.has('to'))
  );
}

const PLURAL = /[^s]s$|^(?:some|many|most|others|people|critics|men|women)$/;

/** A name, and no adjective of a people or country ("Cuban sides", "Kurdish plans"). */
const isNameOfOne = ({ tag, word }: Token): boolean =>
  tag === 'PROPN' && !/(?:ish|ese|[aeiou]an)$/.test(word);

/** "admirers wonder about", "planks that call for": a plural, the base form and a preposition the verb is known to take. */
function isVerbWithItsPreposition(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.word ?? '';
  const next = tokens[i + 1]?.word ?? '';
  const subject = tokens[i - 1]?.word === 'that' ? tokens[i - 2] : tokens[i - 1];
  if (!subject || !isNominal(subject)) return false;
  const agrees = PLURAL.test(subject.word)
    ? hasForm(word, 'base')
    : hasForm(word, 's') && (isNameOfOne(subject) || isPersonNoun(subject.word));
  if (!agrees) return false;
  return cueReadings(word).some(({ verb }) => verb.prepositions.has(next) || verb.particle[0] === next);
}

/** "chides one side and praises the other", "enthusiastically cheers the plan": a noun in -s has no article right behind. */
function isCoordinatedVerb(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!before || !next || !hasForm(tokens[i]?.word ?? '', 's')) return false;
  const opens =
    before.tag === 'CCONJ' ||
    (before.tag === 'ADV' && /ly$|^(?:now|also|then|still|even)$/.test(before.word));
  return opens && (next.tag === 'DET' || next.tag === 'PROPN' || DETERMINERS.has(next.word));
}

/** "The firm sold it, records show.": a plural behind a comma, and a verb of saying or showing that ends the sentence. */
function closesSentence(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.word ?? '';
  if (
    !/^[.,]$/.test(tokens[i + 1]?.raw ?? '') ||
    !cueReadings(word).some(({ verb }) => verb.frames.has('zero'))
  )
    return false;
  const subject = tokens[i - 1];
  if (!subject || (subject.tag !== 'NOUN' && subject.tag !== 'PROPN')) return false;
  if (!(PLURAL.test(subject.word) ? hasForm(word, 'base') : hasForm(word, 's'))) return false;
  for (let k = i - 2; k > i - 10; k -= 1) {
    if (tokens[k]?.raw === ',') return true;
    if (!['NOUN', 'PROPN', 'ADJ', 'DET', 'ADP', 'VERB'].includes(tokens[k]?.tag ?? 'X')) return false;
  }
  return false;
}

/** "Polls show as many as", "polls show Ilse Roe": at a sentence's head or behind a small word. */
function isPollShowing(before: Token, token: Token, next: Token): boolean {
  return (
    /^(?:polls|surveys|studies|records|figures|data|results|documents)$/.test(before.word) &&
    /^(?:show|suggest|indicate|find)$/.test(token.word) &&
    (opensObject(next) || /^(?:NUM|ADJ|ADV|ADP|SCONJ)$/.test(next.tag))
  );
}

/** "officials claim that …", "the report states that …", "Roe charges the company …". */
function isClauseVerb(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (!before || !next || POSSESSIVES.has(before.word) || before.word === "'s") return false;
  const startsClause = STARTS_CLAUSE.test(next.word) || next.tag === 'PROPN';
  // "The report, dated 14 May, states that …"
  if (before.raw === ',' && next.word === 'that' && hasForm(token.word, 's', 'past')) return true;
  const isPlural = /[^s]s$/.test(before.word) || /^(some|many|most|others|people|critics)$/.test(before.word);
  if (isPlural && hasForm(token.word, 'base')) return startsClause || next.tag === 'NOUN';
  const isNominal = before.tag === 'NOUN' || before.tag === 'PROPN';
  return isNominal && hasForm(token.word, 's', 'past') && startsClause && next.word !== 'to';
}

/** "six in ten say they", "both think the plan", "a majority favor it": a number or quantifier for a subject. */
function followsQuantity(before: Token, token: Token, next: Token): boolean {
  const counts =
    (before.tag === 'NUM' && !/^(?:one|1|(?:19|20)\d\d)$/.test(before.word)) ||
    /^(?:percent|both|half|many|most|others|majority|three-quarters|two-thirds|one-third)$/.test(before.word);
  return counts && hasForm(token.word, 'base') && opensObject(next) && next.word !== 'that';
}

/** "Israel regards all of it", "Carson points out", "executives love the pact": a name or plural, a verb form, an object. */
function hasSubjectAndObject(before: Token, token: Token, next: Token): boolean {
  const { word } = token;
  const isOne = isNameOfOne(before) || isPersonNoun(before.word);
  if (isOne && hasForm(word, 's') && (opensObject(next) || next.tag === 'NOUN' || next.tag === 'ADJ'))
    return true;
  // "what analysts say is a risk": the clause's own verb follows.
  if (next.tag === 'AUX' && PLURAL.test(before.word) && hasForm(word, 'base'))
    return isNominal(before) && cueReadings(word).some(({ verb }) => verb.frames.has('zero'));
  // "Liberals oppose deportation"
  const takesSides = /^(?:support|oppose|favou?r|back)$/.test(word);
  if (takesSides && isNominal(before) && /[^s]s$/.test(before.word) && /^(?:NOUN|ADJ|NUM)$/.test(next.tag))
    return true;
  if (!opensObject(next)) return false;
  return isNominal(before) && PLURAL.test(before.word) && hasForm(word, 'base');
}

/** "Clinton cast her rival as", "Roe shot back": irregular past forms, which look like nouns. */
function isIrregularPast(before: Token, token: Token, next: Token): boolean {
  const isPast = hasForm(token.word, 'past') && !token.word.endsWith('ed');
  const isOwned =
    POSSESSIVES.has(next.word) || next.word.endsWith('self') || /^(?:back|into)$/.test(next.word);
  return isPast && isNominal(before) && (isOwned || next.tag === 'DET');
}

/** "She also referenced the", "Roe articulated a", "agonised over": a form in -ed between a subject and an object. */
function isPastTakenForAdjective(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.tag !== 'ADJ' || !token.word.endsWith('ed')) return false;
  const before = tokens[i - 1]?.tag === 'ADV' ? tokens[i - 2] : tokens[i - 1];
  const next = tokens[i + 1];
  const hasSubject =
    before !== undefined &&
    (before.tag === 'PROPN' ||
      FORMS_OF_HAVE.has(before.word) ||
      /^(?:he|she|they|we|i|it)$/.test(before.word));
  const takesNext = cueReadings(token.word).some(({ verb }) => verb.prepositions.has(next?.word ?? ''));
  return hasSubject && (opensObject(next) || takesNext);
}

/** "the records from the clerk show that", "the last cycle show he backed": no noun of its kind takes a clause. */
function opensClauseAsNoNoun(before: Token, token: Token, next: Token): boolean {
  const isNoun = CUE_NOUNS.get(token.word)?.has('that') === true || DOCUMENT_NOUNS.has(token.word);
  const reports = cueReadings(token.word).some(({ verb }) => verb.frames.get('that') === 'reporting');
  const startsClause = next.word === 'that' || /^(?:he|she|they|it|we)$/.test(next.word);
  return !isNoun && isNominal(before) && reports && hasForm(token.word, 'base') && startsClause;
}

/** "a group that advocates for them", "results that show where": a finite verb is owed behind a relative pronoun. */
function followsRelative(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.word ?? '';
  const word = tokens[i]?.word ?? '';
  if (hasForm(word, 'ing')) return false;
  if (/^(?:who|which)$/.test(before)) return true;
  const next = tokens[i + 1];
  const isTied =
    opensObject(next) ||
    /^(?:how|where|what|why|whether)$/.test(next?.word ?? '') ||
    cueReadings(word).some(({ verb }) => verb.prepositions.has(next?.word ?? ''));
  return before === 'that' && isNominal(tokens[i - 2]) && hasForm(word, 's', 'base', 'past') && isTied;
}

/** "is promising a", "are craving the", ", positioning itself": a word in -ing behind a form of be or before an object. */
function isMissedGerund(before: Token, token: Token, next: Token | undefined): boolean {
  if (!hasForm(token.word, 'ing') || next === undefined) return false;
  if (FORMS_OF_BE.has(before.word))
    return (
      /^(?:that|to)$/.test(next.word) || next.tag === 'PRON' || next.tag === 'DET' || next.tag === 'PROPN'
    );
  if (/^(?:him|her|it|them|itself|himself|herself|themselves)$/.test(next.word)) return true;
  return (
    token.tag === 'ADJ' && /^(?:that|to)$/.test(next.word) && /^[,—–”"]$|^(?:and|by|of)$/.test(before.raw)
  );
}

/** Whether a cue word tagged as a noun, adjective or name is a verb after all, from the words around it. */
export function isMissedVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!token || !before) return false;
  if (isMissedGerund(before, token, next) || followsRelative(tokens, i)) return true;
  const isLed = (MODALS.has(before.word) || before.word === 'to') && before.tag !== 'ADP';
  if (isLed && hasForm(token.word, 'base')) return true;
  if (/^(?:he|she|they|we|i|you|it)$/.test(before.word)) return true;
  // "and view it with more doubt": no noun has a pronoun behind it.
  const isClause = ['VERB', 'AUX'].includes(tokens[i + 2]?.tag ?? 'X');
  if (hasForm(token.word, 'base') && /^(?:it|him|them)$/.test(next?.word ?? '') && !isClause) return true;
  if (next?.word === 'to' && wantsTo(tokens, i)) return true;
  if (isVerbWithItsPreposition(tokens, i) || isCoordinatedVerb(tokens, i) || closesSentence(tokens, i))
    return true;
  if (isPastTakenForAdjective(tokens, i)) return true;
  if (
    next &&
    [isPollShowing, followsQuantity, hasSubjectAndObject, isIrregularPast, opensClauseAsNoNoun].some((rule) =>
      rule(before, token, next),
    )
  )
    return true;
  return isReporting(token.word) && (isClauseVerb(before, token, next) || isCueOfQuotation(tokens, i));
}
