import type { WireMessage } from './messages.ts';
import { withoutControls } from './messages.ts';

/** What the header of a message says: service and number, category, words, and agency names or keywords behind them. */
export type IptcHeader = {
  readonly service: string;
  readonly number: string;
  readonly category?: string;
  readonly words?: number;
  readonly rest: string;
  readonly keywords: string;
};

const HEADER =
  /^\s*([A-Za-z][A-Za-z-]{1,7}?)[ -]?(\d{1,6})\s+(\d)(?:\s+([A-Za-z]{1,6}))?(?:\s+(\d{1,5}))?(?![^\s])([^\n]{0,120})/u;
/** Without control characters around it only the full form speaks for itself. */
const BARE = /^[A-Za-z]{2,7}\d{3,5} [1-9] [A-Za-z]{1,3} {1,3}\d{1,5}(?: [^\n]{0,80})?$/u;

/** Reads the lines between start of header and start of text. */
export function readIptcHeader(printed: string): IptcHeader | undefined {
  const header = withoutControls(printed);
  const match = HEADER.exec(header);
  if (match === null) return undefined;
  const [whole, service = '', number = '', , category, words, rest = ''] = match;
  const keywords = header
    .slice(whole.length)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('/');
  return {
    service,
    number,
    ...(category === undefined ? {} : { category }),
    ...(words === undefined ? {} : { words: Number(words) }),
    rest: rest.trim(),
    keywords: keywords.replace(/\/{2,}/gu, '/').replace(/^\/|\/$/gu, ''),
  };
}

/** Whether a text opens with a header that lost its control characters, and with keywords or a closed headline below. */
export function isBareHeader(head: string): boolean {
  const lines = withoutControls(head)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const below = lines.slice(1, 10);
  return BARE.test(lines[0] ?? '') && below.some((line) => line.endsWith('/') || /\s=$/u.test(line));
}

/** Messages of a file without control characters: each begins with a header line. */
export function splitBareMessages(wire: string): readonly WireMessage[] {
  const lines = withoutControls(wire).split('\n');
  const starts = lines.flatMap((line, at) => (BARE.test(line.trim()) && isAfterBlank(lines, at) ? [at] : []));
  return starts.map((start, index) => {
    const part = lines.slice(start, starts[index + 1] ?? lines.length);
    const head = part.findIndex((line, at) => at > 0 && line.trim() !== '');
    const hasKeywords = head > 0 && areKeywords(part[head] ?? '');
    const cut = hasKeywords ? head + 1 : 1;
    return {
      header: part.slice(0, cut).join('\n'),
      text: part.slice(cut).join('\n'),
      trailer: '',
      isCutOff: false,
    };
  });
}

/** Whether a line is keywords: one that a slash closes, or words bound together. */
export function areKeywords(line: string): boolean {
  return line.trim().endsWith('/') || /^\s*[^\s/-]{2,40}(?:[-/][^\s/-]{2,40}){1,8}\s*$/u.test(line);
}

function isAfterBlank(lines: readonly string[], at: number): boolean {
  return at === 0 || (lines[at - 1] ?? '').trim() === '';
}
