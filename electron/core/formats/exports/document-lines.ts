import { cleanLine } from '../../text/clean.ts';
import type { DocumentParagraph } from '../documents/document-paragraph.ts';
import { exportLine, type ExportLine, type ExportLines } from './export-line.ts';

/** Lines of a word-processor file: each paragraph one, and one more for every line break in it. */
export function linesOfDocument(paragraphs: readonly DocumentParagraph[]): ExportLines {
  const lines: ExportLine[] = [];
  for (const paragraph of paragraphs) {
    let gap = 1;
    for (const part of paragraph.text.split('\n')) {
      const text = part.split('\t').map(cleanLine).join('\t').trim();
      if (text === '') continue;
      const isFirst = gap === 1;
      lines.push(
        exportLine({
          text,
          gap,
          isBold: paragraph.isBold,
          isLarge: paragraph.level > 0,
          breaksPage: isFirst && paragraph.isPageBreakBefore === true,
          hasLink: paragraph.links.length > 0,
          ...(isFirst && paragraph.bookmark !== undefined ? { bookmark: paragraph.bookmark } : {}),
        }),
      );
      gap = 0;
    }
  }
  return { lines, isCutOff: false };
}
