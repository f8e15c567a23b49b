import { expect, onTestFinished, test, vi } from 'vitest';
import type { ReadArticle } from '#core/domain/article.ts';
import type { Library } from '#core/ports.ts';
import { STATEMENTS_VERSION, statementsOf } from '#core/understand/statements-of.ts';
import { createStatementRenewing } from '../../electron/engine/statement-renewal.ts';
import { createTurns } from '../../electron/engine/turns.ts';
import { createArticleFiler } from '../../electron/import/article-filer.ts';
import { LibraryFault } from '../../electron/library/fault.ts';
import { aLibrary, aNewArticle, change, keep } from '../library/a-library.ts';
import { aDesk } from './a-desk.ts';

const ALL = { filters: [] };
const LIST = { selection: ALL, order: 'oldest', offset: 0, limit: 50 } as const;
const CSV = [
  'Headline;Text;Date;Outlet',
  '"Moss: the dam is safe";"The dam at Marren seeps, the ministry said. Nobody has to leave, Bram Eskil said on Monday.";2026-09-01;Post',
  '"Ferry runs";"The ferry runs again, the port of Ansel said. Ida Moss said that it is late.";2026-09-02;Post',
].join('\n');

/** However busy the machine is. */
const eventually = (look: () => unknown): Promise<unknown> => vi.waitFor(look, { timeout: 20_000 });

/** What an older version may have made of an article: one statement, of somebody else. */
function olderReading(article: ReadArticle): ReadArticle {
  const [first] = statementsOf(article).attributions;
  const attributions =
    first === undefined ? [] : [{ ...first, quotedSource: { name: 'Nobody', kind: 'person' } as const }];
  return { ...article, attributions, statementsVersion: STATEMENTS_VERSION - 1 };
}

function age(library: Library, ...ids: readonly number[]): void {
  change(library, () => {
    for (const id of ids) {
      const asRead = olderReading(library.filedArticle(id)!.filed.article);
      library.renewStatements(id, { article: asRead, asRead });
    }
  });
}

async function twoArticles() {
  const desk = await aDesk();
  const { must, write, importer } = desk;
  await must('imports.addFiles', { paths: [write('two.csv', CSV)] });
  await importer.idle();
  const [dam, ferry] = (await must('articles.list', LIST)).map(({ id }) => id);
  const attributions = async (id: number) => (await must('articles.get', { id })).article.attributions;
  const found = async (query: string) =>
    (await must('articles.volume', { selection: { ...ALL, query } })).articles;
  const voices = async () =>
    (await must('attribution.quotedSources', { selection: ALL })).map(({ name, statements }) => [
      name,
      statements,
    ]);
  const over = () =>
    eventually(async () => expect(await must('statements.renewal', undefined)).toEqual({ outdated: 0 }));
  return { ...desk, dam: dam!, ferry: ferry!, attributions, found, voices, over };
}

test('statements of an older version are counted, and found again as the engine of today finds them', async () => {
  const { must, library, dam, ferry, attributions, found, voices, over } = await twoArticles();
  await must('topics.save', { name: 'Eskil', query: 'quoted-source:"Bram Eskil"' });
  const before = [await attributions(dam), await attributions(ferry), await voices()];
  expect(await must('statements.renewal', undefined)).toEqual({ outdated: 0 });
  age(library, dam, ferry);
  expect(await must('statements.renewal', undefined)).toEqual({ outdated: 2 });
  expect(await voices()).toEqual([['Nobody', 2]]);
  expect(await found('quoted-source:"Bram Eskil"')).toBe(0);
  await must('statements.renew', undefined);
  await over();
  expect([await attributions(dam), await attributions(ferry), await voices()]).toEqual(before);
  expect(await found('quoted-source:"Bram Eskil"')).toBe(1);
  expect(await found('quoted-source:Nobody')).toBe(0);
  expect((await must('articles.get', { id: dam })).article.topics).toMatchObject([{ name: 'Eskil' }]);
  expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
});

