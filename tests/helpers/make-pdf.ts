import { createHash } from 'node:crypto';

/**
 * A page as PDF operators; `isPicture` makes it one that is nothing but a scan, `rotate` one to be turned for reading.
 * `packed` stands for the operators with the filters they are packed by.
 */
export type MadePage = {
  readonly operators: string;
  readonly isPicture?: boolean;
  readonly rotate?: number;
  readonly packed?: { readonly bytes: Buffer; readonly filters: readonly string[] };
};
export type MadeFile = {
  readonly pages: readonly MadePage[];
  readonly info?: Readonly<Record<string, string>>;
  readonly password?: string;
};

export const PAGE = { width: 595, height: 842 } as const;

/** Widths of Helvetica from blank to tilde, in thousandths of the size (Adobe's font metrics). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** Signs of Windows-1252 the fixtures use, with their byte and width. */
const SIGNS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['“', [0x93, 333]],
  ['”', [0x94, 333]],
  ['’', [0x92, 222]],
  ['–', [0x96, 556]],
  ['é', [0xe9, 556]],
]);

/** How wide a text is in Helvetica. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += SIGNS.get(letter)?.[1] ?? WIDTHS[letter.charCodeAt(0) - 32] ?? 556;
  return (width * size) / 1000;
}

function literal(text: string): string {
  let bytes = '';
  for (const letter of text) {
    const code = SIGNS.get(letter)?.[0] ?? letter.charCodeAt(0);
    bytes += '()\\'.includes(letter) ? `\\${letter}` : String.fromCharCode(code);
  }
  return `(${bytes})`;
}

/** A line of text, its baseline measured from the top of the page; stretched to a width where one is given. */
export function textAt(text: string, x: number, fromTop: number, size: number, width?: number): string {
  const blanks = text.split(' ').length - 1;
  const spacing = width === undefined || blanks === 0 ? 0 : (width - widthOf(text, size)) / blanks;
  return `BT /F1 ${size} Tf ${spacing.toFixed(3)} Tw 1 0 0 1 ${x} ${(PAGE.height - fromTop).toFixed(2)} Tm ${literal(text)} Tj ET\n`;
}

/** A line of Chinese in a font that is not in the file, as programs of the region write it. */
export function chineseAt(text: string, x: number, fromTop: number, size: number): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1)
    hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return `BT /F2 ${size} Tf 0 Tw 1 0 0 1 ${x} ${(PAGE.height - fromTop).toFixed(2)} Tm <${hex}> Tj ET\n`;
}

export type Column = {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
};

/** Sets paragraphs into columns, justified, first lines indented; words that do not fit are divided at their marks ("|"). */
export function setColumns(paragraphs: readonly string[], columns: readonly Column[], size: number): string {
  let operators = '';
  let at = 0;
  let y = (columns[0]?.top ?? 0) + size;
  for (const paragraph of paragraphs) {
    for (const [index, line] of breakLines(paragraph, columns[0]?.width ?? 0, size).entries()) {
      let column = columns[at];
      if (column !== undefined && y > column.bottom) {
        at += 1;
        column = columns[at];
        y = (column?.top ?? 0) + size;
      }
      if (column === undefined) throw new Error(`The columns are full: ${line.text}`);
      const indent = index === 0 ? size : 0;
      const width = line.isLast ? undefined : column.width - indent;
      operators += textAt(line.text, column.x + indent, y, size, width);
      y += size * 1.2;
    }
  }
  return operators;
}

