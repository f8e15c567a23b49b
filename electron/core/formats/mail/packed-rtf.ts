/** What the window of the packing holds before the first letter: [MS-OXRTFCP] 2.1.2.1. */
const PRELOAD =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const WINDOW = 4096;
const PACKED = 0x75465a4c;
const BARE = 0x414c454d;
const HEAD = 16;
/** A reference of two bytes gives 17 letters at most. */
const MOST_GROWTH = 9;

/** Unpacks the rich text of an Outlook message; what is cut off gives what came before. */
export function unpackRtf(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < HEAD) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(4, true);
  const kind = view.getUint32(8, true);
  if (kind === BARE) return bytes.subarray(HEAD, HEAD + size);
  if (kind !== PACKED || size > MOST_GROWTH * bytes.length) return undefined;
  const out = new Uint8Array(size);
  const window = new Uint8Array(WINDOW);
  window.set(new TextEncoder().encode(PRELOAD));
  let to = 0;
  let write = PRELOAD.length;
  const put = (byte: number) => {
    out[to] = byte;
    to += 1;
    window[write % WINDOW] = byte;
    write += 1;
  };
  for (let at = HEAD; at < bytes.length && to < size;) {
    const flags = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < bytes.length && to < size; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = reference >>> 4;
      // A reference to where the next letter goes ends the text.
      if (from === write % WINDOW) return out.subarray(0, to);
      const length = (reference & 15) + 2;
      for (let step = 0; step < length && to < size; step += 1) put(window[(from + step) % WINDOW] ?? 0);
    }
  }
  return out.subarray(0, to);
}
