import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribution } from '#core/domain/attribution.ts';
import type { QuotedSourceChange } from '#core/domain/quoted-source.ts';
import { EVERYTHING } from '#core/domain/selection.ts';
import type { NewArticle } from '#core/filing.ts';
import type { Library } from '#core/ports.ts';
import { aLibrary, aNewArticle, change, keep, NOW } from './a-library.ts';

const PAGE = { offset: 0, limit: 1000 };

function says(name: string, over: Partial<Attribution> = {}): Attribution {
  return {
    field: 'body',
    source: [[0, 1]],
    cue: [],
    content: [[0, 3]],
    kind: 'indirect',
    form: 'named',
    stance: 'reporting',
    quotedSource: { name, kind: 'person' },
    confidence: 0.9,
    rule: 'test',
    ...over,
  };
}
const quoting = (...attributions: readonly Attribution[]): NewArticle =>
  aNewArticle({ body: 'The dam seeps again.', attributions });

function correct(library: Library, made: QuotedSourceChange, was = ''): number {
  return change(library, () => library.correctQuotedSource({ at: NOW, change: made, was })).id;
}

/** Each quoted source with its statements and articles; every number is held against what it opens. */
function counts(library: Library): Record<string, readonly [statements: number, articles: number]> {
  const rows = library.quotedSources(EVERYTHING);
  if (!rows.ok) throw new Error('no query');
  for (const { name, statements, articles } of rows.value) {
    const listed = library.statements(EVERYTHING, { quotedSource: name }, PAGE);
    expect(listed.ok && listed.value.total).toBe(statements);
    expect(listed.ok && listed.value.rows.every((row) => row.quotedSource === name)).toBe(true);
    const quotingIt = library.volume({
      filters: [{ field: 'quoted-source', value: name, exclude: false }],
    });
    expect(quotingIt.ok && quotingIt.value.articles).toBe(articles);
  }
  return Object.fromEntries(
    rows.value.map(({ name, statements, articles }) => [name, [statements, articles]] as const),
  );
}

