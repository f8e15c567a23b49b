import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ATTRIBUTION_FORMS, QUOTED_SOURCE_KINDS, type Attribution } from '#core/domain/attribution.ts';
import type { Statement } from '#core/domain/library-article.ts';
import type { StatementFilter } from '#core/domain/quoted-source.ts';
import { EVERYTHING, type Selection } from '#core/domain/selection.ts';
import type { StatementDimension } from '#core/domain/statement-count.ts';
import type { NewArticle } from '#core/filing.ts';
import type { Library } from '#core/ports.ts';
import { aLibrary, aNewArticle, change, keep, minute, NOW } from './a-library.ts';

const BODY = 'The dam seeps and the valley is told by Ida Moss to leave, or by nobody, as it goes.';
const NAMES = ['Ida Moss', 'I. Moss', 'Harbour Board', 'a resident'];

const someStatement: fc.Arbitrary<Attribution> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    kind: fc.constantFrom(...QUOTED_SOURCE_KINDS),
    form: fc.constantFrom(...ATTRIBUTION_FORMS),
    manner: fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const),
    stance: fc.constantFrom('reporting' as const, 'reporting' as const, 'attitude' as const),
    from: fc.nat(60),
    country: fc.constantFrom('SE', 'RU', undefined),
  })
  .map(({ name, kind, form, manner, stance, from, country }) => {
    const about = { name, kind, ...(country === undefined ? {} : { country }) };
    const statement: Attribution = {
      field: 'body',
      source: [],
      cue: [],
      content: [[from, from + 20]],
      kind: manner,
      form,
      stance,
      confidence: 0.8,
      rule: 'test',
    };
    return form === 'none' ? statement : { ...statement, quotedSource: about };
  });
const someArticle: fc.Arbitrary<NewArticle> = fc
  .record({
    outlet: fc.constantFrom('Harrow Post', 'Lowmoor Echo', undefined),
    day: fc.constantFrom('2026-09-07T08:00', '2026-09-08T09:30', undefined),
    attributions: fc.array(someStatement, { maxLength: 6 }),
  })
  .map(({ outlet, day, attributions }) =>
    aNewArticle({
      body: BODY,
      attributions,
      ...(outlet === undefined ? {} : { outlet: { name: outlet } }),
      ...(day === undefined ? {} : { datePublished: minute(day) }),
    }),
  );

const RANGE: Selection = { ...EVERYTHING, range: { from: '2026-09-07T00:00', to: '2026-09-08T00:00' } };
const OUTLET: Selection = { filters: [{ field: 'outlet', value: 'Harrow Post', exclude: false }] };
const FILTERS: readonly StatementFilter[] = [
  {},
  { stance: 'any' },
  { form: 'any' },
  { form: 'none' },
  { quotedSource: 'Ida Moss' },
  { quotedSources: ['Ida Moss', 'Harbour Board'], manner: 'direct' },
  { sourceKind: 'military', stance: 'attitude' },
  { about: 'Ida Moss' },
];

function listed(library: Library, selection: Selection, filter: StatementFilter): readonly Statement[] {
  const found = library.statements(selection, filter, { offset: 0, limit: 5000 });
  if (!found.ok) throw new Error('no query');
  expect(found.value.rows).toHaveLength(found.value.total);
  return found.value.rows;
}

/** What a statement counts under, worked out from the list of sentences alone. */
function valueOf(statement: Statement, by: StatementDimension): string | null | undefined {
  if (by === 'quoted-source') return statement.form === 'none' ? null : statement.quotedSource;
  if (by === 'outlet') return statement.outlet ?? null;
  if (by === 'form') return statement.form;
  if (by === 'manner') return statement.kind;
  return statement.published === undefined ? undefined : `${statement.published.slice(0, 10)}T00:00`;
}

function plainly(
  statements: readonly Statement[],
  by: StatementDimension,
  andBy?: StatementDimension,
): Record<string, readonly [statements: number, articles: number]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const values = [valueOf(statement, by), andBy === undefined ? null : valueOf(statement, andBy)];
    if (values.includes(undefined)) continue;
    const key = JSON.stringify(values);
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return Object.fromEntries(
    [...groups].map(([key, own]) => [key, [own.length, new Set(own.map((one) => one.articleId)).size]]),
  );
}

function counted(
  library: Library,
  selection: Selection,
  filter: StatementFilter,
  by: StatementDimension,
  andBy?: StatementDimension,
): ReturnType<typeof plainly> {
  const found = library.statementCounts(selection, filter, { by, ...(andBy && { andBy }), bin: 'day' });
  if (!found.ok) throw new Error('no query');
  return Object.fromEntries(
    found.value.map((row) => [
      JSON.stringify([row.key, row.other?.key ?? null]),
      [row.statements, row.articles],
    ]),
  );
}

