import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, type Selection } from '#core/domain/selection.ts';
import type { NewArticle } from '#core/filing.ts';
import type { Library } from '#core/ports.ts';
import { contentHashOf } from '../../electron/import/file-articles.ts';
import { articleTermsOf } from '../../electron/core/understand/stories/story-terms.ts';
import { aLibrary, aNewArticle, anImport, aWatch, change, keep, minute, NOW } from './a-library.ts';

const volumeOf = (library: Library, selection: Selection) => {
  const volume = library.volume(selection);
  if (!volume.ok) throw new Error(volume.error.message);
  return volume.value;
};
const asked = (query: string): Selection => ({ query, filters: [] });
const by = (field: 'outlet' | 'quoted-source' | 'topic', value: string): Selection => ({
  filters: [{ field, value, exclude: false }],
});
/** Findings that do not come from the bytes these tests never kept. */
const findings = (library: Library) => library.verify().filter((line) => !line.includes('ENOENT'));

function version(library: Library, id: number, article: NewArticle, path = '/in/two.txt') {
  return change(library, () => {
    const importId = library.addImport(anImport({ path }));
    return library.addVersion(id, { ...article, importId });
  });
}

describe('a version of an article', () => {
  test('takes the place of the text and of all that is derived from it; the earlier one stays readable', async () => {
    const library = await aLibrary();
    const said = {
      field: 'body',
      source: [[0, 9]],
      cue: [[10, 14]],
      content: [[15, 20]],
      kind: 'direct',
      form: 'named',
      stance: 'reporting',
      quotedSource: { name: 'Ida Moss', kind: 'person' },
      confidence: 0.9,
      rule: 'quote-cue',
    } as const;
    const [id = 0] = keep(
      library,
      aNewArticle(
        {
          headline: 'Dam seeps',
          body: 'Five left.',
          outlet: { name: 'Post' },
          datePublished: minute('2026-09-02T10:00'),
          attributions: [said],
        },
        { fingerprints: [1, 2], storyTerms: articleTermsOf({ headline: 'Dam seeps', body: 'Five left.' }) },
      ),
    );
    change(library, () => library.markArticle(id, { isRead: true, isStarred: true }));
    const told = version(
      library,
      id,
      aNewArticle(
        {
          headline: 'Dam holds',
          body: 'Nine returned.',
          outlet: { name: 'Port Post' },
          status: 'corrected',
          datePublished: minute('2026-09-03T10:00'),
        },
        {
          fingerprints: [3],
          storyTerms: articleTermsOf({ headline: 'Dam holds', body: 'Nine returned.' }),
        },
      ),
    );
    expect(told).toEqual({ articleId: id, version: 2, headline: 'Dam holds' });
    expect(library.article(id)).toMatchObject({
      headline: 'Dam holds',
      body: 'Nine returned.',
      status: 'corrected',
      isRead: true,
      isStarred: true,
      attributions: [],
      file: { path: '/in/two.txt' },
      story: { id: 1, title: 'Dam holds', articles: 1 },
    });
    expect(library.article(id)?.versions).toMatchObject([
      {
        version: 1,
        isCurrent: false,
        headline: 'Dam seeps',
        path: '/in/one.txt',
        published: '2026-09-02T10:00',
      },
      {
        version: 2,
        isCurrent: true,
        headline: 'Dam holds',
        path: '/in/two.txt',
        published: '2026-09-03T10:00',
      },
    ]);
    expect(library.version(id, 1)).toMatchObject({ body: 'Five left.', attributions: [said] });
    expect(library.version(id, 2)).toMatchObject({ body: 'Nine returned.' });
    expect(library.version(id, 3)).toBeUndefined();
    expect([asked('five'), asked('nine')].map((each) => volumeOf(library, each).articles)).toEqual([0, 1]);
    expect(volumeOf(library, by('outlet', 'Post')).articles).toBe(0);
    expect(volumeOf(library, by('quoted-source', 'Ida Moss')).articles).toBe(0);
    expect(library.duplicates.candidates([3])).toEqual([{ articleId: id, shared: 1 }]);
    expect(volumeOf(library, EVERYTHING).articles).toBe(1);
    expect(findings(library)).toEqual([]);
  });

  test('that is older than the current one is only kept', async () => {
    const library = await aLibrary();
    const [id = 0] = keep(library, aNewArticle({ headline: 'Third', revision: 3 }));
    version(library, id, aNewArticle({ headline: 'First', revision: 1 }, { contentHash: 'first' }));
    expect(library.article(id)?.headline).toBe('Third');
    expect(library.article(id)?.versions.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(library.version(id, 2)?.headline).toBe('First');
    expect(library.articleWith('first')).toBe(id);
    version(library, id, aNewArticle({ headline: 'Fourth', revision: 4 }));
    expect(library.article(id)?.headline).toBe('Fourth');
    expect(library.article(id)?.versions.map(({ isCurrent }) => isCurrent)).toEqual([false, false, true]);
  });

  test('leaves the duplicate group it no longer belongs to, and the group goes on', async () => {
    const library = await aLibrary();
    const [first = 0] = keep(library, aNewArticle({ datePublished: minute('2026-09-01T10:00') }));
    const [second = 0] = keep(
      library,
      aNewArticle({ datePublished: minute('2026-09-02T10:00') }, { copiesOf: [first] }),
    );
    const [third = 0] = keep(library, aNewArticle({}, { copiesOf: [second] }));
    expect(volumeOf(library, EVERYTHING)).toEqual({ articles: 3, unique: 1 });
    version(library, first, aNewArticle({ headline: 'Another matter' }));
    expect(volumeOf(library, EVERYTHING)).toEqual({ articles: 3, unique: 2 });
    expect(library.article(second)?.duplicates.map(({ id }) => id)).toEqual([second, third]);
    expect(library.article(second)?.duplicates[0]?.isLeadCopy).toBe(true);
    expect(library.article(first)?.duplicates).toEqual([]);
    version(library, first, aNewArticle({ headline: 'Back again' }, { copiesOf: [third, first] }));
    expect(volumeOf(library, EVERYTHING)).toEqual({ articles: 3, unique: 1 });
    expect(findings(library)).toEqual([]);
  });

  test('is found by its number, its address and its place, and never in another outlet', async () => {
    const library = await aLibrary();
    const body =
      'The dam above Marren seeps, the ministry said. Engineers lowered the reservoir by four metres over the weekend, and nobody was hurt.';
    const [id = 0] = keep(
      library,
      aNewArticle({
        body,
        outlet: { name: 'Post' },
        url: 'https://post.example/dam',
        providerId: 'PAP-1',
      }),
    );
    const find = (changes: Parameters<typeof aNewArticle>[0], place = {}) =>
      library.versionOf(
        aNewArticle({ body: `${body} The road is open.`, outlet: { name: 'Post' }, ...changes }).article,
        { path: '/new', position: 0, importId: 9, isAlone: true, ...place },
      );
    expect(find({})).toBeUndefined();
    expect(find({ providerId: 'PAP-1' })).toBe(id);
    expect(find({ providerId: 'PAP-1', outlet: { name: 'Kestrel Daily' } })).toBeUndefined();
    expect(
      find({ providerId: 'PAP-1', body: 'Other matter altogether.', headline: 'Ferry' }),
    ).toBeUndefined();
    const withdraws = { kind: 'withdraws', providerId: 'PAP-1' } as const;
    expect(find({ relation: withdraws, body: 'Do not use.', headline: 'KILL' })).toBe(id);
    expect(find({ url: 'http://www.post.example/dam/?utm_medium=x' })).toBe(id);
    expect(find({ url: 'http://www.post.example/dam' }, { isAlone: false })).toBeUndefined();
    expect(find({}, { path: '/in/one.txt' })).toBe(id);
    expect(find({}, { path: '/in/one.txt', position: 1 })).toBeUndefined();
    expect(find({}, { path: '/in/one.txt', importId: 1 })).toBeUndefined();
    expect(find({ outlet: { name: 'Kestrel Daily' } }, { path: '/in/one.txt' })).toBeUndefined();
  });
});

test('a better reading takes the place of the one before, and makes no version', async () => {
  const library = await aLibrary();
  const [id = 0] = keep(
    library,
    aNewArticle({ headline: 'Dma', body: 'garbled' }, { storyTerms: articleTermsOf({ body: 'Dma' }) }),
  );
  const importId = change(library, () => {
    const made = library.addImport(anImport({ rereadOf: 1 }));
    const [kept] = library.articlesOf(1);
    if (kept === undefined) throw new Error('nothing kept');
    const renewed = aNewArticle(
      { headline: 'Dam', body: 'clear' },
      { storyTerms: articleTermsOf({ body: 'Dam' }) },
    );
    library.renewArticle(kept, { ...renewed, importId: made });
    return made;
  });
  expect(library.article(id)).toMatchObject({
    headline: 'Dam',
    versions: [{ version: 1 }],
    story: { articles: 1 },
  });
  expect(library.articlesOf(importId)).toEqual([{ id, version: 1, position: 0 }]);
  expect(library.articlesOf(1)).toEqual([]);
  expect(findings(library)).toEqual([]);
});

test('topics the watch gives stay whatever their queries say', async () => {
  const library = await aLibrary();
  const topic = change(library, () => library.saveTopic({ name: 'Dam', query: 'ferry', colour: 1, at: NOW }));
  const [given = 0, matched = 0] = keep(
    library,
    aNewArticle({ headline: 'Dam' }, { givenTopics: [topic.id, 77] }),
    aNewArticle({ headline: 'Ferry' }, { topics: [topic.id] }),
    aNewArticle({ headline: 'Both ferry' }, { topics: [topic.id], givenTopics: [topic.id] }),
  );
  const inTopic = () => volumeOf(library, by('topic', String(topic.id))).articles;
  expect(inTopic()).toBe(3);
  change(library, () => library.saveTopic({ ...topic, query: 'nothing', at: NOW }));
  expect(change(library, () => library.refileTopic(topic.id))).toMatchObject({ value: 0 });
  expect(inTopic()).toBe(2);
  version(library, given, aNewArticle({ headline: 'Dam holds' }));
  expect(library.article(given)?.topics).toEqual([{ id: topic.id, name: 'Dam' }]);
  expect(library.article(matched)?.topics).toEqual([]);
  change(library, () => library.removeTopic(topic.id));
  expect(findings(library)).toEqual([]);
});

test('an outlet that is renamed takes its articles with it, and they stay known', async () => {
  const library = await aLibrary();
  const [one = 0, two = 0] = keep(
    library,
    aNewArticle({ outlet: { name: 'PORT ANSEL POST', url: 'https://post.example' } }),
    aNewArticle({ outlet: { name: 'Ansel Post' } }),
    aNewArticle({ outlet: { name: 'Kestrel' } }),
  );
  const entry = {
    name: 'Port Ansel Post',
    aliases: ['Ansel Post'],
    domains: ['post.example'],
    country: 'DE',
    mediaType: 'newspaper',
  } as const;
  change(library, () => library.saveOutlet(entry));
  expect(library.ownOutlets()).toEqual([entry]);
  expect(library.outletRows()).toMatchObject([
    { name: 'Port Ansel Post', isOwn: true, articles: 2 },
    { name: 'Kestrel', isOwn: false, articles: 1, aliases: [] },
  ]);
  expect(library.article(one)?.outlet).toEqual({
    name: 'Port Ansel Post',
    url: 'https://post.example',
    country: 'DE',
    mediaType: 'newspaper',
  });
  expect(library.article(two)?.evidence.outlet?.note).toBe('Printed as Ansel Post');
  expect(volumeOf(library, by('outlet', 'Port Ansel Post')).articles).toBe(2);
  expect(volumeOf(library, by('outlet', 'Ansel Post')).articles).toBe(0);
  change(library, () => library.saveOutlet({ ...entry, name: 'The Ansel Post' }, 'Port Ansel Post'));
  expect(library.ownOutlets().map(({ name }) => name)).toEqual(['The Ansel Post']);
  expect(volumeOf(library, by('outlet', 'The Ansel Post')).articles).toBe(2);
  expect(library.article(two)?.evidence.outlet?.note).toBe('Printed as Ansel Post');
});

test('an entry for an outlet that is taken back gives articles the names they are printed with', async () => {
  const library = await aLibrary();
  const [one = 0, two = 0, three = 0] = keep(
    library,
    aNewArticle({ outlet: { name: 'PORT ANSEL POST', url: 'https://post.example' } }),
    aNewArticle({ outlet: { name: 'Ansel Post' } }),
    aNewArticle({
      outlet: { name: 'The Ansel Post', country: 'DE' },
      url: 'https://post.example/dam',
      evidence: {
        outlet: { from: 'registry', certainty: 'medium', note: 'From the address https://post.example/dam' },
      },
    }),
  );
  const before = [one, two, three].map((id) => library.article(id)?.outlet);
  const entry = {
    name: 'Port Ansel Post',
    aliases: ['Ansel Post'],
    domains: ['post.example'],
    country: 'DE',
  } as const;
  change(library, () => library.saveOutlet(entry));
  change(library, () => library.saveOutlet({ ...entry, name: 'The Ansel Post' }, 'Port Ansel Post'));
  expect(volumeOf(library, by('outlet', 'The Ansel Post')).articles).toBe(3);
  change(library, () => library.removeOutlet('The Ansel Post'));
  expect(library.ownOutlets()).toEqual([]);
  expect(library.article(one)?.outlet).toEqual(before[0]);
  expect(library.article(two)?.outlet?.name).toBe('Ansel Post');
  expect(library.article(three)?.outlet).toBeUndefined();
  expect(volumeOf(library, by('outlet', 'The Ansel Post')).articles).toBe(0);
  expect(volumeOf(library, by('outlet', 'Ansel Post')).articles).toBe(1);
  expect(library.facets({ filters: [] }, 'outlet')).toMatchObject({
    value: [
      { value: 'PORT ANSEL POST', volume: { articles: 1 } },
      { value: 'Ansel Post', volume: { articles: 1 } },
      { value: null, volume: { articles: 1 } },
    ],
  });
  expect(library.articleWith(contentHashOf(aNewArticle({ outlet: { name: 'Ansel Post' } }).article))).toBe(
    two,
  );
});

test('a file left out is known by its path and by its bytes, until the word is taken back', async () => {
  const library = await aLibrary();
  change(library, () =>
    library.ignore({ path: '/in/ad.html', sha256: 'abc', why: 'advertisement', at: NOW }, 1),
  );
  expect(library.ignored('/in/ad.html', undefined)).toEqual({ why: 'advertisement' });
  expect(library.ignored('/in/copy.html', 'abc')).toEqual({ why: 'advertisement' });
  expect(library.ignored('/in/copy.html', undefined)).toBeUndefined();
  change(library, () => library.unignore('/in/copy.html', 'abc', NOW));
  expect(library.ignored('/in/ad.html', 'abc')).toBeUndefined();
});

test('outdated readings are those of an older reader that were not made again', async () => {
  const library = await aLibrary();
  const [old] = change(library, () => [
    library.addImport(anImport({ path: '/a', format: 'html', formatVersion: 1 })),
    library.addImport(anImport({ path: '/b', format: 'html', formatVersion: 2 })),
    library.addImport(anImport({ path: '/c', format: 'gone', formatVersion: 1 })),
    library.addImport(anImport({ path: '/d', format: 'html', formatVersion: 1, state: 'failed' })),
  ]);
  const versions = new Map([['html', 2]]);
  expect(library.outdatedImports(versions).map(({ path }) => path)).toEqual(['/a']);
  change(library, () =>
    library.addImport(anImport({ path: '/a', format: 'html', formatVersion: 2, rereadOf: old })),
  );
  expect(library.outdatedImports(versions)).toEqual([]);
  expect(library.outdatedImports(new Map([['html', 3]])).map(({ path }) => path)).toEqual(['/b', '/a']);
});

test('the log is searched by path, format and reason', async () => {
  const library = await aLibrary();
  change(library, () => [
    library.addImport(
      anImport({ path: '/in/Ä.pdf', state: 'failed', error: { kind: 'protected', format: 'pdf' } }),
    ),
    library.addImport(
      anImport({
        path: '/in/b',
        state: 'failed',
        error: { kind: 'unreadable', cause: 'locked', detail: 'EBUSY' },
      }),
    ),
    library.addImport(anImport({ path: '/in/.c', state: 'excluded', exclusion: { kind: 'hidden-file' } })),
    library.addImport(anImport({ path: '/in/d', format: 'nitf' })),
  ]);
  const found = (text: string, formats: readonly string[] = []) =>
    library.imports({ text, formats }, { offset: 0, limit: 9 }).rows.map(({ path }) => path);
  expect(found('password')).toEqual(['/in/Ä.pdf']);
  expect(found('another program holds')).toEqual(['/in/b']);
  expect(found('ebusy')).toEqual(['/in/b']);
  expect(found('hidden')).toEqual(['/in/.c']);
  expect(found('Ä.pdf')).toEqual(['/in/Ä.pdf']);
  expect(found('NITF')).toEqual(['/in/d']);
  expect(found('agency', ['nitf'])).toEqual(['/in/d']);
  expect(found("%_'")).toEqual([]);
});

test('watches keep how they look at their folders', async () => {
  const library = await aLibrary();
  const asked = aWatch({ isRecursive: false, include: ['*.html'], exclude: ['old/**'], isPolling: true });
  const watch = change(library, () => library.saveWatch(asked));
  expect(library.watches()).toEqual([watch]);
  expect(watch).toMatchObject(asked);
});

/** Any changes in any order leave tables, index, groups and stories in agreement, as counted anew after reopening. */
test('adding, revising, renewing and removing leave the library sound', async () => {
  const step = fc.record({
    what: fc.constantFrom('add', 'version', 'older', 'renew', 'remove'),
    which: fc.nat(20),
    word: fc.constantFrom('dam', 'ferry', 'strike', 'wall'),
    copies: fc.array(fc.nat(20), { maxLength: 2 }),
    story: fc.option(fc.nat(20), { nil: undefined }),
  });
  const library = await aLibrary();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), (steps) => {
      change(library, () => {
        library.clearArticles();
        const importId = library.addImport(anImport());
        const words = new Map<number, string>();
        for (const { what, which, word, copies, story } of steps) {
          const ids = [...words.keys()];
          const at = (place: number) => ids[place % ids.length];
          const id = at(which);
          const copiesOf = ids.length === 0 ? [] : copies.flatMap((place) => at(place) ?? []);
          const joined = story === undefined || ids.length === 0 ? undefined : at(story);
          const article = aNewArticle(
            { headline: word, body: word, revision: what === 'older' && id !== undefined ? 0 : 5 },
            {
              importId,
              copiesOf: copiesOf.filter((copy) => what === 'add' || copy !== id),
              storyTerms: articleTermsOf({ headline: word, body: word }),
              fingerprints: [word.length],
              ...(joined !== undefined && { tellsWith: joined }),
            },
          );
          if (id === undefined || what === 'add') words.set(library.addArticle(article), word);
          else if (what === 'remove') {
            library.removeArticle(id);
            words.delete(id);
          } else if (what === 'renew') {
            const [kept] = library.articlesOf(importId).filter((one) => one.id === id);
            if (kept !== undefined) library.renewArticle(kept, article);
            if (library.article(id)?.headline === word) words.set(id, word);
          } else {
            library.addVersion(id, article);
            if (what === 'version') words.set(id, word);
          }
        }
        for (const word of ['dam', 'ferry', 'strike', 'wall']) {
          const expected = [...words.values()].filter((each) => each === word).length;
          expect(volumeOf(library, asked(word)).articles).toBe(expected);
        }
        const groups = new Set([...words.keys()].map((id) => library.article(id)?.duplicates[0]?.id ?? id));
        expect(volumeOf(library, EVERYTHING)).toEqual({ articles: words.size, unique: groups.size });
      });
      expect(findings(library)).toEqual([]);
      return Promise.resolve();
    }),
    { numRuns: 60 },
  );
});
