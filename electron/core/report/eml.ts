import { htmlFigures, htmlMail, htmlNote } from './eml-html.ts';
import { draftMessage } from './eml-message.ts';
import { textPiece } from './eml-text.ts';
import { headFigures, leadWords } from './head-words.ts';
import { mailOutline } from './mail-outline.ts';
import type { ReportModel } from './model.ts';
import { wordsOf, type LocalWords } from './local-words.ts';
import { excelReport } from './xlsx.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function footOf({ annex, annexLeft, volume }: ReportModel, { say: { clips: say } }: LocalWords): string {
  const which = annexLeft === 0 ? say.attached : say.attachedOf(annex.length, volume.articles);
  return say.inWorkbook(which);
}

/** The report as a draft to be sent: HTML and text that say the same, and the workbook behind the figures. */
export function mailReport(model: ReportModel): Uint8Array {
  const { title, libraryName, kind, period, zone, asOf, fileName } = model;
  const words = wordsOf(model);
  const { say } = words;
  const state = asOf === undefined ? '' : `${say.clips.semicolon} ${say.head.asOf(words.asOf(asOf, zone))}`;
  const about = `${libraryName}, ${say.head.kinds[kind]}, ${words.period(period)}, ${say.head.zone(zone)}${state}`;
  const { desk, analyst, distribution, confidentiality, header, footer } = model.look;
  const who = [header, desk, analyst, distribution, confidentiality]
    .filter((line) => line !== undefined)
    .join(' · ');
  const foot = [footOf(model, words), footer].filter((line) => line !== undefined).join(' ');
  const pieces = mailOutline(model, words);
  const figures = headFigures(model, words).map(({ figure, of }) => [figure, of] as const);
  const head = `${who === '' ? '' : htmlNote(who)}${htmlNote(about)}${htmlNote(leadWords(model, words))}${htmlFigures(figures)}`;
  const lines = [
    title.replaceAll(/\s+/gu, ' '),
    ...(who === '' ? [] : [who]),
    about,
    leadWords(model, words),
    figures.map(([figure, of]) => `${figure} ${of}`).join(`${say.clips.semicolon} `),
    ...pieces.map((piece) => textPiece(piece, say)),
    `\n${foot}\n`,
  ];
  const plainName = fileName
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return draftMessage({
    subject: title,
    text: lines.join('\n\n'),
    html: htmlMail({ title, head, pieces, foot }, say),
    attachments: [
      { fileName: `${plainName.slice(0, 60) || 'report'}.xlsx`, type: WORKBOOK, bytes: excelReport(model) },
    ],
  });
}
