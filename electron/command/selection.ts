import type { Filter, Selection } from '../core/domain/selection.ts';
import type { Library } from '../core/ports.ts';
import { option, UsageError, type CommandOptions } from './command.ts';

const BY_NAME = ['outlet', 'origin', 'quoted-source', 'language'] as const;

/** The selection the options name: QUERY, --from, --to, --outlet, --origin, --quoted-source, --topic, --story. */
export function selectionOf(options: CommandOptions, library: Library): Selection {
  const [query] = options.positionals;
  const filters: Filter[] = BY_NAME.flatMap((field) => {
    const value = option(options, field);
    return value === undefined ? [] : [{ field, value, exclude: false }];
  });
  const topic = option(options, 'topic');
  if (topic !== undefined)
    filters.push({ field: 'topic', value: String(topicId(topic, library)), exclude: false });
  const story = option(options, 'story');
  if (story !== undefined) filters.push({ field: 'story', value: story, exclude: false });
  const range = rangeOf(options);
  return { filters, ...(query !== undefined && { query }), ...(range !== undefined && { range }) };
}

/** Days are inclusive, as a person means them: `--from 2026-09-08 --to 2026-09-16` holds the whole of the 16th. */
function rangeOf(options: CommandOptions): Selection['range'] {
  const from = option(options, 'from');
  const to = option(options, 'to');
  if (from === undefined && to === undefined) return undefined;
  return {
    from: from === undefined ? '0001-01-01T00:00' : wall('from', from),
    to: to === undefined ? '9999-12-31T00:00' : endOf(to),
  };
}

function wall(name: string, text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text);
  const value = isDay ? `${text}T00:00` : text;
  const isValid = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(value) && !Number.isNaN(Date.parse(`${value}Z`));
  if (!isValid) throw new UsageError(`--${name} must be a day (2026-09-08) or a time (2026-09-08T14:00).`);
  return value;
}

function endOf(text: string): string {
  const value = wall('to', text);
  const step = text.length === 10 ? 86_400_000 : 0;
  return new Date(Date.parse(`${value}Z`) + step).toISOString().slice(0, 16);
}

function topicId(name: string, library: Library): number {
  const found = library.topics().find((topic) => topic.name === name || String(topic.id) === name);
  if (found === undefined) throw new UsageError(`There is no topic “${name}”.`);
  return found.id;
}
