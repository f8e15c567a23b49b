import { gzipSync, strToU8, zipSync } from 'fflate';
import type { ReadArticle } from '#core/domain/article.ts';

/** A way to put articles into one file. */
export type Wrapping = {
  readonly name: string;
  readonly extension: string;
  /** How many articles one such file holds. */
  readonly holds: number;
  wrap(articles: readonly ReadArticle[], position: number): Uint8Array;
};

/** Archives carry a time of packing: the same bytes need the same one. */
const PACKED = '2026-08-01T00:00:00';
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const paragraphs = (article: ReadArticle) => article.body.split('\n\n');
const inTags = (article: ReadArticle) =>
  paragraphs(article)
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('\n');
/** Dated articles as written, the others on a day of their own: mails and agency items always have one. */
const moment = (article: ReadArticle) => {
  const { value = '2026-08-01T06:00', zone = 'unknown' } = article.datePublished ?? {};
  return `${value}:00${zone === 'unknown' ? 'Z' : zone}`;
};
const inMail = (article: ReadArticle) => new Date(moment(article)).toUTCString().replace('GMT', '+0000');
const idOf = (position: number, index = 0) => `${String(position)}-${String(index)}`;
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

function nitf(article: ReadArticle, position: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><docdata><doc-id id-string="gen-${idOf(position)}"/><date.issue norm="${moment(article)}"/></docdata></head>
<body><body.head><hedline><hl1>${escaped(article.headline ?? '')}</hl1></hedline></body.head>
<body.content>${inTags(article)}</body.content></body></nitf>`;
}

function newsItem(article: ReadArticle, position: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:ostra.example:${idOf(position)}" version="1" standard="NewsML-G2" standardversion="2.9" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Ostra"/><versionCreated>${moment(article)}</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><headline>${escaped(article.headline ?? '')}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${inTags(article)}</body></html></inlineXML></contentSet></newsItem>`;
}

function ninjs(article: ReadArticle, position: number): string {
  return JSON.stringify({
    uri: `urn:gen:${idOf(position)}`,
    type: 'text',
    versioncreated: moment(article),
    language: 'en',
    headline: article.headline,
    body_xhtml: inTags(article),
  });
}

function rss(articles: readonly ReadArticle[], position: number): string {
  const items = articles.map(
    (article, index) =>
      `<item><title>${escaped(article.headline ?? '')}</title><link>https://kestrel.example/${idOf(position, index)}</link><guid isPermaLink="false">gen-${idOf(position, index)}</guid><pubDate>${inMail(article)}</pubDate><content:encoded><![CDATA[${inTags(article)}]]></content:encoded></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${escaped(articles[0]?.outlet?.name ?? 'Kestrel Daily')}</title><link>https://kestrel.example/</link>${items.join('\n')}</channel></rss>`;
}

function mail(article: ReadArticle, position: number): string {
  return `From: ${article.outlet?.name ?? 'Kestrel Daily'} <news@kestrel.example>\r\nTo: desk@example.org\r\nSubject: ${article.headline ?? ''}\r\nDate: ${inMail(article)}\r\nMessage-ID: <gen-${idOf(position)}@kestrel.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${article.body.replaceAll('\n', '\r\n')}\r\n`;
}

function csv(articles: readonly ReadArticle[]): string {
  const rows = articles.map(({ headline = '', outlet, datePublished, body }) =>
    [headline, outlet?.name ?? '', datePublished?.value ?? '', body].map(cell).join(','),
  );
  return ['Headline,Outlet,Date,Text', ...rows].join('\r\n');
}

const jsonl = (articles: readonly ReadArticle[]) =>
  articles
    .map(({ headline, outlet, datePublished, body }) =>
      JSON.stringify({
        title: headline,
        publication: outlet?.name,
        published: datePublished?.value,
        text: body,
      }),
    )
    .join('\n');

function rtf(article: ReadArticle): string {
  const plain = [article.headline ?? '', ...paragraphs(article)].map((text) =>
    text.replace(/[\\{}]/g, '\\$&').replace(/[^\0-\x7f]/g, (letter) => `\\u${String(letter.charCodeAt(0))}?`),
  );
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\n${plain.map((text) => `\\pard ${text}\\par`).join('\n')}\n}`;
}

function docx(article: ReadArticle): Uint8Array {
  const body = [article.headline ?? '', ...paragraphs(article)]
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`)
    .join('');
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    },
    { mtime: PACKED },
  );
}

const text = ({ headline = '', body }: ReadArticle) => `${headline}\n\n${body}\n`;
const single = (
  name: string,
  extension: string,
  write: (article: ReadArticle, position: number) => string | Uint8Array,
): Wrapping => ({
  name,
  extension,
  holds: 1,
  wrap([article], position) {
    const written = article === undefined ? '' : write(article, position);
    return typeof written === 'string' ? strToU8(written) : written;
  },
});

/** Every way the generator of mixed files wraps articles. */
export const WRAPPINGS: readonly Wrapping[] = [
  single('nitf', 'xml', nitf),
  single('newsml-g2', 'xml', newsItem),
  single('ninjs', 'json', ninjs),
  single('mail', 'eml', mail),
  single('rtf', 'rtf', rtf),
  single('docx', 'docx', docx),
  single('gzip', 'txt.gz', (article) => gzipSync(strToU8(text(article)), { mtime: PACKED })),
  { name: 'rss', extension: 'rss', holds: 3, wrap: (articles, position) => strToU8(rss(articles, position)) },
  { name: 'csv', extension: 'csv', holds: 4, wrap: (articles) => strToU8(csv(articles)) },
  { name: 'jsonl', extension: 'jsonl', holds: 3, wrap: (articles) => strToU8(jsonl(articles)) },
  {
    name: 'mbox',
    extension: 'mbox',
    holds: 3,
    wrap: (articles, position) =>
      strToU8(
        articles
          .map(
            (article, index) =>
              `From news@kestrel.example Mon Sep  7 06:00:00 2026\r\n${mail(article, position * 10 + index)}\r\n`,
          )
          .join(''),
      ),
  },
  {
    name: 'zip',
    extension: 'zip',
    holds: 3,
    wrap: (articles) =>
      zipSync(
        Object.fromEntries(
          articles.map((article, index) => [`page-${String(index)}.txt`, strToU8(text(article))]),
        ),
        { mtime: PACKED },
      ),
  },
];
