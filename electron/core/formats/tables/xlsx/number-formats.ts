import type { PrintedDate } from '../../../domain/article.ts';
import { printedDate } from '../../../text/printed-date.ts';
import { readXmlEvents } from './xml-events.ts';

/** What the numbers of a cell style are: days on the calendar, times of day, or just numbers. */
export type NumberKind = 'date' | 'time' | 'number';

const DAY = 86_400;
/** Formats every workbook has without saying so (ECMA-376 part 1, 18.8.30), the East Asian ones among them. */
const DATE_IDS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIME_IDS = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47]);

/** The kind of number each cell style shows, by the style's index. */
export function readNumberKinds(bytes: Uint8Array): readonly NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isInCells = false;
  readXmlEvents(bytes, {
    open(local, attributes) {
      if (local === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (local === 'cellXfs') isInCells = true;
      if (local === 'xf' && isInCells) kinds.push(kindOf(Number(attributes['numFmtId'] ?? 0), codes));
    },
    close(local) {
      if (local === 'cellXfs') isInCells = false;
    },
  });
  return kinds;
}

function kindOf(id: number, codes: ReadonlyMap<number, string>): NumberKind {
  const code = codes.get(id);
  if (code !== undefined) return kindOfCode(code);
  if (DATE_IDS.has(id)) return 'date';
  return TIME_IDS.has(id) ? 'time' : 'number';
}

/** A format of letters for day and year is one of dates; quoted words, colours and conditions say nothing. */
function kindOfCode(code: string): NumberKind {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|am\/pm|a\/p/gi, '');
  if (/[dy年月日]|m{3,}/i.test(bare) || /(?:^|[^h:])m{1,2}[-/]/i.test(bare)) return 'date';
  return /[hs]/i.test(bare) ? 'time' : 'number';
}

/** The date a day count stands for; counts of the first weeks of 1900 are no dates of articles. */
export function dateOfSerial(serial: number, countsFrom1904: boolean): PrintedDate | undefined {
  const days = serial + (countsFrom1904 ? 1462 : 0);
  if (!Number.isFinite(days) || days < 61 || days > 120_000) return undefined;
  const seconds = Math.round(days * DAY);
  const time = new Date(Date.UTC(1899, 11, 30) + seconds * 1000);
  const day = { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() };
  const clock = { hour: time.getUTCHours(), minute: time.getUTCMinutes() };
  const second = time.getUTCSeconds();
  if (seconds % DAY === 0) return printedDate(day, 'unknown');
  return printedDate({ ...day, ...clock, ...(second === 0 ? {} : { second }) }, 'unknown');
}

/** The time of day a fraction of a day stands for ("14:05"). */
export function timeOfSerial(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  const minutes = Math.round((serial % 1) * 1440) % 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
