import type { ReadArticle } from '#core/domain/article.ts';

export type GeneratedFile = { readonly name: string; readonly bytes: Uint8Array };

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The article as a file that a watch could find; `position` makes the name its own. */
export function articleFile(article: ReadArticle, position: number): GeneratedFile {
  const { format } = article;
  const stem = `${article.datePublished?.value.replace(/[T:]/g, '-') ?? 'undated'}-${String(position)}`;
  const text = format === 'html' ? webPage(article) : plainText(article);
  return {
    name: `${stem}.${format === 'html' ? 'html' : 'txt'}`,
    bytes: new TextEncoder().encode(text),
  };
}

function plainText({ headline = '', outlet, byline, datePublished, body }: ReadArticle): string {
  const line = [outlet?.name ?? '', ...(datePublished === undefined ? [] : [spelled(datePublished.value)])];
  return `${[headline, '', line.join(' | '), ...(byline === undefined ? [] : [byline]), '', body].join('\n')}\n`;
}

/** "16 September 2026 | 18:20" for "2026-09-16T18:20". */
function spelled(value: string): string {
  const month = MONTHS[Number(value.slice(5, 7)) - 1] ?? '';
  return `${Number(value.slice(8, 10))} ${month} ${value.slice(0, 4)} | ${value.slice(11)}`;
}

function webPage({ headline = '', outlet, authors, datePublished, body }: ReadArticle): string {
  const published =
    datePublished === undefined ? {} : { datePublished: `${datePublished.value}${datePublished.zone}` };
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    publisher: { '@type': 'Organization', name: outlet?.name },
    ...(authors.length === 0 ? {} : { author: authors.map(({ name }) => ({ '@type': 'Person', name })) }),
    ...published,
  };
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${headline}</title>
<script type="application/ld+json">${JSON.stringify(data)}</script>
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article>
<h1>${headline}</h1>
${authors.map(({ name }) => `<p class="byline">By ${name}</p>\n`).join('')}${body
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')}
</article>
<footer><a href="/imprint">Imprint</a></footer>
</body>
</html>
`;
}
