import type { MailLine } from './mail-line.ts';
import { roughWords } from './mail-line.ts';
import { BUTTON_LINE, FOOT_LINE, MORE_LINE, NOTICE_LINE, SERVICE_LINE } from './mail-words.ts';

/** Below a signature's mark no more than this many lines and this share of the text are a signature. */
const LONGEST_SIGNATURE = 14;
const FOOT_SHARE = 0.45;

/** Lines without what only serves the sending: view links above, signature, notices and foot below. Never empties a mail. */
export function trimLines(lines: readonly MailLine[]): readonly MailLine[] {
  const top = lines.filter(
    (line, index) =>
      !(SERVICE_LINE.test(line.text) && isShort(line) && (index < 12 || line.links.length > 0)),
  );
  const kept = withoutFoot(withoutSignature(top));
  const bare = withoutEnds(kept);
  return bare.some((line) => line.text !== '') ? bare : lines;
}

function isShort(line: MailLine): boolean {
  return line.text.length < 320;
}

function withoutSignature(lines: readonly MailLine[]): readonly MailLine[] {
  const at = lines.findLastIndex((line) => /^--\s?$/.test(line.text));
  if (at <= 0) return lines;
  const below = lines.slice(at + 1);
  const share = weight(below) / Math.max(1, weight(lines));
  return below.length <= LONGEST_SIGNATURE && share < 0.35 ? lines.slice(0, at) : lines;
}

/** Cuts from the first line of the foot on; it must stand in the last part of the mail. */
function withoutFoot(lines: readonly MailLine[]): readonly MailLine[] {
  const whole = Math.max(1, weight(lines));
  let above = 0;
  for (const [index, line] of lines.entries()) {
    const isFoot = index > 0 && isShort(line) && (FOOT_LINE.test(line.text) || NOTICE_LINE.test(line.text));
    // A long foot (addresses, law) may outweigh a short mail: then what follows must hold no prose to speak of.
    if (isFoot && (above / whole > 1 - FOOT_SHARE || !hasProse(lines.slice(index))))
      return lines.slice(0, index);
    above += line.text.length;
  }
  return lines;
}

function hasProse(lines: readonly MailLine[]): boolean {
  return lines.some(
    (line) =>
      roughWords(line.text) > 18 &&
      line.linkShare < 0.5 &&
      !FOOT_LINE.test(line.text) &&
      !NOTICE_LINE.test(line.text),
  );
}

/** Buttons, rules and notices at both ends. */
function withoutEnds(lines: readonly MailLine[]): readonly MailLine[] {
  const isIdle = (line: MailLine) =>
    line.isRule || BUTTON_LINE.test(line.text) || SERVICE_LINE.test(line.text) || /^--\s?$/.test(line.text);
  const isIdleBelow = (line: MailLine) =>
    isIdle(line) ||
    (isShort(line) &&
      (FOOT_LINE.test(line.text) ||
        NOTICE_LINE.test(line.text) ||
        (MORE_LINE.test(line.text) && line.links.length === 0)));
  let start = 0;
  let end = lines.length;
  while (start < end && isIdle(lines[start] as MailLine)) start += 1;
  while (end > start && isIdleBelow(lines[end - 1] as MailLine)) end -= 1;
  return lines.slice(start, end);
}

function weight(lines: readonly MailLine[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}
