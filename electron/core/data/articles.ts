import type { DataRequest } from '../domain/data-export.ts';
import { notesByArticle, type ArticleNote } from '../domain/article-note.ts';
import type { ClipFacts } from '../domain/clip-facts.ts';
import { counted } from '../domain/figures.ts';
import type { ArticleDay, ArticleRow } from '../domain/library-article.ts';
import type { Volume } from '../domain/selection.ts';
import type { AboutLine, TableColumn, Value } from '../domain/table.ts';
import type { QueryError } from '../domain/topic.ts';
import { ok, type Result } from '../result.ts';
import { aboutSelection } from './about.ts';
import type { CountedTable } from './counted-table.ts';
import { PAGE_ROWS, type DataReader } from './data-reader.ts';

type ArticlesAsked = Extract<DataRequest, { list: 'articles' }>;

/** Of a folded list: how many copies a row stands for, and of a copy below one that it is one. */
const FOLDED_COLUMN: TableColumn = { title: 'Copies folded', width: 13 };
const COLUMNS: readonly TableColumn[] = [
  { title: 'No.', width: 8 },
  { title: 'Published', width: 16, kind: 'moment' },
  { title: 'Zone unknown', width: 13 },
  { title: 'Outlet', width: 22 },
  { title: 'Origin', width: 16 },
  { title: 'Headline', width: 70 },
  { title: 'Byline', width: 24 },
  { title: 'Topics', width: 24 },
  { title: 'Language', width: 10 },
  { title: 'Lead copy', width: 10 },
  { title: 'Pickups', width: 9 },
  { title: 'Status', width: 10 },
  { title: 'Tags', width: 18 },
  { title: 'Notes', width: 40 },
  { title: 'Read', width: 7 },
  { title: 'Starred', width: 8 },
  { title: 'Link', width: 36 },
  { title: 'File', width: 40 },
  { title: 'SHA-256', width: 24 },
];

/** A note in a cell: the passage it stands on, and what was written. */
function noteText({ place, highlight, text, tags = [] }: ArticleNote): string {
  const passage = place === undefined ? '' : `“${place.words}”`;
  const colour = highlight === undefined ? '' : ` (${highlight})`;
  const written = [text, ...tags.map((name) => `#${name}`)].filter((part) => part !== undefined).join(' ');
  return [`${passage}${colour}`.trim(), written].filter((part) => part !== '').join(': ');
}

type Known = {
  readonly facts: ClipFacts | undefined;
  readonly topics: string | undefined;
  readonly notes: readonly ArticleNote[] | undefined;
};

function cells(row: ArticleRow, { facts, topics, notes }: Known): readonly Value[] {
  return [
    row.id,
    row.published,
    row.isZoneUnknown,
    row.outlet,
    row.origin,
    row.headline,
    facts?.byline,
    topics,
    facts?.language,
    row.isLeadCopy,
    row.pickups,
    row.status,
    row.tags?.join('; '),
    notes?.map(noteText).join(' | '),
    row.isRead,
    row.isStarred,
    facts?.url,
    facts?.path,
    facts?.sha256,
  ];
}

/** Every article of a list in its order, page by page. */
function* pages(library: DataReader, asked: ArticlesAsked): Generator<readonly ArticleRow[]> {
  const { selection, order, upTo, fold } = asked;
  const standing = { ...(upTo !== undefined && { upTo }), ...(fold !== undefined && { fold }) };
  for (let offset = 0; ; offset += PAGE_ROWS) {
    const page = library.articles(selection, order, { offset, limit: PAGE_ROWS, ...standing });
    // The query was understood before the first row was asked for.
    if (!page.ok) throw new Error(page.error.message);
    yield page.value;
    if (page.value.length < PAGE_ROWS) return;
  }
}

/** How many copies a row stands for that have none of their own; of a copy with a row of its own, that it is one. */
function foldedCell({ folded }: ArticleRow): Value {
  if (folded?.kind === 'copy') return 'copy of the row above';
  return folded === undefined || folded.isOpen ? 0 : folded.copies;
}

/** Which rows a folded list has, in words and in numbers. */
function foldedRows(library: DataReader, asked: ArticlesAsked, volume: Volume): FoldedRows {
  const { selection, order, upTo, fold } = asked;
  if (fold === undefined) return { rowCount: volume.articles, about: [] };
  const days = library.articleDays(selection, order, upTo, fold);
  // The query was understood when the volume was asked for.
  if (!days.ok) throw new Error(days.error.message);
  const inAll = days.value.reduce(addDay, { articles: 0, unique: 0, rows: 0 });
  const text = `${counted(inAll.articles, 'article')} in ${counted(inAll.unique, 'group')}: one row for each duplicate group, the first in this order, and the other copies of groups that were open below it`;
  return { rowCount: inAll.rows, about: [{ label: 'Rows', text }] };
}

type FoldedRows = { readonly rowCount: number; readonly about: readonly AboutLine[] };

const addDay = (sum: Volume & { readonly rows: number }, { volume, rows = 0 }: ArticleDay) => ({
  articles: sum.articles + volume.articles,
  unique: sum.unique + volume.unique,
  rows: sum.rows + rows,
});

/** Every article of a list in its order. */
export function* articleRows(library: DataReader, asked: ArticlesAsked): Generator<ArticleRow> {
  for (const page of pages(library, asked)) yield* page;
}

/** The articles of a list with what identifies each: its file and its bytes. */
export function articlesTable(library: DataReader, asked: ArticlesAsked): Result<CountedTable, QueryError> {
  const { selection } = asked;
  const volume = library.volume(selection);
  if (!volume.ok) return volume;
  const topics = new Map(library.topics().map(({ id, name }) => [id, name]));
  function* rows(): Generator<readonly Value[]> {
    for (const page of pages(library, asked)) {
      const facts = new Map(library.clipFacts(page.map(({ id }) => id)).map((each) => [each.id, each]));
      const noted = page.flatMap(({ id, notes }) => (notes === undefined ? [] : id));
      const notes = notesByArticle(library.notes(noted));
      for (const row of page) {
        const known = facts.get(row.id);
        const names = known?.topics.flatMap((id) => topics.get(id) ?? []).join('; ');
        const own = cells(row, { facts: known, topics: names, notes: notes.get(row.id) });
        yield asked.fold === undefined ? own : [...own, foldedCell(row)];
      }
    }
  }
  const { rowCount, about } = foldedRows(library, asked, volume.value);
  return ok({
    title: 'Articles',
    fileName: 'articles',
    columns: asked.fold === undefined ? COLUMNS : [...COLUMNS, FOLDED_COLUMN],
    rows: { [Symbol.iterator]: rows },
    rowCount,
    about: [
      ...aboutSelection(library, selection),
      { label: 'Order', text: asked.order },
      ...about,
      {
        label: 'Pickups',
        text: 'other copies of the same text in the library; a lead copy stands for its group',
      },
    ],
  });
}
