/** One message of a wire: what stands before the start of text, the text, and what stands behind its end. */
export type WireMessage = {
  readonly header: string;
  readonly text: string;
  readonly trailer: string;
  /** A text was begun and not ended. */
  readonly isCutOff: boolean;
};

const START_OF_HEADER = '\u0001';
const START_OF_TEXT = '\u0002';
const END_OF_TEXT = '\u0003';
const LONGEST_HEADER_LINES = 6;
const LONGEST_HEADER = 2000;

/**
 * The messages of a file by their control characters. A header without a start of text ends with its lines before the
 * first blank one.
 */
export function messagesOf(wire: string): readonly WireMessage[] {
  const parts = wire
    .split(START_OF_HEADER)
    .slice(1)
    .filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const start = part.indexOf(START_OF_TEXT);
    const end = part.indexOf(END_OF_TEXT, Math.max(0, start));
    const stop = end < 0 ? part.length : end;
    const begin = start < 0 ? endOfHeader(part) : start;
    return {
      header: part.slice(0, Math.min(begin, LONGEST_HEADER)),
      text: part.slice(begin, stop).replaceAll(START_OF_TEXT, ''),
      trailer: part.slice(stop).replaceAll(END_OF_TEXT, ''),
      isCutOff: end < 0,
    };
  });
}

function endOfHeader(part: string): number {
  let at = part.indexOf('\n');
  if (at < 0) return part.length;
  for (let lines = 1; lines < LONGEST_HEADER_LINES; lines += 1) {
    const next = part.indexOf('\n', at + 1);
    const line = part.slice(at + 1, next < 0 ? part.length : next);
    if (line.trim() !== '' && !line.trim().endsWith('/')) break;
    if (next < 0) return part.length;
    at = next;
  }
  return at;
}

/** Control characters that only steer machines, as blanks; tabs and line ends stay. */
export function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this removes
  return text.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, ' ');
}
