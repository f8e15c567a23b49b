import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import { asideByName, isSystemFile } from './archive/aside.ts';
import { unpackLeniently } from './archive/unpack.ts';
import { listEntries } from './archive/zip-entries.ts';
import type { ArticleFormat, FileMember } from './article-format.ts';

const FIRST_ENTRY = [0x50, 0x4b, 0x03, 0x04];
const NO_ENTRY = [0x50, 0x4b, 0x05, 0x06];
/** A document has fewer parts than this. */
const MOST_PARTS_OF_A_DOCUMENT = 5_000;
/** Entries only documents and programs have that are ZIPs by their packing: Office, OpenDocument, EPUB, Java. */
const OF_DOCUMENTS = new Set(['[Content_Types].xml', 'mimetype', '_rels/.rels', 'META-INF/MANIFEST.MF']);

/** A ZIP of files, each read as a file of its own. Documents packed as ZIP are their own formats' business. */
export const zip: ArticleFormat = {
  id: 'zip',
  label: FORMAT_LABELS.zip,
  version: 1,
  extensions: ['zip'],
  recognises: ({ bytes }) => {
    const begins = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
    return begins(FIRST_ENTRY) || begins(NO_ENTRY) ? 0.85 : 0;
  },
  cutting: () => 'directory',
  parse: ({ bytes }) => {
    const listing = listEntries(bytes, MOST_PARTS_OF_A_DOCUMENT);
    // A presentation or a program: taken apart, it would be read as a heap of parts.
    if (listing !== 'too-many' && listing.entries.some(({ name }) => OF_DOCUMENTS.has(name))) {
      return err({ kind: 'unknown-format' });
    }
    const setAside: string[] = [];
    const { entries, refusals } = unpackLeniently(bytes, {
      wanted: (name) => {
        if (isSystemFile(name)) return false;
        const word = asideByName(name);
        if (word !== undefined) setAside.push(word);
        return word === undefined;
      },
    });
    const members: readonly FileMember[] = entries;
    return ok({ articles: [], refusals, members, setAside });
  },
};
