import { WORD_FIELDS, type WordField } from './query.ts';

/** What may stand before a colon. */
export type FieldName = WordField | 'said-by' | 'language' | 'date' | 'has' | 'case';

type FieldNote = { readonly hint: string; readonly example: string };

/** Every field with what it looks for: completion shows the hint, mistakes show the example. */
export const QUERY_FIELDS: Readonly<Record<FieldName, FieldNote>> = {
  headline: { hint: 'words of the headline', example: 'headline:"dam wall"' },
  standfirst: { hint: 'words of the standfirst', example: 'standfirst:dam' },
  body: { hint: 'words of the text', example: 'body:(dam OR wall)' },
  byline: { hint: 'words of the byline as printed', example: 'byline:"ana holt"' },
  lead: { hint: 'words of the first paragraph', example: 'lead:dam' },
  outlet: { hint: 'who published it', example: 'outlet:kestrel' },
  origin: { hint: 'the agency or release it came from', example: 'origin:reuters' },
  'quoted-source': { hint: 'who is quoted in it', example: 'quoted-source:"state department"' },
  author: { hint: 'the people in the byline', example: 'author:"ana holt"' },
  dateline: { hint: 'the dateline as printed', example: 'dateline:moscow' },
  place: { hint: 'the place in the dateline', example: 'place:moscow' },
  caption: { hint: 'words under pictures', example: 'caption:flood' },
  section: { hint: 'the section it stood in', example: 'section:business' },
  subject: { hint: 'what its file says it is about', example: 'subject:politics' },
  format: { hint: 'the format of its file', example: 'format:nitf' },
  tag: { hint: 'your own tags', example: 'tag:"to check"' },
  note: { hint: 'words of your own notes', example: 'note:"ask again"' },
  statement: { hint: 'words somebody is quoted with', example: 'statement:sanctions' },
  'said-by': { hint: 'one statement, by whom and with which words', example: 'said-by:("Ana Holt" dam)' },
  language: { hint: 'the language, by its code', example: 'language:en' },
  date: { hint: 'when it was published', example: 'date:2026-02/04' },
  has: { hint: 'articles that give something', example: 'has:byline' },
  case: { hint: 'capitals and accents as typed', example: 'case:US' },
};

export const FIELD_NAMES = Object.keys(QUERY_FIELDS) as readonly FieldName[];

export function isWordField(name: FieldName): name is WordField {
  return WORD_FIELDS.some((field) => field === name);
}

/** Names analysts know from elsewhere. */
const KNOWN_ELSEWHERE: Readonly<Record<string, FieldName>> = {
  title: 'headline',
  intitle: 'headline',
  head: 'headline',
  hl: 'headline',
  text: 'body',
  content: 'body',
  publication: 'outlet',
  publisher: 'outlet',
  paper: 'outlet',
  agency: 'origin',
  wire: 'origin',
  writer: 'author',
  by: 'author',
  speaker: 'quoted-source',
  quoted: 'quoted-source',
  says: 'said-by',
  said: 'said-by',
  quote: 'statement',
  lang: 'language',
  pubdate: 'date',
  published: 'date',
  day: 'date',
  location: 'place',
  first: 'lead',
  tags: 'tag',
  tagged: 'tag',
  label: 'tag',
  notes: 'note',
  comment: 'note',
  annotation: 'note',
};

/** How many letters must change to make one word the other (Levenshtein 1966). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let k = 1; k <= other.length; k += 1) {
      const swap = (row[k - 1] ?? 0) + (one[i - 1] === other[k - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The one of the names that was most likely meant. */
export function nearest<Name extends string>(typed: string, names: readonly Name[]): Name | undefined {
  const near = names
    .map((name) => ({ name, by: distance(typed, name) }))
    .filter(({ name, by }) => by <= Math.max(1, Math.floor(name.length / 3)))
    .sort((one, other) => one.by - other.by);
  return near[0]?.name ?? (typed.length > 2 ? names.find((name) => name.startsWith(typed)) : undefined);
}

/** The field a name that is none was most likely meant to be. */
export function fieldMeant(typed: string): FieldName | undefined {
  const name = typed.toLowerCase();
  return KNOWN_ELSEWHERE[name] ?? nearest(name, FIELD_NAMES);
}
