import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { htmlReport } from '../../../electron/core/report/html.ts';
import { richTextOf } from '../../../electron/core/domain/rich-text.ts';
import { REPORT_OUTPUTS } from '../../../electron/core/report/index.ts';
import { aLibrary, aReport, ITEMS } from './a-library.ts';

const analysis = () =>
  aReport({
    kind: 'analysis',
    title: 'Dam & strike: <analysis>',
    selection: { filters: [], range: { from: '2026-09-05T00:00', to: '2026-09-12T00:00' } },
    summary: richTextOf('It rose.\n\nThen it fell.'),
  });

async function written(id: string, model = analysis()): Promise<Uint8Array> {
  const output = REPORT_OUTPUTS.find((each) => each.id === id);
  if (!output) throw new Error(`There is no output ${id}.`);
  return output.write(model);
}
const text = async (id: string): Promise<string> => new TextDecoder().decode(await written(id));

describe('every output', () => {
  test.each(REPORT_OUTPUTS.map(({ id }) => id))(
    '%s: the same library and spec give the same bytes',
    async (id) => {
      const [one, other] = [await written(id, analysis()), await written(id, analysis())];
      expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    },
  );

  test.each(REPORT_OUTPUTS.map(({ id }) => id))('%s takes an empty library and hostile texts', async (id) => {
    const hostile = ITEMS.map((item) => ({
      ...item,
      headline: `</style><script>x</script>\u0001 | * "${item.headline}`,
      outlet: 'A\u0000|B',
    }));
    // Of no article there is no reference.
    const least = id === 'ris' || id === 'bib' ? -1 : 100;
    expect((await written(id, aReport({}, aLibrary([])))).length).toBeGreaterThan(least);
    expect((await written(id, aReport({}, aLibrary(hostile)))).length).toBeGreaterThan(100);
  });

  test.each(['html', 'md', 'csv', 'json'])('%s is as last looked over', async (id) => {
    await expect(await text(id)).toMatchFileSnapshot(`golden/analysis.${id}`);
  });
});

describe('the page', () => {
  const page = (html: string) => parseHTML(html).document;

  test('every link inside leads to something, and no id stands twice', () => {
    const { document } = parseHTML(htmlReport(analysis()));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')?.slice(1),
    );
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
  });

  test('every number printed is a link, stands in a table with its rule, or belongs to a date, a name or the words of others', () => {
    const document = page(htmlReport(analysis()));
    for (const table of document.querySelectorAll('table')) {
      const hasRule =
        table.querySelector('caption')?.textContent ??
        table.closest('section')?.querySelector('h2')?.textContent;
      expect(hasRule).toBeTruthy();
    }
    const body = document.querySelector('main');
    for (const known of body?.querySelectorAll(
      'a, table, svg, #method, .run, h1, h2, h3, .meta, .said, .item p, .annex, figcaption, .events, section > header',
    ) ?? [])
      known.remove();
    const left = (body?.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll(/\s+/gu, ' ');
    // What remains are the "of" of a share and the number of quoted sources beside their statements.
    const numbers = left.match(/\d[\d,.]*/gu) ?? [];
    expect(left).toContain('of all 6 articles');
    expect(left).toContain('statements by 2 quoted sources');
    expect(numbers.filter((number) => !['6', '2', '100.0'].includes(number))).toEqual([]);
  });

  test('the figures and the lists behind them hold the same articles', () => {
    const document = page(htmlReport(analysis()));
    const rows = [...document.querySelectorAll('table a[href^="#outlet-"], table a[href^="#origin-"]')];
    expect(rows.length).toBe(7);
    for (const link of rows) {
      const list = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      expect(list?.querySelectorAll('a').length).toBe(Number(link.textContent));
    }
  });

  test('fetches nothing and runs nothing', () => {
    const html = htmlReport(
      aReport({}, aLibrary(ITEMS.map((item) => ({ ...item, headline: '<img src=x onerror=alert(1)>' })))),
    );
    expect(html).not.toMatch(/<script|<img|<link|url\((?!#)|@import/u);
    expect(html).toContain('&lt;img src=x');
  });

  test('a title cannot break out of the style sheet', () => {
    const library = { ...aLibrary(), info: () => ({ ...aLibrary().info(), name: '"; } </style><script>' }) };
    const html = htmlReport(aReport({}, library));
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
  });

  test('marks the words of the topic and says when no summary was written', () => {
    const html = htmlReport(aReport());
    expect(html).toContain('<mark>Marren</mark> <mark>dam</mark> wall shifts.');
    expect(html).toContain('No summary was written.');
  });
});

describe('tables for other programs', () => {
  test('CSV has a row for each article and no cell a spreadsheet would run', async () => {
    const csv = await text('csv');
    expect(csv.split('\r\n').filter((line) => line !== '')).toHaveLength(1 + 6);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('JSON names its schema and holds the figures', async () => {
    const json = JSON.parse(await text('json')) as { schema: string; volume: unknown };
    expect(json.schema).toBe('sourceline-report/2');
    expect(json.volume).toEqual({ articles: 6, unique: 4 });
  });

  test('the workbook has a sheet for each table, with numbers as numbers', async () => {
    const parts = unzipSync(await written('xlsx'));
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    for (const name of [
      'Articles',
      'Volume over time',
      'Outlets',
      'Origins',
      'Languages',
      'Voice share',
      'Share of voice',
      'Statements',
      'Method',
    ])
      expect(workbook).toContain(`name="${name}"`);
    const outlets = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
    expect(outlets).toMatch(/<c r="B2"[^>]*><v>2<\/v>/u);
    expect(
      Object.keys(parts).some((name) => strFromU8(parts[name] ?? new Uint8Array()).includes('<f>')),
    ).toBe(false);
  });

  test('the Word file has headings, a table of contents, tables and running heads', async () => {
    const parts = unzipSync(await written('docx'));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('w:val="Title"');
    expect(body).toContain('w:val="Heading2"');
    // Each line of the contents asks for its page by itself: no field around them that must be renewed first.
    expect(body).not.toContain('TOC \\h');
    expect(body.match(/PAGEREF _Toc\d+/gu)?.length).toBeGreaterThan(10);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('Dam &amp; strike: &lt;analysis&gt;');
    expect(strFromU8(parts['word/footer1.xml'] ?? new Uint8Array())).toContain('NUMPAGES');
  });

  test('in the Word file a chart does not wait for what follows it, and words keep off figures', async () => {
    const body = strFromU8(unzipSync(await written('docx'))['word/document.xml'] ?? new Uint8Array());
    const [, under = ''] = /<w:drawing>.*?<\/w:drawing>.*?<\/w:p>(<w:p>.*?<\/w:p>)/su.exec(body) ?? [];
    expect(under).toContain('of all articles');
    expect(under).toContain('<w:keepNext w:val="false"/>');
    const cells = body.match(/<w:tc>.*?<\/w:tc>/gsu) ?? [];
    const state = cells.find((cell) => cell.includes('>State<')) ?? '';
    const articles = cells.find((cell) => cell.includes('>All articles<')) ?? '';
    expect(state).toMatch(/<w:left [^>]*w:w="180"/u);
    expect(articles).toMatch(/<w:left [^>]*w:w="60"/u);
  });

  test('no line of facts on the page begins with the dot between them', async () => {
    const { document } = parseHTML(await text('html'));
    const facts = [...document.querySelectorAll('.said .meta')].map((line) => line.textContent);
    expect(facts.length).toBeGreaterThan(1);
    for (const line of facts) expect(line).toMatch(/^[^·]*\u00a0· /u);
    for (const line of facts) expect(line).not.toContain(' ·');
  });
});
