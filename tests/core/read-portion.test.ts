import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FileYield, Reader } from '#core/import-ports.ts';
import { readPortion } from '#core/read-portion.ts';
import { readBytes } from '#core/read.ts';
import { ok } from '#core/result.ts';
import { readInPortions } from '../../electron/import/portions.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/articles');
const SIZES = { usual: 6_000, largest: 60_000 };
const TERMS = { defaults: {} };
const READER: Reader = { read: readBytes, readPortion, close: () => Promise.resolve() };

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string): Uint8Array =>
  Uint8Array.from(
    `\uFEFF${text}`.split('').flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
  );
const repeat = (times: number, piece: (at: number) => string): string =>
  Array.from({ length: times }, (_, at) => piece(at)).join('');

const row = (at: number): string =>
  `"Brücke „${at}“ wieder offen";Der Kurier;0${(at % 9) + 1}.03.2026;"Absatz eins der Meldung ${at}, länger.\r\n\r\nAbsatz ""zwei""."\r\n`;
const TABLE = `Titel;Quelle;Datum;Text\r\n${repeat(150, row)}`;
const LINES = repeat(150, (at) => {
  const item = {
    title: `Headline ${at}`,
    text: `Text of item ${at}. `.repeat(4),
    published: '2026-03-04T10:00:00Z',
  };
  return `${JSON.stringify(at < 60 ? item : { ...item, author: 'Ada Quill' })}\n`;
});
const MAIL = (at: number): string =>
  `From desk@kestrel.example Tue Mar  3 10:00:00 2026\nFrom: Kestrel <desk@kestrel.example>\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nSubject: Report ${at}\n\nThe dam held on day ${at}, the ministry said in a statement on Tuesday.\n\n>From the valley came thanks.\n\n`;
const ARTICLE = (at: number): string =>
  `Headline of file ${at}\n\nOSTERLO (Kestrel / Ostra – 8 September 2026) – The dam held on day ${at}, the ministry said.\n`;

function tar(files: number): Uint8Array {
  const blocks = Array.from({ length: files }, (_, at) => {
    const content = strToU8(ARTICLE(at));
    const header = new Uint8Array(512);
    header.set(latin(`news/${at}.txt`), 0);
    header.set(latin(`${content.length.toString(8).padStart(11, '0')}\0`), 124);
    header.set(latin('        '), 148);
    header.set(latin('0'), 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.set(latin(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    const padded = new Uint8Array(Math.ceil(content.length / 512) * 512);
    padded.set(content);
    return [...header, ...padded];
  });
  return Uint8Array.from([...blocks.flat(), ...new Array<number>(1_024).fill(0)]);
}

function zip(files: number): Uint8Array {
  const names = Array.from({ length: files }, (_, at) => [`news/${at}.txt`, strToU8(ARTICLE(at))] as const);
  return zipSync(Object.fromEntries(names), { level: 0 });
}

function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name, 'source.txt'), 'utf8');
}

async function inPortions(bytes: Uint8Array, fileName: string): Promise<readonly FileYield[]> {
  const file = {
    size: bytes.length,
    read: (at: number, length: number) => Promise.resolve(ok(bytes.subarray(at, at + length))),
    close: () => Promise.resolve(),
  };
  const found: FileYield[] = [];
  for await (const portion of readInPortions({
    file,
    fileName,
    terms: TERMS,
    reader: READER,
    sizes: SIZES,
  })) {
    if (!portion.ok) throw new Error(portion.error.kind);
    found.push(portion.value.yields);
  }
  return found;
}

describe('a file read in portions yields what it yields when it is read whole', () => {
  test.each([
    ['a table', 'export.csv', strToU8(TABLE)],
    ['a table in Windows-1252', 'export.csv', latin(TABLE.replace(/[„“]/g, "'"))],
    ['a table in UTF-16', 'export.csv', wide(TABLE)],
    ['a table with bare carriage returns', 'export.csv', strToU8(TABLE.replaceAll('\r\n', '\r'))],
    ['JSON lines, whose fields change', 'items.jsonl', strToU8(LINES)],
    ['a mailbox', 'desk.mbox', strToU8(repeat(80, MAIL))],
    ['a tar archive', 'news.tar', tar(40)],
    ['a ZIP archive', 'news.zip', zip(100)],
    [
      'text of Nexis, old',
      'export.txt',
      strToU8(repeat(15, () => `${fixture('nexis/text-with-cover-and-traps')}\n\n`)),
    ],
    [
      'text of Nexis, new',
      'export.txt',
      strToU8(repeat(30, () => `${fixture('nexis/text-with-headline-and-body-labels')}\n\n`)),
    ],
    [
      'text of Factiva, coded',
      'export.txt',
      strToU8(repeat(30, () => `${fixture('factiva/text-with-field-codes')}\n\n`)),
    ],
    [
      'text of Factiva, plain',
      'export.txt',
      strToU8(repeat(30, () => `${fixture('factiva/text-without-codes')}\n\n`)),
    ],
  ])('%s', async (_what, name, bytes) => {
    const whole = await readBytes(bytes, name, TERMS);
    const portions = await inPortions(bytes, name);
    expect(portions.length).toBeGreaterThan(2);
    expect(whole.articles.length).toBeGreaterThan(10);
    expect(portions.flatMap(({ articles }) => articles)).toEqual(whole.articles);
    expect(portions.flatMap(({ refusals }) => refusals)).toEqual(whole.refusals);
  });
});

test('a row broken in the middle is named by its line, as in a file read whole', async () => {
  const bytes = strToU8(
    TABLE.replace('"Brücke „100“ wieder offen"', 'broken;broken;"Brücke „100“ wieder offen"'),
  );
  const whole = await readBytes(bytes, 'export.csv', TERMS);
  const portions = await inPortions(bytes, 'export.csv');
  expect(whole.refusals).toHaveLength(1);
  expect(portions.flatMap(({ refusals }) => refusals)).toEqual(whole.refusals);
});

test('a reader that dies costs the smallest portion, up to the end of a line', async () => {
  const dying: Reader = {
    ...READER,
    async readPortion(...portion) {
      if (!new TextDecoder().decode(portion[0]).includes('Headline 70"')) return readPortion(...portion);
      const stopped = { kind: 'reader-stopped', cause: 'memory', detail: '' } as const;
      return Promise.resolve({ articles: [], refusals: [stopped], tried: [] });
    },
  };
  const bytes = strToU8(LINES);
  const file = {
    size: bytes.length,
    read: (at: number, length: number) => Promise.resolve(ok(bytes.subarray(at, at + length))),
    close: () => Promise.resolve(),
  };
  const found: FileYield[] = [];
  for await (const portion of readInPortions({
    file,
    fileName: 'a.jsonl',
    terms: TERMS,
    reader: dying,
    sizes: SIZES,
  })) {
    if (portion.ok) found.push(portion.value.yields);
  }
  const headlines = found.flatMap(({ articles }) => articles.map(({ headline }) => headline));
  const lost = 150 - headlines.length;
  expect(lost).toBeGreaterThan(0);
  expect(lost).toBeLessThan(5);
  expect(headlines.at(-1)).toBe('Headline 149');
  const refusals = found.flatMap((yields) => yields.refusals);
  expect(refusals.length).toBeGreaterThan(0);
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ kind: 'in-member', error: { kind: 'reader-stopped' } });
  }
});
