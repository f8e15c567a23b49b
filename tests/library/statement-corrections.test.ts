import { describe, expect, test } from 'vitest';
import type { Attribution, Span } from '#core/domain/attribution.ts';
import { EVERYTHING } from '#core/domain/selection.ts';
import type { StatementChange } from '#core/domain/statement-correction.ts';
import type { NewArticle } from '#core/filing.ts';
import type { Library } from '#core/ports.ts';
import { aFolder, aLibrary, aNewArticle, change, keep, NOW } from './a-library.ts';

const BODY = 'The dam seeps, Ida Moss said. Nobody leaves, Bram Eskil said.';
const at = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

function said(body: string, content: string, who: string, over: Partial<Attribution> = {}): Attribution {
  return {
    field: 'body',
    source: [at(body, who)],
    cue: [],
    content: [at(body, content)],
    kind: 'indirect',
    form: 'named',
    stance: 'reporting',
    quotedSource: { name: who, kind: 'person' },
    confidence: 0.7,
    rule: 'test',
    ...over,
  };
}
const twoStatements = (body = BODY): readonly Attribution[] => [
  said(body, 'The dam seeps', 'Ida Moss'),
  said(body, 'Nobody leaves', 'Bram Eskil'),
];
const anArticle = (body = BODY): NewArticle => aNewArticle({ body, attributions: twoStatements(body) });

function correct(library: Library, articleId: number, position: number, made: StatementChange): number {
  const done = change(library, () =>
    library.correctStatement({ articleId, position }, made, { at: NOW, why: 'read it again' }),
  );
  if (done === undefined) throw new Error('not corrected');
  return done.id;
}

/** Who is quoted how often, held against the lists and filters each number opens. */
function counts(library: Library): Record<string, number> {
  const rows = library.quotedSources(EVERYTHING);
  if (!rows.ok) throw new Error('no query');
  for (const { name, statements, articles } of rows.value) {
    const listed = library.statements(EVERYTHING, { quotedSource: name }, { offset: 0, limit: 100 });
    expect(listed.ok && listed.value.total).toBe(statements);
    for (const query of [undefined, `quoted-source:"${name}"`]) {
      const filters =
        query === undefined ? [{ field: 'quoted-source' as const, value: name, exclude: false }] : [];
      const found = library.volume({ filters, ...(query !== undefined && { query }) });
      expect(found.ok && found.value.articles).toBe(articles);
    }
  }
  // These articles have no files.
  expect(library.verify().filter((finding) => !finding.startsWith('The original'))).toEqual([]);
  return Object.fromEntries(rows.value.map(({ name, statements }) => [name, statements]));
}

