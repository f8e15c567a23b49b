import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { asWritten } from '../../../electron/core/tables/csv-text.ts';
import { xmlWritable } from '../../../electron/core/domain/xml-text.ts';
import { REPORT_OUTPUTS } from '../../../electron/core/report/index.ts';
import { aLibrary, aReport, ITEMS, type Item } from './a-library.ts';

/** What an article may bring, by what it would do to a careless writer. */
const TEXTS: Readonly<Record<string, string>> = {
  html: '</title></style></h3><img src=x onerror=alert(1)><b>bold</b> & "quoted" \'too\'',
  script: '<script>alert(1)</script>]]><!-- --><?xml?>&lt;script&gt;&#60;',
  equals: "=cmd|' /C calc'!A0",
  plus: '+1+1',
  minus: '-2+3',
  at: '@SUM(1+1)',
  tab: '\t=1+1',
  'carriage return': '\r=1+1',
  'control characters': 'a\u0000b\u0007c\u001bd\u007fe\u0085f',
  'right to left': 'مرحبا \u202egnirts esrever\u202c שלום',
  emoji: '👩‍👩‍👧‍👦 🇸🇪 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 é',
  'lone surrogates': 'x\ud800y\udc00z',
  markdown: '# h\n\n| a | b |\n[x](javascript:alert(1)) `c` **d** ---',
  'line ends': 'one\r\ntwo\u2028three\u2029four\u000bfive',
  '10,000 words': 'Word '.repeat(10_000).trim(),
};

const WHEREVER: readonly Item[] = ITEMS.slice(0, 2);
const itemsWith = (text: string): readonly Item[] =>
  WHEREVER.map((item, at) => ({
    ...item,
    headline: text,
    outlet: at === 0 ? text : 'Kestrel Daily',
    body: `${text}\n\nMarren dam wall shifts, said ${text.slice(0, 60)}: “${text.slice(0, 200)}”`,
    says: [{ who: text.slice(0, 300), words: text.slice(0, 200) }],
  }));
const modelOf = (text: string) =>
  aReport(
    {
      kind: 'analysis',
      title: text.slice(0, 400),
      summary: [
        {
          type: 'paragraph',
          runs: [
            { text, href: 'javascript:alert(1)' },
            { text, bold: true },
          ],
        },
      ],
    },
    aLibrary(itemsWith(text)),
  );
async function written(id: string, text: string): Promise<Uint8Array> {
  const output = REPORT_OUTPUTS.find((each) => each.id === id);
  if (!output) throw new Error(`There is no output ${id}.`);
  return output.write(modelOf(text));
}
const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
/** As text that passed through a format: what a file cannot hold is replaced by a sign or a space, and spaces are one. */
const seen = (text: string): string =>
  xmlWritable(text)
    .replaceAll(/[\s\p{Cc}\ufffd]+/gu, ' ')
    .trim();
const cases = Object.entries(TEXTS);

function expectHarmless(html: string): void {
  const { document } = parseHTML(html);
  expect(document.querySelectorAll('script, img, iframe, object, embed, base, form').length).toBe(0);
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on/iu);
      expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/iu);
    }
}

/** Parts of an office file that are XML: none holds a character XML forbids, or a tag an article brought. */
function officeText(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/u.test(name));
  const xml = parts.map(([, part]) => strFromU8(part)).join('\n');
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
  expect(xml).not.toMatch(/<script|<img|<f>|Target="(?!https?:)\w+script:/iu);
  const text = xml
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&(lt|gt|quot|apos|#39|amp);/gu, (_, name: string) => NAMED[name] ?? '');
  return seen(text);
}
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
};

describe('what stands in an article is inert and whole', () => {
  test.each(cases)('in the page: %s', async (_name, text) => {
    const html = decoded(await written('html', text));
    expectHarmless(html);
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
    expect(seen(parseHTML(html).document.querySelector('#a1')?.textContent ?? '')).toContain(seen(text));
  });

  test.each(cases)('in the table: %s', async (_name, text) => {
    const rows: string[][] = parse(decoded(await written('csv', text)), {
      bom: true,
      record_delimiter: '\r\n',
    });
    const at = rows[0]?.indexOf('headline') ?? -1;
    expect(rows.slice(1).map((row) => asWritten(row[at] ?? ''))).toEqual(
      [text, text].map((each) => each.replaceAll(/\p{Cs}/gu, '\ufffd')),
    );
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
  });

  test.each(cases)('in the data: %s', async (_name, text) => {
    const json = JSON.parse(decoded(await written('json', text))) as { annex: { headline: string }[] };
    expect(json.annex.map(({ headline }) => headline)).toEqual([text, text]);
  });

  test.each(cases)('in the workbook, the document and the slides: %s', async (name, text) => {
    const words = seen(text);
    for (const id of ['xlsx', 'docx', 'pptx']) {
      const office = officeText(await written(id, text));
      // A cell of a workbook has a limit, which it names; slides have the whole in their notes.
      if (id === 'xlsx' && name === '10,000 words')
        expect(office).toContain('(cut: a cell of a workbook holds');
      else expect([id, office.includes(words)]).toEqual([id, true]);
    }
  });

  test.each(cases)('in the e-mail draft: %s', async (_name, text) => {
    const mail = await PostalMime.parse(await written('eml', text));
    expectHarmless(mail.html ?? '');
    expect(mail.headers.map(({ key }) => key).sort()).toEqual([
      'content-type',
      'mime-version',
      'subject',
      'x-unsent',
    ]);
    expect(mail.attachments).toHaveLength(1);
    expect(seen(mail.text ?? '')).toContain(seen(text));
    expect(seen(parseHTML(mail.html ?? '').document.body.textContent)).toContain(seen(text));
  });

  test.each(cases)('in Markdown: %s', async (_name, text) => {
    const markdown = decoded(await written('md', text));
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img|b)\b/iu);
    expect(markdown).not.toMatch(/(?<!\\)\]\(javascript:/iu);
    expect(seen(markdown.replaceAll(/\\([\\`*_[\]<>#|])/gu, '$1'))).toContain(seen(text));
  });
});
