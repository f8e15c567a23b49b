import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { aLibrary, aReport, ITEMS, SPEC, type Item } from './a-library.ts';
import type { ReportSpec } from '../../../electron/core/domain/report.ts';
import type { Filter } from '../../../electron/core/domain/selection.ts';
import { REPORT_OUTPUTS } from '../../../electron/core/report/index.ts';

const OUTLETS = ['Kestrel Daily', 'The Harrow Post', 'Port & <Rail> Weekly'];
const items: fc.Arbitrary<readonly Item[]> = fc
  .array(
    fc.record({
      outlet: fc.constantFrom(...OUTLETS, undefined),
      day: fc.integer({ min: 1, max: 12 }),
      isDated: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
      copyOf: fc.option(fc.nat(), { nil: undefined }),
      topics: fc.subarray([1, 2]),
      says: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((drawn) =>
    drawn.map(({ outlet, day, isDated, copyOf, topics, says }, at): Item => {
      const group = copyOf === undefined || at === 0 ? at + 1 : (copyOf % at) + 1;
      return {
        id: at + 1,
        headline: `Headline ${at + 1}`,
        body: 'Marren dam strike. “We left,” said Bram Eskil.',
        group,
        topics,
        ...(outlet !== undefined && { outlet }),
        ...(isDated && { published: `2026-09-${String(day).padStart(2, '0')}T10:00` }),
        ...(says && { says: [{ who: 'Bram Eskil', words: '“We left,”' }] }),
      };
    }),
  )
  // A copy of a copy is a copy of the first.
  .map((drawn) => drawn.map((item) => ({ ...item, group: drawn[(item.group ?? 1) - 1]?.group ?? item.id })));
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field: fc.constant('outlet' as const),
    value: fc.constantFrom(...OUTLETS, null),
    exclude: fc.boolean(),
  }),
  fc.record({
    field: fc.constant('topic' as const),
    value: fc.constantFrom('1', '2'),
    exclude: fc.boolean(),
  }),
);
const specs: fc.Arbitrary<Partial<ReportSpec>> = fc
  .record({
    kind: fc.constantFrom('briefing' as const, 'analysis' as const),
    filters: fc.array(filter, { maxLength: 2 }),
    days: fc.option(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), {
      nil: undefined,
    }),
  })
  .map(({ kind, filters, days }) => {
    const day = (number: number): string => `2026-09-${String(number).padStart(2, '0')}T00:00`;
    const range = days && { from: day(Math.min(...days)), to: day(Math.max(...days) + 1) };
    return { kind, selection: { filters, ...(range && { range }) } };
  });

/** A dossier is of one story, a record of one quoted source. */
const KINDS: readonly Partial<ReportSpec>[] = [
  { kind: 'briefing' },
  { kind: 'analysis' },
  { kind: 'dossier', selection: { filters: [{ field: 'story', value: '9', exclude: false }] } },
  {
    kind: 'record',
    selection: { filters: [{ field: 'quoted-source', value: 'Bram Eskil', exclude: false }] },
  },
];

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const rowsIn = (bytes: Uint8Array, sheet: number): number =>
  (strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array()).match(/<row /gu)
    ?.length ?? 0) - 1;

/** What each format says of how many articles were counted, read by a program that is not ours where there is one. */
const COUNTED: Readonly<Record<string, (bytes: Uint8Array) => number | Promise<number>>> = {
  html: (bytes) => parseHTML(text(bytes)).document.querySelectorAll('#annex tbody tr').length,
  md: (bytes) => Number(/\*\*([\d,]+)\s+articles?/u.exec(text(bytes))?.[1]?.replaceAll(',', '')),
  csv: (bytes) => (parse(text(bytes), { bom: true, record_delimiter: '\r\n' }) as unknown[]).length - 1,
  json: (bytes) => (JSON.parse(text(bytes)) as { annex: unknown[] }).annex.length,
  xlsx: (bytes) => rowsIn(bytes, 1),
  eml: async (bytes) => {
    const { attachments } = await PostalMime.parse(bytes);
    return rowsIn(new Uint8Array(attachments[0]?.content as ArrayBuffer), 1);
  },
};

test('the totals of a report are those of the library, whatever is selected, in every format', async () => {
  await fc.assert(
    fc.asyncProperty(items, specs, async (drawn, spec) => {
      const library = aLibrary(drawn);
      const model = aReport(spec, library);
      const selection = spec.selection ?? SPEC.selection;
      const volume = library.volume(selection);
      expect(volume).toMatchObject({ ok: true, value: model.volume });
      const { articles, unique } = model.volume;
      const of = (list: string): number | undefined =>
        model.lists.find(({ id }) => id === list)?.articles.length;
      expect([model.annex.length, of('unique')]).toEqual([articles, unique]);
      // Every outlet's figure is its list, and the outlets add up to all.
      expect(model.outlets.reduce((sum, { volume: each }) => sum + each.articles, 0)).toBe(articles);
      model.outlets.forEach(({ volume: each }, at) => expect(of(`outlet-${at + 1}`)).toBe(each.articles));
      const statements = library.statements(selection, {}, { offset: 0, limit: 1 });
      expect(statements).toMatchObject({ ok: true, value: { total: model.statements.length } });
      for (const { id, write } of REPORT_OUTPUTS) {
        const counted = COUNTED[id];
        if (counted !== undefined) expect([id, await counted(await write(model))]).toEqual([id, articles]);
      }
    }),
    { numRuns: 40 },
  );
});

test('every kind in every format is the same bytes when it is written again', async () => {
  const all = KINDS.map((spec) => () => aReport(spec, aLibrary(ITEMS)));
  for (const made of all)
    for (const { id, write } of REPORT_OUTPUTS) {
      const [one, other] = [await write(made()), await write(made())];
      expect([id, made().kind, Buffer.from(one).equals(Buffer.from(other))]).toEqual([id, made().kind, true]);
    }
});
