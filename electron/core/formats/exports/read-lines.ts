import type { ImportError } from '../../domain/import-record.ts';
import { ok, type Result } from '../../result.ts';
import type { FormatInput } from '../article-format.ts';
import { docxParagraphs } from '../documents/docx-paragraphs.ts';
import { rtfParagraphs } from '../documents/rtf-paragraphs.ts';
import { containerOf } from './container.ts';
import { linesOfDocument } from './document-lines.ts';
import type { ExportLines } from './export-line.ts';
import { linesOfHtml } from './html-lines.ts';
import { linesOfText } from './plain-lines.ts';

/** The lines of an export, whatever container it came in. */
export async function readLines({ bytes, text }: FormatInput): Promise<Result<ExportLines, ImportError>> {
  switch (containerOf(bytes, text)) {
    case 'docx': {
      const paragraphs = await docxParagraphs(bytes);
      return paragraphs.ok ? ok(linesOfDocument(paragraphs.value)) : paragraphs;
    }
    case 'rtf': {
      const paragraphs = rtfParagraphs(bytes);
      return paragraphs.ok
        ? ok({ ...linesOfDocument(paragraphs.value), isCutOff: !/\}[\s\0]*$/.test(text.slice(-200)) })
        : paragraphs;
    }
    case 'html':
      return ok(linesOfHtml(text));
    case 'text':
      return ok(linesOfText(text));
  }
}
