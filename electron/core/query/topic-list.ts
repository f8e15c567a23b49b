import type { Topic, TopicColour } from '../domain/topic.ts';
import { readCsv } from '../formats/tables/csv-records.ts';
import { asWritten, csvText } from '../tables/csv-text.ts';

/** A topic as a list carries it from one library to another: its present query, not what it was before. */
export type ListedTopic = { readonly name: string; readonly query: string; readonly colour?: TopicColour };

/** What a list holds, by the line it stands on; a line that is none says why. */
export type ListedLine =
  | ({ readonly kind: 'topic'; readonly line: number } & ListedTopic)
  | { readonly kind: 'refused'; readonly line: number; readonly why: string };

export const TOPIC_LIST_FORMATS = ['text', 'csv'] as const;
export type TopicListFormat = (typeof TOPIC_LIST_FORMATS)[number];

const LONGEST_NAME = 200;
const LONGEST_QUERY = 20_000;
/** More topics than a desk keeps; a list made to exhaust the memory has more. */
const MOST_TOPICS = 5_000;

/** On one line, as a name and a query mean the same with one space as with several. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const NEEDS_QUOTES = /^["#]|:|\[[1-8]\]$/u;
const quoted = (name: string): string => (NEEDS_QUOTES.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

/** Topics as text, one a line: `Marren Dam [3]: marren AND dam`. The number is the colour. */
export function topicsAsText(topics: readonly Pick<Topic, 'name' | 'query' | 'colour'>[]): string {
  return topics
    .map(({ name, query, colour }) => `${quoted(oneLine(name))} [${colour}]: ${oneLine(query)}\n`)
    .join('');
}

/** Topics as CSV with a row of headers: name, query, colour. */
export function topicsAsCsv(topics: readonly Pick<Topic, 'name' | 'query' | 'colour'>[]): string {
  const rows = topics.map(({ name, query, colour }) => [oneLine(name), oneLine(query), colour]);
  return csvText([['name', 'query', 'colour'], ...rows]);
}

const COLOUR = /^[1-8]$/u;

function colourOf(printed: string | undefined): { readonly colour?: TopicColour } {
  return printed !== undefined && COLOUR.test(printed) ? { colour: Number(printed) as TopicColour } : {};
}

function listed(line: number, name: string, query: string, colour: string | undefined): ListedLine {
  const topic = { name: oneLine(name), query: oneLine(query) };
  const refused = (why: string): ListedLine => ({ kind: 'refused', line, why });
  if (topic.name === '') return refused('There is no name.');
  if (topic.query === '') return refused('There is no query.');
  if (topic.name.length > LONGEST_NAME) return refused(`The name is longer than ${LONGEST_NAME} characters.`);
  if (topic.query.length > LONGEST_QUERY)
    return refused(`The query is longer than ${LONGEST_QUERY} characters.`);
  return { kind: 'topic', line, ...topic, ...colourOf(colour) };
}

const LINE = /^(?:"((?:[^"]|"")*)"|([^":][^:]*?))(?:\s*\[([1-8])\])?\s*:(.*)$/su;

function readTextLine(text: string, line: number): ListedLine {
  const [, inQuotes, plain, colour, query] = LINE.exec(text) ?? [];
  if (query === undefined)
    return { kind: 'refused', line, why: 'There is no colon between a name and a query.' };
  return listed(line, inQuotes?.replaceAll('""', '"') ?? plain ?? '', query, colour);
}

const DELIMITERS = [',', ';', '\t'];
const columnsOf = (header: string, delimiter: string): readonly string[] =>
  readCsv(header, delimiter).records[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];

function readCsvLines(text: string, delimiter: string): readonly ListedLine[] {
  const { records, faults } = readCsv(text, delimiter, { most: MOST_TOPICS + 1 });
  const [header, ...rows] = records;
  const columns = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const at = (name: string): number => columns.indexOf(name);
  const cell = (cells: readonly string[], name: string): string => asWritten(cells[at(name)] ?? '');
  return [
    ...rows.map(({ line, cells }) =>
      listed(line, cell(cells, 'name'), cell(cells, 'query'), cells[at('colour')]?.trim()),
    ),
    ...faults.map(({ line, what }): ListedLine => ({ kind: 'refused', line, why: what })),
  ].toSorted((one, other) => one.line - other.line);
}

/** Reads a list of topics, as text or as CSV: its first line tells. Lines that begin with # are remarks. */
export function readTopicList(given: string): readonly ListedLine[] {
  const text = given.replace(/^\u{feff}/u, '');
  const first = text.trimStart().split(/[\r\n]/u, 1)[0] ?? '';
  const delimiter = DELIMITERS.find((each) => {
    const columns = columnsOf(first, each);
    return columns.includes('name') && columns.includes('query');
  });
  if (delimiter !== undefined) return readCsvLines(text.trimStart(), delimiter);
  return text
    .split(/\r\n|\r|\n/u)
    .map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .slice(0, MOST_TOPICS)
    .map(({ line, number }) => readTextLine(line, number));
}
