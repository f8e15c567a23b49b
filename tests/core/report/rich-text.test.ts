import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { plainLines, richTextOf, written, type RichText } from '../../../electron/core/domain/rich-text.ts';
import { wordReport } from '../../../electron/core/report/docx.ts';
import { htmlReport } from '../../../electron/core/report/html.ts';
import { markdownReport } from '../../../electron/core/report/md.ts';
import { aReport } from './a-library.ts';

const TEXT: RichText = [
  {
    type: 'paragraph',
    runs: [
      { text: 'The ' },
      { text: 'dam <wall>', bold: true },
      { text: ' moved, as ' },
      { text: 'Kestrel', clip: 4 },
      { text: ' has it; ' },
      { text: 'more', href: 'https://example.org/a?b=1&c=2' },
      { text: ' or ' },
      { text: 'this', href: 'javascript:alert(1)' },
      { text: ' or ', italic: true },
      { text: 'one not counted', clip: 999 },
    ],
  },
  { type: 'numbers', items: [[{ text: 'First' }], [{ text: 'Second' }]] },
  { type: 'bullets', items: [[{ text: '# not a heading' }]] },
];

test('the page prints marks, lists and links to clips that were counted, and no address that runs', () => {
  const html = htmlReport(aReport({ summary: TEXT }));
  expect(html).toContain('<strong>dam &lt;wall&gt;</strong> moved, as <a href="#a4">Kestrel</a>');
  expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=2">more</a>');
  expect(html).toContain('<ol><li>First</li><li>Second</li></ol>');
  expect(html).toContain('<em> or </em>one not counted');
  expect(html).not.toContain('javascript:');
});

test('Markdown keeps marks as marks and words as words', () => {
  const md = markdownReport(aReport({ summary: [...TEXT, ...richTextOf('1. Not a list')] }));
  expect(md).toContain('**dam \\<wall\\>** moved, as Kestrel (No. 4)');
  expect(md).toContain('[more](https://example.org/a?b=1&c=2)');
  expect(md).toContain('1. First\n2. Second');
  expect(md).toContain('- \\# not a heading');
  expect(md).toContain('1\\. Not a list');
  expect(md).not.toContain('javascript:');
});

test('Word gets runs, numbered lists and links', async () => {
  const parts = unzipSync(await wordReport(aReport({ summary: TEXT })));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(body).toMatch(/<w:b\/>.{0,80}dam &lt;wall&gt;/u);
  expect(body).toMatch(/<w:numPr>.{0,400}First/u);
  expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
    'https://example.org/a?b=1&amp;c=2',
  );
  expect(body).not.toContain('javascript:');
});

test('space alone is not written', () => {
  expect(written(richTextOf(' \n\n '))).toBeUndefined();
  expect(written([{ type: 'bullets', items: [[{ text: ' ' }]] }])).toBeUndefined();
  expect(plainLines(TEXT)).toHaveLength(4);
});
