import type { FormatId } from '../../domain/article.ts';
import type { ImportError } from '../../domain/import-record.ts';
import { err, ok, type Result } from '../../result.ts';
import { decodeText } from '../../text/decode.ts';
import { unpackLeniently } from '../archive/unpack.ts';
import { parseXml, type XmlElement } from '../xml/xml-tree.ts';

/** The files of markup in a packed office document, each parsed when it is asked for. */
export type OfficePackage = {
  readonly names: readonly string[];
  /** What of its markup could not be unpacked. */
  readonly refusals: readonly ImportError[];
  part(name: string): XmlElement | undefined;
};

/** An old Office file; the new kind comes in one when it is locked with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const MARKUP = /\.(?:xml|rels)$/i;

/** Markup of any real document stays far below; a tree of more would not fit the reader's memory. */
const LIMITS = { entryBytes: 48 * 1_048_576, totalBytes: 96 * 1_048_576 };

/** Unpacks what is markup in a DOCX or ODT file; pictures and the rest stay packed. */
export function openPackage(bytes: Uint8Array, format: FormatId): Result<OfficePackage, ImportError> {
  if (OLE.every((byte, index) => bytes[index] === byte)) return err({ kind: 'protected', format });
  const { entries, refusals } = unpackLeniently(bytes, {
    wanted: (name) => MARKUP.test(name),
    limits: LIMITS,
    format,
  });
  const first = refusals[0];
  if (entries.length === 0 && first !== undefined)
    return err(first.kind === 'in-member' ? first.error : first);
  const parts = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/'), entry.bytes]));
  return ok({
    names: [...parts.keys()],
    refusals,
    part: (name) => {
      const part = parts.get(name);
      const decoded = part === undefined ? undefined : decodeText(part);
      return decoded?.kind === 'text' ? parseXml(decoded.text)?.root : undefined;
    },
  });
}
