import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { xmlWritable } from '../domain/xml-text.ts';
import { facts, heading, labelled, linked, TEXT_WIDTH } from './docx-parts.ts';
import { sectionParts } from './docx-sections.ts';
import { BULLETED, documentStyles, NUMBERED } from './docx-style.ts';
import { leadWords } from './head-words.ts';
import { imprint, runningWords } from './html-head.ts';
import { wordsOf, type LocalWords } from './local-words.ts';
import type { ReportModel } from './model.ts';
import { sameBytes } from './same-bytes.ts';

/** Twentieths of a point. */
const PAPERS = {
  A4: { width: 11_906, height: 16_838 },
  Letter: { width: 12_240, height: 15_840 },
} as const;
const MARGIN = 1_134;

/** The report as a Word document with real styles, headings, a table of contents, charts, footnotes and tables. */
export async function wordReport(model: ReportModel): Promise<Uint8Array> {
  const words = wordsOf(model);
  const { left, right, foot } = runningWords(model, words);
  const { culture, head } = words.say;
  const document = new Document({
    title: xmlWritable(model.title),
    creator: xmlWritable(model.look.analyst ?? model.look.desk ?? 'Sourceline'),
    description: xmlWritable(`${head.kinds[model.kind]}, ${words.period(model.period)}`),
    styles: documentStyles(model.look, culture),
    numbering: { config: [BULLETED, NUMBERED] },
    sections: [
      {
        properties: pageOf(model),
        headers: { default: new Header({ children: [twoSides(left, [new TextRun(xmlWritable(right))])] }) },
        footers: {
          default: new Footer({
            children: [
              twoSides(foot, [
                new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
              ]),
            ],
          }),
        },
        children: [
          ...headOf(model, words),
          ...model.printed.flatMap((section) => sectionParts(section, model, words)),
        ],
      },
    ],
  });
  const packed = await Packer.pack(document, 'uint8array');
  return sameBytes(packed);
}

function pageOf({ look: { paper } }: ReportModel): NonNullable<ISectionOptions['properties']> {
  const { width, height } = PAPERS[paper];
  const side = (width - TEXT_WIDTH) / 2;
  return {
    page: {
      size: { width, height },
      margin: { top: 1_300, bottom: MARGIN, left: side, right: side, header: 560, footer: 560 },
    },
  };
}

/** A line with words at the left and at the right edge. */
function twoSides(left: string, right: readonly TextRun[]): Paragraph {
  return new Paragraph({
    style: 'Running',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun(xmlWritable(left)), new TextRun('\t'), ...right],
  });
}

/** Points a logo may be high and wide. */
const LOGO = { height: 60, width: 190 };

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
}

function headOf(model: ReportModel, words: LocalWords): readonly FileChild[] {
  const { volume, asOf, zone, look, statementCount, quotedSources } = model;
  const { clips, head, sections, statements } = words.say;
  const state = asOf === undefined ? '' : `${clips.semicolon} ${head.asOf(words.asOf(asOf, zone))}`;
  const logo =
    look.logo === undefined
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [
              new ImageRun({
                type: look.logo.type === 'image/png' ? 'png' : 'jpg',
                data: bytesOf(look.logo.base64),
                transformation: logoSize(bytesOf(look.logo.base64)),
                altText: { name: 'Logo', description: xmlWritable(look.logo.alt), title: 'Logo' },
              }),
            ],
          }),
        ];
  return [
    ...logo,
    heading(model.title, HeadingLevel.TITLE),
    facts(`${head.titles[model.kind]}, ${words.period(model.period)}, ${head.zone(zone)}${state}`),
    new Paragraph({
      style: 'Lead',
      children: [
        linked('annex', words.volume(volume)),
        new TextRun(`${clips.semicolon} `),
        linked('statements', statements.statements(statementCount)),
        new TextRun(xmlWritable(` ${head.bySources(quotedSources.length)}. ${leadWords(model, words)}`)),
      ],
    }),
    ...imprint(model, words).map(([label, said]) => labelled(words.say, label, said)),
    new TableOfContents(sections.contents, { hyperlink: true, headingStyleRange: '1-1', beginDirty: false }),
  ];
}

/** Size of a PNG or JPEG within the room there is for it; a picture that does not tell is printed square. */
export function logoSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const { width, height } = pixels(bytes) ?? { width: 1, height: 1 };
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function pixels(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89_50_4e_47)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  // JPEG: the first frame header (SOF) tells the size.
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
