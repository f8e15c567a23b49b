import type { ArticleField, ArticleFields } from '../domain/article.ts';
import type { Evidence } from '../domain/evidence.ts';
import { knownAgency } from '../text/agencies.ts';
import { cleanLine } from '../text/clean.ts';
import { readDate } from '../text/printed-date.ts';
import { statedAuthors } from '../text/stated-authors.ts';

/** Fields that lines such as "Title: …" state, and what is left of the text below them. */
export type HeaderLines = {
  readonly stated: ArticleFields;
  readonly evidence: Partial<Record<ArticleField, Evidence>>;
  readonly rest: string;
};

const KEYS: Readonly<Record<string, ArticleField>> = {
  title: 'headline',
  headline: 'headline',
  subtitle: 'standfirst',
  subheadline: 'standfirst',
  standfirst: 'standfirst',
  description: 'standfirst',
  summary: 'standfirst',
  author: 'authors',
  authors: 'authors',
  byline: 'authors',
  by: 'authors',
  date: 'datePublished',
  published: 'datePublished',
  'date published': 'datePublished',
  'publication date': 'datePublished',
  pubdate: 'datePublished',
  publishdate: 'datePublished',
  'publish date': 'datePublished',
  'published at': 'datePublished',
  updated: 'dateModified',
  modified: 'dateModified',
  'last modified': 'dateModified',
  lastmod: 'dateModified',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  site: 'outlet',
  agency: 'origin',
  credit: 'origin',
  section: 'section',
  category: 'section',
  language: 'language',
  lang: 'language',
  url: 'url',
  link: 'url',
  permalink: 'url',
  'canonical url': 'url',
  canonical: 'url',
  id: 'providerId',
  guid: 'providerId',
};

/** The field a key names ("Publication date", "pub_date"), if any. */
export function fieldOfKey(key: string): ArticleField | undefined {
  return KEYS[key.toLowerCase().replace(/[_-]/g, ' ')];
}

const LINE = /^\s*([A-Za-z][A-Za-z _-]{1,24}?)\s*:\s+(\S.{0,1000})$/;
const FROM_FILE: Evidence = { from: 'file-metadata', certainty: 'high' };

/** Reads "Key: value" lines at the head of a text, when at least two known ones stand there together. */
export function readHeaderLines(text: string): HeaderLines | undefined {
  const lines = text.split(/\r\n?|\n/);
  const values = new Map<ArticleField, string>();
  let known = 0;
  let at = 0;
  for (; at < lines.length; at += 1) {
    const match = LINE.exec(lines[at] ?? '');
    const field =
      match?.[1] === undefined ? undefined : (fieldOfKey(match[1]) ?? fieldOfSource(match[1], match[2]));
    if (match === null || field === undefined) break;
    known += 1;
    if (!values.has(field)) values.set(field, unquote(match[2] ?? ''));
  }
  if (known < 2) return undefined;
  const stated = statedFields(values);
  const evidence = Object.fromEntries(Object.keys(stated).map((field) => [field, FROM_FILE]));
  return { stated, evidence, rest: lines.slice(at).join('\n') };
}

/** "Source: Reuters" names whose copy it is, "Source: Kestrel Daily" who published it. */
function fieldOfSource(key: string, value: string | undefined): ArticleField | undefined {
  if (key.toLowerCase() !== 'source' || value === undefined) return undefined;
  return knownAgency(value) === undefined ? 'outlet' : 'origin';
}

/** Turns values by field name into what an article states; dates that cannot be read stay out. */
export function statedFields(values: ReadonlyMap<ArticleField, string>): ArticleFields {
  const get = (field: ArticleField) => values.get(field);
  const byline = get('authors');
  const published = readDate(get('datePublished'));
  const modified = readDate(get('dateModified'));
  const [headline, standfirst, outlet, origin] = [
    get('headline'),
    get('standfirst'),
    get('outlet'),
    get('origin'),
  ];
  const [section, language, url, providerId] = [
    get('section'),
    get('language'),
    get('url'),
    get('providerId'),
  ];
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(byline === undefined ? {} : { byline, authors: statedAuthors([byline]) }),
    ...(published === undefined ? {} : { datePublished: published }),
    ...(modified === undefined ? {} : { dateModified: modified }),
    ...(outlet === undefined ? {} : { outlet: { name: outlet } }),
    ...(origin === undefined ? {} : { origin: { name: origin, creditLine: origin } }),
    ...(section === undefined ? {} : { section }),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
    ...(providerId === undefined ? {} : { providerId }),
  };
}

function unquote(value: string): string {
  return cleanLine(value.replace(/^\s*(["'])(.*)\1\s*$/, '$2'));
}
