import { assertNever } from '../result.ts';
import { wantedWords } from './matches-query.ts';
import { isMark, NAME_FIELDS, PARTICULAR_FIELDS, TEXT_FIELDS } from './query.ts';
import type { NameField, Near, Phrase, Query, Term, TextField, WordField } from './query.ts';
import { ALL, and, match, NONE, not, or } from './where.ts';
import type { IndexName, Match, Where } from './where.ts';

/** Articles that can be the answer, and what each must be held against; without `verify` they are the answer. */
export type Plan = { readonly where: Where; readonly verify?: Query };

/** What surely holds and what possibly holds; the same when the indexes can say it exactly. */
type Bounds = { readonly lower: Where; readonly upper: Where; readonly isExact: boolean };

/** Forms are written out for the index; a phrase with more ways to read it is verified instead. */
const MOST_WAYS = 32;

function exactly(where: Where): Bounds {
  return { lower: where, upper: where, isExact: true };
}

function atMost(upper: Where): Bounds {
  return { lower: NONE, upper, isExact: false };
}

/** Not `isOne` where a row holds several texts, which NEAR must not join. */
type Place = {
  readonly index: IndexName;
  readonly column?: string;
  readonly isWhole: boolean;
  readonly isOne: boolean;
};

function includes<Name extends WordField>(names: readonly Name[], field: WordField): field is Name {
  return names.some((name) => name === field);
}

/** Where the index keeps the words of a field; not `isWhole` when its column holds other words too. */
function placeOf(field: WordField | undefined): Place {
  if (field === undefined) return { index: 'words', isWhole: true, isOne: true };
  if (includes(TEXT_FIELDS, field)) return { index: 'words', column: field, isWhole: true, isOne: true };
  if (includes(PARTICULAR_FIELDS, field)) {
    return { index: 'particulars', column: field.replace('-', '_'), isWhole: true, isOne: false };
  }
  return { index: 'words', isWhole: false, isOne: true, ...(field === 'lead' && { column: 'body' }) };
}

/** Every way to write a phrase for the index, its forms written out; undefined when there are too many. */
function ways(terms: readonly Term[]): readonly string[] | undefined {
  let all: readonly string[] = [''];
  for (const term of terms) {
    const words = term.forms ?? [term.isPrefix ? `${term.text}*` : term.text];
    all = all.flatMap((way) => words.map((word) => (way === '' ? word : `${way} ${word}`)));
    if (all.length > MOST_WAYS) return undefined;
  }
  return all;
}

function anyTerm({ index, column }: Place, term: Term): Where {
  const words = term.forms ?? [term.isPrefix ? `${term.text}*` : term.text];
  return or(words.map((word) => match(index, column === undefined ? `"${word}"` : `${column}:${word}`)));
}

function isCased(phrase: Phrase): boolean {
  return phrase.terms.some((term) => term.cased !== undefined);
}

function phraseBounds(phrase: Phrase): Bounds {
  const place = placeOf(phrase.field);
  const [term] = phrase.terms;
  const hasExactWords = place.isWhole && !isCased(phrase);
  if (phrase.terms.length === 1 && term) {
    return hasExactWords ? exactly(anyTerm(place, term)) : atMost(anyTerm(place, term));
  }
  const written = ways(phrase.terms);
  const together = written ? or(written.map((way) => match(place.index, `"${way}"`))) : ALL;
  // FTS4 takes a column before a single word only.
  if (written && place.column === undefined) return hasExactWords ? exactly(together) : atMost(together);
  return atMost(and([together, ...phrase.terms.map((each) => anyTerm(place, each))]));
}

function nearBounds(near: Near): Bounds {
  const place = placeOf(near.field);
  const written = near.phrases.map((phrase) => ways(phrase.terms));
  const isSayable = place.column === undefined || near.phrases.every((phrase) => phrase.terms.length === 1);
  let expressions: readonly string[] = [''];
  for (const [i, phrase] of written.entries()) {
    const say = (way: string): string => (place.column === undefined ? `"${way}"` : `${place.column}:${way}`);
    const gap = i === 0 ? '' : ` NEAR/${near.gaps[i - 1]?.distance ?? 0} `;
    expressions = expressions.flatMap((before) => (phrase ?? []).map((way) => before + gap + say(way)));
  }
  const isFew = expressions.length <= MOST_WAYS && written.every((each) => each !== undefined);
  if (!isSayable || !isFew) {
    const parts = near.phrases.map(
      (phrase) => phraseBounds(near.field === undefined ? phrase : { ...phrase, field: near.field }).upper,
    );
    return atMost(and(parts));
  }
  const where = or(expressions.map((each) => match(place.index, each, near.phrases.length)));
  const isExact =
    place.isWhole && place.isOne && !near.gaps.some((gap) => gap.isOrdered) && !near.phrases.some(isCased);
  return isExact ? exactly(where) : atMost(where);
}

function wordBounds(words: Phrase | Near): Bounds {
  const { field } = words;
  if (field !== undefined && includes<NameField>(NAME_FIELDS, field)) {
    return exactly({ kind: 'named', field, words });
  }
  return words.kind === 'phrase' ? phraseBounds(words) : nearBounds(words);
}

