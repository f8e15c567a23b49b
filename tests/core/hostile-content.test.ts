import { describe, expect, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { readBytes } from '../../electron/core/read.ts';
import { REPORT_OUTPUTS } from '../../electron/core/report/index.ts';
import { articlesWith, HOSTILE_FORMATS } from '../helpers/hostile-articles.ts';
import { hostilePayloads } from '../helpers/hostile-payloads.ts';
import { aLibrary, aReport, ITEMS } from './report/a-library.ts';

const PAYLOADS = hostilePayloads({ script: 'top.wasRun=1', url: 'http://127.0.0.1:9' });
const TEXTS = PAYLOADS.map(({ text }) => text);
/** After ten turns each payload stood in each of the ten parts of an article; the suite is content with two. */
const TURNS = process.env['SOURCELINE_HOSTILE'] === 'all' ? 10 : 2;

test('there are at least 150 payloads, and none twice', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(TEXTS).size).toBe(TEXTS.length);
});

describe.each(Object.entries(HOSTILE_FORMATS))('%s', (_format, make) => {
  test('every payload in every part is read as text or told as a reason', async () => {
    let articles = 0;
    let made = 0;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const written = articlesWith(TEXTS, turn);
      made += written.length;
      for (const { name, bytes } of make(written)) {
        const found = await readBytes(bytes, name, { defaults: {} });
        expect(
          found.articles.length + found.refusals.length + (found.setAside?.length ?? 0),
          name,
        ).toBeGreaterThan(0);
        articles += found.articles.length;
      }
    }
    // Most become articles: otherwise nothing would be tried on the screen.
    expect(articles).toBeGreaterThan(made / 2);
  }, 120_000);
});

/** The elements of a page with the names of their attributes: what a browser would make of it. */
const structureOf = (html: string): readonly string[] => {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('*')].map(
    (element) => `${element.localName} ${[...element.attributes].map(({ name }) => name).join(' ')}`,
  );
};
const output = REPORT_OUTPUTS.find(({ id }) => id === 'html');

async function structureWith(text: string): Promise<readonly string[]> {
  const items = ITEMS.slice(0, 2).map((item) => ({
    ...item,
    headline: `H ${text}`,
    outlet: `O ${text}`,
    body: `B ${text}`,
    says: [{ who: `W ${text}`, words: `S ${text}` }],
  }));
  const summary = [{ type: 'paragraph' as const, runs: [{ text: `R ${text}` }] }];
  const model = aReport({ kind: 'analysis', title: `T ${text}`, summary }, aLibrary(items));
  if (output === undefined) throw new Error('There is no HTML report.');
  return structureOf(new TextDecoder().decode(await output.write(model)));
}

test('a page of a report has the same elements and attributes whatever the articles hold', async () => {
  const plain = await structureWith('plain');
  expect(plain.length).toBeGreaterThan(50);
  for (const { kind, text } of PAYLOADS) expect(await structureWith(text), `${kind}: ${text}`).toEqual(plain);
}, 120_000);
