import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../../electron/core/formats/index.ts';
import type { FormatYield } from '../../../../electron/core/formats/article-format.ts';

const IDS = ['ninjs', 'rss', 'atom', 'json-feed', 'wordpress', 'iptc-7901', 'anpa-1312'];
const ROOT = join(import.meta.dirname, '../../../fixtures/articles');
const fixtures = IDS.flatMap((id) =>
  readdirSync(join(ROOT, id)).map((name) => {
    const folder = join(ROOT, id, name);
    const file = readdirSync(folder).find((entry) => entry.startsWith('source.')) ?? '';
    return { id, name, bytes: new Uint8Array(readFileSync(join(folder, file))) };
  }),
);

async function parse(id: string, bytes: Uint8Array): Promise<FormatYield | undefined> {
  const format = FORMATS.find((one) => one.id === id);
  const text = new TextDecoder().decode(bytes);
  const parsed = await format?.parse({ bytes, text, fileName: 'cut', defaults: {} });
  return parsed?.ok === true ? parsed.value : undefined;
}

test.each(fixtures)(
  '$id/$name, cut anywhere or with bytes changed, is read without a throw',
  async ({ id, bytes }) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(bytes.length), fc.nat(255), async (cut, at, byte) => {
        const part = bytes.slice(0, cut);
        if (at < part.length) part[at] = byte;
        await parse(id, part);
      }),
      { numRuns: 25 },
    );
  },
);

const TEXT = 'The harbour board of Ostmere has met again, and "nothing" [so] {far} & no more was decided.';
const safe = TEXT.replaceAll('&', '&amp;');
type Maker = {
  readonly id: string;
  readonly before: string;
  readonly between: string;
  item(n: number): string;
};
const MAKERS: readonly Maker[] = [
  {
    id: 'rss',
    before: '<?xml version="1.0"?><rss version="2.0"><channel><title>Kestrel</title>',
    between: '\n',
    item: (n) => `<item><title>Item ${n}</title><description>${safe}</description></item>`,
  },
  {
    id: 'atom',
    before: '<feed xmlns="http://www.w3.org/2005/Atom"><title>Kestrel</title>',
    between: '\n',
    item: (n) => `<entry><title>Item ${n}</title><content>${safe}</content></entry>`,
  },
  {
    id: 'wordpress',
    before: '<rss xmlns:wp="http://wordpress.org/export/1.2/" version="2.0"><channel><title>Kestrel</title>',
    between: '\n',
    item: (n) =>
      `<item><title>Item ${n}</title><content:encoded><![CDATA[<p>${safe}</p>]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>`,
  },
  {
    id: 'json-feed',
    before: '{"version":"https://jsonfeed.org/version/1.1","title":"Kestrel","items":[',
    between: ',\n',
    item: (n) =>
      JSON.stringify({
        id: String(n),
        title: `Item ${n}`,
        content_text: TEXT,
        authors: [{ name: 'Ida Vance' }],
      }),
  },
  {
    id: 'ninjs',
    before: '[',
    between: ', ',
    item: (n) =>
      JSON.stringify({
        uri: `urn:${n}`,
        type: 'text',
        headlines: [{ value: `Item ${n}` }],
        bodies: [{ contentType: 'text/plain', value: TEXT }],
      }),
  },
  {
    id: 'iptc-7901',
    before: '',
    between: '\r\n\r\n',
    item: (n) =>
      `\u0001kst000${n} 4 i 12  kst 001\r\n\r\nFerry/\r\n\u0002Item ${n} =\r\n\r\n   ${TEXT}\r\n\r\n\u0003161037 GMT Sep 26\r\n`,
  },
  {
    id: 'anpa-1312',
    before: '',
    between: '\r\n',
    item: (n) =>
      `\u0016\u0016\u0001W000${n}\u001f_k-\r\nu l\u0013\u0011 BC-Ferry 09-16 0012\r\n\u0002^BC-Ferry<\r\n^Item ${n}<\r\n\t   ${TEXT}\r\n\u0003AP-WF-09-16-26 1037GMT<\r\n`,
  },
];

describe.each(MAKERS)('a file of $id', ({ id, before, between, item }) => {
  test('cut anywhere keeps every article that ends before the cut, and tells of the cut', async () => {
    const items = Array.from({ length: 5 }, (_, n) => item(n + 1));
    const whole = before + items.join(between);
    const ends = items.map((_, n) => before.length + items.slice(0, n + 1).join(between).length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: before.length + 1, max: whole.length }), async (cut) => {
        const found = await parse(id, new TextEncoder().encode(whole.slice(0, cut)));
        const sound = ends.filter((end) => end <= cut).length;
        const headlines = (found?.articles ?? []).map(({ stated }) => stated.headline);
        expect(headlines.slice(0, sound)).toEqual(items.slice(0, sound).map((_, n) => `Item ${n + 1}`));
        for (const { blocks } of (found?.articles ?? []).slice(0, sound)) {
          expect(blocks.map(({ text }) => text)).toEqual([TEXT]);
        }
        expect(headlines.length).toBeLessThanOrEqual(sound + 1);
        const part = whole.slice(0, cut);
        const isText = part.lastIndexOf('\u0003') > part.lastIndexOf('\u0001');
        if (headlines.length > sound && !isText) expect(found?.refusals.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
