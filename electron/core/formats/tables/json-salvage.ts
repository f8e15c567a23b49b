/** What is left of a list in broken JSON: each object of it in order, as parsed or undefined where it is broken itself. */
export type Salvaged = readonly unknown[];

/** Items beyond this in a broken file are no export but noise. */
const MOST_ITEMS = 500_000;

/**
 * Reads the objects of the first list in JSON that as a whole cannot be parsed: cut off at its end, or with one broken
 * item. Undefined when there is no list of objects.
 */
export function salvageItems(text: string): Salvaged | undefined {
  const start = /\[\s*\{/.exec(text);
  if (start === null) return undefined;
  const items: unknown[] = [];
  let at = start.index + 1;
  while (items.length < MOST_ITEMS) {
    const open = nextObject(text, at);
    if (open === undefined) break;
    const end = endOfObject(text, open);
    items.push(end === undefined ? undefined : parsed(text.slice(open, end)));
    if (end === undefined) break;
    at = end;
  }
  return items;
}

/** Where the next object of the list begins; nothing when the list ends first. */
function nextObject(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') return at;
    if (text[at] === ']') return undefined;
  }
  return undefined;
}

/** Where an object ends: its braces are counted outside of strings. */
function endOfObject(text: string, open: number): number | undefined {
  let depth = 0;
  let isString = false;
  for (let at = open; at < text.length; at += 1) {
    const letter = text[at];
    if (isString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') isString = false;
    } else if (letter === '"') isString = true;
    else if (letter === '{') depth += 1;
    else if (letter === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
