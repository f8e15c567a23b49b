import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHIPPED_OUTLETS } from '../../electron/core/understand/outlet-registry.ts';
import { article } from '../import/desk.ts';
import { aDesk } from './a-desk.ts';

const PAGE = { offset: 0, limit: 50 };
const CSV = (outlet: string) =>
  `Schlagzeile;Volltext;Datum;Blatt\n"Dam seeps";"The dam above Marren seeps at its northern end, the ministry said.";2026-09-08;${outlet}\n`;

describe('watches', () => {
  test('are looked at as they are asked to be; a bad pattern is told and nothing is kept', async () => {
    const { ask, must, incoming, watched } = await aDesk();
    expect(await ask('watches.add', { path: incoming, defaults: {}, exclude: ['[a'] })).toEqual({
      ok: false,
      error: { kind: 'bad-glob', pattern: '[a' },
    });
    expect(await must('watches.list', undefined)).toEqual([]);
    const watch = await must('watches.add', {
      path: incoming,
      defaults: {},
      isRecursive: false,
      isPolling: true,
      include: ['*.txt'],
    });
    expect(watched[0]?.options).toMatchObject({ isRecursive: false, isPolling: true });
    expect(await ask('watches.update', { id: watch.id, include: ['../x'] })).toMatchObject({ ok: false });
    const changed = await must('watches.update', { id: watch.id, isRecursive: true, exclude: ['old/**'] });
    expect(changed).toMatchObject({
      include: ['*.txt'],
      exclude: ['old/**'],
      isRecursive: true,
      isPolling: true,
    });
    expect(watched).toHaveLength(2);
  });

  test('leave out what their patterns say, and take it when they are changed', async () => {
    const { must, incoming, write, settle, library } = await aDesk();
    const watch = await must('watches.add', { path: incoming, defaults: {}, exclude: ['drafts/**'] });
    const draft = write('drafts/a.txt', article('Dam seeps'));
    await settle(draft, write('b.txt', article('Ferry runs')));
    expect(library.imports({ state: 'excluded' }, PAGE).rows).toMatchObject([
      { path: draft, watchId: watch.id, exclusion: { kind: 'by-watch', pattern: 'drafts/**' } },
    ]);
    await must('watches.update', { id: watch.id, exclude: [] });
    await settle(draft);
    expect(library.info().volume.articles).toBe(2);
  });

  test('give zone, outlet and topics to what arrives', async () => {
    const { must, incoming, write, settle, library } = await aDesk();
    const topic = await must('topics.save', { name: 'Region', query: 'nothing' });
    await must('watches.add', {
      path: incoming,
      defaults: { zone: 'Asia/Tokyo', outlet: 'Desk Post', topics: [topic.id] },
    });
    await settle(
      write(
        'a.txt',
        'Dam seeps again\n\n8 September 2026, 14:05\n\nThe dam above Marren seeps at its northern end, the ministry said.\n',
      ),
    );
    expect(library.article(1)).toMatchObject({
      outlet: { name: 'Desk Post' },
      datePublished: { value: '2026-09-08T14:05', zone: '+09:00' },
      topics: [{ id: topic.id }],
    });
  });

  test('are tried without keeping anything, as they would be watched', async () => {
    const { ask, must, incoming, write, library } = await aDesk();
    write('a.txt', article('Dam seeps'));
    write('deep/b.txt', article('Ferry runs'));
    write('c.csv', CSV('Post'));
    write('d.csv', CSV('Kestrel'));
    const all = await must('watches.preview', { path: incoming });
    expect(all.files).toBe(4);
    const flat = await must('watches.preview', { path: incoming, isRecursive: false, exclude: ['*.csv'] });
    expect(flat).toMatchObject({ files: 3, articles: 1, filesNotTried: 0, tables: [] });
    expect(flat.rows.find(({ fate }) => fate === 'left-out')).toMatchObject({ files: 2 });
    write('photo.jpg', 'picture');
    symlinkSync(join(incoming, 'gone'), join(incoming, 'nowhere.txt'));
    const odd = await must('watches.preview', { path: incoming, exclude: ['*.csv'], isRecursive: false });
    expect(odd.rows).toMatchObject([
      { fate: 'read', files: 1 },
      { fate: 'refused', label: 'This file went away before it could be read.', files: 1 },
      { fate: 'left-out', label: 'A picture, sound or film; these are not read.', files: 1 },
      { fate: 'left-out', label: 'Left out by the patterns', files: 2 },
    ]);
    expect(await ask('watches.preview', { path: incoming, include: ['{'] })).toMatchObject({
      error: { kind: 'bad-glob' },
    });
    expect(library.info().volume.articles).toBe(0);
  });
});

