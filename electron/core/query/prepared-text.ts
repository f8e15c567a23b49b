import type { Span } from '../domain/attribution.ts';
import { TEXT_FIELDS, type Part, type TextField, type WordField } from './query.ts';
import type { QueryAttribution } from './query-text.ts';
import { leadOf } from './lead.ts';
import { tokenise } from './tokenise.ts';
import type { Token } from './tokenise.ts';

/** A text cut into words, with the places of each. `within` tells the field of the article its offsets count in. */
export type PreparedField = {
  readonly field: WordField;
  readonly text: string;
  readonly within: TextField | undefined;
  readonly tokens: readonly Token[];
  places(word: string): readonly number[];
  placesBeginning(prefix: string): readonly number[];
};

/** One statement: who said it, by the name we know and as printed, and what was said. */
export type PreparedStatement = {
  readonly who: readonly PreparedField[];
  readonly what: readonly PreparedField[];
};

/** Where a query's facts come from: an article at hand, or a row of the library, read as far as it is asked for. */
export type Facts = {
  texts(field: Exclude<WordField, 'lead' | 'statement'>): readonly string[];
  attributions(): readonly QueryAttribution[];
  language(): string | undefined;
  wall(): number | undefined;
  has(part: Part): boolean;
};

/** An article ready for many queries: each field is cut into words once, when a query first asks for it. */
export type PreparedArticle = Omit<Facts, 'texts' | 'attributions'> & {
  fields(field: WordField): readonly PreparedField[];
  /** Whether the word stands in any of the texts a word without a field looks into. */
  knows(word: string): boolean;
  statements(): readonly PreparedStatement[];
};

const NOWHERE: readonly number[] = [];

function prepareField(
  field: WordField,
  text: string,
  within: TextField | undefined,
  tokens: readonly Token[],
): PreparedField {
  const places = new Map<string, number[]>();
  tokens.forEach((token, place) => {
    const known = places.get(token.text);
    if (known) known.push(place);
    else places.set(token.text, [place]);
  });
  let words: readonly string[] | undefined;
  return {
    field,
    text,
    within,
    tokens,
    places: (word) => places.get(word) ?? NOWHERE,
    placesBeginning: (prefix) => {
      words ??= [...places.keys()].sort();
      let [low, high] = [0, words.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((words[middle] ?? '') < prefix) low = middle + 1;
        else high = middle;
      }
      const found: number[] = [];
      for (let word = words[low]; word?.startsWith(prefix) === true; word = words[++low])
        found.push(...(places.get(word) ?? NOWHERE));
      return found.sort((one, other) => one - other);
    },
  };
}

function isText(field: WordField): field is TextField {
  return field === 'headline' || field === 'standfirst' || field === 'body' || field === 'byline';
}

/** Makes an article ready for queries. */
export function prepare(facts: Facts): PreparedArticle {
  const known = new Map<WordField, readonly PreparedField[]>();
  let statements: readonly PreparedStatement[] | undefined;

  const whole = (field: WordField, text: string, within: TextField | undefined): readonly PreparedField[] => {
    const tokens = tokenise(text);
    return tokens.length === 0 ? [] : [prepareField(field, text, within, tokens)];
  };
  /** Words of a field that stand wholly inside a span: what the index knows as words, and no half ones. */
  const part = (as: WordField, field: TextField, [start, end]: Span): readonly PreparedField[] =>
    fields(field).flatMap((all) => {
      const tokens = all.tokens.filter((token) => token.start >= start && token.end <= end);
      return tokens.length === 0 ? [] : [prepareField(as, all.text, field, tokens)];
    });
  const read = (field: WordField): readonly PreparedField[] => {
    if (field === 'lead') return facts.texts('body').flatMap((body) => whole(field, leadOf(body), 'body'));
    if (field === 'statement') return said().flatMap(({ what }) => what);
    return facts.texts(field).flatMap((text) => whole(field, text, isText(field) ? field : undefined));
  };
  const fields = (field: WordField): readonly PreparedField[] => {
    const found = known.get(field) ?? read(field);
    known.set(field, found);
    return found;
  };
  const said = (): readonly PreparedStatement[] =>
    (statements ??= facts.attributions().map(({ field, source, content, quotedSource, alsoKnownAs }) => ({
      who: [
        ...[...new Set([quotedSource?.name, alsoKnownAs])].flatMap((name) =>
          name === undefined ? [] : whole('quoted-source', name, undefined),
        ),
        ...source.flatMap((span) => part('quoted-source', field, span)),
      ],
      what: content.flatMap((span) => part('statement', field, span)),
    })));
  let words: ReadonlySet<string> | undefined;
  const knows = (word: string): boolean => {
    words ??= new Set(
      TEXT_FIELDS.flatMap((each) => fields(each)).flatMap(({ tokens }) => tokens.map(({ text }) => text)),
    );
    return words.has(word);
  };
  return { ...facts, fields, knows, statements: said };
}
