import type { LocalWords } from './local-words.ts';
import type { ReportModel } from './model.ts';
import { sentences } from './words.ts';

type Head = Pick<
  ReportModel,
  'volume' | 'base' | 'before' | 'selection' | 'period' | 'timeline' | 'quotedSources' | 'statementCount'
>;

const whereOf = ({ period }: Pick<Head, 'period'>) => (period === undefined ? 'library' : 'period');

/** The sentence under the title: how much was covered, what was asked for, and how much it was before. */
export function leadWords(head: Head, words: LocalWords): string {
  const { volume, base, before, selection, period, timeline } = head;
  const { say } = words;
  const [first, last] = [timeline.bins[0], timeline.bins.at(-1)];
  // Without a period the report still says of which days it is.
  const days =
    period !== undefined || first === undefined || last === undefined
      ? undefined
      : words.period({ from: first.start, to: last.end });
  const isAll = selection.length === 0;
  const where = whereOf(head);
  const what = isAll
    ? say.head.everything(base.articles, where, days)
    : say.head.part(words.percent(volume.articles, base.articles), base.articles, where, {
        days,
        selection: selection.join(`${say.clips.semicolon} `),
      });
  if (before === undefined) return what;
  const share = isAll ? undefined : words.percent(before.volume.articles, before.base.articles);
  return sentences(what, say.head.before(words.period(before.range), before.volume.articles, share));
}

/** A figure at the head, what it counts, and the list it leads to. */
export type HeadFigure = { readonly figure: string; readonly of: string; readonly list: string };

/** The four figures of every head: articles, unique, their share, statements. */
export function headFigures(head: Head, words: LocalWords): readonly HeadFigure[] {
  const { volume, base, quotedSources, statementCount } = head;
  const say = words.say.head;
  return [
    { figure: words.count(volume.articles), of: say.articles(volume.articles), list: 'annex' },
    { figure: words.count(volume.unique), of: say.unique, list: 'unique' },
    {
      figure: words.percent(volume.articles, base.articles),
      of: say.ofAll(base.articles, whereOf(head)),
      list: 'annex',
    },
    {
      figure: words.count(statementCount),
      of: `${say.statements(statementCount)} ${say.bySources(quotedSources.length)}`,
      list: 'statements',
    },
  ];
}
