import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'articles');

/** The bytes of a fixture of ours: "pdf/password" and the ending of its file. */
export const fixture = (name: string, ending: string): Uint8Array =>
  readFileSync(join(FIXTURES, name, `source.${ending}`));

/** An article as plain text, long enough to be told apart from others and to be known again as a copy. */
export function plainArticle(headline: string, fact: string, outlet = 'Kestrel Daily'): string {
  return [
    headline,
    `OSTERLO (${outlet} / Ostra – 7 September 2026) – ${fact}, the Ministry of Public Works said on Monday.`,
    `“${fact}, and nobody is in danger,” minister Ilse Marwen told reporters in Osterlo after a visit to the valley.`,
    `Work will go on through the night. ${headline} was first told of by residents, who had called the town hall.`,
    '',
  ].join('\n\n');
}

/** A page of an outlet with an address of its own: saved again, it is the same article. */
export function page(headline: string, paragraphs: readonly string[], address = 'dam'): string {
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: '2026-09-08T09:30:00+02:00',
    url: `https://harrowpost.example/${address}`,
    author: { '@type': 'Person', name: 'Ana Reyes' },
    publisher: { '@type': 'Organization', name: 'Harrow Post' },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | Harrow Post</title>
<link rel="canonical" href="${about.url}"><meta property="og:site_name" content="Harrow Post">
<script type="application/ld+json">${JSON.stringify(about)}</script></head>
<body><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}
