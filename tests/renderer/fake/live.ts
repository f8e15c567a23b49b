import type { LiveApi } from '#contract/live-api.ts';
import type { ArticleDay, ArticleRow, Fold } from '#core/domain/library-article.ts';
import type { Mark } from '#core/domain/live.ts';
import type { Selection, Volume } from '#core/domain/selection.ts';
import { select, timelineOf, volumeOf } from './counting.ts';
import { groupBy } from './group-by.ts';
import { rowOf, type FakeArticle } from './library.ts';

type Inputs = { readonly [Name in keyof LiveApi]: LiveApi[Name]['input'] };
type Outputs = { readonly [Name in keyof LiveApi]: LiveApi[Name]['output'] };

export function daysOf(sorted: readonly FakeArticle[]): readonly ArticleDay[] {
  return [...groupBy(sorted, (a) => a.published?.slice(0, 10) ?? null)].map(([day, own]) => ({
    day,
    volume: volumeOf(own),
  }));
}

/** The rows of a list, folded or not, and its days. */
export function listOf(
  sorted: readonly FakeArticle[],
  fold: Fold | undefined,
): { readonly rows: readonly ArticleRow[]; readonly days: readonly ArticleDay[] } {
  if (fold === undefined) return { rows: sorted.map(rowOf), days: daysOf(sorted) };
  const groups = [...groupBy(sorted, ({ groupId }) => groupId)];
  const rowsOf = ([group, [first, ...others]]: readonly [
    number,
    readonly FakeArticle[],
  ]): readonly ArticleRow[] => {
    if (others.length === 0) return [rowOf(first!)];
    const isOpen = fold.open.includes(group) || others.some(({ id }) => id === fold.shown);
    const folded = { kind: 'group', group, copies: others.length, isOpen } as const;
    const below = isOpen
      ? others.map((one) => ({ ...rowOf(one), folded: { kind: 'copy', group } as const }))
      : [];
    return [{ ...rowOf(first!), folded }, ...below];
  };
  const byDay = groupBy(groups, ([, [first]]) => first!.published?.slice(0, 10) ?? null);
  return {
    rows: groups.flatMap(rowsOf),
    days: [...byDay].map(([day, own]) => ({
      day,
      volume: volumeOf(own.flatMap(([, members]) => members)),
      rows: own.flatMap(rowsOf).length,
    })),
  };
}

function minus(now: Volume, before: Volume): Volume {
  return { articles: now.articles - before.articles, unique: now.unique - before.unique };
}

/** The questions that stay open, answered slowly and plainly: counted now and then, and the difference told. */
export function liveAnswers(
  articles: readonly FakeArticle[],
  age: string,
  sort: (list: readonly FakeArticle[], order: string) => readonly FakeArticle[],
  topicRows: (list: readonly FakeArticle[]) => Extract<Outputs['live.topics'], { kind: 'whole' }>['value'],
) {
  const mark: Mark = { age, upTo: Math.max(0, ...articles.map(({ id }) => id)) };
  const upTo = (id: number): readonly FakeArticle[] => articles.filter((a) => a.id <= id);
  const growth = (selection: Selection, after: number): Volume =>
    minus(volumeOf(select(articles, selection)), volumeOf(select(upTo(after), selection)));
  /** A mark of another age says nothing. */
  const known = (since: Mark | undefined): Mark | undefined => (since?.age === age ? since : undefined);
  return {
    volume({ selection, since }: Inputs['live.volume']): Outputs['live.volume'] {
      const before = known(since);
      return before
        ? { kind: 'delta', mark, delta: growth(selection, before.upTo) }
        : { kind: 'whole', why: 'first', mark, value: volumeOf(select(articles, selection)) };
    },
    coverage({ selection, by, bin }: Inputs['live.coverage']): Outputs['live.coverage'] {
      return { kind: 'whole', why: 'first', mark, value: timelineOf(articles, selection, by, bin) };
    },
    topics({ since }: Inputs['live.topics']): Outputs['live.topics'] {
      const now = topicRows(articles);
      const former = known(since);
      if (former === undefined) return { kind: 'whole', why: 'first', mark, value: now };
      const before = new Map(topicRows(upTo(former.upTo)).map((row) => [row.id, row]));
      const delta = now.map(({ id, volume, unread }) => ({
        id,
        volume: minus(volume, before.get(id)!.volume),
        unread: unread - before.get(id)!.unread,
      }));
      return { kind: 'delta', mark, delta };
    },
    list(input: Inputs['live.list']): Outputs['live.list'] {
      const { selection, order, offsets, limit, since, isStill = false, fold } = input;
      const standing = input.upTo;
      const arrived = growth(selection, standing ?? mark.upTo);
      if (known(since) && standing !== undefined && (isStill || arrived.articles <= (fold ? 0 : limit))) {
        const all = sort(select(articles, selection), order);
        const came = isStill ? [] : all.filter((a) => a.id > standing);
        const days = new Set(came.map((a) => a.published?.slice(0, 10) ?? null));
        const delta = {
          arrived,
          days: daysOf(all).filter(({ day }) => days.has(day)),
          rows: came.map(rowOf),
          changed: [],
        };
        return { kind: 'delta', mark, delta };
      }
      const at = isStill && standing !== undefined ? standing : mark.upTo;
      const all = sort(select(upTo(at), selection), order);
      const { rows, days } = listOf(all, fold);
      const pages = offsets.map((offset) => rows.slice(offset, offset + limit));
      const value = { days, pages, upTo: at, arrived: growth(selection, at) };
      return { kind: 'whole', why: 'first', mark, value };
    },
  };
}
