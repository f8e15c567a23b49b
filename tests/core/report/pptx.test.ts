import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { slideReport } from '../../../electron/core/report/pptx.ts';
import { pages } from '../../../electron/core/report/pptx-parts.ts';
import { aLibrary, aReport, ITEMS } from './a-library.ts';

const model = (items = ITEMS) =>
  aReport(
    {
      kind: 'analysis',
      title: 'Dam & strike: <analysis>',
      selection: { filters: [], range: { from: '2026-09-05T00:00', to: '2026-09-12T00:00' } },
      summary: [
        {
          type: 'bullets',
          items: [
            [{ text: 'It ' }, { text: 'rose', bold: true }, { text: ' again' }],
            [{ text: 'Then fell' }],
          ],
        },
      ],
    },
    aLibrary(items),
  );
async function partsOf(of = model()): Promise<ReadonlyMap<string, string>> {
  const parts = unzipSync(await slideReport(of));
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
const slidesIn = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...parts].flatMap(([name, xml]) => (/^ppt\/slides\/slide\d+\.xml$/u.test(name) ? xml : []));
const textIn = (xml: string): string =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text]) => text).join(' ');

describe('the slides', () => {
  test('have a title each, and say the bottom line, who said what, the method and the references', async () => {
    const slides = slidesIn(await partsOf());
    expect(slides.length).toBeGreaterThan(8);
    expect(slides.filter((xml) => xml.includes('type="title"')).length).toBe(slides.length - 1);
    const text = slides.map(textIn).join('\n');
    for (const words of [
      'The bottom line',
      'Top stories',
      'Who said what',
      'Share of voice',
      'Outlets',
      'Method',
      'References',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Dam &amp; strike: &lt;analysis&gt;');
  });

  test('carry charts whose numbers can be edited, and no number where nothing was imported', async () => {
    const parts = await partsOf();
    const volume = parts.get('ppt/charts/chart1.xml') ?? '';
    const numbers = [...volume.matchAll(/<c:pt idx="(\d+)"><c:v>(\d+)<\/c:v>/gu)].map(
      ([, at, value]) => `${at}:${value}`,
    );
    // 5 to 11 September, a bar a day; articles of the 8th, 9th and 10th, then unique among them.
    expect(numbers).toEqual(['3:3', '4:1', '5:2', '3:2', '4:1', '5:2']);
    const bytes = unzipSync(await slideReport(model()))['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'];
    const sheet = strFromU8(
      unzipSync(bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(sheet).toContain('<c r="B5"><v>3</v></c>');
    expect(sheet).not.toMatch(/<v><\/v>|<f>/u);
  });

  test('are well formed as their rules want it: one set of properties a paragraph, every part listed and there', async () => {
    const parts = await partsOf();
    for (const xml of slidesIn(parts))
      for (const [paragraph] of xml.matchAll(/<a:p>.*?<\/a:p>/gsu))
        expect((paragraph.match(/<a:pPr[ >/]/gu) ?? []).length).toBeLessThanOrEqual(1);
    const listed = [...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/gu)].map(
      ([, name]) => name ?? '',
    );
    expect(listed.filter((name) => !parts.has(name))).toEqual([]);
    const bullets = slidesIn(parts).find((xml) => xml.includes('rose')) ?? '';
    expect(bullets.match(/<a:buChar/gu)).toHaveLength(2);
  });

  test('are the same bytes however many were written before, and what does not fit stands in the notes', async () => {
    const long = ITEMS.map((item) => ({ ...item, headline: `Word ${item.headline} `.repeat(400) }));
    const one = await slideReport(model(long));
    await slideReport(model());
    expect(Buffer.from(await slideReport(model(long))).equals(Buffer.from(one))).toBe(true);
    const notes = [...(await partsOf(model(long)))].filter(([name]) =>
      name.startsWith('ppt/notesSlides/notes'),
    );
    expect(notes.some(([, xml]) => xml.includes('Word Haverwick ordered to leave '.repeat(399)))).toBe(true);
  });
});

test('a slide shows the beginning of a SHA-256, its notes the whole', async () => {
  const parts = await partsOf();
  expect(slidesIn(parts).join('')).not.toMatch(/[0-9a-f]{13}/u);
  expect(slidesIn(parts).join('')).toMatch(/<a:t>1{12}<\/a:t>/u);
  const notes = [...parts].flatMap(([name, xml]) => (name.startsWith('ppt/notesSlides/notes') ? xml : []));
  expect(notes.join('')).toContain(`No. 1: SHA-256 ${'1'.repeat(64)}`);
});

test('the axis of many days skips labels where PowerPoint looks for it, and none of them slants', async () => {
  const days = { filters: [], range: { from: '2026-09-01T00:00', to: '2026-09-21T00:00' } };
  const parts = await partsOf(aReport({ kind: 'analysis', selection: days }));
  const axis = /<c:catAx>.*<\/c:catAx>/su.exec(parts.get('ppt/charts/chart1.xml') ?? '')?.[0];
  expect(axis).toMatch(/<c:tickLblSkip val="2"\/><c:noMultiLvlLbl val="1"\/>/u);
  expect(axis).toContain('<a:bodyPr rot="1" vert="horz"/>');
});

describe('rows on slides', () => {
  const sizes = (rows: readonly number[], most: number) =>
    pages(rows, most, (lines) => lines).map((page) => page.length);
  const rows = (many: number): readonly number[] => Array.from({ length: many }, () => 1);

  test('are shared out evenly: none is carried on alone', () => {
    expect(sizes(rows(0), 6)).toEqual([]);
    expect(sizes(rows(6), 6)).toEqual([6]);
    expect(sizes(rows(7), 6).toSorted()).toEqual([3, 4]);
    expect(sizes(rows(31), 6).toSorted()).toEqual([5, 5, 5, 5, 5, 6]);
  });

  test('stay in order on as few slides as they take; one longer than a slide has its own', () => {
    const all = [3, 1, 1, 1, 20, 2, 2];
    const parted = pages(all, 6, (lines) => lines);
    expect(parted.flat()).toEqual(all);
    expect(parted.map((page) => page.length)).toEqual([4, 1, 2]);
  });
});
