/** A record of a delimited file: the line it begins on, counted from 1, and its cells. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/** A record that cannot be read, by the line it begins on; nothing else is lost with it. */
export type CsvFault = { readonly line: number; readonly what: string };

export type CsvText = {
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
  /** Where reading stopped: the end, but for a text that goes on elsewhere in the middle of a record. */
  readonly end: number;
};

type CsvOptions = {
  readonly width?: number | undefined;
  readonly most?: number;
  /** The text is cut at the end of a line: a quotation mark open at its end is closed in what follows. */
  readonly goesOn?: boolean;
};

type Attempt = {
  readonly cells: readonly string[];
  /** Where the next record begins. */
  readonly end: number;
  readonly broken?: string;
};

/** Longer cells are no article: a quotation mark that was never closed runs on to the end of the file. */
const LONGEST_CELL = 4_000_000;
/** Looking again for the end of broken records may cost so many times the length of the text, and no more. */
const MOST_PASSES = 6;
/** No table of articles is wider or longer; files made to exhaust the memory are. */
const MOST_CELLS = 10_000;
const MOST_RECORDS = 1_500_000;

/**
 * Reads delimited text. Quoted cells may hold delimiters and line breaks; a quotation mark nobody doubled is read as
 * printed where the record then has `width` cells. Otherwise the record is broken: reading goes on with the next line
 * that is a whole record.
 */
export function readCsv(
  text: string,
  delimiter: string,
  { width, most = MOST_RECORDS, goesOn = false }: CsvOptions = {},
): CsvText {
  const records: CsvRecord[] = [];
  const faults: CsvFault[] = [];
  const lines = lineCounter(text);
  let allowance = text.length * MOST_PASSES + 100_000;
  let isLost = false;
  let at = 0;
  while (at < text.length && records.length < most) {
    const line = lines(at);
    const found = attempt(text, at, delimiter, width);
    if (goesOn && found.runsOut && text.length - at < LONGEST_CELL) break;
    allowance -= found.cost;
    if (found.broken === undefined && !(isLost && found.cells.length !== width)) {
      const isBlank = found.cells.length === 1 && found.cells[0] === '';
      if (!isBlank) records.push({ line, cells: found.cells });
      isLost = false;
      at = found.end;
      continue;
    }
    if (!isLost) faults.push({ line, what: found.broken ?? '' });
    if (allowance <= 0) {
      faults.push({ line, what: 'no row can be told from the next from here on' });
      break;
    }
    isLost = width !== undefined;
    at = endOfLine(text, at);
  }
  if (at < text.length && records.length >= MOST_RECORDS) {
    faults.push({ line: lines(at), what: 'more rows than any real table has' });
  }
  return { records, faults, end: Math.min(at, text.length) };
}

function attempt(
  text: string,
  at: number,
  delimiter: string,
  width: number | undefined,
): Attempt & { readonly cost: number; readonly runsOut: boolean } {
  const strict = readRecord(text, at, delimiter, false);
  const cost = strict.end - at;
  if (strict.broken === undefined) return { ...strict, cost, runsOut: false };
  const lenient = readRecord(text, at, delimiter, true);
  const isWhole =
    lenient.broken === undefined &&
    (lenient.end <= endOfLine(text, at)
      ? width === undefined || lenient.cells.length === width
      : width !== undefined &&
        lenient.cells.length === width &&
        !swallows(text, at, lenient.end, delimiter, width));
  const total = cost + lenient.end - at;
  const runsOut = [strict, lenient].some(({ broken, end }) => broken !== undefined && end >= text.length);
  return { ...(isWhole ? lenient : strict), cost: total, runsOut: runsOut && !isWhole };
}

/** Whether a record read over several lines would take in a line that is a whole record by itself. */
function swallows(text: string, at: number, end: number, delimiter: string, width: number): boolean {
  for (let from = endOfLine(text, at); from < end; from = endOfLine(text, from)) {
    const line = readRecord(text.slice(from, endOfLine(text, from)), 0, delimiter, true);
    if (line.broken === undefined && line.cells.length === width) return true;
  }
  return false;
}

/** One record from `at`. A lenient reading takes quotation marks inside a quoted cell as they are printed. */
function readRecord(text: string, at: number, delimiter: string, isLenient: boolean): Attempt {
  const cells: string[] = [];
  let place = at;
  for (;;) {
    const quote = openingQuote(text, place, delimiter);
    const cell =
      quote === undefined ? plainCell(text, place, delimiter) : quotedCell(text, quote, delimiter, isLenient);
    if (cell.broken !== undefined) return { cells, end: cell.end, broken: cell.broken };
    cells.push(cell.value);
    if (cells.length > MOST_CELLS) {
      return { cells, end: cell.end, broken: 'more cells than any real row has' };
    }
    place = cell.end;
    if (text[place] !== delimiter) return { cells, end: afterBreak(text, place) };
    place += 1;
  }
}

function openingQuote(text: string, at: number, delimiter: string): number | undefined {
  let place = at;
  while (text[place] === ' ' && delimiter !== ' ') place += 1;
  return text[place] === '"' ? place : undefined;
}

type ReadCell = { readonly value: string; readonly end: number; readonly broken?: string };

function plainCell(text: string, at: number, delimiter: string): ReadCell {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(at, end), end };
}

function quotedCell(text: string, quote: number, delimiter: string, isLenient: boolean): ReadCell {
  let value = '';
  let from = quote + 1;
  for (let search = from; ;) {
    const mark = text.indexOf('"', search);
    if (mark < 0 || mark - quote > LONGEST_CELL) {
      const end = mark < 0 ? text.length : mark;
      return { value, end, broken: 'a quotation mark is not closed' };
    }
    if (text[mark + 1] === '"') {
      value += text.slice(from, mark + 1);
      from = mark + 2;
      search = from;
      continue;
    }
    let after = mark + 1;
    while (text[after] === ' ' && delimiter !== ' ') after += 1;
    if (after >= text.length || text[after] === delimiter || text[after] === '\n' || text[after] === '\r') {
      return { value: value + text.slice(from, mark), end: after };
    }
    if (!isLenient) return { value, end: after, broken: 'a quotation mark inside a cell is not doubled' };
    search = mark + 1;
  }
}

function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return afterBreak(text, end);
}

function afterBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

/** The line a place stands on, for places asked in rising order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted += 1) {
      const letter = text[counted];
      if (letter === '\n' || (letter === '\r' && text[counted + 1] !== '\n')) line += 1;
    }
    return line;
  };
}
