import { describe, expect, test } from 'vitest';
import type { ArticleDefaults } from '../../../electron/core/domain/article.ts';
import type { ColumnMeaning } from '../../../electron/core/domain/columns.ts';
import { csv } from '../../../electron/core/formats/csv.ts';
import { jsonTable } from '../../../electron/core/formats/json-table.ts';
import { readCsv } from '../../../electron/core/formats/tables/csv-records.ts';
import { findDelimiter } from '../../../electron/core/formats/tables/delimiter.ts';
import { dateOfSerial } from '../../../electron/core/formats/tables/xlsx/number-formats.ts';
import { readBytes } from '../../../electron/core/read.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, fileName: string, defaults: ArticleDefaults = {}) =>
  readBytes(bytesOf(text), fileName, { defaults });

const LONG = 'The council met on Tuesday and put the plan for the new quay off until the autumn. '.repeat(5);

/** What each header is taken for, over cells of the kind such exports hold. */
async function guessed(cells: Readonly<Record<string, string>>): Promise<Record<string, ColumnMeaning>> {
  const rows = [1, 2, 3].map((row) => Object.values(cells).map((cell) => cell.replaceAll('#', String(row))));
  const quoted = [Object.keys(cells), ...rows].map((row) =>
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  );
  const { columns } = await read(quoted.join('\n'), 'export.csv');
  const mapping = columns?.[0]?.mapping;
  const pairs = (mapping?.headers ?? []).map((header, at) => [header, mapping?.meanings[at]] as const);
  return Object.fromEntries(pairs.filter(([, meaning]) => meaning !== 'ignored')) as Record<
    string,
    ColumnMeaning
  >;
}

describe('columns are guessed from headers and cells', () => {
  test('of an export with a snippet, an opening text and no full text', async () => {
    expect(
      await guessed({
        Date: '#4-Mar-2026 04:54PM',
        Headline: 'Council puts plan # for the quay off',
        URL: 'https://kestrel.example/#',
        'Opening Text': LONG,
        'Hit Sentence': 'the plan for the new quay #',
        Source: 'Kestrel Daily',
        Influencer: 'Mira Olsen',
        Country: 'Marrenland',
        Language: 'English',
        Reach: '120#',
        Sentiment: 'Neutral',
        Time: '04:54 PM',
      }),
    ).toEqual({
      Date: 'datePublished',
      Headline: 'headline',
      URL: 'url',
      'Opening Text': 'body',
      Source: 'outlet',
      Influencer: 'authors',
      Language: 'language',
      Time: 'timePublished',
    });
  });

  test('of an export with a full text beside the snippet', async () => {
    expect(
      await guessed({
        'Resource Id': 'a#',
        published: '2026-03-0# 10:00',
        title: 'Council puts plan # off',
        content: LONG,
        title_snippet: 'Council puts',
        content_snippet: 'the plan for the quay',
        domain_url: 'https://kestrel.example/',
        'extra_source_attributes.name': 'Kestrel Daily',
        lang: 'en',
        url: 'https://kestrel.example/#',
      }),
    ).toEqual({
      'Resource Id': 'providerId',
      published: 'datePublished',
      title: 'headline',
      content: 'body',
      'extra_source_attributes.name': 'outlet',
      lang: 'language',
      url: 'url',
    });
  });

  test('of a press database with codes for headers', async () => {
    expect(
      await guessed({
        AN: 'KEST0000202603#',
        HD: 'Council puts plan # for the quay off',
        BY: 'Mira Olsen',
        WC: '41# words',
        PD: '# March 2026',
        SN: 'Kestrel Daily',
        SC: 'KEST',
        PG: 'A#',
        LA: 'English',
        LP: 'The council met on Tuesday about the quay.',
        TD: LONG,
      }),
    ).toEqual({
      AN: 'providerId',
      HD: 'headline',
      BY: 'authors',
      WC: 'wordCountPrinted',
      PD: 'datePublished',
      SN: 'outlet',
      PG: 'page',
      LA: 'language',
      TD: 'body',
    });
  });

  test('of snapshots that count time in milliseconds', async () => {
    const { articles } = await read(
      `an,title,body,publication_datetime,source_name,byline\nA1,Council puts plan off,"${LONG}",1776185650000,Kestrel Daily,By Mira Olsen\n`,
      'snapshot.csv',
    );
    expect(articles[0]).toMatchObject({
      datePublished: { value: '2026-04-14T16:54:10', zone: 'Z', precision: 'second' },
    });
  });

  test('of Spanish headers', async () => {
    expect(
      await guessed({
        Fecha: '1#/03/2026',
        Medio: 'El Correo de Vennes',
        Titular: 'El puerto número # se amplía',
        'Texto completo': LONG,
        Enlace: 'https://correo.example/#',
      }),
    ).toEqual({
      Fecha: 'datePublished',
      Medio: 'outlet',
      Titular: 'headline',
      'Texto completo': 'body',
      Enlace: 'url',
    });
  });

  test('and never of a list of people or of figures', async () => {
    expect(await guessed({ Name: 'Oda Renn #', Title: 'Director of Ports', Age: '4#' })).toEqual({});
    expect(
      Object.values(await guessed({ Country: 'Marrenland', Year: '202#', Value: '1#.5' })),
    ).not.toContain('headline');
  });
});

