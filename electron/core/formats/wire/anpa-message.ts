/* eslint-disable no-control-regex -- control characters are what parts the fields of this format */
/** What the two header lines of a message say. */
export type AnpaHeader = {
  /** The service's own name, where it stands behind the message number ("KYODO"). */
  readonly service?: string;
  readonly category?: string;
  /** Version and keyword: "BC-Storm". */
  readonly keyword?: string;
  readonly words?: number;
  /** Lines are set as they stand: a table. */
  readonly isTabular: boolean;
};

/** A line of a text by how it opens: "^" for lines of their own above it, a tab or an indent for paragraphs. */
export type AnpaRecord = { readonly kind: 'head' | 'text'; readonly text: string };

const FIRST_LINE = /\u0001\s*[A-Za-z]{1,3}\d{2,6}([A-Za-z]{0,12})[\u001f\u001e ]/u;
const SECOND_LINE =
  /(?:^|\n)\s*([a-z])\s+([a-z]{1,3})\s*[\u0013\u0014]?\s*([\u0011\u0012])\s*([^\n]*?)(?:\s+(\d{1,2})-(\d{1,2}))?(?:\s+(\d{1,5}))?\s*(?:\r?\n|$)/iu;
const FORMAT = /[\u0013\u0014][\u0011\u0012]/u;

/** Whether the head of a file opens as ANPA 1312 has it: level and number, a selector, then priority and format. */
export function isAnpa(head: string): boolean {
  const start = head.indexOf('\u0001');
  if (start < 0 || start > 400) return false;
  const opening = head.slice(start, start + 400);
  const beforeText = opening.split('\u0002', 1)[0] ?? '';
  if (!isText(opening)) return false;
  return FORMAT.test(beforeText) || /^\u0001\s*[A-Za-z]{1,3}\d{2,6}[A-Za-z]{0,12}\u001f/u.test(opening);
}

/** Of a message, all but its few control characters is plain text; of other data hardly half. */
export function isText(head: string): boolean {
  return (head.match(/[\n\r\t -~]/gu)?.length ?? 0) > 0.75 * head.length;
}

/** Reads the two lines between start of header and start of text. */
export function readAnpaHeader(header: string): AnpaHeader {
  const service = FIRST_LINE.exec(`\u0001${header}`)?.[1];
  const second = SECOND_LINE.exec(header);
  const words = Number(second?.[7] ?? 0);
  return {
    ...(service === undefined || service === '' ? {} : { service }),
    ...(second?.[2] === undefined ? {} : { category: second[2] }),
    ...(second?.[4] === undefined || second[4].trim() === '' ? {} : { keyword: second[4].trim() }),
    ...(words === 0 ? {} : { words }),
    isTabular: second?.[3] === '\u0012',
  };
}

/** The lines of a text put together to what they set: a line ends where its mark stands, a paragraph where one begins. */
export function recordsOf(text: string, isTabular: boolean): readonly AnpaRecord[] {
  const records: { kind: 'head' | 'text'; text: string; isOpen: boolean }[] = [];
  for (const line of text.split('\n')) {
    const last = records.at(-1);
    const { bare, isEnded } = withoutMarks(line);
    if (/^[\t ]*\^/u.test(line)) records.push({ kind: 'head', text: bare, isOpen: !isEnded });
    else if (line.trim() === '') {
      if (last !== undefined) last.isOpen = false;
    } else if (
      last?.isOpen === true &&
      !(isTabular && last.kind === 'text') &&
      !/^(?:\t|\u0008| {2,})/u.test(line)
    ) {
      last.text = `${last.text} ${bare}`;
      last.isOpen = !isEnded;
    } else records.push({ kind: 'text', text: bare, isOpen: !isEnded });
  }
  return records
    .filter((record) => record.text.replace(/[\s_*^<=-]/gu, '') !== '')
    .map(({ kind, text: whole }) => ({ kind, text: whole }));
}

const END_MARKS = new Set(['<', '=', '^']);

/** A line without the marks that begin and end it; `isEnded` when one of them says that it ends here. */
function withoutMarks(line: string): { readonly bare: string; readonly isEnded: boolean } {
  let bare = line.trimEnd();
  const isEnded = bare.endsWith('<') || bare.endsWith('=');
  while (END_MARKS.has(bare.at(-1) ?? '')) bare = bare.slice(0, -1).trimEnd();
  return { bare: bare.trimStart().replace(/^\^/u, '').trim(), isEnded };
}

/** Marks that stand in seven bits for what print has: quotation marks and the long dash. */
export function printedMarks(text: string): string {
  return text
    .replaceAll('``', '“')
    .replaceAll("'''", "'”")
    .replaceAll("''", '”')
    .replace(/(?<![\p{L}\p{N}])`(?=[\p{L}\p{N}])/gu, '‘')
    .replace(/(?<=\s)_(?=\s)/gu, '—')
    .replace(/^_(?=\s)/u, '—');
}
