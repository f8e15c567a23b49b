import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxParagraphs } from '../../../electron/core/formats/documents/docx-paragraphs.ts';
import { rtfParagraphs } from '../../../electron/core/formats/documents/rtf-paragraphs.ts';

const rtf = (text: string) => {
  const read = rtfParagraphs(Uint8Array.from(Buffer.from(text, 'latin1')));
  return read.ok ? read.value : [];
};
const rtfTexts = (text: string) => rtf(text).map((paragraph) => paragraph.text);

describe('RTF', () => {
  test.each([
    ['a code page', String.raw`{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2\par}`, ['Привет']],
    [
      'a font of another alphabet',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f0 caf\'e9 \f1 \'ec\'e8\'f0}`,
      ['café мир'],
    ],
    [
      'a writer that calls every font Western',
      String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 A;}}\f0 \'ec\'e8\'f0}`,
      ['мир'],
    ],
    [
      'letters of two bytes',
      String.raw`{\rtf1\ansi\ansicpg932{\fonttbl{\f0\fcharset128 A;}}\f0 \'93\'fa\'96\'7b \'83\\}`,
      ['日本 ソ'],
    ],
    [
      'Unicode with stand-ins',
      String.raw`{\rtf1\uc1 A\u8217?s \u8211\'96 \uc2 \u26085??\u26412??\uc0 \u33!}`,
      ['A’s – 日本!!'],
    ],
    ['a character outside the first plane', String.raw`{\rtf1 \u-10179?\u-8704?}`, ['😀']],
    ['a paragraph end where a stand-in should be', String.raw`{\rtf1 one\u8217\par two}`, ['one’', 'two']],
    [
      'hidden and deleted text',
      String.raw`{\rtf1 seen {\v hidden }{\deleted gone }again\par}`,
      ['seen again'],
    ],
    [
      'what is no text',
      String.raw`{\rtf1{\colortbl;\red0;}{\*\unknown x}{\header Head}{\pict 89504e47}{\info{\title T}}body}`,
      ['body'],
    ],
    ['binary data with braces', '{\\rtf1 a{\\pict\\bin5 }}}{{}b}', ['ab']],
    [
      'a note',
      String.raw`{\rtf1 one{\footnote \chftn the note} two\par three\par}`,
      ['one two', 'three', 'the note'],
    ],
    ['a row', String.raw`{\rtf1\trowd\pard\intbl a\cell b\cell\row\pard after\par}`, ['a\tb', 'after']],
    [
      'a text box',
      String.raw`{\rtf1 main{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt in the box\par}}{\shprslt{\*\do{\dptxbxtext in the box}}}} text\par}`,
      ['main text', 'in the box'],
    ],
    ['text given twice', String.raw`{\rtf1 {\upr{wrong}{\*\ud{right}}}}`, ['right']],
    ['line breaks', String.raw`{\rtf1 one\line two\par}`, ['one\ntwo']],
    ['no end', String.raw`{\rtf1 one\par {\b two`, ['one', 'two']],
  ])('reads %s', (_name, text, expected) => {
    expect(rtfTexts(text)).toEqual(expected);
  });

  test('keeps links, bookmarks, headings, bold and page breaks', () => {
    const paragraphs = rtf(
      String.raw`{\rtf1{\stylesheet{\s0 Normal;}{\s1\b heading 1;}}\pard\s1 Cover\par\pard {\field{\*\fldinst {HYPERLINK "https://a.example/x"}}{\fldrslt {\b to it}}}\par\page{\*\bkmkstart Doc_1}{\*\bkmkend Doc_1}{\field{\*\fldinst HYPERLINK \\l "Doc_1"}{\fldrslt home}}\par}`,
    );
    expect(paragraphs).toEqual([
      { text: 'Cover', level: 1, style: 'heading 1', isBold: false, links: [] },
      { text: 'to it', level: 0, isBold: true, links: ['https://a.example/x'] },
      {
        text: 'home',
        level: 0,
        isBold: false,
        links: ['#Doc_1'],
        bookmark: 'Doc_1',
        isPageBreakBefore: true,
      },
    ]);
  });

  test('is not led into depths', () => {
    expect(rtfTexts(`{\\rtf1 ${'{'.repeat(200_000)}deep${'}'.repeat(200_000)} out}`)).toEqual(['deep out']);
  });
});