describe('who is who across articles', () => {
  test('who is described and not named is nobody in particular, and can be taken out by description', async () => {
    const library = await aLibrary();
    keep(
      library,
      quoting(says('ministry official', { form: 'unnamed' }), says('report', { form: 'document' })),
      quoting(says('ministry official', { form: 'unnamed' }), says('diplomat', { form: 'unnamed' })),
      quoting(
        says('State Department official', { form: 'unnamed' }),
        says('one of them', { form: 'unnamed' }),
      ),
    );
    const apart = {
      'State Department official': [1, 1],
      'unnamed document': [1, 1],
      'unnamed person': [1, 1],
    };
    expect(counts(library)).toEqual({ ...apart, 'unnamed official': [3, 2] });
    expect(library.quotedSource('unnamed official')?.aliases).toEqual([
      { name: 'ministry official', statements: 2 },
      { name: 'diplomat', statements: 1 },
    ]);
    const found = library.volume({ query: 'quoted-source:"ministry official"', filters: [] });
    expect(found.ok && found.value.articles).toBe(2);
    const made = correct(library, { action: 'split', name: 'diplomat', to: 'Ida Moss' }, 'unnamed official');
    expect(counts(library)).toEqual({ ...apart, 'unnamed official': [2, 2], 'Ida Moss': [1, 1] });
    keep(library, quoting(says('diplomat', { form: 'unnamed' })));
    expect(counts(library)).toMatchObject({ 'Ida Moss': [2, 2] });
    change(library, () => library.undoQuotedSourceCorrection(made, NOW));
    expect(counts(library)).toEqual({ ...apart, 'unnamed official': [4, 3] });
  });

  test('what was said of a description holds', async () => {
    const library = await aLibrary();
    correct(library, { action: 'merge', from: 'ministry official', to: 'Bram Eskil' });
    keep(library, quoting(says('ministry official'), says('diplomat')));
    expect(counts(library)).toEqual({ 'Bram Eskil': [1, 1], 'unnamed official': [1, 1] });
  });

  test('one spelling of a given name stands for all of them', async () => {
    const library = await aLibrary();
    keep(library, quoting(says('Sergei Varin')), quoting(says('Sergey Varin')));
    expect(counts(library)).toEqual({ 'Sergey Varin': [2, 2] });
    expect(library.quotedSource('Sergei Varin')?.aliases).toEqual([
      { name: 'Sergei Varin', statements: 1 },
      { name: 'Sergey Varin', statements: 1 },
    ]);
  });

  test('a merge holds for articles kept and to come, and can be undone', async () => {
    const library = await aLibrary();
    keep(library, quoting(says('Ida Moss'), says('I. Moss')), quoting(says('I. Moss')));
    const before = counts(library);
    const id = correct(library, { action: 'merge', from: 'I. Moss', to: 'Ida Moss' }, 'I. Moss');
    expect(counts(library)).toEqual({ 'Ida Moss': [3, 2] });
    keep(library, quoting(says('I. Moss')));
    expect(counts(library)).toEqual({ 'Ida Moss': [4, 3] });
    change(library, () => library.undoQuotedSourceCorrection(id, NOW));
    expect(before).toEqual({ 'I. Moss': [2, 2], 'Ida Moss': [1, 1] });
    expect(counts(library)).toEqual({ 'I. Moss': [3, 3], 'Ida Moss': [1, 1] });
    expect(library.quotedSourceCorrections()).toMatchObject([{ id, was: 'I. Moss', undoneAt: NOW }]);
  });

  test('a filter by the name before still finds what was merged', async () => {
    const library = await aLibrary();
    keep(library, quoting(says('Ida Moss')), quoting(says('I. Moss')));
    correct(library, { action: 'merge', from: 'I. Moss', to: 'Ida Moss' });
    const found = library.volume({ filters: [{ field: 'quoted-source', value: 'I. Moss', exclude: false }] });
    expect(found.ok && found.value.articles).toBe(2);
  });

  test('names taken apart go their own way, and kinds are the analyst’s', async () => {
    const library = await aLibrary();
    keep(library, quoting(says('Field')), quoting(says('Ansa Field')));
    correct(library, { action: 'merge', from: 'Field', to: 'Ansa Field' });
    correct(library, { action: 'split', name: 'Field', to: 'Field (paper)' });
    correct(library, { action: 'rekind', name: 'Field (paper)', kind: 'media' });
    expect(counts(library)).toEqual({ 'Ansa Field': [1, 1], 'Field (paper)': [1, 1] });
    expect(library.quotedSource('Field')).toMatchObject({ name: 'Field (paper)', kind: 'media' });
    const media = library.statements(EVERYTHING, { sourceKind: 'media' }, PAGE);
    expect(media.ok && media.value.total).toBe(1);
    keep(library, quoting(says('Field')));
    const after = library.statements(EVERYTHING, { sourceKind: 'media' }, PAGE);
    expect(after.ok && after.value.total).toBe(2);
  });

  test('the article shows the name of today and keeps the one it gave', async () => {
    const library = await aLibrary();
    const [id] = keep(library, quoting(says('I. Moss')));
    correct(library, { action: 'rename', from: 'I. Moss', to: 'Ida Moss' });
    expect(library.article(id!)?.attributions[0]?.quotedSource?.name).toBe('Ida Moss');
    expect(library.version(id!, 1)?.attributions[0]?.quotedSource?.name).toBe('I. Moss');
  });

  test('corrections outlive the articles', async () => {
    const library = await aLibrary();
    keep(library, quoting(says('I. Moss')));
    correct(library, { action: 'rename', from: 'I. Moss', to: 'Ida Moss' });
    change(library, () => library.clearArticles());
    keep(library, quoting(says('I. Moss')));
    expect(counts(library)).toEqual({ 'Ida Moss': [1, 1] });
  });

  test('attitudes are listed apart from what is reported', async () => {
    const library = await aLibrary();
    keep(library, quoting(says('Ida Moss'), says('Ida Moss', { stance: 'attitude' })));
    keep(library, quoting(says('Ida Moss', { stance: 'attitude' })));
    expect(counts(library)).toEqual({ 'Ida Moss': [1, 1] });
    const any = library.quotedSources(EVERYTHING, { stance: 'any' });
    expect(any.ok && any.value).toMatchObject([{ statements: 3, articles: 2 }]);
  });

  test('what nobody is named for is listed by its form', async () => {
    const library = await aLibrary();
    const { quotedSource: _left, ...open } = says('x', { form: 'none', source: [] });
    keep(library, quoting(open, says('Ida Moss')));
    expect(counts(library)).toEqual({ 'Ida Moss': [1, 1] });
    const none = library.statements(EVERYTHING, { form: 'none' }, PAGE);
    expect(none.ok && none.value.rows).toMatchObject([{ quotedSource: 'nobody named' }]);
  });
});

