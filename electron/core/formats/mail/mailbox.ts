import { latin1, lineEnd } from './header-fields.ts';

/** "From" + sender + a date with its year at the end (or a zone after it): the line that parts messages. */
const SEPARATOR =
  /^From (?:\S+ +)?.{0,60}\b\d{1,2}:\d{2}(?::\d{2})?\b.{0,20}\d{4}\b|^From \S+ .{10,60}\d{4}\s*$|^From - .{10,60}$/;
const HEADER = /^[!-9;-~]{1,80}[ \t]*:|^>?From /;

export type Messages = {
  readonly messages: readonly Uint8Array[];
  /** Where the first message begins that may not be whole. */
  readonly readTo: number;
};

/**
 * The messages of a mailbox, each without the mark that kept its "From" lines from being taken for the next message.
 * Where the mailbox goes on behind these bytes, the last one is left for what follows.
 */
export function messagesOf(bytes: Uint8Array, isWhole: boolean): Messages {
  const found = separators(bytes);
  // A line that may be cut, or the line above one that is, cannot be judged.
  const starts = isWhole ? found : found.filter(({ next }) => lineEnd(bytes, next) < bytes.length);
  const readTo = isWhole ? bytes.length : (starts.at(-1)?.at ?? 0);
  const whole = isWhole ? starts : starts.slice(0, -1);
  const messages = whole.map(({ next }, index) =>
    unmarked(bytes.subarray(next, starts[index + 1]?.at ?? bytes.length)),
  );
  return { messages, readTo };
}

function separators(bytes: Uint8Array): readonly { readonly at: number; readonly next: number }[] {
  const found: { at: number; next: number }[] = [];
  let wasBlank = true;
  for (let at = 0; at < bytes.length;) {
    const next = lineEnd(bytes, at);
    if (wasBlank && isSeparator(bytes, at, next)) found.push({ at, next });
    wasBlank = next - at <= 2 && (bytes[at] === 0x0a || bytes[at] === 0x0d);
    at = next;
  }
  return found;
}

/** A line "From …" after a blank line, with a date, above the header of a message: text has no such line by chance. */
function isSeparator(bytes: Uint8Array, at: number, next: number): boolean {
  if (bytes[at] !== 0x46 || bytes[at + 1] !== 0x72 || bytes[at + 4] !== 0x20) return false;
  if (!SEPARATOR.test(latin1(bytes.subarray(at, Math.min(next, at + 200))).trimEnd())) return false;
  const below = latin1(bytes.subarray(next, Math.min(lineEnd(bytes, next), next + 200)));
  return next >= bytes.length || HEADER.test(below);
}

/** Takes one ">" from ">From", ">>From" at the beginning of lines. */
function unmarked(message: Uint8Array): Uint8Array {
  const kept = new Uint8Array(message.length);
  let length = 0;
  for (let at = 0; at < message.length;) {
    const end = lineEnd(message, at);
    const from = isMarked(message, at) ? at + 1 : at;
    kept.set(message.subarray(from, end), length);
    length += end - from;
    at = end;
  }
  return kept.subarray(0, length);
}

function isMarked(message: Uint8Array, at: number): boolean {
  let letter = at;
  while (message[letter] === 0x3e) letter += 1;
  if (letter === at || letter - at > 50) return false;
  return [0x46, 0x72, 0x6f, 0x6d, 0x20].every((byte, index) => message[letter + index] === byte);
}
