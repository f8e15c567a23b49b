/** Articles of an export are shorter than this; their end is looked for from the end of the text. */
const NEAR = 512 * 1024;

/**
 * How far the text of an export that goes on elsewhere holds whole articles: up to the end of the last line that ends
 * one, or else to the beginning of the last line that opens one. Both patterns match whole lines and are global.
 */
export function endOfWholeArticles(text: string, ends: RegExp, opens?: RegExp): number {
  for (const from of text.length > NEAR ? [text.length - NEAR, 0] : [0]) {
    const tail = text.slice(from);
    const end = [...tail.matchAll(ends)].at(-1);
    if (end !== undefined) return endOfLineAt(text, from + end.index + end[0].length);
    const open = opens === undefined ? undefined : [...tail.matchAll(opens)].at(-1);
    if (open !== undefined && from + open.index > 0) return from + open.index;
  }
  return 0;
}

function endOfLineAt(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}
