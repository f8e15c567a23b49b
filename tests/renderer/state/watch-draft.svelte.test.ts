import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LOOK_AFTER_MS, WatchDraftState } from '../../../renderer/state/watch-draft.svelte.ts';
import { makeFakeApi, type FakeApi } from '../fake-api.ts';

let api: FakeApi;
let draft: WatchDraftState;
const last = (): unknown => api.asked.at(-1)?.input;

beforeEach(async () => {
  vi.useFakeTimers();
  api = makeFakeApi({ articles: [] });
  draft = new WatchDraftState(api);
  await draft.startNew('/home/desk/exports');
});

// Files share what is loaded, timers too: one that kept ours would wait for ever.
afterEach(() => void vi.useRealTimers());

test('a new watch starts with a trial read of every file, nothing stored', () => {
  expect(draft.preview.value?.articles).toBe(243);
  expect(api.asked.map(({ name }) => name)).toEqual(['watches.preview']);
  expect(last()).toMatchObject({ path: '/home/desk/exports', isRecursive: true, include: [], exclude: [] });
});

test('patterns are tried once, when the hand rests', async () => {
  draft.change({ include: '*.c' });
  draft.change({ include: ' *.csv \n\n wire/** ' });
  await vi.advanceTimersByTimeAsync(LOOK_AFTER_MS);
  expect(api.asked).toHaveLength(2);
  expect(last()).toMatchObject({ include: ['*.csv', 'wire/**'] });
});

test('a name needs no new trial read', async () => {
  draft.change({ name: 'Exports' });
  await vi.advanceTimersByTimeAsync(LOOK_AFTER_MS);
  expect(api.asked).toHaveLength(1);
});

test('a pattern that cannot be understood is named, keeps the last trial and cannot be saved', async () => {
  draft.change({ exclude: 'archive/**\n[a' });
  await vi.advanceTimersByTimeAsync(LOOK_AFTER_MS);
  expect([draft.badGlob, draft.canSave, draft.preview.value?.files]).toEqual(['[a', false, 16]);
  draft.change({ exclude: 'archive/**' });
  expect(draft.badGlob).toBeUndefined();
  await vi.advanceTimersByTimeAsync(LOOK_AFTER_MS);
  expect(draft.canSave).toBe(true);
});

test('columns put right by hand are read so at once, kept with the watch, and can be forgotten', async () => {
  const [table] = draft.preview.value!.tables;
  const { mapping } = table!.columns;
  expect(table!.columns.isGuessed).toBe(true);
  await draft.setColumns({ ...mapping, meanings: mapping.meanings.map(() => 'ignored') });
  await draft.setColumns({ ...mapping, meanings: mapping.meanings.with(0, 'standfirst') });
  expect(draft.fields.defaults.columns).toHaveLength(1);
  expect(draft.preview.value?.tables[0]?.columns).toMatchObject({
    isGuessed: false,
    mapping: { meanings: expect.arrayContaining(['standfirst']) as unknown },
  });
  await draft.save();
  expect(last()).toMatchObject({ defaults: { columns: [{ headers: mapping.headers }] } });
  await draft.forgetColumns(mapping.headers);
  expect([draft.fields.defaults, draft.preview.value?.tables[0]?.columns.isGuessed]).toEqual([{}, true]);
});

test('a second column put right before the trial read answered does not undo the first', async () => {
  const [table] = draft.preview.value!.tables;
  const { mapping } = table!.columns;
  const first = draft.setColumns({ ...mapping, meanings: mapping.meanings.with(0, 'standfirst') });
  const shown = draft.columnsOf(table!.columns);
  expect([shown.isGuessed, shown.mapping.meanings[0]]).toEqual([false, 'standfirst']);
  const second = draft.setColumns({ ...mapping, meanings: shown.mapping.meanings.with(1, 'section') });
  await Promise.all([first, second]);
  expect(draft.fields.defaults.columns?.[0]?.meanings.slice(0, 2)).toEqual(['standfirst', 'section']);
});

test('a watch of the library is saved only when something changed, its names without spaces around', async () => {
  const watches = await api.request('watches.list', undefined);
  const watch = watches.ok ? watches.value[0]! : undefined;
  await draft.start(watch!);
  expect(draft.canSave).toBe(false);
  draft.change({ name: ' Wires ', isPolling: true, defaults: { outlet: ' ', origin: ' Ostra ' } });
  expect(await draft.save()).toMatchObject({ id: watch!.id, name: 'Wires', isPolling: true });
  expect(last()).toMatchObject({ id: watch!.id, defaults: { origin: 'Ostra' } });
  expect(draft.isChanged).toBe(false);
});

test('what hinders the saving is said and nothing is lost', async () => {
  const failure = { kind: 'already-watched', path: '/home/desk/exports' } as const;
  api = makeFakeApi({ articles: [], failing: { 'watches.add': failure } });
  draft = new WatchDraftState(api);
  await draft.startNew('/home/desk/exports');
  draft.change({ name: 'Exports' });
  expect(await draft.save()).toBeUndefined();
  expect([draft.trouble, draft.fields.name, draft.isSaving]).toEqual([failure, 'Exports', false]);
});

test('what was changed and not saved is there again when the watch is opened once more, until it is dropped', async () => {
  const watches = await api.request('watches.list', undefined);
  const [first, second] = watches.ok ? watches.value : [];
  await draft.start(first!);
  draft.change({ name: 'Wires at night' });
  await draft.start(second!);
  expect([draft.fields.name, draft.isChanged]).toEqual([second!.name, false]);
  await draft.start(first!);
  expect([draft.fields.name, draft.isChanged]).toEqual(['Wires at night', true]);
  draft.forget();
  await draft.start(first!);
  expect([draft.fields.name, draft.isChanged]).toEqual([first!.name, false]);
});
