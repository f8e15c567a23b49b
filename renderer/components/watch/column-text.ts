import { COLUMN_MEANINGS, type ColumnMapping, type ColumnMeaning } from '#core/domain/columns.ts';

/** What a column of a table holds, in the words of the field. */
const MEANING_TEXT: Readonly<Record<ColumnMeaning, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Text',
  authors: 'Authors',
  outlet: 'Outlet',
  origin: 'Origin',
  datePublished: 'Published',
  timePublished: 'Time published',
  dateModified: 'Modified',
  language: 'Language',
  url: 'Address',
  providerId: 'Number',
  section: 'Section',
  page: 'Page',
  edition: 'Edition',
  slug: 'Slug',
  subjects: 'Subjects',
  editorsNote: 'Editor’s note',
  wordCountPrinted: 'Word count',
  ignored: 'Nothing we keep',
};

export const MEANING_OPTIONS: readonly { readonly value: ColumnMeaning; readonly text: string }[] =
  COLUMN_MEANINGS.map((value) => ({ value, text: MEANING_TEXT[value] }));

/** The mapping with one column given another meaning. */
export function withMeaning(mapping: ColumnMapping, at: number, meaning: ColumnMeaning): ColumnMapping {
  return { ...mapping, meanings: mapping.meanings.map((each, i) => (i === at ? meaning : each)) };
}

/** What is odd about a mapping, in sentences; an empty list when nothing is. */
export function columnDoubts({ meanings }: ColumnMapping): readonly string[] {
  const doubled = COLUMN_MEANINGS.filter(
    (meaning) => meaning !== 'ignored' && meanings.filter((each) => each === meaning).length > 1,
  );
  return [
    ...(meanings.includes('body') ? [] : ['No column holds the text.']),
    ...(meanings.includes('headline') ? [] : ['No column holds the headline.']),
    ...doubled.map((meaning) => `${MEANING_TEXT[meaning]} is given to more than one column.`),
  ];
}
