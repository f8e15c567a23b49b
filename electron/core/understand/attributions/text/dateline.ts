/**
 * "MOSCOW (UrduPoint News / Sputnik - 2nd September) ", "PARIS, May 3 (Agency) — ", "LONDON — ": a place in capitals
 * with agency and date at a paragraph's head. Places may be of several words ("NEW YORK", "ST. PETERSBURG, Fla.").
 */
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,[^()\n—–]{0,40})?(?:\s*\([^()\n]{2,80}\)\s*(?:--|—|–|-)?\s+|\s*(?:--|—|–|\s-)\s+)/u;

/** Length of the dateline at the head of a paragraph; 0 when there is none. */
function datelineLength(paragraph: string): number {
  return DATELINE.exec(paragraph)?.[0].length ?? 0;
}

/** The text with the first dateline in its first few paragraphs made blank; byline and dates may stand before it. */
export function withoutDateline(text: string, from: number): string {
  let paragraphs = 0;
  for (const paragraph of text.slice(from, from + 2000).matchAll(/[^\n]+/g)) {
    const length = datelineLength(paragraph[0]);
    if (length > 0) return blankOut(text, from + paragraph.index, from + paragraph.index + length);
    paragraphs += 1;
    if (paragraphs === 6) return text;
  }
  return text;
}

/** As `blankOut`, with the dash between a dateline and the text. */
export function blankOutDateline(text: string, [start, end]: readonly [number, number]): string {
  const dash = /^\s*(?:--|[-–—])\s+/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return blankOut(text, start, end + dash);
}

/** The text with the stretch made blank, so that offsets stay and no rule reads it; it ends a paragraph. */
function blankOut(text: string, start: number, end: number): string {
  const length = Math.max(0, Math.min(end, text.length) - start);
  if (length === 0) return text;
  return `${text.slice(0, start)}${' '.repeat(length - 1)}\n${text.slice(start + length)}`;
}
