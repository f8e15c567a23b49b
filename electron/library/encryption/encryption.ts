import { createHmac } from 'node:crypto';
import { sealedLines, type LineForm } from '../ledger/ledger-line.ts';
import type { OriginalForm } from '../originals/original-form.ts';
import { pageSealer, type PageSealer } from './sealed-pages.ts';
import { sealedOriginals } from './sealed-originals.ts';
import { KEY_BYTES, sealerOf } from './sealing.ts';

/** How a library's files stand sealed on the disk: one random key for the library, and from it one for each kind of use. */
export type Encryption = {
  readonly pages: PageSealer;
  readonly lines: LineForm;
  readonly originals: OriginalForm;
};

/** HKDF-Expand (RFC 5869, 2.3) with one block: the library's key is random already, so nothing is to be extracted. */
function keyFor(use: string, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`sourceline ${use} 1`).update(Uint8Array.of(1)).digest();
}

export function encryptionWith(key: Uint8Array): Encryption {
  if (key.length !== KEY_BYTES) throw new Error(`A library's key has ${KEY_BYTES} bytes`);
  return {
    pages: pageSealer(sealerOf(keyFor('pages', key))),
    lines: sealedLines(sealerOf(keyFor('ledger', key))),
    originals: sealedOriginals(sealerOf(keyFor('originals', key)), keyFor('names of originals', key)),
  };
}
