import { measureTables } from './measure-tables.ts';
import type { ReportModel } from './model.ts';
import { eventName, eventsInBin } from './report-events.ts';
import { column, type ReportTable } from './report-table.ts';
import { statementWords } from '../domain/statement-words.ts';

function storiesTable({ stories, storyCount }: ReportModel): ReportTable {
  return {
    title: 'Top stories',
    rule: `The ${stories.length} largest of ${storyCount} stories, by number of articles.`,
    columns: [
      column('Story', 60),
      column('Articles', 10),
      column('Unique', 10),
      column('Outlets', 40),
      column('Lead copy', 10),
      column('First', 18),
      column('Last', 18),
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

function volumeTable(model: ReportModel): ReportTable {
  const { bins, selected, bin } = model.timeline;
  const hasEvents = model.events.length > 0;
  return {
    title: 'Volume over time',
    rule: `Articles counted per ${bin}, unique among them, and all articles of the library.`,
    columns: [
      column('From', 18),
      column('To', 18),
      column('Articles', 10),
      column('Unique', 10),
      column('All articles', 12),
      column('State', 12),
      ...(hasEvents ? [column('Event markers', 40)] : []),
    ],
    rows: bins.map(({ start, end, all, isGap, isPartial }, at) => {
      const part = isPartial ? 'part' : undefined;
      return [
        start,
        end,
        selected[at]?.articles,
        selected[at]?.unique,
        all.articles,
        isGap ? 'no import' : part,
        ...(hasEvents ? [eventsInBin(model, at).map(eventName).join('; ') || undefined] : []),
      ];
    }),
  };
}

function statementsTable({ statements, statementCount }: ReportModel): ReportTable {
  const which =
    statements.length < statementCount
      ? `The newest ${statements.length} of ${statementCount} statements of the articles counted; the data export of the statements holds them all`
      : 'Every statement of the articles counted, newest first';
  return {
    title: 'Statements',
    rule: `${which}; found by rules, not checked by a person.`,
    columns: [
      column('No.', 10),
      column('Quoted source', 30),
      column('Kind', 10),
      column('Form', 12),
      column('Words', 70),
      column('Sentence', 70),
      column('Article', 8),
      column('Outlet', 22),
      column('Published', 18),
    ],
    rows: statements.map(({ reference, statement }) => [
      reference,
      statement.quotedSource,
      statement.kind,
      statement.form,
      statementWords(statement),
      statement.excerpt,
      statement.articleId,
      statement.outlet,
      statement.published,
    ]),
  };
}

function articlesTable({ annex }: ReportModel): ReportTable {
  return {
    title: 'Articles',
    rule: 'Every article counted, newest first. A lead copy stands for its duplicate group.',
    columns: [
      column('No.', 8),
      column('Published', 18),
      column('Zone unknown', 8),
      column('Outlet', 22),
      column('Origin', 16),
      column('Headline', 70),
      column('Topics', 24),
      column('Lead copy', 8),
      column('Pickups', 8),
      column('Status', 10),
      column('Byline', 24),
      column('Tier', 8),
      column('Kind of outlet', 14),
      column('Section', 14),
      column('Page', 8),
      column('Link', 30),
      column('File', 40),
      column('SHA-256', 20),
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
      clip.status,
      clip.byline,
      clip.tier,
      clip.mediaType,
      clip.section,
      clip.page,
      clip.url,
      clip.path,
      clip.sha256,
    ]),
  };
}

/** What stands behind the figures: the tables of the annex. */
export function annexTables(model: ReportModel): readonly ReportTable[] {
  return [volumeTable(model), articlesTable(model), statementsTable(model)];
}

/** Every table, for a workbook. */
export function allTables(model: ReportModel): readonly ReportTable[] {
  const [volume, articles, statements] = [volumeTable(model), articlesTable(model), statementsTable(model)];
  return [articles, volume, ...measureTables(model), storiesTable(model), statements];
}
