/**
 * The only fields of a failure whose values are words of the program's own, or numbers; any other is left out, whatever
 * it holds. What a message says is never written: it may quote what it was found in.
 */
const FIELDS: ReadonlySet<string> = new Set([
  ...['kind', 'code', 'errno', 'syscall', 'version', 'reason', 'exitCode', 'state', 'access', 'standing'],
]);
const WORD = /^[A-Za-z][A-Za-z0-9_-]{0,40}$/u;
const ERRORS: ReadonlySet<string> = new Set([
  ...['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError'],
  ...['AggregateError', 'AbortError', 'TimeoutError', 'LibraryFault', 'DOMException', 'ValiError'],
]);
/** A place in a script that the build wrote, or in Node or Electron, at the end of a frame: of others the name is not said. */
const PLACE =
  /^\s+at .*(?:[\\/](main|engine|care|reader|cli|print)\.js|[\\/](chunk)s[\\/][\w-]+\.js|(node):[\w/]+):(\d+):(\d+)\)?$/u;
const MOST_FRAMES = 20;
const MOST_CAUSES = 3;

/** What went wrong in words for the log: kinds, codes and places in our own code; no word from outside of it. */
export function logText(detail: unknown): string {
  if (detail === undefined) return '';
  if (detail instanceof Error) return errorText(detail, 0);
  if (typeof detail === 'string') return stringText(detail);
  return JSON.stringify(plain(detail, 0));
}

function errorText(error: Error, depth: number): string {
  const name = ERRORS.has(error.name) ? error.name : 'Error';
  const { code } = error as { readonly code?: unknown };
  const coded = typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/u.test(code) ? ` ${code}` : '';
  const text = [`${name}${coded}`, ...framesIn(error.stack ?? '')].join('\n');
  return error.cause instanceof Error && depth < MOST_CAUSES
    ? `${text}\ncaused by ${errorText(error.cause, depth + 1)}`
    : text;
}

/** Places alone, no names of functions: where a message ends cannot be told for certain, and it may look like frames. */
function framesIn(text: string): readonly string[] {
  const frames = text.split('\n').flatMap((line) => {
    const [, entry, chunk, node, row, column] = PLACE.exec(line) ?? [];
    const place = entry ?? chunk ?? node;
    return place === undefined ? [] : [`    at ${place}:${row ?? ''}:${column ?? ''}`];
  });
  return frames.slice(0, MOST_FRAMES);
}

/** A stack that crossed a thread as text. */
const stringText = (text: string): string => [`<${text.length} characters>`, ...framesIn(text)].join('\n');

function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string') return WORD.test(value) ? value : `<${value.length} characters>`;
  if (typeof value !== 'object' || depth > MOST_CAUSES) return undefined;
  if (value instanceof Error) return errorText(value, 0);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) => (FIELDS.has(key) ? [[key, plain(held, depth + 1)]] : [])),
  );
}
