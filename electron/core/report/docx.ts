import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import { xmlWritable } from '../domain/xml-text.ts';
import { count, counted } from '../domain/figures.ts';
import { facts, heading, labelled, quoted, tableParts, text } from './docx-parts.ts';
import { richParagraphs } from './docx-rich.ts';
import { LIMITS } from './limits.ts';
import type { Clip, ClipSection, ReportModel } from './model.ts';
import { annexTables, measureTables } from './report-tables.ts';
import type { ReportTable } from './report-tables.ts';
import { sameBytes } from './same-bytes.ts';
import { wordsOf } from './voices.ts';
import { asOfText, dateText, percent, periodText, shortDate, volumeText, writtenBy } from './words.ts';

/** Columns of the annex that fit a page; the workbook has them all. */
const PRINTED_COLUMNS = new Set([
  'No.',
  'From',
  'Published',
  'Outlet',
  'Origin',
  'Headline',
  'File',
  'Articles',
  'Unique',
  'All articles',
  'State',
  'Quoted source',
  'Kind',
  'Words',
]);

/** The report as a Word document with real styles, headings, a table of contents and tables. */
export async function wordReport(model: ReportModel): Promise<Uint8Array> {
  const document = new Document({
    title: xmlWritable(model.title),
    creator: 'Sourceline',
    features: { updateFields: true },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [
            {
              level: 0,
              format: 'decimal',
              text: '%1.',
              alignment: 'left',
              style: { paragraph: { indent: { left: 720, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [
      {
        headers: { default: runningHead(model) },
        footers: { default: pageNumbers() },
        children: bodyOf(model),
      },
    ],
  });
  const packed = await Packer.pack(document, 'uint8array');
  return sameBytes(packed);
}

function runningHead(model: ReportModel): Header {
  const words = `${model.libraryName} · ${model.kind} · ${periodText(model.period)}`;
  return new Header({ children: [facts(words)] });
}

function pageNumbers(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 })];
  return new Footer({ children: [new Paragraph({ children, alignment: 'right' })] });
}

function bodyOf(model: ReportModel): FileChild[] {
  const { volume, base, asOf, zone } = model;
  const state = asOf === undefined ? '' : `; library as of ${asOfText(asOf, zone)}`;
  return [
    heading(model.title, HeadingLevel.TITLE),
    facts(`${model.kind}, ${periodText(model.period)}, ${zone} time${state}`),
    text(
      `${volumeText(volume)}; ${percent(volume.articles, base.articles)} of all ${count(base.articles)} articles; ${counted(model.statements.length, 'statement')} by ${counted(model.quotedSources.length, 'quoted source')}.`,
    ),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
    heading('Summary'),
    ...(model.summary === undefined ? [text('No summary was written.')] : richParagraphs(model.summary)),
    ...storyParts(model),
    ...model.sections.flatMap((section) => clipParts(section, LIMITS[model.kind].clips)),
    ...voiceParts(model),
    ...measureTables(model).flatMap(tableParts),
    heading('Corrections and withdrawals'),
    ...(model.corrections.length === 0
      ? [text('No article of the selection is marked as corrected or withdrawn.')]
      : model.corrections.map((clip) => labelled(clip.status ?? '', `${clip.headline} (No. ${clip.id})`))),
    heading('Method'),
    ...model.method.map(({ label, text: how }) => labelled(label, how)),
    ...annexTables(model).map(narrowed).flatMap(tableParts),
  ];
}

function narrowed(table: ReportTable): ReportTable {
  const kept = table.columns.flatMap(({ title }, at) => (PRINTED_COLUMNS.has(title) ? [at] : []));
  return {
    ...table,
    columns: table.columns.filter((_, at) => kept.includes(at)),
    rows: table.rows.map((row) => row.filter((_, at) => kept.includes(at))),
  };
}

function storyParts({ stories }: ReportModel): FileChild[] {
  if (stories.length === 0) return [];
  const items = stories.map(({ row, lead }) => {
    const origin = lead?.origin === undefined ? '' : `, origin ${lead.origin}`;
    return labelled(
      lead?.headline ?? row.title,
      `${lead?.outlet ?? 'no outlet'}${origin}; ${volumeText(row.volume)}`,
    );
  });
  return [heading('Top stories'), ...items];
}

function clipParts({ name, volume, clips }: ClipSection, limit: number): FileChild[] {
  const shown = clips.slice(0, limit);
  const rest = clips.length - shown.length;
  return [
    heading(name),
    text(`${volumeText(volume)}; one per duplicate group, newest first.`),
    ...shown.flatMap(({ clip, passages }) => [
      heading(clip.headline, HeadingLevel.HEADING_2),
      facts(factsOf(clip)),
      ...passages.map(quoted),
    ]),
    ...(rest > 0
      ? [
          text(
            `${counted(rest, 'more unique article is', 'more unique articles are')} in the table of articles.`,
          ),
        ]
      : []),
  ];
}

function factsOf(clip: Clip): string {
  const parts = [
    clip.outlet ?? 'no outlet',
    clip.origin && `origin ${clip.origin}`,
    writtenBy(clip),
    dateText(clip.published),
    clip.pickups > 0 ? counted(clip.pickups, 'pickup') : undefined,
    clip.status,
    `No. ${clip.id}`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function voiceParts({ voices }: ReportModel): FileChild[] {
  if (voices.length === 0) return [];
  const items = voices.map(({ reference, statement }) =>
    labelled(
      statement.quotedSource,
      `${wordsOf(statement)} (${statement.kind}, ${statement.outlet ?? 'no outlet'}, ${shortDate(statement.published)}, ${reference})`,
    ),
  );
  return [heading('Who said what'), ...items];
}
