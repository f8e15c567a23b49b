import { MEASURES } from '../measures/index.ts';
import type { ReportSectionId } from '../domain/report.ts';
import { VOICE_RULE } from '../domain/signals.ts';
import type { FacetRow, ReportModel } from './model.ts';
import { column, type ReportTable } from './report-table.ts';
import { wordsOf } from './local-words.ts';
import { allCounted } from './volume-words.ts';
import { statementWords } from '../domain/statement-words.ts';

/** Per cent to one decimal, as a number. */
function tenth(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.round(percent * 10) / 10;
}

type FacetNames = { readonly title: string; readonly one: string; readonly rule?: string };

function facetTable(
  { title, one, rule = '' }: FacetNames,
  facets: readonly FacetRow[],
  model: ReportModel,
): ReportTable {
  const { before, volume: all } = model;
  const share = (part: number, whole: number): number | undefined =>
    whole === 0 ? undefined : (part / whole) * 100;
  const change =
    before === undefined
      ? ''
      : ' Before: articles in the period before; change: of the share, in percentage points.';
  return {
    title,
    rule: `Share: articles ÷ ${allCounted(all.articles, wordsOf(model))}.${rule} ${MEASURES.unique.rule}${change}`,
    columns: [
      column(one, 34),
      column('Articles', 10),
      column('Unique', 10),
      column('Share %', 10),
      ...(before === undefined ? [] : [column('Before', 10), column('Change', 10)]),
    ],
    rows: facets.map(({ label, volume, before: then }) => {
      const now = share(volume.articles, all.articles);
      const earlier = before && then && share(then.articles, before.volume.articles);
      return [
        label,
        volume.articles,
        volume.unique,
        tenth(now),
        ...(before === undefined
          ? []
          : [then?.articles, now === undefined || earlier === undefined ? undefined : tenth(now - earlier)]),
      ];
    }),
  };
}

function voiceShareTable({ quotedSources, before }: ReportModel): ReportTable {
  const shares = MEASURES.voiceShare.of(quotedSources);
  return {
    title: 'Voice share',
    rule: MEASURES.voiceShare.rule,
    columns: [
      column('Quoted source', 36),
      column('Kind', 12),
      column('Statements', 12),
      ...(before === undefined ? [] : [column('Before', 10)]),
      column('Articles', 10),
      column('Share %', 10),
      column('First quoted', 18),
      column('Last quoted', 18),
    ],
    rows: quotedSources.map(
      ({ name, kind, statements, before: then, articles, firstQuoted, lastQuoted }, at) => [
        name,
        kind,
        statements,
        ...(before === undefined ? [] : [then]),
        articles,
        tenth(shares[at]?.share.percent),
        firstQuoted,
        lastQuoted,
      ],
    ),
  };
}

function shareOfVoiceTable({ shareOfVoice }: ReportModel): readonly ReportTable[] {
  if (!shareOfVoice) return [];
  const { any, topics, anyBefore } = shareOfVoice;
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
        ...(anyBefore === undefined ? [] : [column('Before', 10)]),
      ],
      rows: topics.map(({ name, volume, before }, at) => [
        name,
        volume.articles,
        tenth(voices[at]?.raw.percent),
        volume.unique,
        tenth(voices[at]?.unique.percent),
        ...(anyBefore === undefined ? [] : [before?.articles]),
      ]),
    },
  ];
}

function newVoicesTable({ newVoices }: ReportModel): readonly ReportTable[] {
  if (newVoices === undefined || newVoices.voices.length === 0) return [];
  return [
    {
      title: 'New voices',
      rule: VOICE_RULE,
      columns: [
        column('Quoted source', 36),
        column('Kind', 12),
        column('First quoted', 18),
        column('Statements', 12),
        column('Articles', 10),
        column('New to the library', 10),
      ],
      rows: newVoices.voices.map(({ name, kind, first, statements, articles, isNewToLibrary }) => [
        name,
        kind,
        first,
        statements,
        articles,
        isNewToLibrary,
      ]),
    },
  ];
}

