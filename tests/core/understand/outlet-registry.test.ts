import { describe, expect, test } from 'vitest';
import type { RawArticle } from '../../../electron/core/domain/article.ts';
import { MEDIA_TYPES } from '../../../electron/core/domain/article.ts';
import type { OutletEntry } from '../../../electron/core/domain/outlet-entry.ts';
import type { ReadTerms } from '../../../electron/core/domain/read-terms.ts';
import { matchKey } from '../../../electron/core/text/clean.ts';
import { outletAt, outletNamed, SHIPPED_OUTLETS } from '../../../electron/core/understand/outlet-registry.ts';
import { understandArticle } from '../../../electron/core/understand/understand-article.ts';

describe('the shipped outlets', () => {
  test('are many, each with a country and a media type we know', () => {
    expect(SHIPPED_OUTLETS.length).toBeGreaterThan(600);
    const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (const { name, country, mediaType } of SHIPPED_OUTLETS) {
      expect(country, name).toMatch(/^[A-Z]{2}$/);
      expect(regions.of(country ?? ''), name).toBeDefined();
      expect(MEDIA_TYPES, name).toContain(mediaType);
    }
  });

  test('share no name, no alias and no domain', () => {
    const names = SHIPPED_OUTLETS.flatMap(({ name, aliases }) => [name, ...aliases]).map(matchKey);
    const domains = SHIPPED_OUTLETS.flatMap((entry) => entry.domains);
    const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
    expect(twice(names)).toEqual([]);
    expect(twice(domains)).toEqual([]);
    expect(names).not.toContain('');
    for (const domain of domains) expect(domain).toMatch(/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });
});

describe('a printed name', () => {
  test.each([
    ['The Guardian (London)', 'The Guardian'],
    ['theguardian.com', 'The Guardian'],
    ['www.theguardian.com', 'The Guardian'],
    ['https://www.faz.net/aktuell/', 'Frankfurter Allgemeine Zeitung'],
    ['FAZ', 'Frankfurter Allgemeine Zeitung'],
    ['SPIEGEL ONLINE', 'Der Spiegel'],
    ['Le Monde (site web)', 'Le Monde'],
    ['人民日报', "People's Daily"],
    ['Washington Post', 'The Washington Post'],
    ['The Associated Press', 'AP'],
  ])('%s is %s', (printed, name) => {
    expect(outletNamed(printed)?.name).toBe(name);
  });

  test.each(['Kestrel Daily', 'The Guardians', 'Guardian Weekly of Nowhere', 'as', '', 'example.org'])(
    '%s is nobody we know',
    (printed) => {
      expect(outletNamed(printed)).toBeUndefined();
    },
  );

  test('that several outlets print is told by the address', () => {
    expect(outletNamed('The Star')).toBeUndefined();
    expect(outletNamed('The Star', 'https://www.thestar.com.my/news/1')?.country).toBe('MY');
    expect(outletNamed('The Guardian', 'https://guardian.ng/news/1')?.country).toBe('NG');
    expect(outletNamed('The Guardian', 'https://kestrel.example/1')?.country).toBe('GB');
  });
});

test('an address is looked up by its domain and the ones above it, never by part of a word', () => {
  expect(outletAt('https://news.bbc.co.uk/2/hi.stm')?.name).toBe('BBC News');
  expect(outletAt('http://asia.nikkei.com/a')?.name).toBe('Nikkei Asia');
  expect(outletAt('https://user:pass@www.nytimes.com:443/a')?.name).toBe('The New York Times');
  expect(outletAt('https://notbbc.com/a')).toBeUndefined();
  expect(outletAt('https://bbc.com.example.org/a')).toBeUndefined();
  expect(outletAt('no address at all')).toBeUndefined();
});

describe('the analyst’s entries', () => {
  const own: readonly OutletEntry[] = [
    { name: 'Kestrel Daily', aliases: ['KD', 'FAZ'], domains: ['kestrel.example'], country: 'IE' },
    { name: 'The Guardian', aliases: [], domains: [], country: 'GB', mediaType: 'online' },
  ];

  test('come before the shipped ones', () => {
    expect(outletNamed('KD', undefined, own)?.name).toBe('Kestrel Daily');
    expect(outletNamed('FAZ', undefined, own)?.name).toBe('Kestrel Daily');
    expect(outletAt('https://www.kestrel.example/1', own)?.name).toBe('Kestrel Daily');
    expect(outletAt('https://theguardian.com/1', own)?.mediaType).toBe('online');
    expect(outletNamed('The Guardian (London)', undefined, own)?.mediaType).toBe('online');
  });
});

describe('an article’s outlet', () => {
  const read = (raw: Partial<RawArticle>, terms: ReadTerms = { defaults: {} }) =>
    understandArticle({ blocks: [], stated: {}, evidence: {}, ...raw }, { id: 'text', version: 1 }, terms);

  test('gets its country and media type, and says how it was printed', () => {
    const article = read({
      stated: { outlet: { name: 'FAZ.NET' } },
      evidence: { outlet: { from: 'file-metadata', certainty: 'high', note: 'column “Medium”' } },
    });
    expect(article.outlet).toEqual({
      name: 'Frankfurter Allgemeine Zeitung',
      country: 'DE',
      mediaType: 'newspaper',
    });
    expect(article.evidence.outlet).toEqual({
      from: 'file-metadata',
      certainty: 'high',
      note: 'column “Medium”; Printed as FAZ.NET',
    });
  });

  test('is the one of the address when none is printed, before that of the watch', () => {
    const url = 'https://www.dawn.com/news/1';
    const article = read({ stated: { url } }, { defaults: { outlet: 'Kestrel Daily' } });
    expect(article.outlet).toEqual({ name: 'Dawn', country: 'PK', mediaType: 'newspaper' });
    expect(article.evidence.outlet).toEqual({
      from: 'registry',
      certainty: 'medium',
      note: `From the address ${url}`,
    });
  });

  test('stays as it is printed when nobody knows it, whatever the address', () => {
    const article = read({
      stated: { outlet: { name: 'Kestrel Daily' }, url: 'https://www.dawn.com/1' },
      evidence: { outlet: { from: 'markup', certainty: 'high' } },
    });
    expect(article.outlet).toEqual({ name: 'Kestrel Daily' });
    expect(article.evidence.outlet).toEqual({ from: 'markup', certainty: 'high' });
  });

  test('is that of the watch at last, under the name we show', () => {
    const article = read({}, { defaults: { outlet: 'NZZ' } });
    expect(article.outlet).toMatchObject({ name: 'Neue Zürcher Zeitung', country: 'CH' });
    expect(article.evidence.outlet).toMatchObject({ from: 'watch-default', note: 'Given as NZZ' });
  });
});
