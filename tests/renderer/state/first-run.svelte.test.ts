import { expect, test } from 'vitest';
import { Desk } from '../../../renderer/state/desk.svelte.ts';
import { FirstRunState, SAMPLE_TOPICS } from '../../../renderer/state/first-run.svelte.ts';
import { addSamples } from '../../../renderer/views/shell/actions.ts';
import { makeFakeApi, type FakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

const ARTICLES = makeLibrary(4);
const asked = (api: FakeApi): readonly string[] => api.asked.map(({ name }) => name);

test('nothing is stored before the analyst says so', async () => {
  const api = makeFakeApi({ articles: ARTICLES, isNew: true });
  const firstRun = new FirstRunState(api);
  await firstRun.choose();
  expect(firstRun.step).toBe('look');
  expect(firstRun.preview.value?.articles).toBe(243);
  expect(asked(api)).toEqual(['shell.chooseFolder', 'watches.preview']);
  firstRun.back();
  expect(firstRun.step).toBe('folder');
});

test('a zone is set before the first file is read', async () => {
  const api = makeFakeApi({ articles: ARTICLES, isNew: true });
  const firstRun = new FirstRunState(api);
  await firstRun.choose();
  firstRun.zone = 'Asia/Karachi';
  await firstRun.watch();
  expect(asked(api).slice(2)).toEqual(['library.setZone', 'watches.add']);
  expect(firstRun.step).toBe('topic');
});

test('the set-up stays until it is left, though the library is no longer new', async () => {
  const api = makeFakeApi({ articles: ARTICLES, isNew: true });
  const desk = new Desk(api);
  const stop = desk.connect(() => undefined);
  await desk.library.refresh();
  expect(desk.isSettingUp).toBe(true);
  await desk.firstRun.choose();
  await desk.firstRun.watch();
  await desk.library.refresh();
  expect([desk.library.isNew, desk.isSettingUp]).toEqual([false, true]);
  desk.firstRun.leave();
  expect(desk.isSettingUp).toBe(false);
  stop();
});

test('a folder that cannot be watched is said where it was chosen', async () => {
  const failure = { kind: 'inside-library', path: '/home/desk' } as const;
  const firstRun = new FirstRunState(
    makeFakeApi({ articles: [], isNew: true, failing: { 'watches.add': failure } }),
  );
  await firstRun.choose();
  await firstRun.watch();
  expect([firstRun.step, firstRun.failure, firstRun.isBusy]).toEqual(['look', failure, false]);
});

test('a cancelled choice changes nothing', async () => {
  const failing = { 'shell.chooseFolder': { kind: 'cancelled' } } as const;
  const firstRun = new FirstRunState(makeFakeApi({ articles: [], isNew: true, failing }));
  await firstRun.choose();
  expect([firstRun.step, firstRun.failure]).toEqual(['folder', undefined]);
});

test('samples end on their coverage with their topics, each made once', async () => {
  const api = makeFakeApi({ articles: ARTICLES, isNew: true });
  await api.request('topics.save', { name: 'port ansel STRIKE', query: 'mine' });
  const desk = new Desk(api);
  desk.navigation.show('settings');
  await addSamples(desk);
  expect(desk.navigation.view).toBe('coverage');
  expect(desk.isSettingUp).toBe(false);
  expect(desk.library.topics.map(({ name }) => name).toSorted()).toEqual([
    'Grid reform bill',
    'Marren Dam',
    'port ansel STRIKE',
  ]);
  await addSamples(desk);
  expect(desk.library.topics).toHaveLength(SAMPLE_TOPICS.length);
  expect(desk.notices.list).toEqual([]);
});
