/** A stretch of the main stream, in bytes, with what its properties make of it. */
export type DocRun<Value> = { readonly from: number; readonly to: number; readonly value: Value };

/** Where the head of the main stream says that the pages of one kind of properties are listed. */
export type DocPlaces = {
  readonly listAt: number;
  /** How long an entry of a page is that says where its properties stand. */
  readonly entryLength: number;
};

const PAGE = 512;

/**
 * Goes through the pages of properties of a document ([MS-DOC] 2.9.33 and 2.9.175), and keeps the stretches of which
 * `valueOf` says something, by where they begin.
 */
export function docRuns<Value>(
  main: Uint8Array,
  table: Uint8Array,
  { listAt, entryLength }: DocPlaces,
  valueOf: (page: DataView, at: number) => Value | undefined,
): readonly DocRun<Value>[] {
  const head = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const start = head.getUint32(listAt, true);
  const places = table.subarray(start, start + head.getUint32(listAt + 4, true));
  const view = new DataView(places.buffer, places.byteOffset, places.byteLength);
  const count = Math.max(0, Math.floor((places.length - 4) / 8));
  const runs: DocRun<Value>[] = [];
  const seen = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const number = view.getUint32(4 * (count + 1) + 4 * index, true) & 0x3fffff;
    const bytes = main.subarray(number * PAGE, (number + 1) * PAGE);
    if (seen.has(number) || bytes.length < PAGE) continue;
    seen.add(number);
    const page = new DataView(bytes.buffer, bytes.byteOffset, PAGE);
    const most = Math.floor((PAGE - 5) / (4 + entryLength));
    const onPage = Math.min(page.getUint8(PAGE - 1), most);
    for (let run = 0; run < onPage; run += 1) {
      const at = 2 * page.getUint8(4 * (onPage + 1) + entryLength * run);
      const value = at === 0 ? undefined : valueOf(page, at);
      if (value === undefined) continue;
      runs.push({ from: page.getUint32(4 * run, true), to: page.getUint32(4 * run + 4, true), value });
    }
  }
  return runs.sort((one, other) => one.from - other.from);
}

/** The stretch a byte lies in. */
export function runAt<Value>(runs: readonly DocRun<Value>[], at: number): DocRun<Value> | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run !== undefined && at < run.to ? run : undefined;
}
