const DOCTYPE = /<!DOCTYPE\b[^[<>]*\[([\s\S]*?)\]\s*>/i;
const DECLARED = /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b)/gi;
/** Only those every XML file has; a longer or nested text could expand without end. */
const PLAIN = /^(?:[^&<]|&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)*$/i;
/** A reference is three signs at least: what it stands for makes a file twenty times as long at most. */
const LONGEST = 64;

/**
 * The text of an XML file with its own entities done with: one that stands for a few letters is what it stands for; of
 * one that is built from others, is long, or lies in another file, nothing is known and nothing is left.
 */
export function withoutOwnEntities(text: string): string {
  const doctype = DOCTYPE.exec(text);
  // Behind the first element it is something an article quotes.
  if (doctype === null || /<[a-z_]/i.test(text.slice(0, doctype.index))) return text;
  const own = new Map<string, string>();
  for (const [, name = '', double, single] of (doctype[1] ?? '').matchAll(DECLARED)) {
    const value = double ?? single ?? '';
    // The first declaration holds.
    if (!own.has(name)) own.set(name, value.length <= LONGEST && PLAIN.test(value) ? unquoted(value) : '');
  }
  if (own.size === 0) return text;
  return text
    .slice(doctype.index + doctype[0].length)
    .replace(/&([\w.:-]{1,200});/g, (whole, name: string) => own.get(name) ?? whole);
}

/** What it stands for may be in an attribute. */
function unquoted(value: string): string {
  return value.replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}
