import { Paragraph, TextRun, type FileChild, type IRunOptions } from 'docx';
import { xmlWritable } from '../domain/xml-text.ts';
import { anchored, linked, table, tableParts, text } from './docx-parts.ts';
import { fileName } from './html-text.ts';
import { voiceListId } from './html-tables.ts';
import type { LocalWords } from './local-words.ts';
import type { ReportModel, ReportStatement } from './model.ts';
import { annexTables } from './report-tables.ts';
import type { ReportTable } from './report-table.ts';

/** Rows of an annex in a document that is to be read and edited; the workbook holds all. */
const MOST_ROWS = 1_500;
const MOST_NUMBERS = 600;

/** Columns that fit a page; the workbook has them all. */
const PRINTED_COLUMNS = new Set([
  'No.',
  'From',
  'Published',
  'Outlet',
  'Origin',
  'Headline',
  'File, SHA-256',
  'Articles',
  'Unique',
  'All articles',
  'State',
  'Event markers',
]);

/** Files by their names with the SHA-256 under them: the folders they lay in stay in the house. */
function named(made: ReportTable): ReportTable {
  const [file, hash] = ['File', 'SHA-256'].map((title) =>
    made.columns.findIndex((each) => each.title === title),
  );
  if (file === undefined || hash === undefined || file < 0 || hash < 0) return made;
  return {
    ...made,
    columns: made.columns.map((each) =>
      each.title === 'File' ? { ...each, title: 'File, SHA-256', width: 52 } : each,
    ),
    rows: made.rows.map((row) =>
      row.map((value, at) =>
        at === file ? `${fileName(String(value ?? ''))} ${String(row[hash] ?? '')}` : value,
      ),
    ),
  };
}

function narrowed(made: ReportTable): ReportTable {
  const kept = made.columns.flatMap(({ title }, at) => (PRINTED_COLUMNS.has(title) ? [at] : []));
  return {
    ...made,
    columns: made.columns.filter((_, at) => kept.includes(at)),
    rows: made.rows.map((row) => row.filter((_, at) => kept.includes(at))),
  };
}

/** What stands behind the figures: articles, the lists of each figure, statements, and the numbers behind the bars. */
export function annexParts(model: ReportModel, words: LocalWords): readonly FileChild[] {
  const [volume, articles] = annexTables(model).map(named).map(narrowed);
  return [
    ...(articles === undefined ? [] : articleParts(articles, model, words)),
    ...listParts(model, words),
    ...statementParts(model, words),
    ...(volume === undefined ? [] : tableParts({ ...volume, title: 'Annex D: volume over time' }, words)),
  ];
}

function bookmarked(id: string, words: string): Paragraph {
  return new Paragraph({ heading: 'Heading1', children: [anchored(id, words)] });
}

function articleParts(made: ReportTable, model: ReportModel, words: LocalWords): readonly FileChild[] {
  const rows = made.rows.slice(0, MOST_ROWS);
  const of =
    rows.length < model.clips
      ? `${words.count(rows.length)} of the ${words.counted(model.clips, 'article')} counted`
      : `the ${words.counted(model.clips, 'article')} counted`;
  const rule =
    rows.length < model.clips
      ? `${made.rule} The newest stand here; the workbook, the CSV and the JSON of this report hold all.`
      : made.rule;
  const outside =
    model.uncounted.length === 0
      ? []
      : [
          text(
            `Clips picked from outside of the selection, not counted: ${model.uncounted.map(({ id, headline }) => `No. ${id}, ${headline}`).join('; ')}.`,
          ),
        ];
  const anchors = rows.map(([number]) => `a${String(number)}`);
  return [
    bookmarked('annex', `Annex A: ${of}`),
    new Paragraph({ style: 'Rule', text: xmlWritable(rule) }),
    table({ ...made, rows }, words, { anchors, isNumbered: true }),
    ...outside,
  ];
}

/** Annex B: which articles each figure counts. */
function listParts({ lists }: ReportModel, words: LocalWords): readonly FileChild[] {
  return [
    bookmarked('lists', 'Annex B: which articles each figure counts'),
    ...lists.map(({ id, title, articles, left = 0 }) => {
      const shown = articles.slice(0, MOST_NUMBERS);
      const rest = left + articles.length - shown.length;
      const more = rest === 0 ? '' : `${shown.length === 0 ? '' : ', and '}${words.count(rest)} more`;
      return new Paragraph({
        style: 'Entry',
        children: [
          anchored(id, title, { bold: true, size: 17 }),
          new TextRun({
            text: ` ${words.count(articles.length + left)}: ${shown.join(', ')}${more}`,
            size: 17,
          }),
        ],
      });
    }),
  ];
}

/** Annex C: every statement, by who is quoted, most quoted first. */
function statementParts(model: ReportModel, words: LocalWords): readonly FileChild[] {
  const { statements, statementCount, quotedSources } = model;
  if (statements.length === 0) return [];
  const shown = statements.slice(0, MOST_ROWS);
  const bySource = new Map<string, ReportStatement[]>();
  for (const each of shown) {
    const own = bySource.get(each.statement.quotedSource) ?? [];
    bySource.set(each.statement.quotedSource, own);
    own.push(each);
  }
  const of =
    shown.length < statementCount
      ? `the newest ${words.count(shown.length)} of ${words.counted(statementCount, 'statement')}`
      : `the ${words.counted(statementCount, 'statement')}`;
  return [
    bookmarked('statements', `Annex C: ${of}`),
    ...quotedSources.flatMap(({ name, statements: number }, row) => {
      const own = bySource.get(name) ?? [];
      if (own.length === 0) return [];
      const head = new Paragraph({
        style: 'Entry',
        keepNext: true,
        children: [anchored(voiceListId(row), `${name}: ${words.count(number)}`, { bold: true, size: 18 })],
      });
      return [head, ...own.map((each) => statement(each, words))];
    }),
  ];
}

/** The sentence, the words attributed in bold. */
function sentenceRuns({ excerpt, content }: ReportStatement['statement']): readonly TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  const put = (end: number, isSaid: boolean): void => {
    const part = xmlWritable(excerpt.slice(at, end));
    const look: IRunOptions = { text: part, bold: isSaid, size: 17, font: 'Georgia' };
    if (part !== '') runs.push(new TextRun(look));
    at = end;
  };
  for (const [start, end] of content) {
    put(start, false);
    put(end, true);
  }
  put(excerpt.length, false);
  return runs;
}

function statement({ reference, statement: each }: ReportStatement, words: LocalWords): Paragraph {
  const form = each.form === 'named' ? '' : `, ${each.form}`;
  return new Paragraph({
    style: 'Entry',
    children: [
      anchored(reference, reference, { size: 17 }),
      new TextRun({
        text: xmlWritable(
          ` ${each.kind}${form}, ${each.outlet ?? 'no outlet'}, ${words.short(each.published)}, `,
        ),
        size: 17,
      }),
      linked(`a${each.articleId}`, `No. ${each.articleId}`, 17),
      new TextRun({ text: ': ', size: 17 }),
      ...sentenceRuns(each),
    ],
  });
}
