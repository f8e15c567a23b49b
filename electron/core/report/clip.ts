import type { ArticleRow } from '../domain/library-article.ts';
import type { ReportSpec } from '../domain/report.ts';
import type { Library } from '../ports.ts';
import { extractOf, fullText } from './extract.ts';
import type { Clip } from './model.ts';

/** Makes clips of list rows. Each article is read from the library once, however often it is printed. */
export function clipMaker(
  library: Pick<Library, 'article'>,
  text: ReportSpec['text'],
): (row: ArticleRow) => Clip {
  const made = new Map<number, Clip>();
  return (row) => {
    const known = made.get(row.id);
    if (known !== undefined) return known;
    const clip = clipOf(row, library, text);
    made.set(row.id, clip);
    return clip;
  };
}

function clipOf(row: ArticleRow, library: Pick<Library, 'article'>, text: ReportSpec['text']): Clip {
  const article = library.article(row.id);
  const body = article?.body ?? '';
  return {
    id: row.id,
    headline: row.headline ?? '(no headline)',
    ...(row.outlet !== undefined && { outlet: row.outlet }),
    ...(row.origin !== undefined && { origin: row.origin }),
    ...(article?.byline !== undefined && { byline: article.byline }),
    ...(row.published !== undefined && { published: row.published }),
    ...(article?.url !== undefined && { url: article.url }),
    ...(article?.status !== undefined && { status: article.status }),
    topics: article?.topics.map(({ name }) => name) ?? [],
    isZoneUnknown: row.isZoneUnknown,
    pickups: row.pickups,
    isLeadCopy: row.isLeadCopy,
    path: article?.file.path ?? '',
    sha256: article?.file.sha256 ?? '',
    text: text === 'full' ? fullText(body) : extractOf(body),
  };
}
