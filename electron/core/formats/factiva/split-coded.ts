import type { CodedLine } from './field-codes.ts';
import { accessionOf, articleBox, isPageFurniture, type ArticleLines } from './factiva-article.ts';

/** Parts lines with field codes into articles. What stands before the first code or after the last is no article. */
export function splitCoded(lines: readonly CodedLine[]): readonly ArticleLines<CodedLine>[] {
  const articles: ArticleLines<CodedLine>[] = [];
  let open: CodedLine[] = [];
  let box: object | undefined;
  let codes = new Set<string>();
  let hasNumber = false;
  const close = () => {
    if (codes.size > 1) articles.push({ lines: open, isWhole: hasNumber });
    open = [];
    codes = new Set();
    hasNumber = false;
  };
  for (const line of lines) {
    const { code } = line;
    const here = articleBox(line.line);
    const isNext =
      code !== undefined &&
      (hasNumber || here !== box || (codes.has('HD') && (code === 'HD' || code === 'SE')));
    if (isNext) close();
    if (code === undefined && (codes.size === 0 || isPageFurniture(line.line) || here !== box)) continue;
    if (hasNumber && code === undefined) continue;
    box = here;
    if (code !== undefined) codes.add(code);
    open.push(line);
    if (codes.has('AN') && accessionOf(line.text) !== undefined) hasNumber = true;
  }
  close();
  return articles;
}
