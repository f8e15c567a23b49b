import { assertNever } from '../result.ts';
import type { Part, Phrase, Near, Query, WordField } from './query.ts';

/** What `has:` asks for that changes with what is put on an article. */
const WORDS_OF: Readonly<Partial<Record<Part, WordField>>> = { tag: 'tag', note: 'note', highlight: 'note' };

function hasField(words: readonly (Phrase | Near)[], field: WordField | 'date'): boolean {
  return words.some((each) => each.field === field);
}

/** Whether a query looks into the field, or at the date, anywhere, what it excludes included. */
export function asksFor(query: Query, field: WordField | 'date'): boolean {
  switch (query.kind) {
    case 'phrase':
    case 'near':
      return hasField([query], field);
    case 'count':
      return hasField(query.phrases, field);
    case 'and':
    case 'or':
      return query.parts.some((part) => asksFor(part, field));
    case 'not':
    case 'said-by':
      return asksFor(query.part, field);
    case 'date':
      return field === 'date';
    case 'has':
      return field === WORDS_OF[query.part];
    case 'everything':
    case 'language':
      return false;
    default:
      return assertNever(query);
  }
}
