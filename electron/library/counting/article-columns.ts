import type { Connection } from '../sql/connection.ts';
import type { GiveNumbers, KeptColumns } from './kept-columns.ts';
import { NULL_NUMBER, readNumbers } from './numbers.ts';

/** Fields of which an article has one value at most; 0 stands for "not given". */
export const SINGLE_FIELDS = [
  'outlet',
  'origin',
  'language',
  'format',
  'watch',
  'story',
  'duplicate-group',
] as const;
export type SingleField = (typeof SINGLE_FIELDS)[number];

const COLUMN_OF: Readonly<Record<SingleField, string>> = {
  outlet: 'outlet_id',
  origin: 'origin_id',
  language: 'language_id',
  format: 'format_id',
  watch: 'watch_id',
  story: 'story_id',
  'duplicate-group': 'duplicate_group',
};
const COLUMNS = ['id', 'wall', 'granule', ...SINGLE_FIELDS.map((field) => COLUMN_OF[field])];
const SELECT = `SELECT ${COLUMNS.join(', ')} FROM article`;

export const NOT_DATED = -1;

/** Room for articles to come. */
const GROWTH = 1.25;

/**
 * What articles are counted by, one array a field, the place of an article the same in all of them. Places are in the
 * order of ids; an article that is gone keeps its place and is not alive.
 */
export type ArticleColumns = {
  readonly count: number;
  readonly ids: Int32Array;
  readonly isAlive: Uint8Array;
  /** -Infinity where there is no date: before every range. */
  readonly wall: Float64Array;
  readonly granule: Int8Array;
  readonly single: Readonly<Record<SingleField, Int32Array>>;
};

type Arrays = { -readonly [K in keyof ArticleColumns]: ArticleColumns[K] };

function emptyArrays(room: number): Arrays {
  const single = Object.fromEntries(SINGLE_FIELDS.map((field) => [field, new Int32Array(room)]));
  return {
    count: 0,
    ids: new Int32Array(room),
    isAlive: new Uint8Array(room),
    wall: new Float64Array(room),
    granule: new Int8Array(room),
    single: single as Record<SingleField, Int32Array>,
  };
}

function grown(arrays: Arrays, room: number): Arrays {
  const larger = emptyArrays(room);
  larger.count = arrays.count;
  larger.ids.set(arrays.ids);
  larger.isAlive.set(arrays.isAlive);
  larger.wall.set(arrays.wall);
  larger.granule.set(arrays.granule);
  for (const field of SINGLE_FIELDS) larger.single[field].set(arrays.single[field]);
  return larger;
}

/** Writes one row of the database, as COLUMNS have it, to its place. */
function put(arrays: Arrays, place: number, at: (column: number) => number): void {
  const [wall, granule] = [at(1), at(2)];
  arrays.ids[place] = at(0);
  arrays.isAlive[place] = 1;
  arrays.wall[place] = wall === NULL_NUMBER ? Number.NEGATIVE_INFINITY : wall;
  arrays.granule[place] = granule === NULL_NUMBER ? NOT_DATED : granule;
  for (const [index, field] of SINGLE_FIELDS.entries()) {
    const id = at(index + 3);
    arrays.single[field][place] = id === NULL_NUMBER ? 0 : id;
  }
}

type Ids = Pick<ArticleColumns, 'ids' | 'count'>;

/** The first place whose article has this id or a higher one; `count` when there is none. */
export function firstFrom({ ids, count }: Ids, id: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ids[middle] ?? 0) < id) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The place of an article among ids that grow; undefined when it is not there. */
export function placeOf(columns: Ids, id: number): number | undefined {
  const place = firstFrom(columns, id);
  return place < columns.count && columns.ids[place] === id ? place : undefined;
}

/** As placeOf, for many: most articles stand as far from their number as the one before. */
export function placeFinder(columns: Ids): (id: number) => number | undefined {
  const { ids, count } = columns;
  let distance = 0;
  return (id) => {
    const guess = id - distance;
    if (guess < count && ids[guess] === id) return guess;
    const place = placeOf(columns, id);
    if (place !== undefined) distance = id - place;
    return place;
  };
}

/** The columns that are kept of articles, in the order they are kept in. */
function keptArrays(arrays: Arrays): readonly (Int32Array | Int8Array | Float64Array)[] {
  return [arrays.ids, arrays.wall, arrays.granule, ...SINGLE_FIELDS.map((field) => arrays.single[field])];
}

function readKept(kept: KeptColumns): Arrays | undefined {
  const lengths = kept.lengths('article');
  const [count] = lengths ?? [];
  if (count === undefined || lengths?.some((length) => length !== count) === true) return undefined;
  const arrays = emptyArrays(Math.ceil(Math.max(1024, count * GROWTH)));
  const columns = keptArrays(arrays);
  if (lengths?.length !== columns.length) return undefined;
  if (!kept.read('article', (column, at, numbers) => columns[column]?.set(numbers, at))) return undefined;
  arrays.isAlive.fill(1, 0, count);
  arrays.count = count;
  return arrays;
}

/** What `readKept` reads: articles that are gone are left out. */
export function keptOfArticles(columns: ArticleColumns): readonly GiveNumbers[] {
  return keptArrays(columns).map((numbers) => (push) => {
    for (let place = 0; place < columns.count; place += 1) {
      if (columns.isAlive[place] === 1) push(numbers[place] ?? 0);
    }
  });
}

/** Columns as long as the table, read when they are first asked for: as they were kept, or from the table. */
export function articleColumns(connection: Connection, kept: KeptColumns | undefined) {
  const found = kept && readKept(kept);
  let arrays = found ?? emptyArrays(1024);

  const append = (): void => {
    const newest = arrays.count === 0 ? 0 : (arrays.ids[arrays.count - 1] ?? 0);
    const read = readNumbers(connection, COLUMNS, `${SELECT} WHERE id > ? ORDER BY id`, newest);
    const rows = read[0]?.length ?? 0;
    const needed = arrays.count + rows;
    if (needed > arrays.ids.length) arrays = grown(arrays, Math.ceil(needed * GROWTH));
    for (let row = 0; row < rows; row += 1) {
      put(arrays, arrays.count + row, (column) => read[column]?.[row] ?? NULL_NUMBER);
    }
    arrays.count = needed;
  };
  return {
    isKept: found !== undefined,
    get: (): ArticleColumns => arrays,
    /** Takes in the articles that came since, and reads these anew. */
    renew: (changed: Iterable<number>): void => {
      for (const id of changed) {
        const place = placeOf(arrays, id);
        if (place === undefined) continue;
        const row = connection.row(`${SELECT} WHERE id = ?`, id);
        if (row === undefined) arrays.isAlive[place] = 0;
        else put(arrays, place, (column) => (row[column] as number | null) ?? NULL_NUMBER);
      }
      append();
    },
  };
}
