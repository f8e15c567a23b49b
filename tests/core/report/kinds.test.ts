import { describe, expect, test } from 'vitest';
import { localWords } from '../../../electron/core/report/local-words.ts';
import { citation } from '../../../electron/core/report/citation.ts';
import { htmlReport } from '../../../electron/core/report/html.ts';
import { headOf } from '../../../electron/core/report/passage.ts';
import { inkOf } from '../../../electron/core/report/report-palette.ts';
import type { ReportLook } from '../../../electron/core/domain/report.ts';
import { richTextOf } from '../../../electron/core/domain/rich-text.ts';
import { aReport } from './a-library.ts';

const WEEK = { from: '2026-09-09T00:00', to: '2026-09-11T00:00' };
const headings = (html: string): readonly string[] =>
  [...html.matchAll(/<h2>(.*?)<\/h2>/gu)].map(([, words = '']) => words.replaceAll(/<[^>]*>/gu, ''));

describe('sections', () => {
  test('are printed in the order asked, and no others; links to what is left out become text', () => {
    const html = htmlReport(aReport({ sections: ['method', 'summary'] }));
    expect(headings(html)).toEqual(['Method', 'Summary']);
    expect(html).not.toContain('href="#');
  });

  test('a dossier tells lead copy, texts in time and the chain; without a story it says so', () => {
    const filters = [{ field: 'story', value: '9', exclude: false }] as const;
    const model = aReport({ kind: 'dossier', selection: { filters } });
    expect(model.title).toBe('Haverwick ordered to leave: story dossier, all dates');
    expect(model.selection).toEqual(['story: Haverwick ordered to leave']);
    expect(model.dossier?.lead?.id).toBe(1);
    expect(model.dossier?.events.map(({ clip, kind }) => [clip?.id, kind])).toEqual([
      [1, 'first'],
      [4, 'text'],
    ]);
    expect(model.dossier?.chains.map(({ links }) => links.map(({ id }) => id))).toEqual([[2, 3]]);
    expect(model.lists.find(({ id }) => id === 'story-9')?.articles).toEqual([4, 3, 2, 1]);
    expect(htmlReport(aReport({ kind: 'dossier' }))).toContain('No story was chosen');
  });

  test('a record has every statement of its source in time, the same words folded, with file and SHA-256', () => {
    const filters = [{ field: 'quoted-source', value: 'Bram Eskil', exclude: false }] as const;
    const { record, statementCount } = aReport({ kind: 'record', selection: { filters } });
    expect(statementCount).toBe(2);
    expect(record?.total).toBe(2);
    const all = record?.statements.flatMap(({ reference, repeats }) => [
      reference,
      ...repeats.map((repeat) => repeat.reference),
    ]);
    expect(all).toEqual(['S-1.1', 'S-2.1']);
    expect(record?.statements[0]?.clip?.sha256).toBe('1'.repeat(64));
  });
});

describe('picked clips', () => {
  const picked = [
    { article: 5, heading: 'First thing' },
    { article: 3, note: richTextOf('Mind this.') },
    { article: 999 },
  ];

  test('stand as picked, under their headings, whatever else is counted; what is gone is said', () => {
    const model = aReport({ picked });
    expect(model.sections.map(({ name, clips }) => [name, clips.map(({ clip }) => clip.id)])).toEqual([
      ['First thing', [5]],
      ['Marren Dam', [3]],
    ]);
    expect(model.volume).toEqual({ articles: 7, unique: 5 });
    expect(model.missingClips).toBe(1);
    expect(htmlReport(model)).toContain('Mind this.');
  });

  test('one from outside of the selection is printed and not counted', () => {
    const model = aReport({ picked, selection: { filters: [], range: WEEK } });
    expect(model.uncounted.map(({ id }) => id)).toEqual([5]);
    expect(model.counted).not.toContain(5);
    expect(htmlReport(model)).toContain('outside of the selection');
  });
});

