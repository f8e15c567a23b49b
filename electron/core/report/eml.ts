import { count } from '../domain/figures.ts';
import { htmlFigures, htmlMail, htmlNote } from './eml-html.ts';
import { draftMessage } from './eml-message.ts';
import { textPiece } from './eml-text.ts';
import { mailOutline } from './mail-outline.ts';
import type { ReportModel } from './model.ts';
import { localWords } from './local-words.ts';
import { excelReport } from './xlsx.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
function footOf({ annex, annexLeft, volume }: ReportModel): string {
  const which =
    annexLeft === 0
      ? 'Every article counted and every statement listed'
      : `${count(annex.length)} of the ${count(volume.articles)} articles counted`;
  return `${which} stand in the attached workbook, by number, with file and the SHA-256 of its bytes.`;
}

function figuresOf({
  volume,
  base,
  statementCount,
  quotedSources,
  look,
}: ReportModel): readonly (readonly [string, string])[] {
  const sources = quotedSources.length;
  const { count, counted, percent } = localWords(look.locale);
  return [
    [count(volume.articles), volume.articles === 1 ? 'article' : 'articles'],
    [count(volume.unique), 'unique, one per duplicate group'],
    [percent(volume.articles, base.articles), `of all ${count(base.articles)} articles of the period`],
    [count(statementCount), `statements by ${counted(sources, 'quoted source')}`],
  ];
}

/** The report as a draft to be sent: HTML and text that say the same, and the workbook behind the figures. */
export function mailReport(model: ReportModel): Uint8Array {
  const { title, libraryName, kind, period, zone, asOf, fileName } = model;
  const words = localWords(model.look.locale);
  const state = asOf === undefined ? '' : `; library as of ${words.asOf(asOf, zone)}`;
  const about = `${libraryName}, ${kind}, ${words.period(period)}, ${zone} time${state}`;
  const { desk, analyst, distribution, confidentiality, header, footer } = model.look;
  const who = [header, desk, analyst, distribution, confidentiality]
    .filter((line) => line !== undefined)
    .join(' · ');
  const foot = [footOf(model), footer].filter((line) => line !== undefined).join(' ');
  const pieces = mailOutline(model);
  const figures = figuresOf(model);
  const head = `${who === '' ? '' : htmlNote(who)}${htmlNote(about)}${htmlFigures(figures)}`;
  const lines = [
    title.replaceAll(/\s+/gu, ' '),
    ...(who === '' ? [] : [who]),
    about,
    figures.map(([figure, of]) => `${figure} ${of}`).join('; '),
    ...pieces.map(textPiece),
    `\n${foot}\n`,
  ];
  const plainName = fileName
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return draftMessage({
    subject: title,
    text: lines.join('\n\n'),
    html: htmlMail(title, head, pieces, foot),
    attachments: [
      { fileName: `${plainName.slice(0, 60) || 'report'}.xlsx`, type: WORKBOOK, bytes: excelReport(model) },
    ],
  });
}
