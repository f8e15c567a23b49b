import { ExternalHyperlink, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx';
import { safeHref, type RichRun, type RichText } from '../domain/rich-text.ts';
import { xmlWritable } from '../domain/xml-text.ts';
import { linked } from './docx-parts.ts';
import type { ReportWords } from './language/report-words.ts';

function run(
  { text, bold, italic, clip, href }: RichRun,
  { clips }: Pick<ReportWords, 'clips'>,
): readonly ParagraphChild[] {
  const safe = safeHref(href);
  const look = { ...(bold === true && { bold }), ...(italic === true && { italics: italic }) };
  const words = new TextRun({
    text: xmlWritable(text),
    ...look,
    ...(safe !== undefined && { style: 'Hyperlink' }),
  });
  const shown = safe === undefined ? words : new ExternalHyperlink({ link: safe, children: [words] });
  return clip === undefined
    ? [shown]
    : [shown, new TextRun(' ('), linked(`a${clip}`, clips.no(clip)), new TextRun(')')];
}

/** What a person wrote, as paragraphs and lists of the document. */
export function richParagraphs(
  text: RichText,
  say: Pick<ReportWords, 'clips'>,
  { style = 'Prose', instanceFrom = 0 } = {},
): readonly Paragraph[] {
  const one = (runs: readonly RichRun[], options: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ style, ...options, children: runs.flatMap((each) => run(each, say)) });
  return text.flatMap((block, at) => {
    if (block.type === 'paragraph') return [one(block.runs)];
    if (block.type === 'bullets')
      return block.items.map((item) => one(item, { numbering: { reference: 'bullets', level: 0 } }));
    const numbering = { reference: 'numbers', level: 0, instance: instanceFrom + at };
    return block.items.map((item) => one(item, { numbering }));
  });
}