test('every count of statements is that of the sentences it opens, also after corrections', async () => {
  const library = await aLibrary();
  fc.assert(
    fc.property(fc.array(someArticle, { minLength: 3, maxLength: 8 }), fc.nat(4), (articles, step) => {
      const ids = keep(library, ...articles);
      const [id] = ids;
      const first = library.article(id!)?.attributions[0];
      if (step === 0 && first !== undefined)
        change(library, () =>
          library.correctStatement({ articleId: id!, position: 0 }, { action: 'reject' }, { at: NOW }),
        );
      if (step === 1)
        change(library, () =>
          library.correctQuotedSource({
            at: NOW,
            change: { action: 'merge', from: 'I. Moss', to: 'Ida Moss' },
            was: 'I. Moss',
          }),
        );
      if (step === 2) change(library, () => library.removeArticle(id!));
      for (const selection of [EVERYTHING, RANGE, OUTLET]) {
        for (const filter of FILTERS) {
          const sentences = listed(library, selection, filter);
          for (const by of ['quoted-source', 'outlet', 'form', 'manner', 'bin'] as const)
            expect(counted(library, selection, filter, by)).toEqual(plainly(sentences, by));
          expect(counted(library, selection, filter, 'outlet', 'quoted-source')).toEqual(
            plainly(sentences, 'outlet', 'quoted-source'),
          );
        }
      }
    }),
    { numRuns: 6 },
  );
  const lanes = library.statementLanes(EVERYTHING, {}, { names: NAMES, bin: 'day' });
  const drawn = lanes.ok ? lanes.value : [];
  for (const { quotedSource, cells } of drawn) {
    const own = listed(library, EVERYTHING, { quotedSource }).filter((one) => one.published !== undefined);
    expect(cells.reduce((sum, cell) => sum + cell.statements, 0)).toBe(own.length);
    for (const { marks, statements } of cells) expect([0, statements]).toContain(marks.length);
  }
});

test('a statement knows those before and after it of the same quoted source', async () => {
  const library = await aLibrary();
  const says = (name: string): Attribution => ({
    field: 'body',
    source: [],
    cue: [],
    content: [[0, 13]],
    kind: 'indirect',
    form: 'named',
    stance: 'reporting',
    quotedSource: { name, kind: 'person' },
    confidence: 0.8,
    rule: 'test',
  });
  const on = (day: string | undefined) =>
    aNewArticle({
      body: BODY,
      attributions: [says('Other'), says('Ida Moss')],
      ...(day === undefined ? {} : { datePublished: minute(day) }),
    });
  const [undated, late, early] = keep(library, on(undefined), on('2026-09-08T09:30'), on('2026-09-08T07:00'));
  const around = library.statementAround(EVERYTHING, {}, { articleId: late!, position: 1 });
  expect(around.ok && around.value).toMatchObject({
    index: 1,
    total: 3,
    statement: { quotedSource: 'Ida Moss', articleId: late },
    previous: { articleId: early, position: 1 },
    next: { articleId: undated, position: 1 },
    sameDay: [{ articleId: early }],
    sameDayTotal: 1,
  });
  const none = library.statementAround(RANGE, {}, { articleId: late!, position: 1 });
  expect(none.ok && none.value).toBe(undefined);
});

test('who is quoted about somebody is told by what is said, and is never themselves', async () => {
  const library = await aLibrary();
  const words = (name: string, [from, to]: readonly [number, number]): Attribution => ({
    field: 'body',
    source: [],
    cue: [],
    content: [[from, to]],
    kind: 'indirect',
    form: 'named',
    stance: 'reporting',
    quotedSource: { name, kind: 'person' },
    confidence: 0.8,
    rule: 'test',
  });
  keep(
    library,
    aNewArticle({
      body: BODY,
      attributions: [
        words('Harbour Board', [0, BODY.length]),
        words('Harbour Board', [0, 13]),
        words('Ida Moss', [0, BODY.length]),
      ],
    }),
  );
  const about = listed(library, EVERYTHING, { about: 'Ida Moss' });
  expect(about.map(({ quotedSource, position }) => [quotedSource, position])).toEqual([['Harbour Board', 0]]);
  expect(library.quotedSource('Ida Moss')).toMatchObject({ count: { statements: 1, articles: 1 } });

  const counted = (): number => {
    const slices = library.countAbout('Ida Moss');
    for (let slice = slices.next(); ; slice = slices.next()) if (slice.done === true) return slice.value;
  };
  expect([counted(), counted()]).toEqual([1, 1]);
  // One more that names her, then the first without its statements: what is kept of the count follows.
  const [more = 0] = keep(
    library,
    aNewArticle({ body: BODY, attributions: [words('Port Union', [0, BODY.length])] }),
  );
  expect(counted()).toBe(2);
  change(library, () => library.removeArticle(1));
  expect(counted()).toBe(1);
  change(library, () => library.removeArticle(more));
  expect(counted()).toBe(0);
});