const NAMESPACES = 'xmlns:w="w" xmlns:r="r" xmlns:mc="mc" xmlns:wps="wps"';
const docx = async (body: string, parts: Readonly<Record<string, string>> = {}) => {
  const files: Record<string, string> = {
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
  const read = await docxParagraphs(packed);
  return read.ok ? read.value : [];
};
const p = (inside: string) => `<w:p>${inside}</w:p>`;
const r = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('DOCX', () => {
  test.each([
    ['runs', p(r('one ') + r('word')), ['one word']],
    [
      'insertions, not deletions',
      p(`${r('a ')}<w:ins>${r('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>`),
      ['a new'],
    ],
    ['hidden text', p(r('a') + r('b', '<w:vanish/>') + r('c', '<w:vanish w:val="0"/>')), ['ac']],
    ['rows', `<w:tbl><w:tr><w:tc>${p(r('a'))}</w:tc><w:tc>${p(r('b'))}</w:tc></w:tr></w:tbl>`, ['a\tb']],
    [
      'cells that lay out text',
      `<w:tbl><w:tr><w:tc>${p(r('a'))}${p(r('b'))}</w:tc><w:tc>${p(r('c'))}</w:tc></w:tr></w:tbl>`,
      ['a', 'b', 'c'],
    ],
    [
      'text boxes once',
      p(
        `${r('main')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p(r('box'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('box'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['main', 'box'],
    ],
    ['content controls', `<w:sdt><w:sdtContent>${p(r('in'))}</w:sdtContent></w:sdt>`, ['in']],
    [
      'the result of a field',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          r('7') +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      ['7'],
    ],
    [
      'a field that never ends',
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r('lost')) + p(r('kept')),
      ['kept'],
    ],
    [
      'breaks and hyphens',
      p(
        '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>',
      ),
      ['a\nb-cd'],
    ],
  ])('reads %s', async (_name, body, expected) => {
    expect((await docx(body)).map(({ text }) => text)).toEqual(expected);
  });

  test('reads what other parts add: notes, styles, targets of links', async () => {
    const paragraphs = await docx(
      p('<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>' + r('Head')) +
        p('<w:bookmarkStart w:name="Doc_1"/>') +
        p(
          `<w:hyperlink r:id="rId1">${r('link', '<w:b/>')}</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r>`,
        ),
      {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://x/hyperlink" Target="https://a.example/" TargetMode="External"/><Relationship Id="rId2" Type="http://x/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://x/footnotes" Target="/word/footnotes.xml"/></Relationships>',
        'word/styles.xml':
          '<w:styles xmlns:w="w"><w:style w:styleId="base"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="berschrift1"><w:name w:val="Kopf"/><w:basedOn w:val="base"/></w:style></w:styles>',
        'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:id="0">${p(r('separator'))}</w:footnote><w:footnote w:id="2">${p(r('the note'))}</w:footnote></w:footnotes>`,
      },
    );
    expect(paragraphs).toEqual([
      { text: 'Head', level: 1, style: 'Kopf', isBold: true, links: [] },
      { text: 'link', level: 0, isBold: true, links: ['https://a.example/'], bookmark: 'Doc_1' },
      { text: 'the note', level: 0, isBold: false, links: [] },
    ]);
  });

  test('finds the main part by what the package says', async () => {
    const paragraphs = await docx('', {
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>',
      'word/document2.xml': `<w:document ${NAMESPACES}><w:body>${p(r('here'))}</w:body></w:document>`,
    });
    expect(paragraphs.map(({ text }) => text)).toEqual(['here']);
  });
});
