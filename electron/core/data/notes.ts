import type { DataRequest } from '../domain/data-export.ts';
import { notesByArticle, type PlacedNote } from '../domain/article-note.ts';
import type { TableColumn, Value } from '../domain/table.ts';
import type { QueryError } from '../domain/topic.ts';
import { ok, type Result } from '../result.ts';
import { placeNotes } from '../domain/note-places.ts';
import { aboutSelection } from './about.ts';
import type { CountedTable } from './counted-table.ts';
import type { DataReader } from './data-reader.ts';

type NotesAsked = Extract<DataRequest, { list: 'notes' }>;

const COLUMNS: readonly TableColumn[] = [
  { title: 'No.', width: 8 },
  { title: 'Note', width: 60 },
  { title: 'Highlight', width: 10 },
  { title: 'Tags', width: 20 },
  { title: 'Words', width: 60 },
  { title: 'Passage', width: 18 },
  { title: 'Field', width: 11 },
  { title: 'From', width: 8 },
  { title: 'To', width: 8 },
  { title: 'Written (UTC)', width: 24 },
  { title: 'Changed (UTC)', width: 24 },
  { title: 'Published', width: 16, kind: 'moment' },
  { title: 'Outlet', width: 22 },
  { title: 'Headline', width: 60 },
  { title: 'Article', width: 8 },
];

const STATES: Readonly<Record<PlacedNote['state'], string>> = {
  'whole-article': 'the whole article',
  'in-place': 'where it was marked',
  moved: 'found again by its words',
  gone: 'its words are no longer there',
};

/** The notes and highlights on the articles selected, article by article, in the order of each text. */
export function notesTable(library: DataReader, { selection }: NotesAsked): Result<CountedTable, QueryError> {
  const selected = library.countedArticles(selection);
  if (!selected.ok) return selected;
  const ids = new Set(selected.value.map(({ id }) => id));
  const notes = library.notes().filter(({ articleId }) => ids.has(articleId));
  const byArticle = notesByArticle(notes);
  function* rows(): Generator<readonly Value[]> {
    for (const [id, own] of byArticle) {
      const article = library.article(id);
      if (article === undefined) continue;
      const { headline, outlet, datePublished } = article;
      for (const note of placeNotes(article, own)) {
        const { field, span: [from, to] = [] } = note.found ?? {};
        yield [
          ...[note.id, note.text, note.highlight, note.tags?.join('; ')],
          ...[note.place?.words, STATES[note.state], field, from, to],
          ...[note.at, note.changedAt, datePublished?.value, outlet?.name, headline, id],
        ];
      }
    }
  }
  return ok({
    title: 'Notes',
    fileName: 'notes',
    columns: COLUMNS,
    rows: { [Symbol.iterator]: rows },
    rowCount: notes.length,
    about: [
      ...aboutSelection(library, selection),
      { label: 'Words', text: 'the passage as it stood when it was marked' },
      { label: 'From, To', text: 'where the words stand in the field as it is read now, in characters' },
    ],
  });
}
