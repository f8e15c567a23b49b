import { WINDOWS_1252_CONTROLS } from './code-pages.ts';

/** Characters Windows-1252 has where Latin-1 has controls, with their bytes. */
const BYTES = new Map(Array.from(WINDOWS_1252_CONTROLS).map((letter, index) => [letter, 0x80 + index]));
/** What UTF-8 read as Latin-1 or Windows-1252 looks like: a lead byte with its continuation bytes. */
const RUN = /[\u00c2-\u00f4](?:[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])+/gu;
/** Of all that is not ASCII, at least this share is explained by the repair. */
const LEAST_SHARE = 0.6;
/** Lead bytes of Latin, Greek, Cyrillic, Hebrew and Arabic: others give letters no newspaper prints. */
const LIKELY_LEAD = /^[\u00c2-\u00c5\u00ce-\u00d1\u00d7-\u00d9\u00e0-\u00f4]/u;
/** A capital before a no-break space ("CAFÉ »") is no evidence; two such runs of other kinds, or a longer one, are. */
const EVIDENCE = /^[\u00e0-\u00f4]..|^.[^\u00a0]/u;
const LEAST_EVIDENCE = 2;

export type Repaired = { readonly text: string; /** The first run as it stood. */ readonly printed: string };

/** Undoes UTF-8 that was encoded twice ("dÃ©cÃ¨s" is "décès"); undefined when the text is none. */
export function undoDoubleEncoding(text: string): Repaired | undefined {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf‚-›€ŒœŠšŽžŸƒˆ˜]/u.test(text)) return undefined;
  let explained = 0;
  let evidence = 0;
  let printed: string | undefined;
  const repaired = text.replace(RUN, (run) => {
    const decoded = decodeRun(run);
    if (decoded === undefined) return run;
    explained += run.length;
    if (EVIDENCE.test(run)) evidence += /^[\u00e0-\u00f4]/u.test(run) ? LEAST_EVIDENCE : 1;
    printed ??= run;
    return decoded;
  });
  if (printed === undefined || evidence < LEAST_EVIDENCE) return undefined;
  const strange = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return explained >= LEAST_SHARE * strange ? { text: repaired, printed } : undefined;
}

/** As many whole characters as the run holds; what is over stays as it is. */
function decodeRun(run: string): string | undefined {
  if (!LIKELY_LEAD.test(run)) return undefined;
  const bytes = Uint8Array.from(run, (letter) => BYTES.get(letter) ?? letter.charCodeAt(0));
  for (let end = bytes.length; end >= 2; end -= 1) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end)) + run.slice(end);
    } catch {
      // Fewer bytes may be whole characters.
    }
  }
  return undefined;
}
