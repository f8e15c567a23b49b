import { beforeEach, expect, test } from 'vitest';
import { OutletsState } from '../../../renderer/state/outlets.svelte.ts';
import { makeFakeApi, type FakeApi } from '../fake-api.ts';
import { makeLibrary } from '../fake/library.ts';

const ARTICLES = makeLibrary(4);
let api: FakeApi;
let outlets: OutletsState;
const named = (name: string) => outlets.rows.find((row) => row.name === name)!;

beforeEach(async () => {
  api = makeFakeApi({ articles: ARTICLES });
  outlets = new OutletsState(api);
  await outlets.load();
});

test('outlets with articles stand first; all that are known are a choice away', () => {
  expect(outlets.found.every((row) => row.articles > 0)).toBe(true);
  outlets.scope = 'all';
  expect(outlets.found).toHaveLength(outlets.counts.all);
  outlets.scope = 'own';
  expect(outlets.found.map(({ name }) => name)).toEqual(['Vennes Tribune']);
});

test('a search looks in names, other names, addresses and countries, whatever the case', () => {
  outlets.scope = 'all';
  for (const words of ['ARDAN 1', 'portrail.example', 'ireland']) {
    outlets.text = ` ${words} `;
    expect(outlets.found).toHaveLength(1);
  }
});

test('an outlet that gets another name says which one it had, and stays chosen', async () => {
  const { articles: _, isOwn: __, ...entry } = named('Kestrel Daily');
  expect(await outlets.save({ ...entry, name: 'The Kestrel' }, 'Kestrel Daily')).toBe(true);
  expect(api.asked.find(({ name }) => name === 'outlets.save')?.input).toMatchObject({
    formerName: 'Kestrel Daily',
  });
  expect(outlets.chosen).toMatchObject({ name: 'The Kestrel', isOwn: true });
});

test('merging makes every name and address of one another name of the other', async () => {
  expect(await outlets.merge(named('Vennes Tribune'), named('The Harrow Post'))).toBe(true);
  expect(outlets.chosen).toMatchObject({
    name: 'The Harrow Post',
    aliases: ['Vennes Tribune', 'Tribune of Vennes'],
    domains: ['harrowpost.example'],
  });
  expect(outlets.rows.some((row) => row.name === 'Vennes Tribune')).toBe(false);
});

test('an entry taken back gives way to the shipped one', async () => {
  const { articles: _, isOwn: __, ...entry } = named('Lowmoor Gazette');
  await outlets.save({ ...entry, country: 'IE' });
  expect(named('Lowmoor Gazette')).toMatchObject({ country: 'IE', isOwn: true });
  await outlets.remove('Lowmoor Gazette');
  expect(named('Lowmoor Gazette')).toMatchObject({ country: 'GB', isOwn: false });
});

test('what hinders the saving is said, and the list stands', async () => {
  const failure = { kind: 'disk-full', path: '/lib' } as const;
  api = makeFakeApi({ articles: ARTICLES, failing: { 'outlets.save': failure } });
  outlets = new OutletsState(api);
  await outlets.load();
  expect(await outlets.save({ name: 'New', aliases: [], domains: [] })).toBe(false);
  expect([outlets.failure, outlets.isSaving]).toEqual([failure, false]);
});
