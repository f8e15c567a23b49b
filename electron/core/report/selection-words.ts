import type { Filter, FilterField, Selection } from '../domain/selection.ts';
import type { Library } from '../ports.ts';
import type { ReportWords } from './language/report-words.ts';

/** What tells the names of what a filter gives the number of. */
export type FilterNames = Pick<Library, 'topics' | 'watches' | 'story'>;

/** A selection in words, a line for each part: what the chips say on screen. The query stands as it was typed. */
export function selectionWords(
  selection: Selection,
  names: FilterNames,
  say: ReportWords,
): readonly string[] {
  const query = selection.query?.trim();
  return [
    ...(query === undefined || query === '' ? [] : [say.names.query(query)]),
    ...selection.filters.map((filter) => filterWords(filter, names, say)),
  ];
}

/** One chip in words: "outlet: not Press Portal". */
export function filterWords({ field, value, exclude }: Filter, names: FilterNames, say: ReportWords): string {
  const words =
    value === null ? say.clips.notGiven : (nameOf(field, value, names) ?? valueWords(field, value, say));
  return say.names.filter(field, words, exclude);
}

function nameOf(field: FilterField, value: string, names: FilterNames): string | undefined {
  const isIt = ({ id }: { readonly id: number }): boolean => String(id) === value;
  if (field === 'topic') return names.topics().find(isIt)?.name;
  if (field === 'watch') return names.watches().find(isIt)?.name;
  return field === 'story' ? names.story(Number(value))?.title : undefined;
}

function valueWords(field: FilterField, value: string, { names }: ReportWords): string {
  if (field === 'quoted-kind') return names.quotedKind(value);
  if (field === 'quoted-source') return names.quotedSource(value);
  if (field === 'language') return names.language(value);
  return field === 'format' ? names.format(value) : value;
}