function syndicationTable({ syndication }: ReportModel): readonly ReportTable[] {
  if (syndication.length === 0) return [];
  return [
    {
      title: 'Syndication',
      rule: 'Texts with most pickups among the articles counted. Delays in minutes after the lead copy, of the pickups that tell the hour; kept: share of the lead copy’s words in the middle one of the pickups compared.',
      columns: [
        column('Lead copy', 60),
        column('No.', 8),
        column('Outlet', 22),
        column('Origin', 16),
        column('Pickups', 10),
        column('Outlets', 10),
        column('First after', 10),
        column('Half within', 10),
        column('Last after', 10),
        column('Compared', 10),
        column('Kept %', 10),
        column('Other headline', 10),
        column('Cut', 8),
        column('Added to', 8),
        column('Statements dropped', 10),
      ],
      rows: syndication.map(({ lead, origin, pickups, outlets, delay, edits }) => [
        lead.headline,
        lead.id,
        lead.outlet,
        origin.kind === 'agreed' ? origin.name : lead.origin,
        pickups,
        outlets,
        delay?.first,
        delay?.median,
        delay?.last,
        edits.compared,
        tenth(edits.kept === undefined ? undefined : edits.kept * 100),
        edits.otherHeadline,
        edits.withCuts,
        edits.withAdditions,
        edits.droppedStatements,
      ]),
    },
  ];
}

function recordTable({ record }: ReportModel): readonly ReportTable[] {
  if (record === undefined) return [];
  return [
    {
      title: 'Statement record',
      rule: `Statements of ${record.quotedSource} in order of time; near-repeats stand with the statement they repeat.`,
      columns: [
        column('No.', 10),
        column('Published', 18),
        column('Kind', 10),
        column('Words', 70),
        column('Sentence', 70),
        column('Outlet', 22),
        column('Article', 8),
        column('Repeats', 20),
        column('File', 40),
        column('SHA-256', 20),
      ],
      rows: record.statements.map(({ reference, statement, clip, repeats }) => [
        reference,
        statement.published,
        statement.kind,
        statementWords(statement),
        statement.excerpt,
        statement.outlet,
        statement.articleId,
        repeats.map((repeat) => repeat.reference).join(', '),
        clip?.path,
        clip?.sha256,
      ]),
    },
  ];
}

/** Columns for which a page or a message is too narrow; the workbook has them all. */
export const LEFT_TO_THE_WORKBOOK = new Set([
  'First quoted',
  'Last quoted',
  'First after',
  'Last after',
  'Added to',
  'Other headline',
  'Statements dropped',
  'Compared',
]);

/** Tables of what a section of the body measures. */
export function sectionTables(section: ReportSectionId, model: ReportModel): readonly ReportTable[] {
  switch (section) {
    case 'outlets':
      return outletTables(model);
    case 'who-said-what':
      return [...recordTable(model), voiceShareTable(model), ...newVoicesTable(model)];
    case 'share-of-voice':
      return shareOfVoiceTable(model);
    case 'syndication':
      return syndicationTable(model);
    default:
      return [];
  }
}

function outletTables(model: ReportModel): readonly ReportTable[] {
  const some = (names: FacetNames, rows: readonly FacetRow[]): readonly ReportTable[] =>
    rows.length === 0 ? [] : [facetTable(names, rows, model)];
  return [
    facetTable({ title: 'Outlets', one: 'Outlet' }, model.outlets, model),
    facetTable({ title: 'Origins', one: 'Origin' }, model.origins, model),
    facetTable({ title: 'Languages', one: 'Language' }, model.languages, model),
    ...some({ title: 'Kinds of outlet', one: 'Kind' }, model.mediaTypes),
    ...some({ title: 'Tiers', one: 'Tier' }, model.tiers),
    ...some(
      { title: 'Bylines', one: 'Byline', rule: ' An article of two authors counts for both.' },
      model.bylines ?? [],
    ),
  ];
}

/** What was measured: the tables of the body. */
export function measureTables(model: ReportModel): readonly ReportTable[] {
  return [
    ...outletTables(model),
    voiceShareTable(model),
    ...shareOfVoiceTable(model),
    ...newVoicesTable(model),
    ...syndicationTable(model),
    ...recordTable(model),
  ];
}
