import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArticleFormat, FormatYield } from '../../../electron/core/formats/article-format.ts';
import { europresse } from '../../../electron/core/formats/europresse.ts';
import { factiva } from '../../../electron/core/formats/factiva.ts';
import { nexis } from '../../../electron/core/formats/nexis.ts';
import { decodeText } from '../../../electron/core/text/decode.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/articles');
const CUTS = 90;

const CASES: readonly (readonly [ArticleFormat, string])[] = [
  [factiva, 'factiva/page-in-german/source.html'],
  [factiva, 'factiva/page-with-field-codes/source.html'],
  [factiva, 'factiva/rtf-with-search-summary/source.rtf'],
  [factiva, 'factiva/text-with-field-codes/source.txt'],
  [nexis, 'nexis/page-in-french/source.html'],
  [nexis, 'nexis/text-with-cover-and-traps/source.txt'],
  [nexis, 'nexis/rtf-uni/source.rtf'],
  [europresse, 'europresse/new-layout/source.html'],
  [europresse, 'europresse/old-layout/source.html'],
];

async function read(format: ArticleFormat, bytes: Uint8Array, fileName: string): Promise<FormatYield> {
  const decoded = decodeText(bytes);
  const text = decoded.kind === 'text' ? decoded.text : '';
  const parsed = await format.parse({ bytes, text, fileName, defaults: {} });
  return parsed.ok ? parsed.value : { articles: [], refusals: [parsed.error] };
}

const textOf = ({ articles }: FormatYield) =>
  articles.map(({ blocks }) => blocks.map(({ text }) => text).join('\n\n'));

describe.each(CASES)('%# $1', (format, path) => {
  test('wherever the file is cut, articles before the cut stay as they are and the cut one is told', async () => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, path)));
    const whole = textOf(await read(format, bytes, basename(path)));
    let most = 0;
    for (let cut = 1; cut < CUTS; cut += 1) {
      const part = bytes.subarray(0, Math.floor((bytes.length * cut) / CUTS));
      const found = await read(format, part, basename(path));
      const texts = textOf(found);
      expect(texts).toEqual(whole.slice(0, texts.length));
      // The one being cut may still be told from its last labels; those before it never go.
      expect(texts.length).toBeGreaterThanOrEqual(most - 1);
      most = Math.max(most, texts.length);
      const isTold = found.refusals.length > 0 || (found.expected ?? 0) > texts.length;
      const hasBegun = new TextDecoder().decode(part).length > 0 && texts.length < whole.length;
      if (hasBegun && texts.length === 0) expect(isTold).toBe(true);
    }
    expect(most).toBeGreaterThanOrEqual(whole.length - 1);
  });

  test('bytes gone wrong in the middle never throw', async () => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, path)));
    for (let round = 0; round < 40; round += 1) {
      const broken = bytes.slice();
      for (let hit = 0; hit < 30; hit += 1)
        broken[(round * 7919 + hit * 104_729) % broken.length] = (round * 31 + hit * 17) % 256;
      await expect(read(format, broken, basename(path))).resolves.toBeDefined();
    }
  });
});

describe('hostile pages', () => {
  const page = (inside: string) =>
    new TextEncoder().encode(`<html><title>Factiva</title><body>${inside}</body></html>`);
  test.each([
    ['a million open elements', '<div class="article enArticle">'.repeat(100_000)],
    ['a line of megabytes', `<p>${'a '.repeat(2_000_000)}</p>`],
    ['tabs and breaks without end', '<br>\t'.repeat(300_000)],
    ['labels without end', '<p>LOAD-DATE: x</p>'.repeat(50_000)],
    ['style rules without end', `<style>${'.c1{'.repeat(100_000)}</style>`],
  ])('%s is read to its end', async (_, inside) => {
    for (const format of [factiva, nexis, europresse]) {
      await expect(read(format, page(inside), 'page.html')).resolves.toBeDefined();
    }
  });
});
