import { readCsv } from './csv-records.ts';
import { meaningsOfHeader } from './header-names.ts';

/** How a text is parted into cells: by what, into how many, and how regularly. */
export type Delimiting = {
  readonly delimiter: string;
  readonly width: number;
  /** Share of the records that have `width` cells. */
  readonly share: number;
  /** Records looked at. */
  readonly records: number;
  /** The most cells of one record that are names of columns we know. */
  readonly knownHeaders: number;
  /** Where the table begins, after a line that only names the delimiter. */
  readonly from: number;
};

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE = 256 * 1024;
const MOST_RECORDS = 200;
const HEAD_RECORDS = 15;
const LEAST_SHARE = 0.4;
const SEP_LINE = /^\uFEFF?"?sep=([^\r\n"])"?[ \t]*(?:\r\n?|\n)/i;

/** Finds what parts the cells of a text by trying: the delimiter that gives most records the same number of cells. */
export function findDelimiter(text: string): Delimiting | undefined {
  const named = SEP_LINE.exec(text.slice(0, 64));
  const from = named?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const sample = wholeLines(text.slice(from, from + SAMPLE), text.length > from + SAMPLE);
  const likely = DELIMITERS.filter((delimiter) => sample.includes(delimiter));
  const tried = (named?.[1] === undefined ? likely : [named[1]]).map((delimiter) =>
    judge(sample, delimiter, from),
  );
  const fit = tried.filter(({ width, share }) => width > 1 && share >= LEAST_SHARE);
  return fit.sort((a, b) => worth(b) - worth(a))[0];
}

function judge(sample: string, delimiter: string, from: number): Delimiting {
  const { records, faults } = readCsv(sample, delimiter, { most: MOST_RECORDS });
  const counts = new Map<number, number>();
  let filled = 0;
  for (const { cells } of records) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    filled += 1;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [width, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const knownHeaders = records
    .slice(0, HEAD_RECORDS)
    .map(({ cells }) => cells.filter((cell) => meaningsOfHeader(cell).length > 0).length)
    .reduce((most, count) => Math.max(most, count), 0);
  const share = filled === 0 ? 0 : times / (filled + faults.length);
  return { delimiter, width, share, records: filled, knownHeaders, from };
}

function worth({ share, width, knownHeaders }: Delimiting): number {
  return share + 0.1 * Math.min(knownHeaders, 10) + 0.005 * Math.min(width, 40);
}

function wholeLines(text: string, isCut: boolean): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return isCut && end > 0 ? text.slice(0, end + 1) : text;
}