describe('merges are offered', () => {
  test('with what speaks for them, and not again once they are said to be two', async () => {
    const library = await aLibrary();
    keep(
      library,
      quoting(says('J. Terrel'), says('Jonas Terrel'), says('Bram Eskil')),
      quoting(says('Ilse Marwen'), says('Ilsé Marwen'), says('Dagny Holt')),
    );
    const offered = library.mergeSuggestions();
    expect(offered.map(({ names, because }) => [...names, because])).toEqual([
      ['Ilse Marwen', 'Ilsé Marwen', 'spelling'],
      ['J. Terrel', 'Jonas Terrel', 'initials'],
    ]);
    expect(Object.keys(counts(library))).toHaveLength(6);
    correct(library, { action: 'keep-apart', from: 'Jonas Terrel', to: 'J. Terrel' });
    expect(library.mergeSuggestions()).toHaveLength(1);
  });
});

const NAMES = ['Ida Moss', 'I. Moss', 'Sergei Varin', 'Sergey Varin', 'Harbour Board', 'Russian Federation'];
const SOURCES = [...NAMES, 'Russia', 'Other'];
const someChange: fc.Arbitrary<QuotedSourceChange> = fc
  .record({ from: fc.constantFrom(...SOURCES), to: fc.constantFrom(...SOURCES), pick: fc.nat(3) })
  .map(({ from, to, pick }): QuotedSourceChange => {
    if (pick === 0) return { action: 'split', name: from, to };
    if (pick === 1) return { action: 'rekind', name: from, kind: 'company' };
    return { action: pick === 2 ? 'merge' : 'rename', from, to };
  });
const step = fc.record({
  names: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
});

test('the same articles and corrections give the same quoted sources, whatever comes first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.array(someChange, { maxLength: 5 }),
      fc.nat(6),
      fc.array(fc.nat(5), { maxLength: 2 }),
      async (articles, changes, early, undone) => {
        const contents = articles.map(({ names }) => quoting(...names.map((name) => says(name))));
        const first = await aLibrary();
        keep(first, ...contents);
        const ids = changes.map((made) => correct(first, made));
        const second = await aLibrary();
        keep(second, ...contents.slice(0, early));
        for (const made of changes) correct(second, made);
        for (const late of contents.slice(early).reverse()) keep(second, late);
        for (const library of [first, second])
          for (const place of undone) {
            const id = ids[place];
            if (id !== undefined) change(library, () => library.undoQuotedSourceCorrection(id, NOW));
          }
        expect(counts(second)).toEqual(counts(first));
        const all = Object.values(counts(first)).reduce((sum, [statements]) => sum + statements, 0);
        expect(all).toBe(articles.reduce((sum, { names }) => sum + names.length, 0));
        first.close();
        second.close();
      },
    ),
    { numRuns: 15 },
  );
});
