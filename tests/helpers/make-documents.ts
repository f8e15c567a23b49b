import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ExternalHyperlink,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { sameBytes } from '../../electron/core/report/same-bytes.ts';

/** Fixture files of word processors, by the folder of their case; all names and texts are invented. */
export async function makeDocuments(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ['docx/press-release/source.docx', await pressRelease()],
    ['docx/typed-article/source.docx', await typedArticle()],
    ['docx/tracked-changes-and-box/source.docx', trackedChanges()],
    ['docx/password/source.docx', oleFile()],
    ['odt/article-with-notes/source.odt', odtArticle()],
    ['odt/tracked-changes/source.odt', odtTracked()],
    ['odt/password/source.odt', odtLocked()],
    ['rtf/windows-1252/source.rtf', latin(RTF_1252)],
    ['rtf/windows-1251/source.rtf', latin(RTF_1251)],
    ['rtf/unicode-and-fields/source.rtf', latin(RTF_UNICODE)],
    ['rtf/named-doc/source.doc', latin(RTF_NAMED_DOC)],
  ]);
}

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });

async function pressRelease(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [line(text)] });
  const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
  const document = new Document({
    title: 'Microsoft Word - release_v3_FINAL.docx',
    creator: 'admin',
    footnotes: { 1: { children: [line('Counted at the harbour gauge, 1 to 30 April.')] } },
    sections: [
      {
        headers: { default: new Header({ children: [line('Haverwick Harbour Trust – confidential')] }) },
        footers: { default: new Footer({ children: [line('Page 1 of 2')] }) },
        children: [
          line('Haverwick Harbour Trust'),
          line('Press release'),
          line('12 May 2026'),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new TextRun('Harbour reopens to fishing boats after dredging')],
          }),
          new Paragraph({
            children: [
              new TextRun(
                'HAVERWICK – The inner harbour opened again on Tuesday, three weeks early, the trust said. Its water is two metres deeper than in April.',
              ),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Paragraph({
            children: [
              new TextRun(
                '“Forty boats went out this morning,” said harbour master Ilse Norrby. The plan is on ',
              ),
              new ExternalHyperlink({
                link: 'https://harbour.example/plan',
                children: [new TextRun('the trust’s pages')],
              }),
              new TextRun('.'),
            ],
          }),
          new Table({ rows: [row('Month', 'Boats'), row('April', '12'), row('May', '40')] }),
          line('Contact: press@harbour.example'),
        ],
      },
    ],
  });
  return sameBytes(await Packer.pack(document, 'uint8array'));
}

async function typedArticle(): Promise<Uint8Array> {
  const document = new Document({
    title: 'Council votes to keep night buses',
    creator: 'Maren Tolle',
    sections: [
      {
        children: [
          new Paragraph({
            children: [new TextRun({ text: 'Council votes to keep night buses', size: 36 })],
          }),
          new Paragraph({
            children: [
              new TextRun({ text: 'By Jonas Wirth', break: 0 }),
              new TextRun({ text: '4 June 2026, 18:45', break: 1 }),
            ],
          }),
          line(
            'ORRIN – The town council voted on Thursday to keep all four night buses, after a debate that lasted until midnight.',
          ),
          line('“Nobody should have to walk home from the late shift,” councillor Edda Brandt said.'),
          line('The vote was 21 to 14.'),
        ],
      },
    ],
  });
  return sameBytes(await Packer.pack(document, 'uint8array'));
}

const pack = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
    level: 6,
  });

function trackedChanges(): Uint8Array {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const box = `<w:txbxContent><w:p>${run('Inside: what the deal costs, item by item.')}</w:p></w:txbxContent>`;
  const body =
    `<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr>${run('Ferry deal signed after a night of talks')}</w:p>` +
    `<w:p>${run('By Petra Lindqvist')}</w:p>` +
    `<w:p>${run('The county signed the ferry deal on Monday')}<w:del w:id="1"><w:r><w:delText>, secretly,</w:delText></w:r></w:del><w:ins w:id="2">${run(' in public')}</w:ins>${run(', officials said.')}</w:p>` +
    `<w:p>${run('The new boat carries ')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>nobody </w:t></w:r>${run('two hundred people.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://county.example/ferry" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('The contract was published in full.')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  return pack({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels':
      '<Relationships xmlns="r"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document2.xml"/></Relationships>',
    'word/document2.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:mc="mc" xmlns:wps="wps"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document2.xml.rels':
      '<Relationships xmlns="r"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml':
      '<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>',
  });
}

function oleFile(): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, letter] of 'EncryptedPackage'.split('').entries())
    bytes[1024 + 2 * index] = letter.charCodeAt(0);
  return bytes;
}

const ODF =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"';

function odtFile(text: string, more: { styles?: string; meta?: string; manifest?: string } = {}): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(
        `${head}<office:document-content ${ODF}><office:automatic-styles>${more.styles ?? ''}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      ),
      'meta.xml': strToU8(
        `${head}<office:document-meta ${ODF}><office:meta>${more.meta ?? ''}</office:meta></office:document-meta>`,
      ),
      'META-INF/manifest.xml': strToU8(
        `${head}<manifest:manifest ${ODF}>${more.manifest ?? ''}</manifest:manifest>`,
      ),
    },
    { mtime: new Date(1980, 0, 1) },
  );
}

