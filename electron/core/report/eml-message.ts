/** A file that goes with a message. Its name holds letters, figures and dashes only. */
export type Attachment = {
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

const EOL = '\r\n';
/** Base64 comes in lines of 76 characters (RFC 2045). */
const LINE_BYTES = 57;
/** A line with an encoded word is at most 76 characters (RFC 2047): the name of the header, the word's frame, and these. */
const WORD_BYTES = 39;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 without the help of a runtime: core runs in any. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += `${ALPHABET.charAt(bits >> 18)}${ALPHABET.charAt((bits >> 12) & 63)}`;
    text += b === undefined ? '=' : ALPHABET.charAt((bits >> 6) & 63);
    text += c === undefined ? '=' : ALPHABET.charAt(bits & 63);
  }
  return text;
}

/** Base64 in lines. */
function base64Lines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += LINE_BYTES)
    lines.push(base64(bytes.subarray(at, at + LINE_BYTES)));
  return lines.join(EOL);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A header's text as encoded words, no character cut in two; plain letters stay as they are. */
function headerText(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  if (/^[\x20-\x7e]{0,60}$/u.test(line) && !line.includes('=?')) return line;
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    if (utf8(word + character).length > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((each) => `=?UTF-8?B?${base64(utf8(each))}?=`).join(`${EOL} `);
}

function part(headers: readonly string[], bytes: Uint8Array): string {
  return [...headers, 'Content-Transfer-Encoding: base64', '', base64Lines(bytes)].join(EOL);
}

function several(kind: 'alternative' | 'mixed', parts: readonly string[]): string {
  const boundary = `=_sourceline_${kind}`;
  const opened = parts.map((each) => `--${boundary}${EOL}${each}${EOL}`);
  return `Content-Type: multipart/${kind}; boundary="${boundary}"${EOL}${EOL}${opened.join('')}--${boundary}--${EOL}`;
}

/**
 * A draft (RFC 5322, 2045 to 2047): a text and an HTML part that say the same, and files beside them. It has no date and
 * no number of its own: whoever sends it gives it both, and the same report is the same bytes. Everything is in base64,
 * so no line of an article can end a part.
 */
export function draftMessage(message: {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}): Uint8Array {
  const text = message.text.replaceAll(/\r\n|\r|\n/gu, EOL);
  const both = several('alternative', [
    part(['Content-Type: text/plain; charset=utf-8'], utf8(text)),
    part(['Content-Type: text/html; charset=utf-8'], utf8(message.html)),
  ]);
  const files = message.attachments.map(({ fileName, type, bytes }) =>
    part(
      [
        `Content-Type: ${type};${EOL} name="${fileName}"`,
        `Content-Disposition: attachment;${EOL} filename="${fileName}"`,
      ],
      bytes,
    ),
  );
  const body = files.length === 0 ? both : several('mixed', [both, ...files]);
  return utf8(
    [`Subject: ${headerText(message.subject)}`, 'X-Unsent: 1', 'MIME-Version: 1.0', body].join(EOL),
  );
}