describe('a statement corrected', () => {
  test('is counted as the analyst has it, and as it was read when that is undone', async () => {
    const library = await aLibrary();
    const [id] = keep(library, anArticle());
    const rejected = correct(library, id!, 0, { action: 'reject' });
    expect(counts(library)).toEqual({ 'Bram Eskil': 1 });
    const attributed = correct(library, id!, 0, { action: 'attribute', to: 'Ida Moss', kind: 'person' });
    expect(counts(library)).toEqual({ 'Ida Moss': 1 });
    correct(library, id!, 0, { action: 'manner', kind: 'direct' });
    expect(library.article(id!)?.attributions).toMatchObject([
      { kind: 'direct', quotedSource: { name: 'Ida Moss' }, confidence: 1 },
    ]);
    expect(
      library.article(id!)?.statementCorrections.map(({ state, position }) => [state, position]),
    ).toEqual([
      ['in-force', undefined],
      ['in-force', 0],
      ['in-force', 0],
    ]);
    change(library, () => library.undoStatementCorrection(attributed, NOW));
    expect(counts(library)).toEqual({ 'Bram Eskil': 1 });
    change(library, () => library.undoStatementCorrection(rejected, NOW));
    expect(counts(library)).toEqual({ 'Bram Eskil': 1, 'Ida Moss': 1 });
    expect(library.article(id!)?.attributions[1]).toMatchObject({ kind: 'direct' });
    expect(library.statementCorrections()[0]).toMatchObject({ why: 'read it again', undoneAt: NOW });
  });

  test('follows its words when the article is read again, and stays when reading no longer finds it', async () => {
    const library = await aLibrary();
    const [id] = keep(library, anArticle());
    correct(library, id!, 0, { action: 'attribute', to: 'Harbour Board', kind: 'body' });
    correct(library, id!, 1, { action: 'content', content: [at(BODY, 'leaves')] });
    const renew = (body: string, attributions: readonly Attribution[]): void =>
      change(library, () =>
        library.renewArticle(
          { id: id!, version: 1 },
          { ...aNewArticle({ body, attributions }), importId: 1 },
        ),
      );
    const moved = `OSTERLO, 9 September. ${BODY}`;
    renew(moved, twoStatements(moved));
    expect(counts(library)).toEqual({ 'Bram Eskil': 1, 'Harbour Board': 1 });
    const [, second] = library.article(id!)?.attributions ?? [];
    expect(second?.content.map((span) => moved.slice(...span))).toEqual(['leaves']);
    renew(moved, []);
    expect(counts(library)).toEqual({ 'Bram Eskil': 1, 'Harbour Board': 1 });
    renew('Nobody leaves, Bram Eskil said.', []);
    expect(counts(library)).toEqual({ 'Bram Eskil': 1 });
    expect(library.article(id!)?.statementCorrections.map(({ state }) => state)).toEqual([
      'lost',
      'in-force',
    ]);
    renew(moved, twoStatements(moved));
    expect(counts(library)).toEqual({ 'Bram Eskil': 1, 'Harbour Board': 1 });
    expect(library.version(id!, 1)?.attributions[0]?.quotedSource?.name).toBe('Ida Moss');
  });

  test('is so after a restart, and when its article was deleted and has come back', async () => {
    const folder = aFolder();
    const first = await aLibrary(folder);
    const [id] = keep(first, anArticle());
    correct(first, id!, 0, { action: 'reject' });
    first.close();
    const library = await aLibrary(folder);
    expect(counts(library)).toEqual({ 'Bram Eskil': 1 });
    const deletion = change(library, () => library.deleteArticle(id!, { at: NOW, by: 'analyst' }, true));
    expect(library.statementCorrections()[0]).not.toHaveProperty('articleId');
    const content = library.deletedContent(deletion);
    const [stranger] = keep(library, anArticle());
    expect(counts(library)).toEqual({ 'Bram Eskil': 1, 'Ida Moss': 1 });
    const [back] = keep(library, anArticle());
    change(library, () => library.reattachStatementCorrections(content?.statementCorrections ?? [], back!));
    expect(library.article(back!)?.attributions).toHaveLength(1);
    expect(library.article(stranger!)?.attributions).toHaveLength(2);
  });

  test('leaves nothing when its article is erased', async () => {
    const library = await aLibrary();
    const [id] = keep(library, anArticle());
    correct(library, id!, 0, { action: 'reject' });
    const deletion = change(library, () => library.deleteArticle(id!, { at: NOW, by: 'analyst' }, true));
    change(library, () => library.eraseDeleted(deletion, NOW));
    expect(library.statementCorrections()).toEqual([]);
  });

  test('that has no such words is refused', async () => {
    const library = await aLibrary();
    const [id] = keep(library, anArticle());
    for (const content of [
      [[5, 5]],
      [
        [0, 4],
        [2, 9],
      ],
      [[0, 9999]],
    ] as const) {
      const made = change(library, () =>
        library.correctStatement(
          { articleId: id!, position: 0 },
          { action: 'content', content },
          { at: NOW },
        ),
      );
      expect(made).toBeUndefined();
    }
  });
});

test('a query by who is quoted follows merges, and so does a topic that asks for it', async () => {
  const library = await aLibrary();
  const topic = change(library, () =>
    library.saveTopic({ name: 'Moss', query: 'quoted-source:"Ida Moss"', colour: 1, at: NOW }),
  );
  const [id] = keep(
    library,
    aNewArticle({ body: 'It seeps.', attributions: [said('It seeps.', 'It', 'I. Moss')] }),
  );
  const found = (query: string): boolean => {
    const volume = library.volume({ query, filters: [] });
    return volume.ok && volume.value.articles === 1;
  };
  const isFiled = (): boolean => library.article(id!)?.topics.some((one) => one.id === topic.id) === true;
  expect([found('quoted-source:"Ida Moss"'), isFiled()]).toEqual([false, false]);
  const merge = change(library, () =>
    library.correctQuotedSource({
      at: NOW,
      change: { action: 'merge', from: 'I. Moss', to: 'Ida Moss' },
      was: 'I. Moss',
    }),
  );
  expect([found('quoted-source:"Ida Moss"'), found('quoted-source:"I. Moss"'), isFiled()]).toEqual([
    true,
    true,
    true,
  ]);
  change(library, () => library.undoQuotedSourceCorrection(merge.id, NOW));
  expect([found('quoted-source:"Ida Moss"'), isFiled()]).toEqual([false, false]);
});
