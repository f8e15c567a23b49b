import type { DocumentParagraph } from './document-paragraph.ts';

/**
 * A table's row as paragraphs. Cells of one line each make one paragraph, parted by tabs; a row that only lays text
 * out (one cell, or cells of several paragraphs) gives its paragraphs cell by cell.
 */
export function rowParagraphs(
  cells: readonly (readonly DocumentParagraph[])[],
): readonly DocumentParagraph[] {
  const filled = cells.filter((cell) => cell.length > 0);
  if (filled.length < 2 || filled.some((cell) => cell.length > 1)) return filled.flat();
  const parts = filled.flat();
  const bookmark = parts.find((part) => part.bookmark !== undefined)?.bookmark;
  return [
    {
      text: parts.map(({ text }) => text.replace(/\s+/g, ' ')).join('\t'),
      level: 0,
      isBold: parts.every(({ isBold }) => isBold),
      links: [...new Set(parts.flatMap(({ links }) => links))],
      ...(bookmark === undefined ? {} : { bookmark }),
      ...(parts[0]?.isPageBreakBefore === true ? { isPageBreakBefore: true } : {}),
    },
  ];
}
