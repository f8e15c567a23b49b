import { expect, test } from 'vitest';
import type { Input, Reply } from '#contract/api.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { ImportRecord } from '#core/domain/import-record.ts';
import { ok } from '#core/result.ts';
import { ImportLogState, PAGE_RECORDS } from '../../../renderer/state/import-log.svelte.ts';
import { makeFakeApi } from '../fake-api.ts';
import { RECORDS } from '../fake/imports.ts';

const fake = (): ReturnType<typeof makeFakeApi> => makeFakeApi({ articles: [] });

/** A log of any length behind the contract; `before` runs before each answer, as files that come meanwhile would. */
function longLog(length: number, before: (log: ImportRecord[]) => void = () => undefined): WindowApi {
  const [pattern] = RECORDS;
  const log = Array.from({ length }, (_, i): ImportRecord => ({ ...pattern!, id: length - i }));
  const answer = ({ offset, limit }: Input<'imports.list'>): Reply<'imports.list'> => {
    before(log);
    const counts = {
      all: 0,
      imported: 0,
      'new-version': 0,
      duplicate: 0,
      excluded: 0,
      failed: 0,
      cancelled: 0,
      attention: 0,
    };
    return ok({ total: log.length, rows: log.slice(offset, offset + limit), counts });
  };
  return {
    ...makeFakeApi({ articles: [] }),
    request: (_name, input) => Promise.resolve(answer(input as Input<'imports.list'>) as never),
  };
}

test('a state narrows the list and leaves the counts of all states', async () => {
  const log = new ImportLogState(fake());
  await log.narrow({ state: 'failed' });
  expect(log.length).toBe(3);
  expect(log.rowAt(0)?.state).toBe('failed');
  expect(log.counts).toMatchObject({ all: RECORDS.length, failed: 3, cancelled: 0, attention: 6 });
});

test('words narrow within the state, and spaces around them count for nothing', async () => {
  const log = new ImportLogState(fake());
  await log.narrow({ state: 'failed' });
  await log.narrow({ text: ' scan ' });
  expect(log.length).toBe(1);
  await log.narrow({ text: '  ' });
  expect(log.length).toBe(3);
});

test('words are looked for in the path, the format and the reason', async () => {
  const log = new ImportLogState(fake());
  for (const text of ['2ND-LEAD', 'newsml', 'new version of', 'pictures of']) {
    await log.narrow({ text });
    expect([text, log.length > 0 && log.length < 3]).toEqual([text, true]);
  }
});

test('formats have their names, and files of older readers are counted', async () => {
  const log = new ImportLogState(fake());
  expect(log.formatName('newsml-g2')).toBe('newsml-g2');
  await log.open();
  expect([log.formatName('newsml-g2'), log.outdated.value?.files]).toEqual(['NewsML-G2', 37]);
});

test('the keyboard walks through pages that have to be fetched', async () => {
  const log = new ImportLogState(longLog(2 * PAGE_RECORDS + 5));
  await log.load();
  await log.step(1);
  expect(log.chosenOffset).toBe(0);
  await log.step(PAGE_RECORDS + 3);
  expect(log.chosenOffset).toBe(PAGE_RECORDS + 3);
  await log.step(1_000_000);
  expect(log.chosenOffset).toBe(2 * PAGE_RECORDS + 4);
  expect(log.chosen?.id).toBe(1);
});

test('a record keeps its place in the pane when files arrive above it', async () => {
  const log = new ImportLogState(
    longLog(20, (records) => records.unshift({ ...records[0]!, id: records[0]!.id + 1 })),
  );
  await log.load();
  log.chosen = log.rowAt(3);
  const { id } = log.chosen!;
  await log.load();
  expect(log.chosen?.id).toBe(id);
  expect(log.chosenOffset).toBe(4);
});

test('the export holds every record, not a page, and none twice though files arrive meanwhile', async () => {
  let arrivals = 3;
  const log = new ImportLogState(
    longLog(12_001, (records) => {
      if (arrivals > 0) records.unshift({ ...records[0]!, id: records[0]!.id + 1 });
      arrivals -= 1;
    }),
  );
  const all = await log.all();
  expect(all.ok && all.value.length).toBe(12_004);
  expect(all.ok && new Set(all.value.map((record) => record.id)).size).toBe(12_004);
});

test('a failure is kept, and the rows that stood still stand', async () => {
  const failure = { kind: 'engine-stopped', detail: '' } as const;
  const log = new ImportLogState(makeFakeApi({ articles: [], failing: { 'imports.list': failure } }));
  await log.load();
  expect(log.failure).toEqual(failure);
  expect(log.isKnown).toBe(false);
});

test('the pane shows what took the place of a record, though the list is narrowed to others', async () => {
  const [pattern] = RECORDS;
  const failed: ImportRecord = { ...pattern!, id: 1, path: '/in/late.txt', state: 'failed' };
  let records: readonly ImportRecord[] = [failed];
  const api: WindowApi = {
    ...fake(),
    request: (_name, input) => {
      const { state } = input as Input<'imports.list'>;
      const rows = records.filter((record) => state === undefined || record.state === state);
      return Promise.resolve(ok({ total: rows.length, rows, counts: {} }) as never);
    },
  };
  const log = new ImportLogState(api);
  await log.narrow({ state: 'failed' });
  log.chosen = log.rowAt(0);
  records = [{ ...failed, id: 2, state: 'imported' }];
  await log.load();
  expect(log.length).toBe(0);
  expect(log.chosen).toMatchObject({ id: 2, state: 'imported' });
});
