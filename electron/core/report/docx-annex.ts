import { Paragraph, TextRun, type FileChild, type IRunOptions } from 'docx';
import { fileName } from '../domain/file-name.ts';
import { xmlWritable } from '../domain/xml-text.ts';
import { anchored, linked, table, tableParts, text } from './docx-parts.ts';
import { voiceListId } from './html-tables.ts';
import type { LocalWords } from './local-words.ts';
import type { ReportModel, ReportStatement } from './model.ts';
import { annexTables } from './report-tables.ts';
import { columnsIn, type ReportTable } from './report-table.ts';
import type { ColumnId } from './language/table-ids.ts';
import { sentences } from './words.ts';

/** Rows of an annex in a document that is to be read and edited; the workbook holds all. */
const MOST_ROWS = 1_500;
const MOST_NUMBERS = 600;

/** Columns that fit a page; the workbook has them all. */
const PRINTED_COLUMNS: ReadonlySet<ColumnId> = new Set([
  'number',
  'from',
  'published',
  'outlet',
  'origin',
  'headline',
  'fileAndHash',
  'articles',
  'unique',
  'allArticles',
  'state',
  'eventMarkers',
]);

/** Files by their names with the SHA-256 under them: the folders they lay in stay in the house. */
function named(made: ReportTable, { say }: LocalWords): ReportTable {
  const place = (id: ColumnId): number => made.columns.findIndex((each) => each.id === id);
  const [file, hash] = [place('file'), place('sha256')];
  if (file < 0 || hash < 0) return made;
  return {
    ...made,
    columns: made.columns.map((each) => (each.id === 'file' ? columnsIn(say)('fileAndHash', 62) : each)),
    rows: made.rows.map((row) =>
      row.map((value, at) =>
        at === file ? `${fileName(String(value ?? ''))} ${String(row[hash] ?? '')}` : value,
      ),
    ),
  };
}

function narrowed(made: ReportTable): ReportTable {
  const kept = made.columns.flatMap(({ id }, at) => (PRINTED_COLUMNS.has(id) ? [at] : []));
  return {
    ...made,
    columns: made.columns.filter((_, at) => kept.includes(at)),
    rows: made.rows.map((row) => row.filter((_, at) => kept.includes(at))),
  };
}

/** What stands behind the figures: articles, the lists of each figure, statements, and the numbers behind the bars. */
export function annexParts(model: ReportModel, words: LocalWords): readonly FileChild[] {
  const [volume, articles] = annexTables(model, words).map((made) => narrowed(named(made, words)));
  return [
    ...(articles === undefined ? [] : articleParts(articles, model, words)),
    ...listParts(model, words),
    ...statementParts(model, words),
    ...(volume === undefined ? [] : tableParts({ ...volume, title: words.say.annex.volume }, words)),
  ];
}

function bookmarked(id: string, words: string): Paragraph {
  return new Paragraph({ heading: 'Heading1', children: [anchored(id, words)] });
}

function articleParts(made: ReportTable, model: ReportModel, words: LocalWords): readonly FileChild[] {
  const rows = made.rows.slice(0, MOST_ROWS);
  const { annex: say, clips } = words.say;
  const isPart = rows.length < model.clips;
  const heading = isPart ? say.articlesOf(rows.length, model.clips) : say.articlesCounted(model.clips);
  const rule = isPart ? sentences(made.rule, say.newestHere) : made.rule;
  const outside =
    model.uncounted.length === 0
      ? []
      : [
          text(
            say.uncountedAre(
              model.uncounted
                .map(({ id, headline }) => `${clips.no(id)}, ${headline}`)
                .join(`${clips.semicolon} `),
            ),
          ),
        ];
  const anchors = rows.map(([number]) => `a${String(number)}`);
  return [
    bookmarked('annex', heading),
    new Paragraph({ style: 'Rule', text: xmlWritable(rule) }),
    table({ ...made, rows }, words, { anchors, isNumbered: true }),
    ...outside,
  ];
}

/** Annex B: which articles each figure counts. */
function listParts({ lists }: ReportModel, words: LocalWords): readonly FileChild[] {
  return [
    bookmarked('lists', words.say.annex.lists),
    ...lists.map(({ id, title, articles, left = 0 }) => {
      const shown = articles.slice(0, MOST_NUMBERS);
      const rest = left + articles.length - shown.length;
      const more = rest === 0 ? '' : words.say.annex.more(rest, shown.length > 0);
      return new Paragraph({
        style: 'Entry',
        children: [
          anchored(id, title, { bold: true, size: 17 }),
          new TextRun({
            text: ` ${words.count(articles.length + left)}${words.say.clips.colon} ${shown.join(', ')}${more}`,
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
  const { annex: say, clips, names } = words.say;
  const heading =
    shown.length < statementCount
      ? say.statementsOf(shown.length, statementCount)
      : say.statements(statementCount);
  return [
    bookmarked('statements', heading),
    ...quotedSources.flatMap(({ name, statements: number }, row) => {
      const own = bySource.get(name) ?? [];
      if (own.length === 0) return [];
      const head = new Paragraph({
        style: 'Entry',
        keepNext: true,
        children: [
          anchored(voiceListId(row), `${names.quotedSource(name)}${clips.colon} ${words.count(number)}`, {
            bold: true,
            size: 18,
          }),
        ],
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
  const { clips, names } = words.say;
  const form = each.form === 'named' ? '' : `, ${names.forms[each.form]}`;
  return new Paragraph({
    style: 'Entry',
    children: [
      anchored(reference, reference, { size: 17 }),
      new TextRun({
        text: xmlWritable(
          ` ${names.kinds[each.kind]}${form}, ${each.outlet ?? clips.noOutlet}, ${words.short(each.published)}, `,
        ),
        size: 17,
      }),
      linked(`a${each.articleId}`, clips.no(each.articleId), 17),
      new TextRun({ text: `${clips.colon} `, size: 17 }),
      ...sentenceRuns(each),
    ],
  });
}