describe('change', () => {
  test('is against the stretch just before, and absent where the library has nothing of it', () => {
    const model = aReport({ kind: 'analysis', selection: { filters: [], range: WEEK } });
    expect(model.before).toEqual({
      range: { from: '2026-09-07T00:00', to: '2026-09-09T00:00' },
      volume: { articles: 3, unique: 2 },
      base: { articles: 3, unique: 2 },
    });
    expect(
      model.outlets.map(({ label, volume, before }) => [label, volume.articles, before?.articles]),
    ).toEqual([
      ['Kestrel Daily', 1, 1],
      ['Port & <Rail> Weekly', 1, 1],
      ['Vennes Tribune', 1, 0],
    ]);
    const earlier = { from: '2026-09-08T00:00', to: '2026-09-09T00:00' };
    expect(aReport({ selection: { filters: [], range: earlier } }).before).toBeUndefined();
  });

  test('tiers and kinds of outlets are those of the registry', () => {
    const { tiers, mediaTypes } = aReport();
    expect(tiers.map(({ label, volume }) => [label, volume.articles])).toEqual([
      ['Tier 1', 2],
      ['Tier 2', 1],
      ['not given', 4],
    ]);
    // Copies of one text in two newspapers count once among the unique.
    expect(mediaTypes.map(({ label, volume }) => [label, volume.articles, volume.unique])).toEqual([
      ['newspaper', 3, 2],
      ['online only', 1, 1],
      ['not given', 3, 3],
    ]);
  });

  test('the text with most pickups, how soon and what was kept', () => {
    const [row] = aReport({ kind: 'analysis' }).syndication;
    expect(row).toMatchObject({
      pickups: 2,
      outlets: 3,
      delay: { first: 60, median: 60, last: 120, of: 2 },
      edits: { compared: 2 },
    });
  });
});

describe('licence', () => {
  test('full text never leaves where an outlet allows an extract only', () => {
    const model = aReport({ text: 'full' });
    const textOf = (id: number): boolean | undefined =>
      model.sections.flatMap(({ clips }) => clips).find(({ clip }) => clip.id === id)?.isFullText;
    expect(textOf(6)).toBe(true);
    // Two of the six are copies of a clip, and stand in the annex only.
    expect(model.fullTexts).toBe(4);
    expect(htmlReport(model)).toContain('Holds the full text of 4');
    expect(htmlReport(aReport())).not.toContain('Holds the full text');
  });

  test('an extract is one in a script without blanks, and of a word without end', () => {
    expect([...headOf('字'.repeat(2_000))].join('').length).toBeLessThan(60);
    expect(headOf('a'.repeat(9_000)).join('').length).toBeLessThan(2_100);
  });
});

describe('look', () => {
  test('dates and figures follow the locale, in every version of the runtime', () => {
    const [us, de] = [localWords('en-US'), localWords('de-DE')];
    expect(us.date('2026-09-08T05:40')).toBe('Sep 8, 2026, 05:40');
    expect(de.date('2026-09-08')).toBe('8. September 2026');
    expect(de.count(24_318)).toBe('24.318');
    expect(de.percent(1, 3)).toBe('33,3\u00a0%');
    expect(us.points(10, 7.5)).toBe('−2.5');
    expect(localWords('sv-SE').date('2026-09-07')).toBe('7 september 2026');
    expect(localWords('pl-PL').date('2026-09-07')).toBe('7 września 2026');
    expect(localWords('pl-PL').date('2026-09')).toBe('wrzesień 2026');
    expect(localWords('pl-PL').count(12_345)).toBe('12\u00a0345');
    expect(localWords('xx').date('2026-09-08')).toBe('8 Sep 2026');
  });

  test('a colour too light to read is darkened for words', () => {
    expect(inkOf('057a7f')).toBe('#057a7f');
    expect(inkOf('ffe000')).not.toBe('#ffe000');
  });

  test('what the look says stands on the page, and nothing of it can break out', () => {
    const look: ReportLook = {
      paper: 'Letter',
      locale: 'en-GB',
      citation: 'apa',
      colour: 'ffffff',
      desk: '<script>',
      confidentiality: '"></style>',
      header: 'Head',
      footer: 'Foot',
    };
    const html = htmlReport(aReport({ look }));
    expect(html).toContain('size: letter');
    expect(html).not.toContain('<script>');
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
    expect(html).toContain('<meta name="running-left" content="Head">');
  });
});

test('clips are cited in the styles of the field; what is not known is left out', () => {
  const clip = {
    headline: 'Dam holds',
    authors: ['Ann Lee', 'Bo Marsh'],
    outlet: 'Kestrel Daily',
    published: '2026-09-08T05:40',
    url: 'https://example.org/1',
  };
  const words = localWords('en-US');
  expect(citation(clip, 'apa', words)).toBe(
    'Lee, A., & Marsh, B. (2026, September 8). Dam holds. Kestrel Daily. https://example.org/1',
  );
  expect(citation(clip, 'ieee', words)).toBe(
    'A. Lee and B. Marsh, “Dam holds,” Kestrel Daily, Sep 8, 2026. [Online]. Available: https://example.org/1',
  );
  expect(citation({ headline: 'Dam holds', authors: [] }, 'chicago', words)).toBe('“Dam holds.” n.d.');
});
