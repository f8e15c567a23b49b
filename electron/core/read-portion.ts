import type { ReadTerms } from './domain/read-terms.ts';
import type { ImportError } from './domain/import-record.ts';
import { FORMATS } from './formats/index.ts';
import type { PortionPlace, PortionYield, ReadSoFar } from './import-ports.ts';
import {
  foundStep,
  formatOf,
  headOf,
  MOST_MEMBERS,
  parseSafely,
  refused,
  textOf,
  understandYield,
} from './read.ts';
import { decodeFurther, decodeText, type Decoded } from './text/decode.ts';
import { countLines, endOfLastLine, endOfLine } from './text/line-ends.ts';
import { utf16Order } from './text/utf16.ts';

/**
 * Reads a portion of a file too large to be held into articles. Only what is whole in it is read, and the yield says how
 * far that goes; the first portion tells the format, its encoding and its columns for all that follow.
 */
export async function readPortion(
  bytes: Uint8Array,
  fileName: string,
  terms: ReadTerms,
  place: PortionPlace,
  onarticle?: () => void,
): Promise<PortionYield> {
  const { before, isLast } = place;
  const wide = before?.encoding ?? wideEncoding(bytes);
  const lineEnd = isLast ? bytes.length : endOfLastLine(bytes, wide) || bytes.length;
  const lines = bytes.subarray(0, lineEnd);
  const known = before && FORMATS.find(({ id }) => id === before.format);
  const decoded = decode(lines, before);
  const text = textOf(decoded);
  const head = headOf(fileName, bytes, text);
  const found = known === undefined ? formatOf(head, terms.format) : { format: known, step: undefined };
  if (found === undefined) {
    return { ...refused([], [...decoded.tried, 'No format recognised it']), cutBy: 'nothing' };
  }
  const { format, step } = found;
  const tried = [...decoded.tried, ...(step === undefined ? [] : [step])];
  const cutting = before?.cutAt ?? format.cutting?.(head);
  const { id, version: formatVersion } = format;
  if (cutting === undefined || cutting === 'directory') {
    const cutBy = cutting ?? 'nothing';
    return { format: id, formatVersion, ...refused([], tried), cutBy };
  }
  const isText = decoded.kind === 'text';
  const soFar: ReadSoFar = {
    ...(before ?? { format: id, cutAt: cutting, lines: 0, items: 0 }),
    ...(cutting === 'lines' && isText && { encoding: decoded.encoding }),
  };
  const skipped = { ...soFar, lines: soFar.lines + countLines(text) };
  if (cutting === 'lines' && !isText) {
    const error = {
      kind: 'malformed',
      format: id,
      where: `line ${soFar.lines + 1} and what follows`,
    } as const;
    return { format: id, formatVersion, ...refused([error], tried), used: lineEnd, soFar: skipped };
  }
  const parsed = await parseSafely(format, {
    bytes: cutting === 'lines' ? lines : bytes,
    text,
    fileName,
    defaults: terms.defaults,
    portion: {
      lines: soFar.lines,
      items: soFar.items,
      ...(soFar.table !== undefined && { table: soFar.table }),
      isLast,
      isLargest: place.isLargest,
    },
  });
  if (!parsed.ok) {
    return { format: id, formatVersion, ...refused([parsed.error], tried), used: lineEnd, soFar: skipped };
  }
  const readTo = parsed.value.readTo ?? (cutting === 'lines' ? text.length : bytes.length);
  const used = cutting === 'bytes' ? readTo : bytesOf(lines, text, readTo, soFar.encoding);
  const isStuck = used === 0 && place.isLargest;
  const allowance = { members: MOST_MEMBERS, onarticle };
  const { yields } = await understandYield(parsed.value, { format, decoded, terms, depth: 0, allowance });
  const { passing, ...counted } = soFar;
  const passed: readonly ImportError[] = passing === undefined || isStuck ? [] : [tooLarge(passing)];
  return {
    ...yields,
    refusals: [...passed, ...yields.refusals],
    tried: [...tried, ...yields.tried, foundStep(yields)],
    used: isStuck ? lineEnd : used,
    soFar: {
      ...counted,
      lines: cutting === 'bytes' ? 0 : counted.lines + countLines(text, isStuck ? text.length : readTo),
      items: counted.items + (parsed.value.items ?? 0) + (isStuck && passing === undefined ? 1 : 0),
      ...(parsed.value.table !== undefined && { table: parsed.value.table }),
      ...(isStuck && { passing: passOver(soFar, lineEnd, bytes.length) }),
    },
  };
}

function decode(bytes: Uint8Array, before: ReadSoFar | undefined): Decoded {
  // What is cut between bytes reads its bytes itself.
  if (before?.cutAt === 'bytes') return { kind: 'binary', tried: [] };
  return before?.encoding === undefined ? decodeText(bytes) : decodeFurther(bytes, before.encoding);
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16Order(bytes);
}

function bytesOf(lines: Uint8Array, text: string, readTo: number, encoding: string | undefined): number {
  return readTo >= text.length ? lines.length : endOfLine(lines, countLines(text, readTo), encoding);
}

/** An item that is not whole in as much as is ever given is named by the place it begins at. */
function memberOf({ passing, items, lines }: ReadSoFar): string {
  return passing?.member ?? (lines > 0 ? `line ${lines + 1}` : `item ${items + 1}`);
}

type Passing = NonNullable<ReadSoFar['passing']>;

function passOver(soFar: ReadSoFar, bytes: number, limit: number): Passing {
  const before = soFar.passing?.bytes ?? 0;
  return { member: memberOf(soFar), bytes: before + bytes, limit };
}

function tooLarge({ member, bytes, limit }: Passing): ImportError {
  return { kind: 'in-member', member, error: { kind: 'too-large', bytes, limit } };
}
