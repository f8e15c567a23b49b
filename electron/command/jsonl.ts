import { UsageError, type Terminal } from './command.ts';

/** Standard input as JSON Lines; a line that is not JSON is told with its number. */
export async function* jsonLines(terminal: Terminal): AsyncGenerator<Record<string, unknown>> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  for await (const chunk of terminal.input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield* parsed(line, ++number);
  }
  yield* parsed(rest, number + 1);
}

function* parsed(line: string, number: number): Generator<Record<string, unknown>> {
  if (line.trim() === '') return;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`Line ${number} is not JSON.`);
  }
  if (typeof value !== 'object' || value === null)
    throw new UsageError(`Line ${number} is not a JSON object.`);
  yield value as Record<string, unknown>;
}

/** A field as text; anything else is absent. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
