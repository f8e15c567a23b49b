const NOT_ELEMENTS =
  /^\s*(?:<\?[^>]{0,2000}\?>|<!--[\s\S]{0,20000}?-->|<!DOCTYPE[^>[]{0,1000}(?:\[[\s\S]{0,60000}?\]\s*)?>)/;

/** The first element's name without prefix, in lower case, with the text of its tag; undefined when it is no XML. */
export function rootOf(text: string): { readonly local: string; readonly tag: string } | undefined {
  let rest = text.replace(/^[\ufeff\s]+/, '');
  for (let count = 0; count < 40; count += 1) {
    const before = NOT_ELEMENTS.exec(rest)?.[0];
    if (before === undefined) break;
    rest = rest.slice(before.length);
  }
  const match = /^\s*<([A-Za-z_][\w.-]{0,60}:)?([A-Za-z_][\w.-]{0,60})(?=[\s/>])/.exec(rest);
  const local = match?.[2]?.toLowerCase();
  if (match === null || local === undefined) return undefined;
  const end = rest.indexOf('>', match[0].length);
  return { local, tag: rest.slice(match.index, end < 0 ? 4000 : Math.min(end, 8000)) };
}