describe('the import log', () => {
  test('names the articles a file brought, in its order, and no others', async () => {
    const { must, write, importer } = await aDesk();
    const others = write('a.txt', article('Dam seeps'));
    const path = write(
      'b.csv',
      'Headline,Outlet,Date,Text\n' +
        'Quay closes,Kestrel,2026-09-08,"The old quay was closed on Tuesday, the harbour master said to reporters."\n' +
        'Ferry runs,Kestrel,,"The ferry of Corlay ran again on Monday, and it was full, the crews said."\n',
    );
    await must('imports.addFiles', { paths: [others, path] });
    await importer.idle();
    const { rows } = await must('imports.list', PAGE);
    const id = rows.find((row) => row.path === path)?.id ?? 0;
    const all = await must('imports.articles', { id, offset: 0, limit: 10 });
    expect(all).toMatchObject({ id, total: 2 });
    expect(all.rows.map(({ headline, published }) => [headline, published?.slice(0, 10)])).toEqual([
      ['Quay closes', '2026-09-08'],
      ['Ferry runs', undefined],
    ]);
    const second = await must('imports.articles', { id, offset: 1, limit: 1 });
    expect(second).toEqual({ id, total: 2, rows: [all.rows[1]] });
  });

  test('a link to a folder is left out, and is no failure', async () => {
    const { must, write, importer, incoming } = await aDesk();
    write('a.txt', article('Dam seeps'));
    symlinkSync(incoming, join(incoming, 'circle'), 'junction');
    await must('imports.addFiles', { paths: [incoming] });
    await importer.idle();
    const { rows, counts } = await must('imports.list', PAGE);
    expect(counts).toMatchObject({ imported: 1, excluded: 1, failed: 0 });
    expect(rows.find(({ state }) => state === 'excluded')?.exclusion).toEqual({ kind: 'link-to-folder' });
  });

  test('a failed file is retried with a format, left out with a reason, and let in again', async () => {
    const { ask, must, write, importer } = await aDesk();
    const path = write('a.txt', '');
    await must('imports.addFiles', { paths: [path] });
    await importer.idle();
    const row = async () => (await must('imports.list', PAGE)).rows[0];
    const failed = await row();
    expect(failed).toMatchObject({ state: 'failed', error: { kind: 'empty' } });
    await must('imports.ignore', { id: failed?.id ?? 0, why: 'always empty' });
    expect(await must('imports.list', PAGE)).toMatchObject({
      total: 1,
      counts: { excluded: 1, failed: 0, attention: 0 },
      rows: [{ exclusion: { kind: 'by-analyst', why: 'always empty' } }],
    });
    writeFileSync(path, article('Not empty'));
    await must('imports.addFiles', { paths: [path] });
    await importer.idle();
    expect((await row())?.state).toBe('excluded');
    const { rows } = await must('imports.list', PAGE);
    expect(await must('imports.retry', { ids: [rows[0]?.id ?? 0], format: 'markdown' })).toEqual({
      files: 1,
    });
    await importer.idle();
    expect(await row()).toMatchObject({ state: 'imported', format: 'markdown', chosenFormat: 'markdown' });
    expect(await ask('imports.ignore', { id: 99, why: 'x' })).toMatchObject({ error: { kind: 'not-found' } });
  });

  test('is searched by the name of a format, and lists those there are', async () => {
    const { must, write, importer } = await aDesk();
    await must('imports.addFiles', { paths: [write('a.txt', article('Dam'))] });
    await importer.idle();
    const formats = await must('imports.formats', undefined);
    const text = formats.find(({ id }) => id === 'text');
    expect((await must('imports.list', { ...PAGE, text: text?.label ?? '' })).total).toBe(1);
    expect((await must('imports.list', { ...PAGE, text: 'no such words' })).total).toBe(0);
  });

  test('is paused and read again by request', async () => {
    const { must, write, importer, library } = await aDesk();
    expect(await must('imports.pause', { isPaused: true })).toMatchObject({ isPaused: true });
    await must('imports.addFiles', { paths: [write('a.txt', article('Dam'))] });
    expect(importer.progress()).toMatchObject({ files: 1, done: 0, isPaused: true });
    expect(await must('imports.pause', { isPaused: false })).toMatchObject({ isPaused: false });
    await importer.idle();
    expect(await must('imports.outdated', undefined)).toEqual({ files: 0 });
    expect(await must('imports.reread', { ids: [1] })).toEqual({ files: 1 });
    await importer.idle();
    expect(library.imports({}, PAGE).rows).toMatchObject([{ rereadOf: 1, articlesFound: 1, articlesNew: 0 }]);
    expect(library.info().volume.articles).toBe(1);
    expect(await must('imports.reread', { ids: 'outdated' })).toEqual({ files: 0 });
  });
});

