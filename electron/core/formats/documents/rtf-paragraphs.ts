import type { ImportError } from '../../domain/import-record.ts';
import { err, ok, type Result } from '../../result.ts';
import type { DocumentParagraph, ReadDocument } from './document-paragraph.ts';
import { RtfReader } from './rtf-reader.ts';
import { rtfTokens } from './rtf-tokens.ts';

/** The paragraphs of an RTF file in reading order; notes at the end, headers, footers, hidden and deleted text left out. */
export function rtfParagraphs(bytes: Uint8Array): Result<readonly DocumentParagraph[], ImportError> {
  const read = readRtf(bytes);
  return read.ok ? ok(read.value.paragraphs) : read;
}

/** Reads an RTF file with its properties. */
export function readRtf(bytes: Uint8Array): Result<ReadDocument, ImportError> {
  const start = startOfRtf(bytes);
  if (start === undefined) return err({ kind: 'malformed', format: 'rtf', where: 'its first line' });
  const file = bytes.subarray(start);
  const reader = new RtfReader(file);
  for (const token of rtfTokens(file)) reader.take(token);
  return ok(reader.finish());
}

/** Some programs put a mark or blank lines before the opening brace. */
function startOfRtf(bytes: Uint8Array): number | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  const match = /^(?:\u00ef\u00bb\u00bf)?\s*(?=\{\\rtf)/.exec(head);
  return match === null ? undefined : match[0].length;
}
