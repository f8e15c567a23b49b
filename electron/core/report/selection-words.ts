import { assertNever } from '../result.ts';
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
  return `${fieldWord(field)}: ${exclude ? 'not ' : ''}${named ?? value ?? 'not given'}`;
}

function fieldWord(field: FilterField): string {
  switch (field) {
    case 'topic':
    case 'outlet':
    case 'origin':
    case 'language':
    case 'story':
    case 'watch':
    case 'tag':
      return field;
    case 'quoted-source':
      return 'quoted source';
    case 'duplicate-group':
      return 'duplicate group';
    default:
      return assertNever(field);
  }
}