test('versions are told with what changed between them', async () => {
  const { ask, must, incoming, write, settle } = await aDesk();
  await must('watches.add', { path: incoming, defaults: {} });
  await settle(write('a.txt', article('Dam seeps')));
  await settle(write('a.txt', article('Dam seeps').replace('below the dam', 'above the wall')));
  const { article: found } = await must('articles.get', { id: 1 });
  expect(found.versions).toHaveLength(2);
  expect((await must('articles.version', { id: 1, version: 1 })).body).toContain('below the dam');
  const { fields } = await must('articles.changes', { id: 1, from: 1, to: 2 });
  expect(fields).toMatchObject([{ field: 'body' }]);
  expect(fields[0]?.pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
    'below',
    'above',
    'dam',
    'wall',
  ]);
  expect(await ask('articles.version', { id: 1, version: 7 })).toMatchObject({
    error: { kind: 'not-found' },
  });
  expect(await ask('articles.changes', { id: 1, from: 1, to: 7 })).toMatchObject({ ok: false });
});

test('outlets are listed by name, kept, renamed and given back', async () => {
  const { must, write, importer, library } = await aDesk();
  await must('imports.addFiles', { paths: [write('a.txt', article('Dam', 'The Harrow Post'))] });
  await importer.idle();
  const name = library.article(1)?.outlet?.name ?? '';
  const entry = { name: 'Harrow Post Online', aliases: [name], domains: ['harrow.example'] };
  await must('outlets.save', { entry });
  const own = (await must('outlets.list', undefined)).filter(({ isOwn }) => isOwn);
  expect(own).toEqual([{ ...entry, isOwn: true, articles: 1 }]);
  expect(library.article(1)?.outlet?.name).toBe('Harrow Post Online');
  const [shipped] = SHIPPED_OUTLETS;
  const listed = await must('outlets.list', undefined);
  expect(listed.find((row) => row.name === shipped?.name)).toMatchObject({ isOwn: false, articles: 0 });
  const renamed = { name: 'Our name for it', aliases: [], domains: [] };
  await must('outlets.save', { entry: renamed, formerName: shipped?.name ?? '' });
  const names = (await must('outlets.list', undefined)).map((row) => row.name);
  expect(names.filter((each) => each === shipped?.name)).toEqual([]);
  expect(names).toEqual([...new Set(names)]);
  await must('outlets.remove', { name: 'Our name for it' });
  await must('outlets.remove', { name: 'Harrow Post Online' });
  expect((await must('outlets.list', undefined)).filter(({ isOwn }) => isOwn)).toEqual([]);
});
