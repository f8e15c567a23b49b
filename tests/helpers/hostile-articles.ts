import { strToU8, zipSync } from 'fflate';
import { makePdf, textAt } from './make-pdf.ts';

/** The same article with something hostile in each of its parts. */
export type HostileArticle = {
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
  readonly byline: string;
  readonly outlet: string;
  readonly credit: string;
  readonly place: string;
  readonly section: string;
  readonly speaker: string;
  readonly quote: string;
};
const PARTS = [
  'headline',
  'standfirst',
  'body',
  'byline',
  'outlet',
  'credit',
  'place',
  'section',
  'speaker',
  'quote',
] as const;

/** Articles with one text in each part, until every text stood somewhere; `turn` moves each on to another part. */
export function articlesWith(texts: readonly string[], turn: number): readonly HostileArticle[] {
  const count = Math.ceil(texts.length / PARTS.length);
  return Array.from({ length: count }, (_, at) => {
    const chosen = PARTS.map((part, place) => {
      const text = texts[(at * PARTS.length + ((place + turn) % PARTS.length)) % texts.length] ?? '';
      return [part, text] as const;
    });
    return Object.fromEntries(chosen) as HostileArticle;
  });
}

type HostileFile = { readonly name: string; readonly bytes: Uint8Array };
type Maker = (articles: readonly HostileArticle[]) => readonly HostileFile[];

const xml = (text: string): string =>
  text
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const line = (text: string): string => text.replaceAll(/[\r\n]+/gu, ' ');
const date = (at: number): string => `2026-09-${String(1 + (at % 28)).padStart(2, '0')}`;
const story = ({ body, speaker, quote, place }: HostileArticle, at: number): readonly string[] => [
  `${line(place)} (Ostra – ${String(1 + (at % 28))} September 2026) – The gauge at weir ${at} stood at ${at * 7} centimetres on Monday, the warden said.`,
  body,
  `“We look at it ${line(quote)} day by day,” ${line(speaker)} told reporters. Minister ${line(speaker)} Marwen said that the dam ${line(quote)} would hold.`,
  `Work will go on through the night at weir ${at}, and residents were told to stay away from the water.`,
];
const oneEach =
  (ending: string, write: (article: HostileArticle, at: number) => string | Uint8Array): Maker =>
  (articles) =>
    articles.map((article, at) => {
      const written = write(article, at);
      return {
        name: `hostile-${at}.${ending}`,
        bytes: typeof written === 'string' ? strToU8(written) : written,
      };
    });
const allInOne =
  (name: string, write: (articles: readonly HostileArticle[]) => string): Maker =>
  (articles) => [{ name, bytes: strToU8(write(articles)) }];

/** Markup as it is: this is what a saved page brings. */
function page(article: HostileArticle, at: number): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${article.headline}</title>
<meta property="og:site_name" content="${xml(article.outlet)}"><meta name="author" content="${xml(article.byline)}">
<meta property="article:section" content="${xml(article.section)}"><meta property="article:published_time" content="${date(at)}T09:00:00Z">
<link rel="canonical" href="${xml(article.credit)}"></head><body><article><h1>${article.headline}</h1><p class="standfirst">${article.standfirst}</p>
<p class="byline">By ${article.byline}</p>${story(article, at)
    .map((text) => `<p>${text}</p>`)
    .join('\n')}<p>${article.credit}</p></article></body></html>`;
}

function mail(article: HostileArticle, at: number): string {
  return `From: "${xml(article.outlet)}" <desk@harrow.example>\r\nTo: desk@example.org\r\nSubject: =?utf-8?B?${Buffer.from(line(article.headline)).toString('base64')}?=\r\nDate: Mon, ${1 + (at % 28)} Sep 2026 09:00:00 +0000\r\nMessage-ID: <${at}@harrow.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page(article, at)).toString('base64')}\r\n`;
}

const mhtml = (article: HostileArticle, at: number): string =>
  `From: <Saved by Blink>\r\nSubject: saved\r\nSnapshot-Content-Location: https://harrow.example/${at}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://harrow.example/${at}\r\n\r\n${Buffer.from(page(article, at)).toString('base64')}\r\n--x--\r\n`;

function word(article: HostileArticle, at: number): Uint8Array {
  const paragraphs = [
    article.headline,
    article.standfirst,
    `By ${article.byline}`,
    article.outlet,
    ...story(article, at),
  ];
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`)
    .join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'docProps/core.xml': strToU8(
      `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(article.headline)}</dc:title><dc:creator>${xml(article.byline)}</dc:creator></cp:coreProperties>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

const nitf = (article: HostileArticle, at: number): string => `<?xml version="1.0" encoding="utf-8"?>
<nitf><head><title>${xml(article.headline)}</title><tobject tobject.type="${xml(article.section)}"/><docdata><doc-id id-string="h-${at}"/><date.issue norm="${date(at).replaceAll('-', '')}T090000Z"/></docdata></head>
<body><body.head><hedline><hl1>${xml(article.headline)}</hl1></hedline><abstract><p>${xml(article.standfirst)}</p></abstract><byline>By ${xml(article.byline)}</byline><distributor>${xml(article.outlet)}</distributor><dateline><location>${xml(article.place)}</location></dateline></body.head>
<body.content>${story(article, at)
  .map((text) => `<p>${xml(text)}</p>`)
  .join('')}</body.content><body.end><tagline>${xml(article.credit)}</tagline></body.end></body></nitf>`;

