import { MEASURES } from '../measures/index.ts';
import type { Facet } from '../domain/library-info.ts';
import type { ReportModel } from './model.ts';
import { wordsOf } from './voices.ts';

export type Value = string | number | boolean | undefined;

/** `width` in characters, for spreadsheets. */
export type TableColumn = { readonly title: string; readonly width: number };

/** One table of the report as plain values, the same in every output that prints tables. `rule` says what is counted. */
export type ReportTable = {
  readonly title: string;
  readonly rule: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Value[])[];
};

const column = (title: string, width: number): TableColumn => ({ title, width });

/** Per cent to one decimal, as a number. */
function tenth(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.round(percent * 10) / 10;
}

function facetTable(title: string, facets: readonly Facet[], total: number): ReportTable {
  return {
    title,
    rule: `Share: articles ÷ all ${total} articles counted. ${MEASURES.unique.rule}`,
    columns: [
      column(title.slice(0, -1), 34),
      column('Articles', 10),
      column('Unique', 10),
      column('Share %', 10),
    ],
    rows: facets.map(({ label, volume }) => [
      label,
      volume.articles,
      volume.unique,
      tenth(total === 0 ? undefined : (volume.articles / total) * 100),
    ]),
  };
}

function voiceShareTable({ quotedSources }: ReportModel): ReportTable {
  const shares = MEASURES.voiceShare.of(quotedSources);
  return {
    title: 'Voice share',
    rule: MEASURES.voiceShare.rule,
    columns: [
      column('Quoted source', 36),
      column('Kind', 12),
      column('Statements', 12),
      column('Articles', 10),
      column('Share %', 10),
      column('First quoted', 18),
      column('Last quoted', 18),
    ],
    rows: quotedSources.map(({ name, kind, statements, articles, firstQuoted, lastQuoted }, at) => [
      name,
      kind,
      statements,
      articles,
      tenth(shares[at]?.share.percent),
      firstQuoted,
      lastQuoted,
    ]),
  };
}

function shareOfVoiceTable({ shareOfVoice }: ReportModel): readonly ReportTable[] {
  if (!shareOfVoice) return [];
  const { any, topics } = shareOfVoice;
  const voices = MEASURES.shareOfVoice.of(
    topics.map(({ name, volume }) => ({ key: name, volume })),
    any,
  );
  return [
    {
      title: 'Share of voice',
      rule: `${MEASURES.shareOfVoice.rule} On any: ${any.articles} articles, ${any.unique} unique.`,
      columns: [
        column('Topic', 26),
        column('Articles', 10),
        column('Share %', 10),
        column('Unique', 10),
        column('Share of unique %', 18),
      ],
      rows: topics.map(({ name, volume }, at) => [
        name,
        volume.articles,
        tenth(voices[at]?.raw.percent),
        volume.unique,
        tenth(voices[at]?.unique.percent),
      ]),
    },
  ];
}

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

function volumeTable({ timeline: { bins, selected, bin } }: ReportModel): ReportTable {
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
      ];
    }),
  };
}

function statementsTable({ statements }: ReportModel): ReportTable {
  return {
    title: 'Statements',
    rule: 'Every statement of the articles counted, newest first; found by rules, not checked by a person.',
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
      wordsOf(statement),
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
      clip.url,
      clip.path,
      clip.sha256,
    ]),
  };
}

/** What was measured: the tables of the body. */
export function measureTables(model: ReportModel): readonly ReportTable[] {
  const { articles } = model.volume;
  return [
    facetTable('Outlets', model.outlets, articles),
    facetTable('Origins', model.origins, articles),
    facetTable('Languages', model.languages, articles),
    voiceShareTable(model),
    ...shareOfVoiceTable(model),
  ];
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
