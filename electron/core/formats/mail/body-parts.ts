import { linesOfHtml } from './html-lines.ts';
import type { MailLine } from './mail-line.ts';
import { roughWords } from './mail-line.ts';
import type { MimePart } from './mime-part.ts';
import { textOfPart } from './mime-part.ts';
import { linesOfText } from './plain-lines.ts';

/** What a mail shows as its text, in the forms it offers, and the parts that are files of their own. */
export type MailBody = {
  /** The better of the forms. */
  readonly lines: readonly MailLine[];
  /** The plain-text form where both are there. */
  readonly plainLines: readonly MailLine[] | undefined;
  /** `lang` of the HTML. */
  readonly language: string | undefined;
  readonly attached: readonly MimePart[];
};

/** Below this share of the words of the plain text, HTML is only a frame around something. */
const STUB_SHARE = 0.5;

/** Chooses what is read of a message among alternatives, inline parts and attachments. */
export function readBody(root: MimePart): MailBody {
  const attached: MimePart[] = [];
  const shown = shownParts(root, attached, true);
  const lines: MailLine[] = [];
  const plainLines: MailLine[] = [];
  let language: string | undefined;
  let hasBoth = false;
  for (const { html, plain } of shown) {
    const markup = html === undefined ? undefined : textOfPart(html);
    const rich = markup === undefined ? [] : linesOfHtml(markup);
    const bare = plain === undefined ? [] : linesOfText(textOfPart(plain), isFlowed(plain));
    const isStub = words(rich) < words(bare) * STUB_SHARE;
    lines.push(...(isStub || rich.length === 0 ? bare : rich));
    plainLines.push(...(bare.length === 0 ? rich : bare));
    hasBoth ||= bare.length > 0 && rich.length > 0;
    language ??= /<html[^>]{0,400}?\slang\s*=\s*["']?([a-z]{2,3}(?:-[a-z]{2})?)\b/i.exec(
      markup?.slice(0, 4000) ?? '',
    )?.[1];
  }
  return { lines, plainLines: hasBoth ? plainLines : undefined, language, attached };
}

type Shown = { readonly html?: MimePart; readonly plain?: MimePart };

function shownParts(part: MimePart, attached: MimePart[], isFirst: boolean): readonly Shown[] {
  if (part.type === 'multipart/alternative' && part.parts.length > 0) return alternatives(part, attached);
  if (part.type.startsWith('multipart/') && part.parts.length > 0) {
    const shown: Shown[] = [];
    for (const child of part.parts) shown.push(...shownParts(child, attached, shown.length === 0));
    return shown;
  }
  const isText = part.type === 'text/html' || part.type === 'text/plain' || part.type === 'text/enriched';
  const isFile = part.disposition === 'attachment' || (part.fileName !== undefined && !isFirst);
  if (!isText || isFile) {
    if (!part.type.startsWith('multipart/')) attached.push(part);
    return [];
  }
  return [part.type === 'text/html' ? { html: part } : { plain: part }];
}

/** Of the forms of one text, the HTML and the plain one; what hangs on either (pictures, an invitation) is attached. */
function alternatives(part: MimePart, attached: MimePart[]): readonly Shown[] {
  let html: MimePart | undefined;
  let plain: MimePart | undefined;
  const others: Shown[] = [];
  for (const child of part.parts) {
    if (child.type.startsWith('multipart/')) {
      for (const shown of shownParts(child, attached, true)) {
        if (shown.html !== undefined && html === undefined) html = shown.html;
        else if (shown.plain !== undefined && plain === undefined) plain = shown.plain;
        else others.push(shown);
      }
    } else if (child.type === 'text/html' && html === undefined) html = child;
    else if (child.type === 'text/plain' && plain === undefined) plain = child;
    // A third form of the same text (for watches, for AMP) adds nothing.
    else if (!child.type.startsWith('text/') || child.type === 'text/calendar') attached.push(child);
  }
  if (html === undefined && plain === undefined) return others;
  return [{ ...(html === undefined ? {} : { html }), ...(plain === undefined ? {} : { plain }) }, ...others];
}

function isFlowed(part: MimePart): boolean {
  return part.parameters['format']?.toLowerCase() === 'flowed';
}

function words(lines: readonly MailLine[]): number {
  return lines.reduce((sum, line) => sum + roughWords(line.text), 0);
}