const newsml = (articles: readonly HostileArticle[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${articles
  .map(
    (article, at) =>
      `<newsItem guid="urn:hostile:${at}" version="1" standard="NewsML-G2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="${xml(article.outlet)}"/><versionCreated>${date(at)}T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>${xml(article.headline)}</headline><by>${xml(article.byline)}</by><creditline>${xml(article.credit)}</creditline><dateline>${xml(article.place)}</dateline><description role="drol:summary">${xml(article.standfirst)}</description></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${story(
        article,
        at,
      )
        .map((text) => `<p>${xml(text)}</p>`)
        .join('')}</body></html></inlineXML></contentSet></newsItem>`,
  )
  .join('')}</itemSet></newsMessage>`;

const rss = (articles: readonly HostileArticle[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harrow Post</title><link>https://harrow.example/</link>${articles
    .map(
      (article, at) =>
        `<item><title>${xml(article.headline)}</title><link>https://harrow.example/rss/${at}?${xml(encodeURIComponent(article.credit.slice(0, 60).replaceAll(/[\ud800-\udfff]/gu, '')))}</link><guid>${xml(article.credit)}${at}</guid><dc:creator>${xml(article.byline)}</dc:creator><category>${xml(article.section)}</category><pubDate>Mon, ${1 + (at % 28)} Sep 2026 09:00:00 GMT</pubDate><description>${xml(article.standfirst)}</description><content:encoded><![CDATA[${story(
          article,
          at,
        )
          .map((text) => `<p>${text.replaceAll(']]>', '')}</p>`)
          .join('')}]]></content:encoded></item>`,
    )
    .join('')}</channel></rss>`;

const ninjs = (articles: readonly HostileArticle[]): string =>
  JSON.stringify(
    articles.map((article, at) => ({
      uri: `urn:hostile:ninjs:${at}`,
      type: 'text',
      versioncreated: `${date(at)}T11:00:00Z`,
      pubstatus: 'usable',
      headline: article.headline,
      byline: article.byline,
      located: article.place,
      copyrightholder: article.credit,
      subject: [{ name: article.section }],
      description_text: article.standfirst,
      infosource: [{ name: article.outlet }],
      body_html: story(article, at)
        .map((text) => `<p>${text}</p>`)
        .join(''),
      language: 'en',
    })),
  );

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csv = (articles: readonly HostileArticle[]): string =>
  ['Headline,Full text,Summary,Date,Outlet,Author,Section,URL']
    .concat(
      articles.map((article, at) =>
        [
          article.headline,
          story(article, at).join('\n\n'),
          article.standfirst,
          date(at),
          article.outlet,
          article.byline,
          article.section,
          article.credit,
        ]
          .map(quoted)
          .join(','),
      ),
    )
    .join('\r\n');
const json = (articles: readonly HostileArticle[]): string =>
  JSON.stringify(
    articles.map((article, at) => ({
      title: article.headline,
      content: story(article, at).join('\n\n'),
      description: article.standfirst,
      publishedAt: `${date(at)}T08:00:00Z`,
      source: { name: article.outlet },
      author: article.byline,
      category: article.section,
      url: article.credit,
    })),
  );

const text = (article: HostileArticle, at: number): string =>
  `${line(article.headline)}\n\n${line(article.standfirst)}\n\nBy ${line(article.byline)}\n\n${story(article, at).join('\n\n')}\n\n${article.outlet} ${article.credit}\n`;
const markdown = (article: HostileArticle, at: number): string =>
  `---\ntitle: ${JSON.stringify(article.headline)}\nauthor: ${JSON.stringify(article.byline)}\noutlet: ${JSON.stringify(article.outlet)}\ndate: ${date(at)}\nsection: ${JSON.stringify(article.section)}\n---\n\n# ${line(article.headline)}\n\n_${line(article.standfirst)}_\n\n${story(article, at).join('\n\n')}\n\n${article.credit}\n`;

/** Lines of a width that fits the page; what a plain font of a PDF does not have is left out. */
const wrapped = (text: string, most: number): readonly string[] =>
  line(text)
    .replaceAll(/[^\u0020-\u007e“”’–é]/gu, '')
    .match(new RegExp(`.{1,${most}}`, 'gu')) ?? [];
function pdf(article: HostileArticle, at: number): Uint8Array {
  let top = 60;
  const set = (text: string, size: number, most: number): string =>
    wrapped(text, most)
      .map((each) => textAt(each, 50, (top += size * 1.3), size))
      .join('');
  const parts = [
    set(article.headline, 20, 45),
    set(article.standfirst, 13, 70),
    set(`By ${article.byline}`, 10, 90),
  ];
  for (const paragraph of story(article, at)) {
    top += 12;
    parts.push(set(paragraph, 10, 95));
  }
  return makePdf({
    pages: [{ operators: parts.join('') }],
    info: { Title: article.headline, Author: article.byline },
  });
}

/** Every kind of file that can carry an article, and how it is made of hostile ones. */
export const HOSTILE_FORMATS: Readonly<Record<string, Maker>> = {
  html: oneEach('html', page),
  mhtml: oneEach('mhtml', mhtml),
  eml: oneEach('eml', mail),
  rss: allInOne('feed.rss', rss),
  nitf: oneEach('nitf', nitf),
  newsml: allInOne('message.xml', newsml),
  ninjs: allInOne('ninjs.json', ninjs),
  csv: allInOne('export.csv', csv),
  json: allInOne('hits.json', json),
  docx: oneEach('docx', word),
  pdf: oneEach('pdf', pdf),
  txt: oneEach('txt', text),
  md: oneEach('md', markdown),
};
