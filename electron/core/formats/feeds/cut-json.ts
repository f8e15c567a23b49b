/** JSON as far as it could be read. */
export type ReadJson = { readonly value: unknown; readonly isCutOff: boolean };

/** Keys under which a file keeps its list of items. */
const LISTS = new Set(['items', '_items', 'entries']);

/**
 * Parses JSON: the whole of it, a list whose end is cut off as far as its items are whole, or one object to a line.
 * Undefined when nothing of it can be read.
 */
export function readJson(text: string): ReadJson | undefined {
  const json = text.replace(/^[\s\ufeff]+/u, '');
  // eslint-disable-next-line no-control-regex -- raw control characters inside strings are the fault mended here
  const whole = parsed(json) ?? parsed(json.replace(/[\u0000-\u001f]/gu, ' ')) ?? linesOf(json);
  if (whole !== undefined) return { value: whole.value, isCutOff: false };
  const sound = upToLastWholeItem(json);
  const part = sound === undefined ? undefined : parsed(sound);
  return part === undefined ? undefined : { value: part.value, isCutOff: true };
}

function parsed(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

function linesOf(json: string): { readonly value: unknown } | undefined {
  const lines = json.split(/\r?\n/u).filter((line) => line.trim() !== '');
  if (lines.length < 2 || !/^\s*\{.*\}\s*$/u.test(lines[0] ?? '')) return undefined;
  const values: unknown[] = [];
  for (const line of lines) {
    const one = parsed(line);
    if (one === undefined) return undefined;
    values.push(one.value);
  }
  return { value: values };
}

/** The text up to the last whole item of its outermost list, closed again. */
function upToLastWholeItem(json: string): string | undefined {
  const open: string[] = [];
  let key = '';
  let lastString = '';
  let listDepth: number | undefined;
  let end = 0;
  for (let at = 0; at < json.length; at += 1) {
    const letter = json[at];
    if (letter === '"') {
      const close = stringEnd(json, at);
      if (close === undefined) break;
      lastString = json.slice(at + 1, Math.min(close, at + 40));
      at = close;
    } else if (letter === ':') {
      if (open.length === 1) key = lastString;
    } else if (letter === '{' || letter === '[') {
      const isList =
        letter === '[' && (open.length === 0 || (open.length === 1 && open[0] === '{' && LISTS.has(key)));
      open.push(letter);
      if (isList && listDepth === undefined) {
        listDepth = open.length;
        end = at + 1;
      }
    } else if (letter === '}' || letter === ']') {
      open.pop();
      if (listDepth !== undefined && open.length < listDepth) return undefined;
      if (open.length === listDepth) end = at + 1;
    }
  }
  if (listDepth === undefined) return undefined;
  return `${json.slice(0, end)}]${listDepth === 2 ? '}' : ''}`;
}

function stringEnd(json: string, start: number): number | undefined {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at;
  }
  return undefined;
}