function breakLines(paragraph: string, width: number, size: number) {
  const lines: { text: string; isLast: boolean }[] = [];
  let open = '';
  const room = () => width - (lines.length === 0 ? size : 0);
  for (const marked of paragraph.split(' ')) {
    const word = marked.replaceAll('|', '');
    const longer = open === '' ? word : `${open} ${word}`;
    if (widthOf(longer, size) <= room()) {
      open = longer;
      continue;
    }
    const parts = marked.split('|');
    let taken = 0;
    for (let count = 1; count < parts.length; count += 1) {
      if (widthOf(`${open} ${parts.slice(0, count).join('')}-`, size) <= room()) taken = count;
    }
    lines.push({ text: taken === 0 ? open : `${open} ${parts.slice(0, taken).join('')}-`, isLast: false });
    open = parts.slice(taken).join('');
  }
  lines.push({ text: open, isLast: true });
  return lines;
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const FILE_ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');

/** Writes a PDF file of nothing but what is asked, so that the same description is the same bytes. */
export function makePdf({ pages, info = {}, password }: MadeFile): Uint8Array {
  const key = password === undefined ? undefined : fileKey(password);
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects: { id: number; body: string; stream?: Buffer }[] = [
    { id: 1, body: '<< /Type /Catalog /Pages 2 0 R >>' },
    { id: 2, body: `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>` },
    { id: 3, body: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>' },
  ];
  const after = 4 + 2 * pages.length;
  const chinese = after + 2;
  for (const [index, { operators, isPicture, rotate, packed }] of pages.entries()) {
    const id = 4 + 2 * index;
    objects.push({
      id,
      body: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}]${rotate === undefined ? '' : ` /Rotate ${rotate}`} /Contents ${id + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 ${chinese} 0 R >>${isPicture === true ? ` /XObject << /Im1 ${after + 1} 0 R >>` : ''} >> >>`,
    });
    const filters = packed?.filters.map((filter) => `/${filter}`).join(' ');
    objects.push({
      id: id + 1,
      body: filters === undefined ? '' : `/Filter [${filters}]`,
      stream: packed?.bytes ?? Buffer.from(operators, 'latin1'),
    });
  }
  const entries = Object.entries(info).map(([name, text]) => `/${name} ${literal(text)}`);
  objects.push({ id: after, body: `<< ${entries.join(' ')} >>` });
  objects.push({
    id: after + 1,
    body: '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
    stream: Buffer.from([0, 255, 255, 0]),
  });
  objects.push(
    {
      id: chinese,
      body: `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${chinese + 1} 0 R] >>`,
    },
    {
      id: chinese + 1,
      body: `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor ${chinese + 2} 0 R >>`,
    },
    {
      id: chinese + 2,
      body: '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    },
  );
  let file = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets: number[] = [];
  for (const { id, body, stream } of objects) {
    offsets.push(file.length);
    const bytes = stream === undefined || key === undefined ? stream : rc4(objectKey(key, id), stream);
    const content =
      bytes === undefined
        ? body
        : `<< ${body} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
    file += `${id} 0 obj\n${content}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  const id = FILE_ID.toString('hex');
  const lock = key === undefined ? '' : ` /Encrypt ${lockOf(key, password ?? '')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${after} 0 R /ID [<${id}> <${id}>]${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

const padded = (password: string) =>
  Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest();
const PERMISSIONS = -4;

/** The standard locks of PDF 1.1 (revision 2, 40 bits): ISO 32000-1, 7.6.3, algorithms 2 to 4. */
function ownerEntry(password: string): Buffer {
  return rc4(md5(padded(password)).subarray(0, 5), padded(password));
}

function fileKey(password: string): Buffer {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  return md5(Buffer.concat([padded(password), ownerEntry(password), permissions, FILE_ID])).subarray(0, 5);
}

function objectKey(key: Buffer, id: number): Buffer {
  return md5(Buffer.concat([key, Buffer.from([id & 255, (id >> 8) & 255, (id >> 16) & 255, 0, 0])])).subarray(
    0,
    10,
  );
}

function lockOf(key: Buffer, password: string): string {
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return `<< /Filter /Standard /V 1 /R 2 /O ${hex(ownerEntry(password))} /U ${hex(rc4(key, PADDING))} /P ${PERMISSIONS} >>`;
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (one: number, other: number) => {
    const held = at(one);
    state[one & 255] = at(other);
    state[other & 255] = held;
  };
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + at(index) + (key[index % key.length] ?? 0)) & 255;
    swap(index, other);
  }
  let one = 0;
  let other = 0;
  return Buffer.from(
    bytes.map((byte) => {
      one = (one + 1) & 255;
      other = (other + at(one)) & 255;
      swap(one, other);
      return byte ^ at(at(one) + at(other));
    }),
  );
}
