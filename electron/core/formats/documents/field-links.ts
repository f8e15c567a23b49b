/** The address in a field that makes its result a link: HYPERLINK "https://…" \l "place". */
export function linkInField(instruction: string): string | undefined {
  const words = /^\s*HYPERLINK\s+(.{1,2048})/is.exec(instruction)?.[1];
  if (words === undefined) return undefined;
  const place = /\\l\s+"([^"]*)"/.exec(words)?.[1];
  const target = /^(?!\\)(?:"([^"]*)"|(\S+))/.exec(words);
  const address = target?.[1] ?? target?.[2] ?? '';
  const link = place === undefined ? address : `${address}#${place}`;
  return link === '' ? undefined : link;
}

/** Signs that documents take from symbol fonts, by their code there. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['f0b7', '•'],
  ['f0a7', '•'],
  ['f02d', '–'],
  ['f0be', '—'],
  ['f0b4', '×'],
  ['f0b0', '°'],
]);
