import type { DataTable, TableColumn, Value } from '../domain/table.ts';

/** Version of the shape below; it changes when a field changes its meaning. */
const SCHEMA = 'sourceline-data/1';

/** "Zone unknown" as the name of a field: "zoneUnknown". */
export function fieldName(title: string): string {
  const words = title
    .replaceAll('%', ' percent')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words
    .map((word, at) => {
      const small = word.toLowerCase();
      return at === 0 ? small : small.slice(0, 1).toUpperCase() + small.slice(1);
    })
    .join('');
}

/** Names of the columns, each its own. */
function fieldNames(columns: readonly TableColumn[]): readonly string[] {
  const names: string[] = [];
  for (const { title } of columns) {
    const name = fieldName(title) || 'field';
    names.push(names.includes(name) ? `${name}${names.length + 1}` : name);
  }
  return names;
}

function object(names: readonly string[], values: readonly Value[]): string {
  return JSON.stringify(Object.fromEntries(names.map((name, at) => [name, values[at]])));
}

/** A table as JSON in pieces: `schema`, what it is of, its columns, then a row a line, an object each. What is empty is left out. */
export function* jsonPieces({ title, about, columns, rows }: DataTable): Generator<string> {
  const names = fieldNames(columns);
  const fields = columns.map((column, at) => ({ name: names[at], title: column.title }));
  const head = { schema: SCHEMA, title, about, columns: fields };
  yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "rows": [`;
  let joint = '\n    ';
  for (const row of rows) {
    yield joint + object(names, row);
    joint = ',\n    ';
  }
  yield '\n  ]\n}\n';
}
