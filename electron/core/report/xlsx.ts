import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import type { Facet } from '../domain/library-info.ts';
import type { Clip, ReportModel } from './model.ts';
import { sameBytes } from './same-bytes.ts';

type Column = { readonly title: string; readonly width: number };
type Value = string | number | boolean | undefined;

/** A workbook with one sheet for each table, columns typed, the first row kept in sight. */
export async function excelReport(model: ReportModel): Promise<Uint8Array> {
  const sheets = [
    sheet('Articles', ARTICLE_COLUMNS, model.annex.map(articleRow)),
    sheet('Per bin', BIN_COLUMNS, binRows(model)),
    sheet(
      'Topics',
      TOPIC_COLUMNS,
      model.topics.map(({ name, query, version, volume }) => [
        name,
        query,
        version,
        volume.articles,
        volume.unique,
      ]),
    ),
    sheet('Outlets', FACET_COLUMNS, facetRows(model.outlets)),
    sheet('Origins', FACET_COLUMNS, facetRows(model.origins)),
    sheet(
      'Quoted sources',
      SOURCE_COLUMNS,
      model.quotedSources.map((row) => [
        row.name,
        row.kind,
        row.statements,
        row.articles,
        row.firstQuoted,
        row.lastQuoted,
      ]),
    ),
    sheet(
      'Method',
      [
        { title: 'What', width: 22 },
        { title: 'How', width: 110 },
      ],
      model.method.map(({ label, text }) => [label, text]),
    ),
  ];
  const blob = await writeXlsxFile(sheets).toBlob();
  return sameBytes(new Uint8Array(await blob.arrayBuffer()));
}

const ARTICLE_COLUMNS: readonly Column[] = [
  { title: 'No.', width: 8 },
  { title: 'Published', width: 18 },
  { title: 'Zone unknown', width: 8 },
  { title: 'Outlet', width: 22 },
  { title: 'Origin', width: 16 },
  { title: 'Headline', width: 70 },
  { title: 'Topics', width: 24 },
  { title: 'Lead copy', width: 8 },
  { title: 'Pickups', width: 8 },
  { title: 'Byline', width: 24 },
  { title: 'Link', width: 30 },
  { title: 'File', width: 40 },
  { title: 'SHA-256', width: 20 },
];
const BIN_COLUMNS: readonly Column[] = [
  { title: 'From', width: 18 },
  { title: 'To', width: 18 },
  { title: 'Articles', width: 10 },
  { title: 'Unique', width: 10 },
  { title: 'All articles', width: 12 },
  { title: 'State', width: 12 },
];
const TOPIC_COLUMNS: readonly Column[] = [
  { title: 'Topic', width: 26 },
  { title: 'Query', width: 70 },
  { title: 'Version', width: 8 },
  { title: 'Articles', width: 10 },
  { title: 'Unique', width: 10 },
];
const FACET_COLUMNS: readonly Column[] = [
  { title: 'Name', width: 34 },
  { title: 'Articles', width: 10 },
  { title: 'Unique', width: 10 },
];
const SOURCE_COLUMNS: readonly Column[] = [
  { title: 'Quoted source', width: 36 },
  { title: 'Kind', width: 12 },
  { title: 'Statements', width: 12 },
  { title: 'Articles', width: 10 },
  { title: 'First quoted', width: 18 },
  { title: 'Last quoted', width: 18 },
];

function articleRow(clip: Clip): readonly Value[] {
  return [
    clip.id,
    clip.published,
    clip.isZoneUnknown,
    clip.outlet,
    clip.origin,
    clip.headline,
    clip.topics.join('; '),
    clip.isLeadCopy,
    clip.pickups,
    clip.byline,
    clip.url,
    clip.path,
    clip.sha256,
  ];
}

function binRows({ timeline: { bins, selected } }: ReportModel): readonly (readonly Value[])[] {
  return bins.map(({ start, end, all, isGap, isPartial }, index) => {
    const volume = selected[index];
    const part = isPartial ? 'partial' : undefined;
    return [start, end, volume?.articles, volume?.unique, all.articles, isGap ? 'no import' : part];
  });
}

function facetRows(facets: readonly Facet[]): readonly (readonly Value[])[] {
  return facets.map(({ label, volume }) => [label, volume.articles, volume.unique]);
}

function sheet(name: string, columns: readonly Column[], rows: readonly (readonly Value[])[]) {
  const data: SheetData = [
    columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cell)),
  ];
  return { data, sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 };
}

function cell(value: Value): SheetData[number][number] {
  if (value === undefined) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: value.slice(0, LONGEST_CELL), type: String };
}

/** A cell of a workbook holds no more (ECMA-376). */
const LONGEST_CELL = 32_767;
