/**
 * Reads real files of every format and compares what they give with what their manifest says they must: article counts
 * exactly, fields as printed. usage: formats.ts [SHARED]   (npm run bench formats)
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { argv, stderr, stdout } from 'node:process';
import type { ReadArticle } from '../../electron/core/domain/article.ts';
import { readBytes } from '../../electron/core/read.ts';

type Entry = {
  readonly file: string;
  readonly format: string;
  readonly articles: number;
  readonly expect: Readonly<Record<string, unknown>>;
};

const [given] = argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folder = join(resolve(given ?? '../shared'), 'data/formats');
if (!existsSync(folder)) {
  stderr.write(`No files under ${folder}: nothing to measure.\n`);
  process.exit(2);
}
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as readonly Entry[];

const flat = (text: string) =>
  text.normalize('NFKC').replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
/** Without any blanks: inline markup may or may not part words. */
const dense = (text: string) => flat(text).replaceAll(' ', '');
const same = (one: string | undefined, other: string) =>
  one !== undefined && flat(one).toLowerCase() === flat(other).toLowerCase();
const holds = (one: string | undefined, other: string) =>
  one !== undefined && flat(one).toLowerCase().includes(flat(other).toLowerCase());

/** The same instant, or the same wall clock as far as the expectation goes. */
function sameDate(article: ReadArticle, expected: string): boolean {
  const date = article.datePublished;
  if (date === undefined) return false;
  const full = date.zone === 'unknown' ? date.value : `${date.value}${date.zone}`;
  const instant = (text: string) => Date.parse(text.length === 16 ? `${text}:00` : text);
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(expected) && date.zone !== 'unknown' && instant(full) === instant(expected))
    return true;
  return (
    date.value.slice(0, expected.replace(/(?:Z|[+-]\d\d:?\d\d)$/, '').length) ===
    expected.replace(/(?:Z|[+-]\d\d:?\d\d)$/, '').slice(0, date.value.length)
  );
}

const names = (article: ReadArticle) => [
  article.origin?.name,
  article.origin?.creditLine,
  article.outlet?.name,
  ...article.authors.map(({ name }) => name),
  ...(Object.values(article.evidence) as readonly { note?: string }[]).map(({ note }) => note),
];

/** How each expectation is checked; those not named here are about containers and not about articles. */
const CHECKS: Readonly<Record<string, (article: ReadArticle, expected: string) => boolean>> = {
  headline: (article, expected) => same(article.headline, expected),
  subject: (article, expected) => same(article.headline, expected),
  date: sameDate,
  byline: (article, expected) =>
    same(article.byline, expected) ||
    same(article.byline?.replace(/^by /i, ''), expected.replace(/^by /i, '')) ||
    same(article.authors.map(({ name }) => name).join(', '), expected.replace(/^by /i, '')),
  dateline: (article, expected) =>
    holds(article.dateline?.text, expected) ||
    same(article.dateline?.place, expected) ||
    holds(article.body.slice(0, 200), expected),
  agency: (article, expected) => names(article).some((name) => same(name, expected) || holds(name, expected)),
  copyrightHolder: (article, expected) => names(article).some((name) => same(name, expected)),
  publisher: (article, expected) =>
    same(article.outlet?.name, expected) ||
    holds(article.evidence.outlet?.note, expected) ||
    holds(article.outlet?.name, expected),
  language: (article, expected) => (article.language ?? '').slice(0, 2) === expected.slice(0, 2),
  bodyStartsWith: (article, expected) =>
    dense([article.headline, article.standfirst, article.dateline?.text, article.body].join(' ')).includes(
      dense(expected).slice(0, 60),
    ),
  slug: (article, expected) => same(article.slug, expected),
  url: (article, expected) => same(article.url, expected),
  section: (article, expected) => same(article.section, expected),
  words: (article, expected) => article.wordCountPrinted === Number(expected),
};

const totals = new Map<string, { right: number; of: number }>();
const misses: string[] = [];
let countsMet = 0;
for (const entry of manifest) {
  const bytes = new Uint8Array(readFileSync(join(folder, entry.file)));
  const found = await readBytes(bytes, basename(entry.file), { defaults: {} });
  // Files inside a file are files of their own; the manifest counts what the outer file itself holds.
  const own = found.articles.filter(({ member }) => member === undefined);
  if (own.length === entry.articles) countsMet += 1;
  else
    misses.push(
      `${entry.file}: ${own.length} articles, must be ${entry.articles} (${found.format}; ${JSON.stringify(found.refusals).slice(0, 200)})`,
    );
  const [article] = own;
  if (article === undefined) continue;
  for (const [key, value] of Object.entries(entry.expect)) {
    const field = key.replace(/^first([A-Z])/, (_, letter: string) => letter.toLowerCase());
    const check = CHECKS[field];
    if (check === undefined || value === null) continue;
    const total = totals.get(field) ?? { right: 0, of: 0 };
    totals.set(field, total);
    total.of += 1;
    if (check(article, typeof value === 'string' ? value : JSON.stringify(value))) total.right += 1;
    else misses.push(`${entry.file}: ${key} must be ${JSON.stringify(value)}, is ${shown(article, field)}`);
  }
}

function shown(article: ReadArticle, field: string): string {
  const values: Readonly<Record<string, unknown>> = {
    subject: article.headline,
    date: article.datePublished,
    agency: [article.origin, article.outlet],
    copyrightHolder: [article.origin, article.outlet],
    publisher: article.outlet,
    bodyStartsWith: article.body.slice(0, 100),
    words: article.wordCountPrinted,
  };
  const value: unknown = field in values ? values[field] : article[field as keyof ReadArticle];
  return value === undefined ? 'absent' : JSON.stringify(value).slice(0, 300);
}

stdout.write(`article counts met: ${countsMet} of ${manifest.length}\n`);
let right = 0;
let of = 0;
for (const [field, total] of [...totals].sort()) {
  stdout.write(`${field.padEnd(16)} ${total.right} of ${total.of}\n`);
  right += total.right;
  of += total.of;
}
stdout.write(`all fields       ${right} of ${of} (${((100 * right) / Math.max(1, of)).toFixed(1)} %)\n`);
for (const miss of misses) stdout.write(`  ${miss}\n`);
