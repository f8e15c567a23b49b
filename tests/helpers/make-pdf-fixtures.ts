import { chineseAt, makePdf, PAGE, setColumns, textAt, widthOf, type Column } from './make-pdf.ts';

/** PDF fixtures by the folder of their case; all names and texts are invented. */
export function makePdfFixtures(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['pdf/newspaper-page/source.pdf', newspaperPage()],
    ['pdf/press-release-two-columns/source.pdf', pressRelease()],
    ['pdf/browser-print/source.pdf', browserPrint()],
    ['pdf/report-with-running-heads/source.pdf', report()],
    ['pdf/scanned/source.pdf', makePdf({ pages: [scan, scan], info: { Title: 'Scan0001' } })],
    [
      'pdf/password/source.pdf',
      makePdf({ pages: [{ operators: textAt('Secret', 60, 80, 12) }], password: 'open sesame' }),
    ],
    ['pdf/chinese-without-font/source.pdf', chineseArticle()],
    ['pdf/landscape-and-sideways/source.pdf', landscape()],
    ['pdf/owner-password-only/source.pdf', makePdf({ pages: [{ operators: plainArticle() }], password: '' })],
  ]);
}

const scan = { operators: 'q 500 0 0 700 40 60 cm /Im1 Do Q\n', isPicture: true };

function columns(
  count: number,
  left: number,
  right: number,
  gutter: number,
  top: number,
  bottom: number,
): Column[] {
  const width = (right - left - gutter * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    x: left + index * (width + gutter),
    width,
    top,
    bottom,
  }));
}

const centred = (text: string, fromTop: number, size: number) =>
  textAt(text, (PAGE.width - widthOf(text, size)) / 2, fromTop, size);

/** Three columns under one headline, two more articles below, side by side; a folio, a caption, a pull quote. */
function newspaperPage(): Uint8Array {
  const lead = [
    'ORRIN – The long-awaited dredg|ing of the inner har|bour began on Mon|day, three months late, as two barges from the state fleet took up their work be|low the old fish mar|ket.',
    '“We have waited for this since the storm,” har|bour mas|ter Ilse Norrby said. “Every week of de|lay has cost the town’s fisher|men a catch.”',
    'The trust that runs the port ex|pects the work to last until No|vem|ber. It will re|move 40,000 tonnes of sand and mud, which a long-awaited sur|vey in March had found to be clean enough to be dumped at sea.',
    'Coun|cil|lors had ar|gued for most of the win|ter over who should pay. In the end the coun|ty took two thirds of the bill, and the town the rest.',
    'Fisher|men will land their catch at Low|moor in the mean|time, an hour to the north, and be paid for the fuel.',
  ];
  const schools = [
    'Pu|pils at four pri|ma|ry schools in the val|ley will have les|sons in the morn|ing only from next week, be|cause too few teach|ers have been found, the school board said.',
    'The board has ad|ver|tised eleven posts since Jan|u|ary and filled three. “No|body wants to pay our rents,” said its head, Tomas Elgar.',
    'Par|ents plan to pro|test in front of the town hall on Fri|day after|noon.',
  ];
  const trains = [
    'Night trains to the cap|i|tal will run again from June, the rail|way an|nounced, with two sleep|ing cars and a din|ing car on each.',
    'Tick|ets cost from 49 crowns. The last night train had left Orrin in 2011, with a brass band on the plat|form and not one emp|ty berth.',
    'The trains leave at ten and ar|rive at seven.',
  ];
  const operators =
    centred('The Orrin Courier', 58, 34) +
    textAt('Tuesday, 5 May 2026', 40, 76, 8) +
    textAt('A3', 545, 76, 8) +
    textAt('Dredging of the inner harbour begins', 40, 116, 27) +
    textAt('By Petra Lindqvist', 40, 134, 9) +
    setColumns(lead, columns(3, 40, 555, 14, 142, 258), 9) +
    textAt('The barge Ardan at work in the inner harbour on Monday.', 40, 300, 7) +
    textAt('Four schools cut lessons', 40, 352, 22) +
    setColumns(schools, columns(2, 40, 292, 12, 362, 436), 9) +
    textAt('Night trains return', 310, 352, 22) +
    setColumns(trains, columns(2, 310, 555, 12, 362, 436), 9);
  return makePdf({ pages: [{ operators }], info: { Title: 'ORRC_20260505_A03.indd' } });
}

function pressRelease(): Uint8Array {
  const text = [
    'HAVERWICK, 12 May 2026 – The Haverwick Har|bour Trust will build a new quay for electric fer|ries, its board de|cid|ed on Tues|day. The quay is to open in the spring of 2028 and will cost 31 mil|lion crowns, of which the state pays half.',
    '“This is the largest thing we have built in forty years,” said the trust’s chair, Camille Roy. “It will be quiet, and it will be clean.”',
    'Work be|gins in Sep|tem|ber with the re|mov|al of the old coal stores. Fer|ries will use the north mole un|til the quay is ready, and there will be no change to the time|table.',
    'The trust asked six firms for their price and had four of|fers. It will name the win|ner in July, af|ter the coun|ty has looked at the con|tract.',
    'Bat|ter|ies on the quay will be loaded over|night, when pow|er is cheap, and give it to the fer|ries in the eight min|utes they lie at the quay. No new line to the town is need|ed.',
    'The trust has run the port of Haver|wick since 1911. It be|longs to the town and the coun|ty.',
  ];
  const pages = [
    {
      operators:
        centred('PRESS RELEASE', 60, 10) +
        centred('Electric ferries get a quay of their own', 96, 20) +
        centred('Haverwick plans to have the first two boats in service by 2028', 120, 12) +
        setColumns(text.slice(0, 4), columns(2, 60, 535, 20, 150, 270), 10),
    },
    { operators: setColumns(text.slice(4), columns(2, 60, 535, 20, 60, 130), 10) + textAt('2', 295, 815, 9) },
  ];
  return makePdf({ pages, info: { Title: 'Microsoft Word - ferry_release_v4.docx', Author: 'user' } });
}

