import type { LocalWords } from './local-words.ts';
import type { ReportModel } from './model.ts';

type Head = Pick<
  ReportModel,
  'volume' | 'base' | 'before' | 'selection' | 'period' | 'timeline' | 'quotedSources' | 'statementCount'
>;

/** "of all 1,564 articles of the period": what the share at the head is of. */
function ofAll({ base, period }: Head, words: LocalWords): string {
  const where = period === undefined ? 'library' : 'period';
  return base.articles === 1
    ? `of the one article of the ${where}`
    : `of all ${words.count(base.articles)} articles of the ${where}`;
}

/** The sentence under the title: how much was covered, what was asked for, and how much it was before. */
export function leadWords(head: Head, words: LocalWords): string {
  const { volume, base, before, selection, period, timeline } = head;
  const [first, last] = [timeline.bins[0], timeline.bins.at(-1)];
  // Without a period the report still says of which days it is.
  const span =
    period !== undefined || first === undefined || last === undefined
      ? ''
      : `, ${words.period({ from: first.start, to: last.end })}`;
  const isAll = selection.length === 0;
  const where = period === undefined ? 'library' : 'period';
  const all =
    base.articles === 1
      ? `The one article of the ${where}`
      : `All ${words.count(base.articles)} articles of the ${where}`;
  const what = isAll
    ? `${base.articles === 0 ? `No article in the ${where}` : all}${span}.`
    : `${words.percent(volume.articles, base.articles)} ${ofAll(head, words)}${span} (${selection.join('; ')}).`;
  if (before === undefined) return what;
  const share = isAll ? '' : `, ${words.percent(before.volume.articles, before.base.articles)}`;
  return `${what} Before, ${words.period(before.range)}: ${words.counted(before.volume.articles, 'article')}${share}.`;
}

/** A figure at the head, what it counts, and the list it leads to. */
export type HeadFigure = { readonly figure: string; readonly of: string; readonly list: string };

/** The four figures of every head: articles, unique, their share, statements. */
export function headFigures(head: Head, words: LocalWords): readonly HeadFigure[] {
  const { volume, base, quotedSources, statementCount } = head;
  return [
    {
      figure: words.count(volume.articles),
      of: volume.articles === 1 ? 'article' : 'articles',
      list: 'annex',
    },
    { figure: words.count(volume.unique), of: 'unique, one per duplicate group', list: 'unique' },
    { figure: words.percent(volume.articles, base.articles), of: ofAll(head, words), list: 'annex' },
    {
      figure: words.count(statementCount),
      of: `${statementCount === 1 ? 'statement' : 'statements'} by ${words.counted(quotedSources.length, 'quoted source')}`,
      list: 'statements',
    },
  ];
}