describe('the mapping of a watch', () => {
  const text = 'when,what,said\n2026-03-04,Council puts plan off,The council met.\n';
  const headers = ['when', 'what', 'said'];

  test('is used where the headers are the same', async () => {
    const columns = [{ headers, meanings: ['datePublished', 'headline', 'body'] as const }];
    const found = await read(text, 'a.csv', { columns });
    expect(found.articles[0]).toMatchObject({
      headline: 'Council puts plan off',
      body: 'The council met.',
      evidence: { headline: { note: 'column “what”' } },
    });
    expect(found.columns?.[0]).toMatchObject({ isGuessed: false, mapping: { headers } });
  });

  test('is left alone where they are not, and the columns are shown with samples all the same', async () => {
    const columns = [{ headers: ['when', 'what'], meanings: ['datePublished', 'headline'] as const }];
    const found = await read(text, 'a.csv', { columns });
    expect(found.articles).toEqual([]);
    expect(found.refusals).toEqual([{ kind: 'no-article-boundary', format: 'csv' }]);
    expect(found.columns).toEqual([
      {
        mapping: { headers, meanings: ['ignored', 'ignored', 'ignored'] },
        isGuessed: true,
        samples: [['2026-03-04'], ['Council puts plan off'], ['The council met.']],
      },
    ]);
  });

  test('gets samples of 80 characters at most, three to a column', async () => {
    const rows = [1, 2, 3, 4].map((row) => `Plan ${row} put off,${LONG.trim()}`).join('\n');
    const found = await read(`Headline,Full text\n${rows}\n`, 'a.csv');
    const [headlines, bodies] = found.columns?.[0]?.samples ?? [];
    expect(headlines).toEqual(['Plan 1 put off', 'Plan 2 put off', 'Plan 3 put off']);
    expect(bodies?.map((sample) => sample.length)).toEqual([80]);
  });
});

describe('delimited text', () => {
  test.each([
    ['a,b\n1,2', ','],
    ['a;b\n1,5;2,5', ';'],
    ['a\tb\n1\t2,2', '\t'],
    ['sep=|\na|b\n1|2', '|'],
  ])('%j is parted by %j', (text, delimiter) => {
    expect(findDelimiter(text)?.delimiter).toBe(delimiter);
  });

  test('prose with commas is not taken for a table', () => {
    const prose = 'On Tuesday, the council met.\n\nIt was cold, they said.\n\nNobody, it seems, came.\n';
    const head = { bytes: bytesOf(prose), text: prose, fileName: 'note.txt' };
    expect(csv.recognises(head)).toBe(0);
  });

  test('cells keep delimiters, doubled marks and line breaks inside quotation marks', () => {
    expect(readCsv('a,"b ""c"", d\r\ne" ,f\rg,h,i', ',', { width: 3 }).records).toEqual([
      { line: 1, cells: ['a', 'b "c", d\r\ne', 'f'] },
      { line: 3, cells: ['g', 'h', 'i'] },
    ]);
  });

  test('text cut off in a quoted cell refuses the last row alone', () => {
    const { records, faults } = readCsv('a,b,c\n1,2,3\n4,5,"six\nseven\neight', ',', { width: 3 });
    expect(records.map(({ cells }) => cells[0])).toEqual(['a', '1']);
    expect(faults).toEqual([{ line: 3, what: 'a quotation mark is not closed' }]);
  });

  test('a file made of quotation marks is read to its end', () => {
    for (const line of ['"', '"a""\n', '""a,"b\n', '"x,"\n,"', 'a,"""b\n"c,']) {
      const { records, faults } = readCsv(line.repeat(300_000 / line.length), ',', { width: 3 });
      expect(records.length + faults.length).toBeGreaterThan(0);
    }
  });
});

test('numbers of days are dates in both counts, and the leap day Excel invented is none', () => {
  expect(dateOfSerial(46126, false)).toEqual({ value: '2026-04-14', zone: 'unknown', precision: 'day' });
  expect(dateOfSerial(44664, true)).toEqual({ value: '2026-04-14', zone: 'unknown', precision: 'day' });
  expect(dateOfSerial(60, false)).toBeUndefined();
});

test('JSON nested beyond any sense is refused, not a crash', async () => {
  const found = await jsonTable.parse({
    bytes: new Uint8Array(),
    text: '['.repeat(200_000),
    fileName: 'a.json',
    defaults: {},
  });
  expect(found.ok).toBe(false);
  const closed = `${'{"data":'.repeat(5000)}[]${'}'.repeat(5000)}`;
  expect((await read(closed, 'a.json')).articles).toEqual([]);
});

test('a row of a million cells is refused alone', () => {
  const { records, faults } = readCsv(`a,b,c\n${','.repeat(1_000_000)}\n1,2,3\n`, ',', { width: 3 });
  expect(records.map(({ line }) => line)).toEqual([1, 3]);
  expect(faults).toEqual([{ line: 2, what: 'more cells than any real row has' }]);
});
