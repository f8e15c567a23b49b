import type { WireMessage } from './messages.ts';
import { withoutControls } from './messages.ts';

/** What the lines between the start of a message and its text say. */
export type TelegraphHead = {
  /** What stands behind the start of message: the sender's name or the message's number. */
  readonly serial?: string | undefined;
  readonly headline?: string | undefined;
  readonly slug?: string | undefined;
  readonly dateline?: string | undefined;
  readonly subjects: readonly string[];
};

const START = /^[^\S\n]*ZCZC(?=\s|$)/mu;
const EACH_START = new RegExp(START.source, 'gmu');
const END = /^[^\S\n]*NNNN[^\S\n]*$/mu;
/** A field of its own line, told by the sign it begins with: "#SLUG", "$Headline", "*07000000". */
const FIELD = /^[%#$:&*^@~!+=]\S?.*$/u;
/** Priority and addresses beneath the start: "YY RFG INTERNET (3RR)". */
const ROUTING = /^[A-Z]{2}(?: [A-Z0-9()./-]{2,}){1,8}$/u;

/** Whether a text opens as messages do that went by telegraph: ITU-T F.1 begins them with ZCZC and ends them with NNNN. */
export function opensTelegraph(text: string): boolean {
  return /^\s*ZCZC(?:[^\S\n]+\S{1,20}){0,6}[^\S\n]*\r?\n/u.test(text);
}

/** The messages of a file, each from one start to its end or to the next start. */
export function telegraphMessages(wire: string): readonly WireMessage[] {
  const text = withoutControls(wire);
  const starts = [...text.matchAll(EACH_START)].map(({ index }) => index);
  return starts.map((start, index) => {
    const part = text.slice(start, starts[index + 1] ?? text.length);
    const end = END.exec(part)?.index;
    const whole = part.slice(0, end);
    const { head, rest } = headAndRest(whole);
    return { header: head, text: rest, trailer: '', isCutOff: end === undefined };
  });
}

/** The first line and the lines of fields or addresses right beneath it; the text begins behind them. */
function headAndRest(message: string): { readonly head: string; readonly rest: string } {
  const lines = message.split('\n');
  let at = 1;
  while (at < lines.length && (FIELD.test(lines[at]?.trim() ?? '') || ROUTING.test(lines[at]?.trim() ?? '')))
    at += 1;
  // A sign alone is a field left empty.
  while (at < lines.length && /^[%#$:&*^@~!+=]$/u.test(lines[at]?.trim() ?? '')) at += 1;
  return { head: lines.slice(0, at).join('\n'), rest: lines.slice(at).join('\n') };
}

/** Reads the head. Agencies disagree on the signs, so what a field holds tells what it is; "#" is the slug everywhere. */
export function readTelegraphHead(header: string): TelegraphHead {
  const [first = '', ...lines] = header.split('\n').map((line) => line.trim());
  const fields = lines
    .filter((line) => FIELD.test(line))
    .map((line) => ({ sign: line.charAt(0), value: line.slice(1).trim() }))
    .filter(({ value }) => value !== '');
  const slug = fields.find(({ sign }) => sign === '#')?.value;
  const headline = fields.find(({ sign, value }) => sign !== '#' && value.split(/\s+/u).length >= 3)?.value;
  const place = fields.find(({ value }) => /^\(.{2,60}\)$/u.test(value))?.value;
  return {
    serial: first.replace(/^ZCZC\s*/u, '').trim() || undefined,
    headline,
    slug,
    dateline: place?.slice(1, -1),
    subjects: fields.map(({ value }) => value).filter((value) => /^\d{8}$/u.test(value)),
  };
}
