import { count, counted } from '../domain/figures.ts';
import { htmlFigures, htmlMail, htmlNote } from './eml-html.ts';
import { draftMessage } from './eml-message.ts';
import { textPiece } from './eml-text.ts';
import { mailOutline } from './mail-outline.ts';
import type { ReportModel } from './model.ts';
import { asOfText, percent, periodText } from './words.ts';
import { excelReport } from './xlsx.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FOOT =
  'Every article counted and every statement stands in the attached workbook, by its number, with its file and the SHA-256 of its bytes.';

function figuresOf({
  volume,
  base,
  statements,
  quotedSources,
}: ReportModel): readonly (readonly [string, string])[] {
  const sources = quotedSources.length;
  return [
    [count(volume.articles), volume.articles === 1 ? 'article' : 'articles'],
    [count(volume.unique), 'unique, one per duplicate group'],
    [percent(volume.articles, base.articles), `of all ${count(base.articles)} articles of the period`],
    [count(statements.length), `statements by ${counted(sources, 'quoted source')}`],
  ];
}

/** The report as a draft to be sent: HTML and text that say the same, and the workbook behind the figures. */
export function mailReport(model: ReportModel): Uint8Array {
  const { title, libraryName, kind, period, zone, asOf, fileName } = model;
  const state = asOf === undefined ? '' : `; library as of ${asOfText(asOf, zone)}`;
  const about = `${libraryName}, ${kind}, ${periodText(period)}, ${zone} time${state}`;
  const pieces = mailOutline(model);
  const figures = figuresOf(model);
  const head = `${htmlNote(about)}${htmlFigures(figures)}`;
  const lines = [
    title.replaceAll(/\s+/gu, ' '),
    about,
    figures.map(([figure, words]) => `${figure} ${words}`).join('; '),
    ...pieces.map(textPiece),
    `\n${FOOT}\n`,
  ];
  const plainName = fileName
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return draftMessage({
    subject: title,
    text: lines.join('\n\n'),
    html: htmlMail(title, head, pieces, FOOT),
    attachments: [
      { fileName: `${plainName.slice(0, 60) || 'report'}.xlsx`, type: WORKBOOK, bytes: excelReport(model) },
    ],
  });
}
