import { MEASURES } from '../measures/index.ts';
import type { ReportSectionId } from '../domain/report.ts';
import { statementWords } from '../domain/statement-words.ts';
import type { ColumnId, TableId } from './language/table-ids.ts';
import type { LocalWords } from './local-words.ts';
import type { FacetRow, ReportModel } from './model.ts';
import { columnsIn, type ReportTable } from './report-table.ts';
import { sentences } from './words.ts';

/** Per cent to one decimal, as a number. */
function tenth(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.round(percent * 10) / 10;
}

type FacetNames = { readonly id: TableId; readonly one: ColumnId; readonly rule?: string };

function facetTable(
  { id, one, rule }: FacetNames,
  facets: readonly FacetRow[],
  model: ReportModel,
  { say }: LocalWords,
): ReportTable {
  const { before, volume: all } = model;
  const column = columnsIn(say);
  const share = (part: number, whole: number): number | undefined =>
    whole === 0 ? undefined : (part / whole) * 100;
  return {
    id,
    title: say.tables.titles[id],
    rule: sentences(
      say.tables.share(say.volume.allCounted(all.articles)),
      rule,
      say.tables.unique,
      before === undefined ? undefined : say.tables.beforeAndChange,
    ),
    columns: [
      column(one, 34),
      column('articles', 10),
      column('unique', 10),
      column('share', 10),
      ...(before === undefined ? [] : [column('before', 10), column('change', 10)]),
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

function voiceShareTable({ quotedSources, before }: ReportModel, { say }: LocalWords): ReportTable {
  const shares = MEASURES.voiceShare.of(quotedSources);
  const column = columnsIn(say);
  return {
    id: 'voiceShare',
    title: say.tables.titles.voiceShare,
    rule: say.tables.voiceShare,
    columns: [
      column('quotedSource', 36),
      column('kind', 20),
      column('statements', 12),
      ...(before === undefined ? [] : [column('before', 10)]),
      column('articles', 10),
      column('share', 10),
      column('firstQuoted', 18),
      column('lastQuoted', 18),
    ],
    rows: quotedSources.map(
      ({ name, kind, statements, before: then, articles, firstQuoted, lastQuoted }, at) => [
        say.names.quotedSource(name),
        say.names.quotedKinds[kind],
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

function shareOfVoiceTable({ shareOfVoice }: ReportModel, { say }: LocalWords): readonly ReportTable[] {
  if (!shareOfVoice) return [];
  const { any, topics, anyBefore } = shareOfVoice;
  const column = columnsIn(say);
  const voices = MEASURES.shareOfVoice.of(
    topics.map(({ name, volume }) => ({ key: name, volume })),
    any,
  );
  return [
    {
      id: 'shareOfVoice',
      title: say.tables.titles.shareOfVoice,
      rule: sentences(say.tables.shareOfVoice, say.tables.onAny(any.articles, any.unique)),
      columns: [
        column('topic', 26),
        column('articles', 10),
        column('share', 10),
        column('unique', 10),
        column('shareOfUnique', 18),
        ...(anyBefore === undefined ? [] : [column('before', 10)]),
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

function newVoicesTable({ newVoices }: ReportModel, { say }: LocalWords): readonly ReportTable[] {
  if (newVoices === undefined || newVoices.voices.length === 0) return [];
  const column = columnsIn(say);
  return [
    {
      id: 'newVoices',
      title: say.tables.titles.newVoices,
      rule: say.tables.newVoices,
      columns: [
        column('quotedSource', 36),
        column('kind', 20),
        column('firstQuoted', 18),
        column('statements', 12),
        column('articles', 10),
        column('newToLibrary', 10),
      ],
      rows: newVoices.voices.map(({ name, kind, first, statements, articles, isNewToLibrary }) => [
        say.names.quotedSource(name),
        say.names.quotedKinds[kind],
        first,
        statements,
        articles,
        isNewToLibrary,
      ]),
    },
  ];
}

function syndicationTable({ syndication }: ReportModel, { say }: LocalWords): readonly ReportTable[] {
  if (syndication.length === 0) return [];
  const column = columnsIn(say);
  return [
    {
      id: 'syndication',
      title: say.tables.titles.syndication,
      rule: say.tables.syndication,
      columns: [
        column('leadCopy', 60),
        column('number', 8),
        column('outlet', 22),
        column('origin', 16),
        column('pickups', 10),
        column('outlets', 10),
        column('firstAfter', 10),
        column('halfWithin', 10),
        column('lastAfter', 10),
        column('compared', 10),
        column('kept', 10),
        column('otherHeadline', 10),
        column('cut', 8),
        column('addedTo', 8),
        column('statementsDropped', 10),
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

function recordTable({ record }: ReportModel, { say }: LocalWords): readonly ReportTable[] {
  if (record === undefined) return [];
  const column = columnsIn(say);
  return [
    {
      id: 'record',
      title: say.tables.titles.record,
      rule: say.tables.record(say.names.quotedSource(record.quotedSource)),
      columns: [
        column('number', 10),
        column('published', 18),
        column('kind', 10),
        column('words', 70),
        column('sentence', 70),
        column('outlet', 22),
        column('article', 8),
        column('repeats', 20),
        column('file', 40),
        column('sha256', 20),
      ],
      rows: record.statements.map(({ reference, statement, clip, repeats }) => [
        reference,
        statement.published,
        say.names.kinds[statement.kind],
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
export const LEFT_TO_THE_WORKBOOK: ReadonlySet<ColumnId> = new Set([
  'firstQuoted',
  'lastQuoted',
  'firstAfter',
  'lastAfter',
  'addedTo',
  'otherHeadline',
  'statementsDropped',
  'compared',
]);

/** Tables of what a section of the body measures. */
export function sectionTables(
  section: ReportSectionId,
  model: ReportModel,
  words: LocalWords,
): readonly ReportTable[] {
  switch (section) {
    case 'outlets':
      return outletTables(model, words);
    case 'who-said-what':
      return [...recordTable(model, words), voiceShareTable(model, words), ...newVoicesTable(model, words)];
    case 'share-of-voice':
      return shareOfVoiceTable(model, words);
    case 'syndication':
      return syndicationTable(model, words);
    default:
      return [];
  }
}

function outletTables(model: ReportModel, words: LocalWords): readonly ReportTable[] {
  const made = (names: FacetNames, rows: readonly FacetRow[]): ReportTable =>
    facetTable(names, rows, model, words);
  const some = (names: FacetNames, rows: readonly FacetRow[]): readonly ReportTable[] =>
    rows.length === 0 ? [] : [made(names, rows)];
  return [
    made({ id: 'outlets', one: 'outlet' }, model.outlets),
    made({ id: 'origins', one: 'origin' }, model.origins),
    made({ id: 'languages', one: 'language' }, model.languages),
    ...some({ id: 'mediaTypes', one: 'kind' }, model.mediaTypes),
    ...some({ id: 'tiers', one: 'tier' }, model.tiers),
    ...some({ id: 'bylines', one: 'byline', rule: words.say.tables.authors }, model.bylines ?? []),
  ];
}

/** What was measured: the tables of the body. */
export function measureTables(model: ReportModel, words: LocalWords): readonly ReportTable[] {
  return [
    ...outletTables(model, words),
    voiceShareTable(model, words),
    ...shareOfVoiceTable(model, words),
    ...newVoicesTable(model, words),
    ...syndicationTable(model, words),
    ...recordTable(model, words),
  ];
}