function wrapped(
  text: string,
  x: number,
  top: number,
  size: number,
  width: number,
): { operators: string; end: number } {
  let operators = '';
  let y = top;
  let open = '';
  for (const word of text.split(' ')) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (widthOf(longer, size) > width) {
      operators += textAt(open, x, y, size);
      y += size * 1.4;
      open = word;
    } else open = longer;
  }
  operators += textAt(open, x, y, size);
  return { operators, end: y + size * 1.4 };
}

function browserPrint(): Uint8Array {
  const title = 'Council votes to keep night buses – The Lowmoor Gazette';
  const url = 'https://lowmoor-gazette.example/2026/06/04/night-buses';
  const margins = (page: number) =>
    textAt('6/5/26, 9:12 AM', 24, 20, 8) +
    centred(title, 20, 8) +
    textAt(url, 24, 830, 8) +
    textAt(`${page}/2`, 560, 830, 8);
  const paragraphs = [
    'LOWMOOR – The town council voted on Thursday to keep all four night buses, after a debate that lasted until midnight.',
    '“Nobody should have to walk home from the late shift,” councillor Edda Brandt said before the vote, which was 21 to 14.',
    'The buses cost the town 800,000 crowns a year. The mayor, who had wanted to end two of the lines, said she would respect the decision.',
  ];
  let y = 300;
  let body = '';
  for (const paragraph of paragraphs) {
    const set = wrapped(paragraph, 60, y, 11, 475);
    body += set.operators;
    y = set.end + 8;
  }
  const first =
    margins(1) +
    textAt('Home', 60, 60, 9) +
    textAt('Politics', 120, 60, 9) +
    textAt('Log in', 480, 60, 9) +
    textAt('We use cookies to improve this site. Accept all', 60, 90, 9) +
    textAt('Council votes to keep night buses', 60, 150, 24) +
    textAt('By Jonas Wirth', 60, 190, 11) +
    textAt('4 June 2026, 18:45', 60, 210, 11) +
    textAt('Share this article', 60, 240, 11) +
    body;
  const last = wrapped(
    'A second vote on the timetable will follow in autumn, when the county has said what it will pay.',
    60,
    60,
    11,
    475,
  );
  const second = margins(2) + last.operators + textAt('Read more: Ferry deal signed', 60, last.end + 20, 11);
  return makePdf({
    pages: [{ operators: first }, { operators: second }],
    info: { Title: title, Producer: 'Skia/PDF m130' },
  });
}

function report(): Uint8Array {
  const texts = [
    [
      'The River Office measured the highest water since 1966 at Marren Bridge on 3 March 2026, it says in its yearly report.',
      'The gauge showed 7.42 metres at noon. It had stood at 5.10 metres on the evening before, and no forecast had said more than six.',
    ],
    [
      'In all 214 houses stood in water.',
      'Eleven villages lost their power for a night. In two of them the pumps failed as well, the office writes, since nobody had',
    ],
    [
      'tested them after the summer.',
      'The office asks for three new gauges above the bridge. They would cost 90,000 crowns and give the villages four hours more.',
      'The county will decide in May.',
    ],
  ];
  const pages = texts.map((paragraphs, index) => {
    let y = 120;
    let operators =
      textAt('River Office – Yearly report', 60, 40, 8) + textAt(`Page ${index + 12} of 14`, 480, 815, 8);
    if (index === 0) operators += textAt('Highest water in sixty years', 60, 90, 18);
    for (const paragraph of paragraphs) {
      const set = wrapped(paragraph, 60, y, 11, 420);
      operators += set.operators;
      y = set.end + 10;
    }
    return { operators };
  });
  return makePdf({ pages, info: { Title: 'Highest water in sixty years', Author: 'Dagny Holt' } });
}

/** Pages that lie on their side: the first says that it is to be turned, the second does not. */
function landscape(): Uint8Array {
  const turned = (operators: string, matrix: string) => `q ${matrix} cm ${operators} Q\n`;
  const second = wrapped(
    'Readers may borrow nine books at a time, and pay nothing for them until the end of the year.',
    60,
    300,
    11,
    420,
  );
  return makePdf({
    pages: [
      { operators: turned(plainArticle(), `0 1 -1 0 ${PAGE.height} 0`), rotate: 90 },
      { operators: turned(second.operators, `0 1 -1 0 ${PAGE.height} 0`) },
    ],
  });
}

function plainArticle(): string {
  return (
    textAt('Library opens its doors', 60, 80, 18) +
    textAt('By Odile Marchant', 60, 104, 11) +
    wrapped(
      'VENNES, 8 March 2026 – The new library of Vennes opened on Sunday. About four hundred people came, the town said.',
      60,
      130,
      11,
      420,
    ).operators
  );
}

function chineseArticle(): Uint8Array {
  const operators =
    chineseAt('河口镇图书馆重新开放', 60, 80, 20) +
    chineseAt('2026年5月5日', 60, 110, 11) +
    chineseAt('河口镇图书馆经过两年的修缮后于星期二重新开放，镇长出席了仪', 60, 140, 12) +
    chineseAt('式并发表讲话。约有四百人参加。', 60, 158, 12) +
    chineseAt('“这是我们等待已久的地方。”读者林晓云说。', 84, 182, 12);
  return makePdf({ pages: [{ operators }] });
}