/** Articles that can have a statement of which this holds. */
function statementBound(query: Query): Where {
  switch (query.kind) {
    case 'phrase':
    case 'near': {
      // Who said it is known by a name, which need not be printed; all else stands in the text.
      const { field: _, ...anywhere } = query;
      const inText = wordBounds(anywhere).upper;
      if (query.field === 'statement') return inText;
      return or([inText, wordBounds({ ...query, field: 'quoted-source' }).upper]);
    }
    case 'and':
      return and(query.parts.map(statementBound));
    case 'or':
      return or(query.parts.map(statementBound));
    default:
      return ALL;
  }
}

function bounds(query: Query): Bounds {
  switch (query.kind) {
    case 'everything':
      return exactly(ALL);
    case 'phrase':
    case 'near':
      return wordBounds(query);
    case 'count':
      return atMost(or(query.phrases.map((phrase) => wordBounds(phrase).upper)));
    case 'said-by':
      return atMost(statementBound(query.part));
    case 'date':
      return exactly({
        kind: 'date',
        ...(query.from !== undefined && { from: query.from }),
        ...(query.to !== undefined && { to: query.to }),
      });
    case 'language':
      return exactly({ kind: 'language', code: query.code });
    case 'has':
      if (isMark(query.part)) return exactly({ kind: 'marked', with: query.part });
      return exactly(query.part === 'date' ? { kind: 'date' } : match('particulars', `has:${query.part}`));
    case 'and':
    case 'or': {
      const parts = query.parts.map(bounds);
      const combine = query.kind === 'and' ? and : or;
      const upper = combine(parts.map((part) => part.upper));
      if (parts.every((part) => part.isExact)) return exactly(upper);
      return { lower: combine(parts.map((part) => part.lower)), upper, isExact: false };
    }
    case 'not': {
      const part = bounds(query.part);
      return { lower: not(part.upper), upper: not(part.lower), isExact: part.isExact };
    }
    default:
      return assertNever(query);
  }
}

/** What the indexes leave open: of conditions that must all hold, only those they cannot say. */
function open(query: Query): Query {
  if (query.kind !== 'and') return query;
  const parts = query.parts.filter((part) => !bounds(part).isExact);
  const [only] = parts;
  return parts.length === 1 && only ? open(only) : { kind: 'and', parts };
}

/** Plans a query for the library's indexes; what they cannot say exactly is narrowed by them and verified after. */
export function planQuery(query: Query): Plan {
  const { upper, isExact } = bounds(query);
  return isExact ? { where: upper } : { where: upper, verify: open(query) };
}

const RANKED_FIELDS: readonly (WordField | undefined)[] = [...TEXT_FIELDS, 'lead', 'statement', undefined];

function rankedWords(query: Query): readonly (Phrase | Near)[] {
  return wantedWords(query).filter(isRanked);
}

function isRanked({ field }: Phrase | Near): boolean {
  return RANKED_FIELDS.includes(field);
}

function ofWords(where: Where): Match | undefined {
  return where.kind === 'match' && where.index === 'words' ? where : undefined;
}

/** Whether only one phrase makes an article relevant: then whoever has all its hits knows how rare it is. */
export function ranksByOnePhrase(query: Query): boolean {
  const [only, ...others] = rankedWords(query);
  return only?.kind === 'phrase' && only.terms.length > 1 && others.length === 0;
}

/** What the index of words is asked for hits that make an article relevant; undefined when no words are asked for. */
export function rankingMatch(query: Query): Match | undefined {
  return ofWords(or(rankedWords(query).map((each) => wordBounds(each).upper)));
}

/** A word of the index of words that makes an article relevant: in one of TEXT_FIELDS, or in all. */
export type RankedWord = {
  readonly text: string;
  readonly isPrefix: boolean;
  readonly field?: TextField;
};

/** The words that rank; `isEach` when an article is found by having each of them. */
export type RankedWords = { readonly words: readonly RankedWord[]; readonly isEach: boolean };

/** The words of rankingMatch, in its order; undefined when some of them must stand together. */
export function rankedAlone(query: Query): RankedWords | undefined {
  const words: RankedWord[] = [];
  for (const ranked of rankedWords(query)) {
    const [term, ...others] = ranked.kind === 'phrase' ? ranked.terms : [];
    if (term === undefined || others.length > 0) return undefined;
    const { column } = placeOf(ranked.field);
    const field = TEXT_FIELDS.find((one) => one === column);
    for (const text of term.forms ?? [term.text])
      words.push({
        text,
        isPrefix: term.forms === undefined && term.isPrefix,
        ...(field !== undefined && { field }),
      });
  }
  const isEach = query.kind === 'and' && query.parts.every(isOneWord);
  return { words, isEach };
}

function isOneWord(query: Query): boolean {
  return query.kind === 'phrase' && query.terms.every(({ forms }) => forms === undefined) && isRanked(query);
}

/**
 * At least every article with such a hit in headline or standfirst, whatever field is asked for: of a phrase in one field
 * the index counts hits in all. Undefined when the index cannot be asked for those, and for phrases and words near each
 * other: few stand in a headline, and to ask for them costs as much as to ask for all.
 */
export function headMatch(query: Query): Match | undefined {
  const ranked = rankedWords(query);
  if (ranked.some((words) => words.kind === 'near' || words.terms.length > 1)) return undefined;
  const heads = ranked.flatMap((words) =>
    (['headline', 'standfirst'] as const).map((field) => wordBounds({ ...words, field }).upper),
  );
  return ofWords(or(heads));
}
