import type { FieldName } from './query-fields.ts';
import { FIELD_NAMES, QUERY_FIELDS } from './query-fields.ts';
import type { PlaceInQuery } from './place-in-query.ts';
import { PARTS } from './query.ts';
import { tokenise } from './tokenise.ts';

/** What may stand at a place of a query. `text` is what is put there, `label` what is read. */
export type QueryOption = {
  readonly text: string;
  readonly label: string;
  /** The field it is a value of; without it, it is a field itself. */
  readonly field?: FieldName;
  readonly hint?: string;
  readonly articles?: number;
};

/** What a query is understood as so far, and what may stand in it in place of `from` to `to`. */
export type QueryHelp = {
  readonly from: number;
  readonly to: number;
  readonly options: readonly QueryOption[];
  readonly understood?: string;
};

/** A name the library has in a field. */
export type KnownName = { readonly name: string; readonly articles?: number };
export type KnownNames = (field: FieldName, typed: string) => readonly KnownName[];

const MOST = 12;
/** Of each field, where no field was named. */
const MOST_ANYWHERE = 3;
const LEAST_TYPED = 2;
/** Fields whose names are offered for words without a field. */
const ANYWHERE: readonly FieldName[] = ['outlet', 'quoted-source', 'author', 'origin', 'tag'];
const PLAIN = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;
const OPERATORS = new Set(['AND', 'OR', 'NOT', 'NEAR']);

/** A name as a query finds it: in quotation marks where it is more than a word. */
function written(name: string): string {
  return PLAIN.test(name) && !OPERATORS.has(name) ? name : `"${name.replace(/["“”„«»]/gu, ' ')}"`;
}

/** Whether the words typed stand in the name, the last as the beginning of one. */
export function nameFits(name: string, typed: string): boolean {
  const words = tokenise(name).map(({ text }) => text);
  return tokenise(typed).every(({ text }, place, all) =>
    place === all.length - 1 ? words.some((word) => word.startsWith(text)) : words.includes(text),
  );
}

function dates(typed: string, today: string): readonly QueryOption[] {
  const [year = '', month = ''] = today.split('-');
  const before = new Date(Date.UTC(Number(year), Number(month) - 2, 1)).toISOString().slice(0, 7);
  const options: readonly (readonly [string, string])[] = [
    [today, 'today'],
    [`${year}-${month}`, 'this month'],
    [before, 'last month'],
    [year, 'this year'],
    [String(Number(year) - 1), 'last year'],
  ];
  return options
    .filter(([date]) => date.startsWith(typed))
    .map(([date, hint]) => ({ text: date, label: date, field: 'date', hint }));
}

function values(field: FieldName, typed: string, known: KnownNames, today: string): readonly QueryOption[] {
  if (field === 'date') return dates(typed, today);
  if (field === 'has') {
    return PARTS.filter((part) => part.startsWith(typed.toLowerCase())).map((part) => ({
      text: part,
      label: part,
      field,
    }));
  }
  const names = known(field === 'said-by' ? 'quoted-source' : field, typed);
  return names.map(({ name, articles }) => ({
    text: field === 'language' ? name : written(name),
    label: name,
    field,
    ...(articles !== undefined && { articles }),
  }));
}

/** What may be meant at a place of a query, likeliest first; `today` is a day of the library's zone. */
export function completeQuery(
  { field, typed }: PlaceInQuery,
  known: KnownNames,
  today: string,
): readonly QueryOption[] {
  if (field !== undefined) return values(field, typed, known, today).slice(0, MOST);
  const fields = FIELD_NAMES.filter((name) => typed !== '' && name.startsWith(typed.toLowerCase())).map(
    (name): QueryOption => ({ text: `${name}:`, label: `${name}:`, hint: QUERY_FIELDS[name].hint }),
  );
  if (typed.length < LEAST_TYPED) return fields.slice(0, MOST);
  const names = ANYWHERE.flatMap((each) =>
    values(each, typed, known, today)
      .slice(0, MOST_ANYWHERE)
      .map((option) => ({ ...option, text: `${each}:${option.text}` })),
  );
  return [...fields, ...names].slice(0, MOST);
}
