import { assertNever } from '../result.ts';
import { formatName } from '../domain/format-labels.ts';
import { quotedKindWords } from '../domain/quoted-kind-words.ts';
import type { Filter, FilterField, Selection } from '../domain/selection.ts';
import type { Library } from '../ports.ts';

/** What tells the names of what a filter gives the number of. */
export type FilterNames = Pick<Library, 'topics' | 'watches' | 'story'>;

/** A selection in words, a line for each part: what the chips say on screen. */
export function selectionWords(selection: Selection, names: FilterNames): readonly string[] {
  const query = selection.query?.trim();
  return [
    ...(query === undefined || query === '' ? [] : [`query: ${query}`]),
    ...selection.filters.map((filter) => filterWords(filter, names)),
  ];
}

/** One chip in words: "outlet: not Press Portal". */
export function filterWords({ field, value, exclude }: Filter, names: FilterNames): string {
  const words = value === null ? 'not given' : (nameOf(field, value, names) ?? valueWords(field, value));
  return `${fieldWord(field)}: ${exclude ? 'not ' : ''}${words}`;
}

function nameOf(field: FilterField, value: string, names: FilterNames): string | undefined {
  const isIt = ({ id }: { readonly id: number }): boolean => String(id) === value;
  if (field === 'topic') return names.topics().find(isIt)?.name;
  if (field === 'watch') return names.watches().find(isIt)?.name;
  return field === 'story' ? names.story(Number(value))?.title : undefined;
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