test('what the analyst corrected, tagged and starred stays, and holds for what is found anew', async () => {
  const { must, library, dam, ferry, attributions, over } = await twoArticles();
  const position = (await attributions(dam)).findIndex(
    ({ quotedSource }) => quotedSource?.name === 'Bram Eskil',
  );
  await must('attribution.correct', {
    articleId: dam,
    position,
    change: { action: 'attribute', to: 'Ida Moss', kind: 'person' },
  });
  await must('articles.correct', { id: ferry, field: 'headline', text: 'Ferry runs again, Roe says' });
  await must('articles.tag', { ids: [dam], tag: 'weirs', isOn: true });
  await must('articles.mark', { id: dam, isStarred: true });
  const corrected = [await must('articles.get', { id: dam }), await must('articles.get', { id: ferry })];
  const asRead = library.version(ferry, 1);
  age(library, dam, ferry);
  await must('statements.renew', undefined);
  await over();
  expect([await must('articles.get', { id: dam }), await must('articles.get', { id: ferry })]).toEqual(
    corrected,
  );
  expect(library.version(ferry, 1)).toEqual(asRead);
});

test('an article taken out and brought back is of the version it was read by', async () => {
  const { must, library, dam } = await twoArticles();
  age(library, dam);
  const { deleted } = await must('articles.delete', { ids: [dam] });
  expect(await must('statements.renewal', undefined)).toEqual({ outdated: 0 });
  await must('deleted.restore', { ids: deleted });
  expect(await must('statements.renewal', undefined)).toEqual({ outdated: 1 });
});

/** Forty articles of an older version, and a finder that does what the test says. */
async function renewing(find: (articles: readonly ReadArticle[]) => unknown) {
  const library = await aLibrary();
  const ids = keep(
    library,
    ...Array.from({ length: 40 }, (_, n) =>
      aNewArticle({ headline: `Dam ${n}`, body: `The dam seeps, Ida Moss said. It is number ${n}.` }),
    ),
  );
  const filer = createArticleFiler(library);
  const work = createStatementRenewing({
    library,
    turns: createTurns(),
    finder: {
      findStatements: (articles) =>
        Promise.resolve(find(articles) === 'dies' ? undefined : articles.map(statementsOf)),
    },
    restate: (id, found) => filer.restate(id, found),
    forgetTopics: () => filer.forget(),
    faultOf: (error) => (error instanceof LibraryFault ? error.fault : undefined),
    tell: () => undefined,
  });
  onTestFinished(() => work.close());
  return { library, ids, work };
}

test('a text that kills its reader keeps its statements, and costs no other article its own', async () => {
  const { library, ids, work } = await renewing((articles) =>
    articles.some(({ body }) => body.endsWith('number 21.')) ? 'dies' : undefined,
  );
  work.begin();
  await eventually(() => expect(work.state()).toEqual({ outdated: 1 }));
  expect(library.nextOutdated(0, 50)).toEqual([ids[21]]);
  expect(library.article(ids[20]!)?.attributions).toHaveLength(1);
  // Asked again it goes by once more, and comes to an end.
  work.begin();
  await eventually(() => expect(work.state()).toEqual({ outdated: 1 }));
});

test('held, it waits between two pieces; left, what is done stays done', async () => {
  const { library, work } = await renewing(() => work.pause(true));
  work.begin();
  await eventually(() => expect(work.state().run).toMatchObject({ done: 16, articles: 40, isPaused: true }));
  expect(work.state().outdated).toBe(24);
  expect(library.outdatedStatements()).toBe(24);
  work.begin();
  await eventually(() => expect(work.state().run).toMatchObject({ done: 32, isPaused: true }));
  work.stop();
  expect(work.state()).toEqual({ outdated: 8 });
});

test('an article that changes while its old words are read is not given statements of those', async () => {
  const { library, ids, work } = await renewing((articles) => {
    if (articles[0]?.headline !== 'Dam 0') return;
    const importId = 1;
    change(library, () =>
      library.renewArticle(
        { id: ids[0]!, version: 1 },
        aNewArticle({ body: 'Nobody said a thing.' }, { importId }),
      ),
    );
  });
  work.begin();
  await eventually(() => expect(work.state().run).toBeUndefined());
  expect(library.article(ids[0]!)?.attributions).toEqual([]);
  expect(library.nextOutdated(0, 50)).toEqual([ids[0]]);
});
