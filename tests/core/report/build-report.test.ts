import { describe, expect, test } from 'vitest';
import type { ReportSpec } from '../../../electron/core/domain/report.ts';
import type { ReportModel } from '../../../electron/core/report/model.ts';
import { buildReport, type ReportOptions } from '../../../electron/core/report/build-report.ts';
import { PAGE_EXTENT, WHOLE_EXTENT, type Extent } from '../../../electron/core/report/limits.ts';
import { aLibrary, aReport, SPEC, TOPICS } from './a-library.ts';

const listOf = (model: ReportModel, id: string): readonly number[] | undefined =>
  model.lists.find((list) => list.id === id)?.articles;

describe('what a report counts', () => {
  test('raw and unique, what they are of, and what carries no date', () => {
    const model = aReport();
    expect(model.volume).toEqual({ articles: 7, unique: 5 });
    expect(model.base).toEqual({ articles: 7, unique: 5 });
    expect(model.undated).toEqual({ articles: 1, unique: 1 });
    expect(model.annex.map(({ id }) => id)).toEqual([4, 6, 3, 2, 1, 5, 7]);
  });

  test('topics by their articles, one clip of each duplicate group: the lead copy', () => {
    const { sections } = aReport();
    expect(sections.map(({ name, volume }) => [name, volume])).toEqual([
      ['Marren Dam', { articles: 5, unique: 3 }],
      ['Port Ansel strike', { articles: 2, unique: 2 }],
    ]);
    expect(sections.map(({ clips }) => clips.map(({ clip }) => clip.id))).toEqual([
      [4, 6, 1],
      [6, 5],
    ]);
  });

  test('when the lead copy is not counted, the earliest copy that is stands for the group', () => {
    const range = { from: '2026-09-08T06:00', to: '2026-09-10T00:00' };
    const { annex, lists } = aReport({ selection: { range, filters: [] } });
    expect(annex.map(({ id, isLeadCopy, pickups }) => [id, isLeadCopy, pickups])).toEqual([
      [3, false, 1],
      [2, true, 1],
    ]);
    expect(lists.find(({ id }) => id === 'unique')?.articles).toEqual([2]);
  });

  test('share of voice is of the articles on any topic, not of the sum', () => {
    // Dam 5 and strike 2, but article 6 is on both: 6 on any, 4 of them unique.
    expect(aReport().shareOfVoice).toEqual({
      any: { articles: 6, unique: 4 },
      topics: [
        { name: 'Marren Dam', colour: 1, volume: { articles: 5, unique: 3 } },
        { name: 'Port Ansel strike', colour: 2, volume: { articles: 2, unique: 2 } },
      ],
    });
  });

  test('a report on one topic keeps to it, and still compares it with the others', () => {
    const filters = [{ field: 'topic', value: '2', exclude: false }] as const;
    const model = aReport({ selection: { filters } });
    expect(model.sections.map(({ name, clips }) => [name, clips.length])).toEqual([['Port Ansel strike', 2]]);
    expect(model.shareOfVoice?.any).toEqual({ articles: 6, unique: 4 });
    expect(model.title).toBe('Port Ansel strike: briefing, all dates');
  });

  test('every list holds as many articles as the figure that leads to it', () => {
    const model = aReport();
    expect(listOf(model, 'unique')).toEqual([4, 6, 1, 5, 7]);
    expect(listOf(model, 'topic-1')).toEqual([4, 6, 3, 2, 1]);
    expect(listOf(model, 'story-9')).toEqual([4, 3, 2, 1]);
    expect(listOf(model, 'group-1')).toEqual([3, 2, 1]);
    model.outlets.forEach(({ volume }, row) => {
      expect(listOf(model, `outlet-${row + 1}`)).toHaveLength(volume.articles);
    });
    model.origins.forEach(({ volume }, row) => {
      expect(listOf(model, `origin-${row + 1}`)).toHaveLength(volume.articles);
    });
    for (const { list, volume } of model.sections) expect(listOf(model, list)).toHaveLength(volume.articles);
    for (const { list, row } of model.stories) expect(listOf(model, list)).toHaveLength(row.volume.articles);
  });

  test('a clip shows where the topic’s words stand, not the head of a long text', () => {
    const [dam] = aReport().sections;
    const passage = dam?.clips.find(({ clip }) => clip.id === 6)?.passages[0];
    expect(passage?.text).toMatch(/^\[…\] Word .* strikers at the Marren dam more .* \[…\]$/u);
    expect(passage?.marks.map(([start, end]) => passage.text.slice(start, end))).toEqual(['Marren', 'dam']);
    expect(passage?.text.split(' ').length).toBe(52);
  });

  test('full text only by choice', () => {
    const lengths = (text: ReportSpec['text'], extent: Extent) => {
      const model = buildReport({ ...SPEC, text }, aLibrary(), '1.0.0', { extent });
      const clip = model.ok ? model.value.annex.find(({ id }) => id === 6) : undefined;
      return clip?.text.join(' ').length ?? 0;
    };
    expect(lengths('extract', WHOLE_EXTENT)).toBeLessThan(300);
    expect(lengths('full', WHOLE_EXTENT)).toBeGreaterThan(600);
    // A page prints the text of its clips, and of nothing that only stands in its annex.
    expect(lengths('full', PAGE_EXTENT)).toBeLessThan(300);
  });

  test('one statement of each of the most quoted, all of them in the annex', () => {
    const { voices, statements } = aReport();
    expect(voices.map(({ reference, statement }) => [reference, statement.quotedSource])).toEqual([
      ['S-2.1', 'Bram Eskil'],
      ['S-4.1', 'Ilse Marwen'],
    ]);
    expect(statements).toHaveLength(3);
  });

  test('a query that cannot be understood is an error, not a report', () => {
    const report = buildReport({ ...SPEC, selection: { query: '(dam', filters: [] } }, aLibrary(), '1.4.0');
    expect(report).toMatchObject({ ok: false, error: { at: 0 } });
  });

  test('an empty library and an empty selection make a report all the same', () => {
    expect(aReport({}, aLibrary([])).volume).toEqual({ articles: 0, unique: 0 });
    expect(aReport({ selection: { query: 'zebra', filters: [] } }).sections).toEqual([]);
  });

  test('without topics the clips stand in one list', () => {
    const { sections } = aReport({}, aLibrary(undefined, []));
    expect(sections.map(({ name, clips }) => [name, clips.length])).toEqual([['Articles', 5]]);
  });

  test('stretches without any import are named', () => {
    const range = { from: '2026-09-05T00:00', to: '2026-09-12T00:00' };
    expect(aReport({ selection: { range, filters: [] } }).gaps).toEqual([
      '5–7 September 2026',
      '11 September 2026',
    ]);
  });
});

