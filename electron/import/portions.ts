import type { ImportError } from '../core/domain/import-record.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { ReadTerms } from '../core/domain/read-terms.ts';
import {
  halvesOf,
  planZip,
  ZIP_TAIL,
  zipDirectory,
  zipOfGroup,
} from '../core/formats/archive/zip-portions.ts';
import type { ByteFile, FileYield, PortionYield, Reader, ReadSoFar } from '../core/import-ports.ts';
import { ok, type Result } from '../core/result.ts';
import { endOfLastLine, endOfLine } from '../core/text/line-ends.ts';
import { MOST_RETRIES, portionSteps, type PortionSizes } from './portion-steps.ts';

/** Which files are large, in bytes, and the portions they are read in. */
export type LargeSizes = { readonly above: number; readonly portions: PortionSizes };

const MEBIBYTE = 1_048_576;
export const PORTION_SIZES: PortionSizes = { usual: 4 * MEBIBYTE, largest: 64 * MEBIBYTE };
/** Real archives of articles stay far below; what has more is made to keep us busy. */
const MOST_UNPACKED = 16_384 * MEBIBYTE;
const MOST_ENTRIES = 200_000;

/** What one portion yielded, and how many bytes of the file are done with. */
export type PortionRead = { readonly yields: FileYield; readonly readTo: number };

/** What is to be read: bytes, a name and how; `reader` where it is done. */
export type LargeReading = {
  readonly file: ByteFile;
  readonly fileName: string;
  readonly terms: ReadTerms;
  readonly reader: Reader;
  readonly sizes?: PortionSizes;
};

/** What less than a line yields. */
const NOT_ONE_LINE: PortionYield = { articles: [], refusals: [], tried: [], used: 0 };

/** Reads a file too large to be held, a portion at a time; ends with an error when its bytes cannot be had. */
export async function* readInPortions(
  reading: LargeReading,
): AsyncGenerator<Result<PortionRead, LibraryError>, void> {
  const { file, reader, fileName, terms, sizes = PORTION_SIZES } = reading;
  const step = portionSteps(sizes);
  let before: ReadSoFar | undefined;
  let death: PortionYield | undefined;
  for (let at = 0; at < file.size;) {
    const bytes = await file.read(at, step.size());
    if (!bytes.ok) {
      yield bytes;
      return;
    }
    const end = at + bytes.value.length;
    const isLast = end >= file.size;
    const isLargest = step.isLargest();
    const place = { ...(before !== undefined && { before }), isLast, isLargest };
    const isBitOfLine =
      bytes.value.length < sizes.usual && !isLast && endOfLastLine(bytes.value, before?.encoding) === 0;
    const found: PortionYield =
      isBitOfLine && before?.cutAt !== 'bytes'
        ? NOT_ONE_LINE
        : await reader.readPortion(bytes.value, fileName, terms, place);
    if (found.cutBy === 'directory') return yield* readZip(reading, found);
    if (found.cutBy === 'nothing') {
      yield ok({ yields: mustBeWhole(found, file.size), readTo: 0 });
      return;
    }
    // A reader that died tells nothing of how far it came.
    const isDead = found.used === undefined;
    if (isDead) death = found;
    if (isDead && step.smaller(bytes.value.length)) continue;
    const isTooLittle = found.used === 0 && !isLast && !isLargest;
    if (isTooLittle && step.larger()) continue;
    const lost = isDead || isTooLittle ? death : undefined;
    const used = lost === undefined ? (found.used ?? 0) : await passedOver(reading, at, bytes.value, before);
    at = isLast ? Math.max(end, at + used) : at + (used === 0 ? bytes.value.length : used);
    before = found.soFar ?? before;
    step.next();
    yield ok({ yields: lost === undefined ? found : placed(lost, at), readTo: Math.min(at, file.size) });
    if (isHopeless(found)) return;
  }
}

/** How far a portion nobody could read is passed over: to the end of its last line, or of the line it is the beginning of. */
async function passedOver(
  { file, sizes = PORTION_SIZES }: LargeReading,
  at: number,
  bytes: Uint8Array,
  before: ReadSoFar | undefined,
): Promise<number> {
  const lines = endOfLastLine(bytes, before?.encoding);
  if (lines > 0 || before?.cutAt === 'bytes') return lines || bytes.length;
  const more = await file.read(at, sizes.usual);
  return (more.ok && endOfLine(more.value, 1, before?.encoding)) || bytes.length;
}

/** A table in whose beginning nothing says what its columns are: its rows are no better further down. */
function isHopeless({ articles, refusals }: FileYield): boolean {
  return articles.length === 0 && refusals.some(({ kind }) => kind === 'no-article-boundary');
}

function mustBeWhole(found: PortionYield, bytes: number): FileYield {
  const { cutBy: _cutBy, ...yields } = found;
  const error = { kind: 'too-large', bytes, limit: PORTION_SIZES.largest } as const;
  return { ...yields, refusals: [...yields.refusals, error] };
}

function placed(found: FileYield, end: number): FileYield {
  const member = `up to byte ${end}`;
  return {
    ...found,
    refusals: found.refusals.map((error): ImportError => ({ kind: 'in-member', member, error })),
  };
}

/** The entries of a ZIP in groups, each read as a ZIP of its own. */
async function* readZip(
  { file, reader, fileName, terms, sizes = PORTION_SIZES }: LargeReading,
  { format, formatVersion, tried }: FileYield,
): AsyncGenerator<Result<PortionRead, LibraryError>, void> {
  const of = { format: format ?? 'zip', ...(formatVersion !== undefined && { formatVersion }), tried };
  const tailLength = Math.min(ZIP_TAIL, file.size);
  const tail = await file.read(file.size - tailLength, tailLength);
  if (!tail.ok) {
    yield tail;
    return;
  }
  const place = zipDirectory(tail.value, file.size);
  const directory = place === undefined ? undefined : await file.read(place.at, place.end - place.at);
  if (directory?.ok === false) {
    yield directory;
    return;
  }
  const plan =
    place === undefined || directory === undefined
      ? undefined
      : planZip(directory.value, place, {
          group: sizes.usual,
          entry: sizes.largest,
          entries: MOST_ENTRIES,
          total: MOST_UNPACKED,
        });
  if (plan === undefined) {
    const error = { kind: 'malformed', format: of.format, where: 'its directory' } as const;
    yield ok({ yields: { ...of, articles: [], refusals: [error] }, readTo: file.size });
    return;
  }
  yield ok({ yields: { ...of, articles: [], refusals: plan.refusals }, readTo: 0 });
  const waiting = plan.groups.toReversed();
  let retries = MOST_RETRIES;
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const bytes = await file.read(group.from, group.to - group.from);
    if (!bytes.ok) {
      yield bytes;
      return;
    }
    const zip = zipOfGroup(group, bytes.value);
    const yields = await reader.read(zip, fileName, { ...terms, format: of.format });
    const isDead = yields.refusals.some(({ kind }) => kind === 'reader-stopped');
    const halves = isDead && retries > 0 ? halvesOf(group) : [];
    if (halves.length === 0) {
      yield ok({ yields, readTo: group.to });
      continue;
    }
    retries -= 1;
    waiting.push(...halves.toReversed());
  }
}
