import { describe, expect, test } from 'vitest';
import { EXPECTED_ARTICLES } from './expected-counts.ts';
import { EXPECTED_STATEMENTS } from './expected-statements.ts';
import { articlesOn, dayOf, statementsBy, volumeOf, volumesBy } from './expected-totals.ts';
import { sampleFiles } from './sample-files.ts';

describe('the hand-made table of the samples', () => {
  test('has one row and one list of statements for every file', () => {
    const files = sampleFiles();
    expect(EXPECTED_ARTICLES.map(({ file }) => file)).toEqual(files);
    expect(Object.keys(EXPECTED_STATEMENTS)).toEqual(files);
  });

  test('adds up to 215 articles: 139 alone and 76 in 19 duplicate groups', () => {
    const sizes = [...volumesBy(({ group }) => group)].filter(([group]) => group !== null);
    const copies = sizes.map(([, { articles }]) => articles).sort((a, b) => b - a);
    expect(copies).toEqual([7, 7, 6, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3]);
    expect(volumeOf(EXPECTED_ARTICLES)).toEqual({ articles: 139 + 76, unique: 139 + 19 });
  });

  test('adds up per outlet and origin', () => {
    const outlets = [...volumesBy(({ outlet }) => outlet)].map(([outlet, { articles }]) => [
      outlet,
      articles,
    ]);
    expect(Object.fromEntries(outlets)).toEqual({
      'Kestrel Daily': 35,
      'Capital Ledger': 25,
      'The Harrow Post': 32,
      'Radio Ardan': 24,
      'The Orrin Courier': 16,
      'Sable Evening News': 29,
      'Vennes Tribune': 22,
      'Lowmoor Gazette': 13,
      'Skarra Dagspost': 12,
      'Port & Rail Weekly': 6,
      null: 1,
    });
    expect(Object.fromEntries(volumesBy(({ origin }) => origin))).toEqual({
      Ostra: { articles: 52, unique: 4 + 11 },
      Telmark: { articles: 33, unique: 5 + 8 },
      null: { articles: 130, unique: 130 },
    });
  });

  test('adds up per topic, and per day for Marren Dam', () => {
    expect(volumeOf(articlesOn('Marren Dam'))).toEqual({ articles: 80, unique: 43 });
    expect(volumeOf(articlesOn('Port Ansel strike'))).toEqual({ articles: 19, unique: 12 });
    expect(volumeOf(articlesOn('Grid reform bill'))).toEqual({ articles: 15, unique: 10 });
    const days = [...volumesBy(dayOf, articlesOn('Marren Dam'))].map(([day, volume]) => [
      day?.slice(5),
      [volume.articles, volume.unique],
    ]);
    expect(Object.fromEntries(days)).toEqual({
      '08-28': [1, 1],
      '09-03': [4, 1],
      '09-05': [1, 1],
      '09-07': [3, 1],
      '09-08': [9, 3],
      '09-09': [9, 4],
      '09-10': [6, 3],
      '09-11': [4, 4],
      '09-12': [2, 2],
      '09-13': [2, 2],
      '09-14': [3, 3],
      '09-15': [10, 3],
      '09-16': [11, 5],
      '09-17': [4, 4],
      '09-18': [2, 2],
      '09-23': [4, 1],
      '09-24': [1, 1],
      '09-25': [3, 1],
      '09-28': [1, 1],
    });
  });

  test('lets the share of Marren Dam rise from nothing to a peak and fall again', () => {
    const all = volumesBy(dayOf);
    const dam = volumesBy(dayOf, articlesOn('Marren Dam'));
    const shareOn = (day: string): number => (dam.get(day)?.articles ?? 0) / (all.get(day)?.articles ?? 0);
    for (const day of ['08-24', '08-25', '08-26', '08-27', '08-28', '08-31']) {
      expect(shareOn(`2026-${day}`), day).toBeLessThanOrEqual(0.2);
    }
    for (const day of ['09-08', '09-09', '09-10', '09-15', '09-16']) {
      expect(shareOn(`2026-${day}`), day).toBeGreaterThanOrEqual(0.5);
      expect(shareOn(`2026-${day}`), day).toBeLessThanOrEqual(0.75);
    }
    for (const day of ['09-24', '09-25', '09-28']) {
      expect(shareOn(`2026-${day}`), day).toBeGreaterThanOrEqual(0.1);
      expect(shareOn(`2026-${day}`), day).toBeLessThanOrEqual(0.3);
    }
  });

  test('leaves 29 and 30 August empty, and three files without a whole date', () => {
    const days = volumesBy(dayOf);
    expect(days.has('2026-08-29') || days.has('2026-08-30')).toBe(false);
    expect(days.get(null)).toEqual({ articles: 3, unique: 3 });
  });

  test('knows how often the people of the affair are quoted', () => {
    const said = statementsBy(articlesOn('Marren Dam'));
    expect([...said.values()].every((statements) => statements > 0)).toBe(true);
    expect(said.get('Orrin Valley Power')).toBeGreaterThan(said.get('Tomas Reyle') ?? Infinity);
  });
});