describe('the method', () => {
  const line = (model: ReportModel, label: string): string =>
    model.method.find((each) => each.label === label)?.text ?? '';

  test('prints queries with their versions, corpus, rules, zone, what was left out and what it was made with', () => {
    const filters = [{ field: 'outlet', value: 'Vennes Tribune', exclude: true }] as const;
    const model = aReport({ selection: { filters } });
    expect(line(model, `Topic ${TOPICS[0]?.name ?? ''}`)).toBe(
      'version 3 of 1 September 2026: marren AND dam. Understood as: articles with both marren and dam.',
    );
    expect(line(model, 'Corpus').replaceAll('\u00a0', ' ')).toBe(
      '7 articles, 5 unique in the library, all dates, by published date; 1 watch. The selection comes from 6 files of 3 outlets; 1 article names no outlet.',
    );
    expect(line(model, 'Left out')).toBe('outlet: not Vennes Tribune.');
    expect(line(model, 'Time zone')).toContain('Europe/Berlin');
    expect(line(model, 'Dates')).toContain('1 of the articles carries no date');
    expect(line(model, 'Made with')).toContain('Sourceline 1.4.0, readers html 4.');
    expect(line(model, 'Share of voice')).toContain(
      'Articles on one topic ÷ articles on any of the topics compared',
    );
  });
});

describe('a figure is of all articles, however few the annex holds', () => {
  const few = { extent: { articles: 1, statements: 1, texts: 'printed' } } as const;
  const made = (spec: Partial<ReportSpec>, options: ReportOptions = {}) => {
    const model = buildReport({ ...SPEC, ...spec }, aLibrary(), '1.0.0', options);
    if (!model.ok) throw new Error(model.error.message);
    return model.value;
  };

  test.each(['tier', 'date', 'topic'] as const)('clips by %s', (clipOrder) => {
    const figures = ({ sections }: ReportModel) => sections.map(({ name, volume }) => [name, volume]);
    const whole = figures(made({ clipOrder }));
    expect(whole.length).toBeGreaterThan(1);
    expect(figures(made({ clipOrder }, few))).toEqual(whole);
  });

  test('corrected and withdrawn articles', () => {
    const ids = ({ corrections }: ReportModel) => corrections.map(({ id }) => id);
    const whole = ids(made({}));
    expect(whole.length).toBeGreaterThan(0);
    expect(ids(made({}, few))).toEqual(whole);
  });
});
