import type { ReadArticle } from '#core/domain/article.ts';
import type { ArticleChanges, ArticleVersion } from '#core/domain/library-article.ts';
import type { FakeArticle } from './library.ts';

const HIGH = { from: 'file-metadata', certainty: 'high' } as const;
/** The one article of the fake library that came three times. */
const REVISED = 'the drains report “never reached my desk”';

/** Gives every article its versions; the long read came three times, with all a file can say about an article. */
export function withHistory(article: FakeArticle): FakeArticle {
  if (!(article.headline ?? '').includes(REVISED)) return { ...article, versions: [onlyVersion(article)] };
  const first = earlierOf(article, 'Minister: drains report not seen', 'shown a 2023 study');
  const second = earlierOf(article, article.headline ?? '', 'shown a 2023 study');
  return {
    ...article,
    page: 'A12',
    edition: 'Morning',
    section: 'Politics',
    slug: 'marren-report-3rdld',
    subjects: [
      { name: 'politics', code: 'medtop:11000000', scheme: 'IPTC' },
      { name: 'dams', code: 'medtop:20000424', scheme: 'IPTC' },
    ],
    dateEmbargoed: { value: '2026-09-16T18:00', zone: '+02:00', precision: 'minute' },
    editorsNote: 'Corrects the year of the report in the first paragraph.',
    captions: ['Ilse Marwen leaves the ministry in Osterlo on Wednesday. PHOTO: Ostra/H. Lind'],
    revision: 3,
    relation: { kind: 'corrects', providerId: 'ostra:20260916-1820' },
    providerId: 'ostra:20260916-1820-3',
    wordCountPrinted: 412,
    status: 'corrected',
    member: 'evening.zip › marren/marwen-report.html',
    outlet: { name: 'Kestrel Daily', country: 'SE', mediaType: 'newspaper' },
    evidence: {
      ...article.evidence,
      page: HIGH,
      edition: HIGH,
      section: HIGH,
      slug: HIGH,
      subjects: HIGH,
      dateEmbargoed: HIGH,
      editorsNote: { from: 'text', certainty: 'medium' },
      captions: { from: 'markup', certainty: 'high' },
      revision: HIGH,
      relation: HIGH,
      providerId: HIGH,
      wordCountPrinted: HIGH,
      status: HIGH,
    },
    earlier: [first, second],
    versions: [
      { ...onlyVersion(first), version: 1, isCurrent: false, dateArrived: '2026-09-16T16:31:00Z' },
      { ...onlyVersion(second), version: 2, isCurrent: false, dateArrived: '2026-09-16T17:14:00Z' },
      { ...onlyVersion(article), version: 3 },
    ],
  };
}

function earlierOf(article: FakeArticle, headline: string, words: string): FakeArticle {
  const body = article.body
    .replace('given a 2024 inspection report', words)
    .split('\n\n')
    .filter((_, i) => i !== 2)
    .join('\n\n');
  return { ...article, headline, body, attributions: [], mendings: [] };
}

function onlyVersion(article: FakeArticle): ArticleVersion {
  return {
    version: 1,
    isCurrent: true,
    dateArrived: article.dateArrived,
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(article.headline === undefined ? {} : { headline: article.headline }),
    path: article.file.path,
  };
}

/** A version of an article as it was read. */
export function versionOf(article: FakeArticle | undefined, version: number): ReadArticle | undefined {
  if (!article) return undefined;
  return version === article.versions.length ? article : article.earlier?.[version - 1];
}

type Pieces = ArticleChanges['fields'][number]['pieces'];

/** What changed, told by common beginnings and ends alone: enough to be looked at. */
export function changesBetween(
  older: ReadArticle,
  newer: ReadArticle,
  from: number,
  to: number,
): ArticleChanges {
  const headline = piecesOf(older.headline ?? '', newer.headline ?? '');
  const body = piecesOf(older.body, newer.body);
  const fields = [
    { field: 'headline' as const, pieces: headline },
    { field: 'body' as const, pieces: body },
  ];
  return { from, to, fields: fields.filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same')) };
}

function piecesOf(a: string, b: string): Pieces {
  if (a === b) return [{ kind: 'same', text: a }];
  const [olds, news] = [a.split(/(?<=\s)/u), b.split(/(?<=\s)/u)];
  let start = 0;
  while (start < olds.length && start < news.length && olds[start] === news[start]) start += 1;
  let end = 0;
  while (end < olds.length - start && end < news.length - start && olds.at(-1 - end) === news.at(-1 - end))
    end += 1;
  const cut = (list: readonly string[]): string => list.slice(start, list.length - end).join('');
  return [
    { kind: 'same' as const, text: news.slice(0, start).join('') },
    { kind: 'removed' as const, text: cut(olds) },
    { kind: 'added' as const, text: cut(news) },
    { kind: 'same' as const, text: news.slice(news.length - end).join('') },
  ].filter(({ text }) => text !== '');
}
