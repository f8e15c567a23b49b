const FEED = 0x0a;
const RETURN = 0x0d;

/** Where the last line ends that is whole in bytes of a text in this encoding; 0 when none does. */
export function endOfLastLine(bytes: Uint8Array, encoding: string | undefined): number {
  for (const letter of [FEED, RETURN]) {
    for (
      let at = bytes.lastIndexOf(letter);
      at >= 0;
      at = at === 0 ? -1 : bytes.lastIndexOf(letter, at - 1)
    ) {
      if (isLetter(bytes, at, encoding)) return at + afterLetter(encoding);
    }
  }
  return 0;
}

/** Where so many lines of a text in this encoding end. A carriage return, a feed, or both in this order, end a line. */
export function endOfLine(bytes: Uint8Array, lines: number, encoding: string | undefined): number {
  const width = isWide(encoding) ? 2 : 1;
  let ended = 0;
  for (let at = 0; at < bytes.length; at += width) {
    const letter = letterAt(bytes, at, encoding);
    const isEnd = letter === FEED || (letter === RETURN && letterAt(bytes, at + width, encoding) !== FEED);
    if (!isEnd) continue;
    ended += 1;
    if (ended === lines) return at + width;
  }
  return lines === 0 ? 0 : bytes.length;
}

/** How many lines end in a text. */
export function countLines(text: string, to = text.length): number {
  let lines = 0;
  for (let at = 0; at < to; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === FEED || (letter === RETURN && text.charCodeAt(at + 1) !== FEED)) lines += 1;
  }
  return lines;
}

function isWide(encoding: string | undefined): boolean {
  return encoding?.startsWith('utf-16') === true;
}

function letterAt(bytes: Uint8Array, at: number, encoding: string | undefined): number | undefined {
  if (!isWide(encoding)) return bytes[at];
  const [low, high] = encoding === 'utf-16be' ? [bytes[at + 1], bytes[at]] : [bytes[at], bytes[at + 1]];
  return low === undefined || high === undefined ? undefined : low | (high << 8);
}

function isLetter(bytes: Uint8Array, at: number, encoding: string | undefined): boolean {
  if (!isWide(encoding)) return true;
  const isBig = encoding === 'utf-16be';
  return at % 2 === (isBig ? 1 : 0) && bytes[isBig ? at - 1 : at + 1] === 0;
}

function afterLetter(encoding: string | undefined): number {
  return encoding === 'utf-16le' ? 2 : 1;
}
