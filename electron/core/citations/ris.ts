import { familyNameFirst, keptAs, oneLine, webAddress, type CitedArticle } from './cited-article.ts';

/** "2019-09-02T05:10" as RIS has dates: "2019/09/02/05:10"; what is not known stays empty. */
function risDate(published: string): string {
  const [year = '', month = '', day = '', time = ''] = published.split(/[-T]/u);
  return [year, month, day, time].join('/');
}

/** An article as a record of RIS, the form reference programs exchange (a newspaper article). */
export function risRecord(article: CitedArticle): string {
  const { id, headline, authors, outlet, published, section, page, edition, language } = article;
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', `sourceline-${id}`],
    ['TI', headline],
    ...authors.map((author) => ['AU', familyNameFirst(author, 'end')] as const),
    ['T2', outlet],
    ['PY', published?.slice(0, 4)],
    ['DA', published === undefined ? undefined : risDate(published)],
    ['SE', section],
    ['SP', page],
    ['ET', edition],
    ['LA', language],
    ['UR', webAddress(article.url)],
    ['N1', keptAs(article)],
    // A record ends with a line of its tag alone.
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${oneLine(value)}\r\n`))
    .join('')
    .concat('\r\n');
}
