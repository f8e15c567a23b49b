import type { ImportError } from '../../domain/import-record.ts';

const DOCTYPE = /<!DOCTYPE\b[^[<>]*\[([\s\S]*?)\]\s*>/i;
const DECLARED = /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b)/gi;
/** Only those every XML file has; a longer or nested text could expand without end. */
const PLAIN = /^(?:[^&<]|&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)*$/i;
/** A reference is three signs at least: what it stands for makes a file twenty times as long at most. */
const LONGEST = 64;

/** Names are told as far as a sentence holds them. */
const MOST_NAMES = 5;

/** `leftOut` names the entities the text asks for and does not get. */
export type OwnText = { readonly text: string; readonly leftOut: readonly string[] };

/**
 * The text of an XML file with its own entities done with: one that stands for a few letters is what it stands for; of
 * one that is built from others, is long, or lies in another file, nothing is known and nothing is left.
 */
export function withoutOwnEntities(text: string): OwnText {
  const doctype = DOCTYPE.exec(text);
  // Behind the first element it is something an article quotes.
  if (doctype === null || /<[a-z_]/i.test(text.slice(0, doctype.index))) return { text, leftOut: [] };
  const own = new Map<string, string | undefined>();
  for (const [, name = '', double, single] of (doctype[1] ?? '').matchAll(DECLARED)) {
    const value = double ?? single ?? '';
    // The first declaration holds.
    if (own.has(name)) continue;
    const isKnown = (double ?? single) !== undefined && value.length <= LONGEST && PLAIN.test(value);
    own.set(name, isKnown ? unquoted(value) : undefined);
  }
  if (own.size === 0) return { text, leftOut: [] };
  const leftOut = new Set<string>();
  const known = text
    .slice(doctype.index + doctype[0].length)
    .replace(/&([\w.:-]{1,200});/g, (whole, name: string) => {
      if (!own.has(name)) return whole;
      const stands = own.get(name);
      if (stands === undefined) leftOut.add(name);
      return stands ?? '';
    });
  return { text: known, leftOut: [...leftOut] };
}

/** What is said of text that was left out with its names; nothing when none was. */
export function leftOutRefusals(names: readonly string[]): readonly ImportError[] {
  return names.length === 0 ? [] : [{ kind: 'text-elsewhere', names: names.slice(0, MOST_NAMES) }];
}

/** What it stands for may be in an attribute. */
function unquoted(value: string): string {
  return value.replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}
