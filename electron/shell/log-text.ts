/** Folders whose paths name a person or a machine, with the word that stands for each in the log. */
export type Places = Readonly<Record<string, string>>;

/** So long may what is said of an error be; the rest could be what it was found in. */
const LONGEST = 300;
/** Lines of a message before its frames: more than these are a text it quotes. */
const MOST_LINES = 2;
/** Fields of a failure that name a file. */
const NAMING = new Set(['path', 'folder', 'name', 'file', 'paths', 'watch', 'title', 'headline']);

/** What went wrong in words for the log: no text of an article, no name of a file or of a person. */
export function logText(detail: unknown, places: Places): string {
  if (detail === undefined) return '';
  if (detail instanceof Error) return stackText(detail.stack ?? `${detail.name}: ${detail.message}`, places);
  if (typeof detail === 'string') return stackText(detail, places);
  return JSON.stringify(detail, (key, value: unknown) => {
    if (NAMING.has(key)) return typeof value === 'string' || Array.isArray(value) ? '<path>' : value;
    return typeof value === 'string' ? stackText(value, places) : value;
  });
}

function stackText(stack: string, places: Places): string {
  const lines = stack.split('\n');
  const isFrame = (line: string): boolean => /^\s+at /u.test(line);
  const said = lines.filter((line) => !isFrame(line)).slice(0, MOST_LINES);
  const frames = lines.filter(isFrame).map(frameText);
  return [...said.map((line) => withoutPrivate(line, places)), ...frames].join('\n');
}

/** Where in our own code it was; never where the code lies. */
function frameText(frame: string): string {
  const [, place = ''] = /([\w.-]+:\d+:\d+)\)?\s*$/u.exec(frame) ?? [];
  const [, name = ''] = /^\s+at (?:async )?([\w.$<>[\] ]+?) \(/u.exec(frame) ?? [];
  return `    at ${[name, place].filter((part) => part !== '').join(' ')}`;
}

function withoutPrivate(line: string, places: Places): string {
  let text = line;
  for (const [folder, word] of Object.entries(places)) text = text.replaceAll(folder, word);
  return text
    .replaceAll(/"[^"]*"?|“[^”]*”?|`[^`]*`?|'[^']*'?/gu, (quoted) => (isWord(quoted) ? quoted : '<text>'))
    .replaceAll(/(?:[A-Za-z]:)?[\\/][^\s,;:)]{2,}(?: [^\s,;:)]*[\\/.][^\s,;:)]*)*/gu, '<path>')
    .slice(0, LONGEST);
}

/** A name of the program's own, such as a table or a property. */
const isWord = (quoted: string): boolean => /^["'`][\w.-]{1,24}["'`]$/u.test(quoted);