function odtArticle(): Uint8Array {
  return odtFile(
    '<text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls>' +
      '<text:h text:outline-level="1">River gauge breaks a record that stood for 60 years</text:h>' +
      '<text:p>By Tomas Elgar, Lowmoor Gazette</text:p>' +
      '<text:p>LOWMOOR, 3 March 2026 – The gauge at <text:span text:style-name="T1">Marren<text:s/>Bridge</text:span> showed 7.42 metres on Tuesday<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The mark of 1966 was 7.31 metres.</text:p></text:note-body></text:note>, the river office said.</text:p>' +
      '<text:p>“We have<text:line-break/>never seen it,” said <text:a xlink:href="https://river.example/">hydrologist</text:a> Dagny Holt.<draw:frame><draw:text-box><text:p>Call the flood line before you travel.</text:p></draw:text-box></draw:frame></text:p>' +
      '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Place</text:p></table:table-cell><table:table-cell><text:p>Metres</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Marren</text:p></table:table-cell><table:table-cell><text:p>7.42</text:p></table:table-cell></table:table-row></table:table>',
    {
      styles:
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
      meta: '<dc:title>Untitled 1</dc:title><meta:initial-creator>user</meta:initial-creator>',
    },
  );
}

function odtTracked(): Uint8Array {
  return odtFile(
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>The mayor is a fool.</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:p>The mayor of Vennes opened the new library on Saturday and stayed for three hours, according to the town’s paper.</text:p>' +
      '<text:p><text:change text:change-id="c1"/>About four hundred people came.<office:annotation><dc:creator>M</dc:creator><text:p>Check this number.</text:p></office:annotation></text:p>' +
      '<text:p>“It is the house we waited for,” said reader Odile Marchant.</text:p>',
    {
      meta: '<dc:title>New library opens in Vennes</dc:title><meta:initial-creator>Camille Roy</meta:initial-creator>',
    },
  );
}

function odtLocked(): Uint8Array {
  return odtFile('', {
    manifest:
      '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>',
  });
}

const RTF_1252 = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset2 Symbol;}}
{\stylesheet{\s0 Normal;}{\s1\b heading 1;}}{\info{\title Document1}{\author Unknown}{\creatim\yr2026\mo1\dy2}}
{\header\pard Le Courrier des Alpes\par}
\pard\s1\b Le tunnel rouvre apr\'e8s six mois de travaux\b0\par
\pard Par Am\'e9lie Besson\par
\pard GEN\'c8VE, 14 avril 2026 \'96 Le tunnel du Salvan a rouvert mardi, a annonc\'e9 la r\'e9gion. {\v brouillon }Le chantier a co\'fbt\'e9 42 millions d\rquote euros.\par
\pard \'ab Les trains roulent de nouveau \'bb, a d\'e9clar\'e9 le directeur, Luc Favre.\par
}`;

const RTF_1251 = String.raw`{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fnil\fcharset204 Arial;}}
\pard\b \'cc\'ee\'f1\'f2 \'f7\'e5\'f0\'e5\'e7 \'f0\'e5\'ea\'f3 \'ee\'f2\'ea\'f0\'fb\'eb\'e8 \'ef\'ee\'f1\'eb\'e5 \'f0\'e5\'ec\'ee\'ed\'f2\'e0\b0\par
\pard 5 \'ec\'e0\'f0\'f2\'e0 2026\par
\pard \'cc\'ee\'f1\'f2 \'ee\'f2\'ea\'f0\'fb\'eb\'e8 \'e2\'ee \'e2\'f2\'ee\'f0\'ed\'e8\'ea, \'f1\'ee\'ee\'e1\'f9\'e8\'eb\'e0 \'ec\'fd\'f0\'e8\'ff \'e3\'ee\'f0\'ee\'e4\'e0. \'d0\'e0\'e1\'ee\'f2\'fb \'e7\'e0\'ed\'ff\'eb\'e8 \'e4\'e2\'e0 \'e3\'ee\'e4\'e0.\par
}`;

const RTF_UNICODE = String.raw`{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fmodern\fcharset128 MS Gothic;}}
{\*\generator Invented Writer 1.0;}{\*\unknowndestination {\b nothing of this}}
\pard\qc Port of Vennes bans coal ships\line from next winter\par
\pard By Ana \u352\'8aimi\u263?\par
\pard VENNES, 2 October 2026 \u8212- The port will turn away coal ships from 1 December, it said in {\field{\*\fldinst{HYPERLINK "https://port.example/notice"}}{\fldrslt{\ul a notice}}} on Friday. Its sister port {\f1 \'90\'5f\'8c\'cb} did the same.{\footnote\pard\plain Kobe stopped coal in 2024.\par}\par
{\pict\pngblip 89504e470d0a1a0a}\pard \u8220?We are ready,\u8221? said port director Bram Eskil.\par
\trowd\cellx2000\cellx4000\pard\intbl Year\cell Ships\cell\row\trowd\pard\intbl 2025\cell 61\cell\row\pard
{\*\bkmkstart end}{\*\bkmkend end}\par
}`;

const RTF_NAMED_DOC = String.raw`{\rtf1\mac\deff0{\fonttbl\f0\fswiss Geneva;}
{\info{\title School strike enters its second week}{\author Nell Harker}}
\pard School strike enters its second week\par
\pard Teachers in Harrow stayed out for a sixth day on Monday\'d1the longest strike in the county\'d5s history\'d1and talks have not begun.\par
\pard \'d2We want to teach,\'d3 union head Ivo Castell said.\par
}`;
