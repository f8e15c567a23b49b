import { assertNever } from '../result.ts';
import { formatName } from '../domain/format-labels.ts';
import { quotedKindWords } from '../domain/quoted-kind-words.ts';
import type { Filter, FilterField, Selection } from '../domain/selection.ts';
import type { Topic } from '../domain/topic.ts';

/** A selection in words, a line for each part: what the chips say on screen. */
export function selectionWords(selection: Selection, topics: readonly Topic[]): readonly string[] {
  const query = selection.query?.trim();
  return [
    ...(query === undefined || query === '' ? [] : [`query: ${query}`]),
    ...selection.filters.map((filter) => filterWords(filter, topics)),
  ];
}

/** One chip in words: "outlet: not Press Portal". */
export function filterWords({ field, value, exclude }: Filter, topics: readonly Topic[]): string {
  const named = field === 'topic' ? topics.find(({ id }) => String(id) === value)?.name : undefined;
  const words = value === null ? 'not given' : (named ?? valueWords(field, value));
  return `${fieldWord(field)}: ${exclude ? 'not ' : ''}${words}`;
}

function valueWords(field: FilterField, value: string): string {
  if (field === 'quoted-kind') return quotedKindWords(value);
  return field === 'format' ? formatName(value) : value;
}

function fieldWord(field: FilterField): string {
  switch (field) {
    case 'topic':
    case 'outlet':
    case 'origin':
    case 'language':
    case 'format':
    case 'story':
    case 'watch':
    case 'tag':
      return field;
    case 'quoted-kind':
      return 'kind of quoted source';
    case 'quoted-source':
      return 'quoted source';
    case 'duplicate-group':
      return 'duplicate group';
    default:
      return assertNever(field);
  }
}
