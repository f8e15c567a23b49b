import { FootnoteReferenceRun, Paragraph, TextRun, type ParagraphChild } from 'docx';
import { fileName } from '../domain/file-name.ts';
import { xmlWritable } from '../domain/xml-text.ts';
import { citation } from './citation.ts';
import { labelled, linked } from './docx-parts.ts';
import type { LocalWords } from './local-words.ts';
import type { Clip, ReportModel, ReportStatement } from './model.ts';
import { statementWords } from '../domain/statement-words.ts';

/** Where a clip is found, at the foot of the page: how it is cited, its number, its file and the file's SHA-256. */
export function reference(clip: Clip, model: ReportModel, words: LocalWords): ParagraphChild {
  const cited =
    model.look.citation === 'house'
      ? `${clip.headline}. ${citation(clip, 'house', words)}`
      : citation(clip, model.look.citation, words);
  const found = `${cited} ${words.say.clips.no(clip.id)}. ${fileName(clip.path)}${clip.sha256 === '' ? '' : `, SHA-256 ${clip.sha256}`}`;
  return new FootnoteReferenceRun({
    children: [new Paragraph({ style: 'FootnoteText', text: xmlWritable(` ${found}`) })],
  });
}

/** A statement as an entry that leads to its place in the annex. */
export function statementEntry(
  { reference: name, statement }: ReportStatement,
  words: LocalWords,
): Paragraph {
  const { clips, names } = words.say;
  const place = ` (${names.kinds[statement.kind]}, ${statement.outlet ?? clips.noOutlet}, ${words.short(statement.published)}, `;
  return labelled(
    words.say,
    names.quotedSource(statement.quotedSource),
    `${statementWords(statement)}${place}`,
    [linked(name, name), new TextRun(')')],
  );
}
