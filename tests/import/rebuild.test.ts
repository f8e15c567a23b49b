import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Reader } from '#core/import-ports.ts';
import type { Library } from '#core/ports.ts';
import { rebuildArticles, type RebuildOptions } from '../../electron/import/rebuild-articles.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { SQL_JS_FOLDER } from '../library/a-library.ts';
import { ALL, article, CLOCK, desk, readingHere } from './desk.ts';

const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, clock: CLOCK };

async function rebuild(folder: string, changes: Partial<RebuildOptions> = {}) {
  const opened = await openRebuilding(folder, OPTIONS);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return rebuildArticles(opened.value, {
    reader: readingHere,
    readers: 2,
    onprogress: () => undefined,
    isStopped: () => false,
    ...changes,
  });
}

async function reopened(folder: string): Promise<Library> {
  const opened = await openLibrary(folder, OPTIONS);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** Everything an analyst could miss. */
function everything(library: Library) {
  const rows = library.articles({ filters: [] }, 'oldest', ALL);
  const ids = rows.ok ? rows.value.map(({ id }) => id).sort((one, other) => one - other) : [];
  return {
    articles: ids.map((id) => {
      const found = library.article(id);
      return [
        id,
        found?.headline,
        found?.body,
        found?.isStarred,
        found?.isRead,
        found?.file,
        found?.versions,
        found?.topics,
        found?.story,
        found?.attributions,
        found?.statementCorrections,
        found?.origin,
        library.copyChain(id),
      ];
    }),
    imports: library.imports({ isWithReplaced: true }, ALL),
    stories: library.storyCorrections(),
    topics: library.topics(),
    watches: library.watches(),
    outlets: library.ownOutlets(),
    ignored: library.ignored('/never.txt', undefined),
    leadChoices: library.leadChoices(),
    copyCorrections: library.copyCorrections(),
    zone: library.info().zone,
  };
}

/** A library with something of everything, open. */
async function fullDesk() {
  const at = await desk();
  const { library, write, take, add } = at;
  await take(write('a.txt', article('Dam seeps')));
  await take(write('b.txt', article('Ferry runs')), write('copy.txt', article('Ferry runs')));
  await take(write('a.txt', article('Dam seeps').replace('below the dam', 'above the wall')));
  await add({ path: write('c.txt', article('Strike ends')), defaults: { outlet: 'Port Ansel Post' } });
  const [strike] = library.imports({}, ALL).rows;
  await add({ path: strike?.path ?? '', defaults: {}, rereadOf: strike?.id ?? 0 });
  await take(write('broken.bin', new Uint8Array([0, 1, 2, 0, 255, 254])));
  await take(write('d.txt', article('Harvest begins')), write('e.txt', article('Bridge opens')));
  library.transaction(() => {
    library.markArticle(1, { isStarred: true });
    library.chooseLead(2, { at: CLOCK.now(), why: 'it broke the story' });
    library.undoLeadChoice(library.chooseLead(1, { at: CLOCK.now() }).id, CLOCK.now());
    library.partCopy(2, { at: CLOCK.now(), why: 'their own' });
    library.joinCopies(5, 1, { at: CLOCK.now() });
    library.markArticle(3, { isRead: true });
    const topic = library.saveTopic({ name: 'Dam', query: 'dam', colour: 1, at: CLOCK.now() });
    library.saveTopic({ ...topic, query: 'seeps', at: CLOCK.now() });
    library.refileTopic(topic.id);
    library.saveOutlet({ name: 'Kestrel Daily', aliases: ['Kestrel'], domains: [] });
    library.correctStory({
      at: CLOCK.now(),
      change: { action: 'merge', into: [1], from: [3] },
      was: ['Dam', 'Ferry'],
    });
    library.correctStory({
      at: CLOCK.now(),
      change: { action: 'rename', of: [4], title: 'Harvests' },
      was: [],
    });
    library.ignore({ path: '/never.txt', why: 'a test', at: CLOCK.now() }, 1);
    library.correctStatement({ articleId: 2, position: 0 }, { action: 'reject' }, { at: CLOCK.now() });
  });
  library.setZone('Europe/Paris');
  return { ...at, folder: library.info().folder };
}

test('a rebuilt library has everything, articles under the numbers they had, and the old one is kept', async () => {
  const { library, folder } = await fullDesk();
  const before = everything(library);
  expect(before.articles.length).toBeGreaterThan(3);
  expect(library.article(2)?.statementCorrections).toMatchObject([{ state: 'in-force' }]);
  library.close();
  const wasDatabase = readFileSync(join(folder, 'library.db'));
  const rebuilt = await rebuild(folder);
  expect(rebuilt).toMatchObject({ ok: true, value: { isFinished: true, findings: [] } });
  const [aside = ''] = readdirSync(folder).filter((name) => /^library\.before-rebuild\..*\.db$/.test(name));
  expect(readFileSync(join(folder, aside)).equals(wasDatabase)).toBe(true);
  const after = await reopened(folder);
  expect(everything(after)).toEqual(before);
  expect(after.verify()).toEqual([]);
  after.close();
});

test('a rebuilding that is stopped leaves the library as it was, and is gone on with', async () => {
  const { library, folder, write, take } = await fullDesk();
  const many = Array.from({ length: 40 }, (_, number) => write(`${number}.txt`, article(`News ${number}`)));
  await take(...many);
  const before = everything(library);
  library.close();
  let read = 0;
  const counting: Reader = { ...readingHere, read: (...file) => ((read += 1), readingHere.read(...file)) };
  const stopped = await rebuild(folder, { reader: counting, isStopped: () => read > 30 });
  expect(stopped).toMatchObject({ ok: true, value: { isFinished: false } });
  const meanwhile = await reopened(folder);
  expect(everything(meanwhile)).toEqual(before);
  meanwhile.close();
  const first = read;
  read = 0;
  expect(await rebuild(folder, { reader: counting })).toMatchObject({
    ok: true,
    value: { isFinished: true },
  });
  expect(read).toBeLessThan(first);
  const after = await reopened(folder);
  expect(everything(after).imports).toEqual(before.imports);
  expect(after.verify()).toEqual([]);
  after.close();
});

test.each([
  ['gone', (file: string) => rmSync(file)],
  ['empty', (file: string) => writeFileSync(file, '')],
  ['full of something else', (file: string) => writeFileSync(file, Buffer.alloc(90_000, 7))],
])('a database that is %s is made anew from the ledger and the originals', async (_name, harm) => {
  const { library, folder } = await fullDesk();
  const before = everything(library);
  library.close();
  harm(join(folder, 'library.db'));
  expect((await openLibrary(folder, OPTIONS)).ok).toBe(false);
  expect(await rebuild(folder)).toMatchObject({ ok: true, value: { isFinished: true, findings: [] } });
  const after = await reopened(folder);
  expect(everything(after)).toMatchObject({
    topics: before.topics,
    watches: before.watches,
    imports: before.imports,
  });
  expect(after.article(1)).toMatchObject({ isStarred: true, headline: 'Dam seeps' });
  after.close();
});

test('an original that is gone costs no article while the old library can be read, and is told', async () => {
  const { library, folder } = await fullDesk();
  const before = everything(library);
  library.close();
  const copy = `${folder}-copy`;
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, 'originals'), { recursive: true });
  const rebuilt = await rebuild(copy);
  expect(rebuilt.ok && rebuilt.value.findings.join()).toContain('were taken from the library before');
  const after = await reopened(copy);
  expect(everything(after).articles.map((one) => one.slice(0, 3))).toEqual(
    before.articles.map((one) => one.slice(0, 3)),
  );
  after.close();
  rmSync(copy, { recursive: true });
});

test('a file too large to be held is rebuilt in portions, also when it is stopped in between', async () => {
  const large = { above: 1_000, portions: { usual: 600, largest: 6_000 } };
  const { library, write, take } = await desk(readingHere, undefined, large);
  const rows = Array.from(
    { length: 40 },
    (_, at) => `Headline ${at},Kestrel Daily,2026-09-08,Text ${at} of it.\n`,
  );
  await take(write('export.csv', `Headline,Outlet,Date,Text\n${rows.join('')}`));
  library.transaction(() => library.markArticle(7, { isStarred: true }));
  const before = everything(library);
  const { folder } = library.info();
  library.close();
  let asked = 0;
  const stopped = await rebuild(folder, { large, isStopped: () => (asked += 1) > 2 });
  expect(stopped).toMatchObject({ ok: true, value: { isFinished: false } });
  expect(await rebuild(folder, { large })).toEqual({ ok: true, value: { isFinished: true, findings: [] } });
  const after = await reopened(folder);
  expect(everything(after)).toEqual(before);
  after.close();
});
