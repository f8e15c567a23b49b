import initSqlJs from 'sql.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldCodePoint } from '../../../electron/core/query/tokenise.ts';

const LAST = 0x10ffff;
/** Planes with assigned characters; what lies between them SQLite leaves alone, as the ends of the ranges show. */
const ASKED = [
  [1, 0x323ff],
  [0xe0000, 0xe0fff],
  [0x10ff00, LAST],
] as const;
const isSurrogate = (codePoint: number): boolean => codePoint >= 0xd800 && codePoint <= 0xdfff;

/** Asks SQLite itself: each character stands between two letters, and alone; the answer is −1, 0 or what it folds to. */
async function askSqlite(): Promise<Map<number, number>> {
  const sql = await initSqlJs();
  const db = new sql.Database();
  db.run(`CREATE VIRTUAL TABLE cut USING fts3tokenize('unicode61', 'remove_diacritics=2')`);
  const answers = new Map<number, number>();
  const BLOCK = 0x4000;
  const blocks = ASKED.flatMap(([first, last]) =>
    Array.from({ length: Math.ceil((last + 1 - first) / BLOCK) }, (_, i) => {
      const from = first + i * BLOCK;
      const length = Math.min(BLOCK, last + 1 - from);
      return Array.from({ length }, (__, k) => from + k).filter((c) => !isSurrogate(c));
    }),
  );
  for (const block of blocks) {
    const text = block.map((c) => `y${String.fromCodePoint(c)}z`).join(' ');
    const words = (db.exec('SELECT token FROM cut WHERE input = ?', [text])[0]?.values ?? []).map(([w]) =>
      String(w),
    );
    let at = 0;
    for (const codePoint of block) {
      const word = words[at] ?? '';
      at += word === 'y' ? 2 : 1;
      if (word === 'y') answers.set(codePoint, -1);
      else answers.set(codePoint, word.slice(1, -1).codePointAt(0) ?? 0);
    }
    expect(at).toBe(words.length);
  }
  db.close();
  return answers;
}

/** The two strings of the table, written from SQLite's answers; base 36. */
function encode(answers: ReadonlyMap<number, number>): { separators: string; folds: string } {
  const separators: string[] = [];
  let lastEnd = 0;
  const answer = (c: number): number => (c === 0 || isSurrogate(c) ? -1 : (answers.get(c) ?? c));
  for (let c = 0; c <= LAST; c += 1) {
    if (answer(c) !== -1) continue;
    const start = c;
    while (c <= LAST && answer(c) === -1) c += 1;
    separators.push((start - lastEnd).toString(36), (c - start).toString(36));
    lastEnd = c;
  }
  const folded = [...answers].filter(([c, to]) => to !== -1 && to !== c).sort(([a], [b]) => a - b);
  const folds: string[] = [];
  for (let i = 0; i < folded.length;) {
    const [start = 0, to = 0] = folded[i] ?? [];
    const shift = to - start;
    const step = (folded[i + 1]?.[0] ?? start + 1) - start;
    let count = 1;
    while (
      folded[i + count]?.[0] === start + count * step &&
      folded[i + count]?.[1] === start + count * step + shift
    )
      count += 1;
    folds.push([start, count, count > 1 ? step : 1, shift].map((n) => n.toString(36)).join(' '));
    i += count;
  }
  return { separators: separators.join(' '), folds: folds.join(',') };
}

function lines(text: string): string {
  const out: string[] = [];
  for (const part of text.split(/(?<=[ ,])/u)) {
    const last = out.at(-1);
    if (last !== undefined && last.length + part.length <= 104) out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out.map((line) => `${line.trimEnd()}\n`).join('');
}

describe('the table of SQLite’s unicode61 tokenizer', () => {
  let answers: Map<number, number>;
  beforeAll(async () => {
    answers = await askSqlite();
  }, 60_000);

  test('is what the bundled SQLite does (rewrite it with vitest -u)', async () => {
    const { separators, folds } = encode(answers);
    const file = [
      '/*',
      ' * What SQLite’s tokenizer unicode61 with remove_diacritics=2 does to each code point, asked of SQLite itself.',
      ' * Written by tests/core/query/unicode61-table.test.ts; the form is told in tokenise.ts. Numbers in base 36.',
      ' */',
      '',
      '/** Ranges that part words: (distance from the end of the range before, length). */',
      `export const SEPARATORS = \`\n${lines(separators)}\`;`,
      '',
      '/** Runs that fold: first code point, how many, step, shift to what they fold to. */',
      `export const FOLDS = \`\n${lines(folds)}\`;`,
      '',
    ].join('\n');
    await expect(file).toMatchFileSnapshot('../../../electron/core/query/unicode61-table.ts');
  });

  test('agrees on every code point, and folds to what folds no further', () => {
    const wrong: number[] = [];
    for (const [codePoint, expected] of answers) {
      const folded = foldCodePoint(codePoint);
      if (folded !== expected || (folded > 0 && foldCodePoint(folded) !== folded)) wrong.push(codePoint);
    }
    expect(wrong).toEqual([]);
  });
});
