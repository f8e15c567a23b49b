import type { LocalWords } from './local-words.ts';
import { measureTables } from './measure-tables.ts';
import type { ReportModel } from './model.ts';
import { eventName, eventsInBin } from './report-events.ts';
import { columnsIn, type ReportTable } from './report-table.ts';
import { statementWords } from '../domain/statement-words.ts';
import { statusWords } from './words.ts';

function storiesTable({ stories, storyCount }: ReportModel, { say }: LocalWords): ReportTable {
  const column = columnsIn(say);
  return {
    id: 'stories',
    title: say.tables.titles.stories,
    rule: say.tables.stories(stories.length, storyCount),
    columns: [
      column('story', 60),
      column('articles', 10),
      column('unique', 10),
      column('outlets', 40),
      column('leadCopy', 10),
      column('first', 18),
      column('last', 18),
    ],
    rows: stories.map(({ row, lead }) => [
      row.title,
      row.volume.articles,
      row.volume.unique,
      row.outlets.join(', '),
      lead?.id,
      row.first,
      row.last,
    ]),
  };
}

function volumeTable(model: ReportModel, words: LocalWords): ReportTable {
  const { say } = words;
  const column = columnsIn(say);
  const { bins, selected, bin } = model.timeline;
  const hasEvents = model.events.length > 0;
  return {
    id: 'volume',
    title: say.tables.titles.volume,
    rule: say.tables.volume(bin),
    columns: [
      column('from', 18),
      column('to', 18),
      column('articles', 10),
      column('unique', 10),
      column('allArticles', 12),
      column('state', 12),
      ...(hasEvents ? [column('eventMarkers', 40)] : []),
    ],
    rows: bins.map(({ start, end, all, isGap, isPartial }, at) => {
      const part = isPartial ? say.tables.part : undefined;
      return [
        start,
        end,
        selected[at]?.articles,
        selected[at]?.unique,
        all.articles,
        isGap ? say.tables.noImport : part,
        ...(hasEvents
          ? [
              eventsInBin(model, at)
                .map((event) => eventName(event, words))
                .join('; ') || undefined,
            ]
          : []),
      ];
    }),
  };
}

function statementsTable({ statements, statementCount }: ReportModel, { say }: LocalWords): ReportTable {
  const column = columnsIn(say);
  return {
    id: 'statements',
    title: say.tables.titles.statements,
    rule:
      statements.length < statementCount
        ? say.tables.statementsOf(statements.length, statementCount)
        : say.tables.statements,
    columns: [
      column('number', 10),
      column('quotedSource', 30),
      column('kind', 10),
      column('form', 12),
      column('words', 70),
      column('sentence', 70),
      column('article', 8),
      column('outlet', 22),
      column('published', 18),
    ],
    rows: statements.map(({ reference, statement }) => [
      reference,
      say.names.quotedSource(statement.quotedSource),
      say.names.kinds[statement.kind],
      say.names.forms[statement.form],
      statementWords(statement),
      statement.excerpt,
      statement.articleId,
      statement.outlet,
      statement.published,
    ]),
  };
}

function articlesTable({ annex }: ReportModel, { say }: LocalWords): ReportTable {
  const column = columnsIn(say);
  return {
    id: 'articles',
    title: say.tables.titles.articles,
    rule: say.tables.articles,
    columns: [
      column('number', 8),
      column('published', 18),
      column('zoneUnknown', 8),
      column('outlet', 22),
      column('origin', 16),
      column('headline', 70),
      column('topics', 24),
      column('leadCopy', 8),
      column('pickups', 8),
      column('status', 10),
      column('byline', 24),
      column('tier', 8),
      column('mediaType', 14),
      column('section', 14),
      column('page', 8),
      column('link', 30),
      column('file', 80),
      column('sha256', 66),
    ],
    rows: annex.map((clip) => [
      clip.id,
      clip.published,
      clip.isZoneUnknown,
      clip.outlet,
      clip.origin,
      clip.headline,
      clip.topics.map(({ name }) => name).join('; '),
      clip.isLeadCopy,
      clip.pickups,
      statusWords(clip, say),
      clip.byline,
      clip.tier,
      clip.mediaType && say.names.mediaTypes[clip.mediaType],
      clip.section,
      clip.page,
      clip.url,
      clip.path,
      clip.sha256,
    ]),
  };
}

/** What stands behind the figures: the tables of the annex. */
export function annexTables(model: ReportModel, words: LocalWords): readonly ReportTable[] {
  return [volumeTable(model, words), articlesTable(model, words), statementsTable(model, words)];
}

/** Every table, for a workbook. */
export function allTables(model: ReportModel, words: LocalWords): readonly ReportTable[] {
  return [
    articlesTable(model, words),
    volumeTable(model, words),
    ...measureTables(model, words),
    storiesTable(model, words),
    statementsTable(model, words),
  ];
}
