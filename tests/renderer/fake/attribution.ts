import type { Input } from '#contract/api.ts';
import type { Attribution } from '#core/domain/attribution.ts';
import type { BinSize } from '#core/domain/coverage.ts';
import type { QuotedSourceRow, Statement } from '#core/domain/library-article.ts';
import type {
  MergeSuggestion,
  QuotedSourceChange,
  QuotedSourceCorrection,
  QuotedSourceDetail,
  StatementFilter,
} from '#core/domain/quoted-source.ts';
import type { StatementCorrection, StatementWords } from '#core/domain/statement-correction.ts';
import type {
  LaneRow,
  StatementAround,
  StatementCountRow,
  StatementDimension,
} from '#core/domain/statement-count.ts';
import { groupBy } from './group-by.ts';
import type { FakeArticle } from './library.ts';

type Articles = readonly FakeArticle[];

/** Reported statements with a quoted source, oldest article first. */
export function statementsOf(list: Articles, filter: StatementFilter = {}): readonly Statement[] {
  const { quotedSource, stance = 'reporting', manner, form, about } = filter;
  if (about !== undefined) return [];
  return list
    .flatMap((article) => article.attributions.flatMap((_, position) => statementAt(article, position) ?? []))
    .filter(
      (s) =>
        (quotedSource === undefined || s.quotedSource === quotedSource) &&
        (stance === 'any' || s.stance === stance) &&
        (manner === undefined || s.kind === manner) &&
        (form === undefined || form === 'any' || s.form === form),
    );
}

function statementAt(article: FakeArticle, position: number): Statement | undefined {
  const a = article.attributions[position];
  if (!a?.quotedSource) return undefined;
  const all = [...a.source, ...a.cue, ...a.content].flat();
  const from = Math.max(article.body.lastIndexOf('\n', Math.min(...all)) + 1, 0);
  const stop = article.body.indexOf('\n', Math.max(...all));
  const shift = (spans: typeof a.source): typeof a.source =>
    spans.map(([s, e]) => [s - from, e - from] as const);
  return {
    articleId: article.id,
    position,
    quotedSource: a.quotedSource.name,
    kind: a.kind,
    form: a.form,
    stance: a.stance,
    confidence: a.confidence,
    ...(article.published === undefined ? {} : { published: article.published }),
    outlet: article.outlet!.name,
    headline: article.headline!,
    excerpt: article.body.slice(from, stop < 0 ? undefined : stop),
    source: shift(a.source),
    cue: shift(a.cue),
    content: shift(a.content),
  };
}

export function quotedSourcesOf(list: Articles): readonly QuotedSourceRow[] {
  return [...groupBy(statementsOf(list), (s) => s.quotedSource)]
    .map(([name, own]): QuotedSourceRow => {
      const dates = own.flatMap((s) => (s.published === undefined ? [] : [s.published])).sort();
      return {
        name,
        kind: own[0]!.form === 'named' ? 'person' : 'group',
        statements: own.length,
        words: own.length * 12,
        articles: new Set(own.map((s) => s.articleId)).size,
        ...(dates[0] === undefined ? {} : { firstQuoted: dates[0], lastQuoted: dates.at(-1)! }),
      };
    })
    .sort((a, b) => b.statements - a.statements);
}

export function detailOf(list: Articles, name: string): QuotedSourceDetail | undefined {
  const own = statementsOf(list, { quotedSource: name });
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return undefined;
  const point = ({ articleId, position, published, outlet }: Statement) => ({
    ...{ articleId, position },
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
  });
  return {
    name,
    kind: first.form === 'named' ? 'person' : 'group',
    isKindCorrected: false,
    count: { statements: own.length, articles: new Set(own.map((s) => s.articleId)).size },
    attitudes: 0,
    words: own.length * 12,
    forms: [{ form: first.form, statements: own.length }],
    first: point(first),
    last: point(last),
    countries: [{ country: 'SE', statements: own.length }],
    aliases: [
      { name, statements: own.length },
      { name: `${name.split(' ').at(-1) ?? name} (the office)`, statements: 0 },
    ],
    roles: [{ role: 'minister', first: '2026-08-01', last: '2026-09-20' }],
  };
}

export function suggestionsOf(
  list: Articles,
  made: readonly QuotedSourceCorrection[],
): readonly MergeSuggestion[] {
  const [one, other] = quotedSourcesOf(list);
  if (!one || !other || made.length > 0) return [];
  return [
    {
      names: [one.name, other.name],
      because: 'same-role',
      statements: [one.statements, other.statements],
      evidence: 'The same surname, both printed as minister',
    },
  ];
}

export function renamedBy(change: QuotedSourceChange): { from: string; to: string } | undefined {
  if (change.action === 'merge' || change.action === 'rename') return { from: change.from, to: change.to };
  return change.action === 'split' ? { from: change.name, to: change.to } : undefined;
}

export function withName(article: FakeArticle, from: string, to: string): FakeArticle {
  const attributions = article.attributions.map((a) =>
    a.quotedSource?.name === from ? { ...a, quotedSource: { ...a.quotedSource, name: to } } : a,
  );
  return { ...article, attributions };
}

export function wordsUnder({ body }: FakeArticle, { source, cue, content }: Attribution): StatementWords {
  const under = (spans: Attribution['source']) => spans.map((span) => body.slice(...span));
  return { source: under(source), cue: under(cue), content: under(content) };
}

export function withCorrection(
  article: FakeArticle,
  position: number,
  correction: StatementCorrection,
): FakeArticle {
  const { change } = correction;
  const isRejected = change.action === 'reject';
  const attributions = article.attributions.flatMap((a, at): Attribution[] => {
    if (at !== position) return [a];
    if (change.action === 'reject') return [];
    if (change.action === 'attribute')
      return [{ ...a, quotedSource: { name: change.to, kind: change.kind } }];
    return [change.action === 'manner' ? { ...a, kind: change.kind } : { ...a, content: change.content }];
  });
  const placed = { ...correction, state: 'in-force' as const, ...(isRejected ? {} : { position }) };
  return {
    ...article,
    attributions,
    statementCorrections: [...article.statementCorrections, placed],
  };
}

export function withoutCorrection(article: FakeArticle, id: number, at: string): FakeArticle {
  const undone = article.statementCorrections.find((one) => one.id === id);
  if (!undone) return article;
  const { was, position } = undone;
  const attributions =
    position === undefined
      ? [...article.attributions, was]
      : article.attributions.map((a, place) => (place === position ? was : a));
  return {
    ...article,
    attributions,
    statementCorrections: article.statementCorrections.map((one) =>
      one.id === id ? { ...one, state: 'undone' as const, undoneAt: at } : one,
    ),
  };
}

export function countsOf(
  list: Articles,
  { filter = {}, by, andBy }: Omit<Input<'attribution.counts'>, 'selection'>,
): readonly StatementCountRow[] {
  const valueOf = (s: Statement, dimension: StatementDimension): string => {
    if (dimension === 'outlet') return s.outlet ?? '';
    if (dimension === 'form') return s.form;
    if (dimension === 'manner') return s.kind;
    if (dimension === 'kind') return s.form === 'named' ? 'person' : 'group';
    return dimension === 'bin' ? (s.published ?? '').slice(0, 10) : s.quotedSource;
  };
  const told = (text: string) => ({ key: text, label: text });
  const groups = groupBy(statementsOf(list, filter), (s) =>
    JSON.stringify([valueOf(s, by), andBy ? valueOf(s, andBy) : '']),
  );
  return [...groups]
    .map(([key, own]): StatementCountRow => {
      const [one = '', other = ''] = JSON.parse(key) as string[];
      return {
        ...told(one),
        ...(andBy ? { other: told(other) } : {}),
        statements: own.length,
        words: own.length * 12,
        articles: new Set(own.map((s) => s.articleId)).size,
      };
    })
    .sort((a, b) => b.statements - a.statements);
}

export function lanesOf(list: Articles, names: readonly string[], bin: BinSize): readonly LaneRow[] {
  const dated = statementsOf(list).filter((s) => (s.published?.length ?? 0) >= 10);
  const startOf = ({ published = '' }: Statement): string =>
    bin === 'month' ? `${published.slice(0, 7)}-01T00:00` : `${published.slice(0, 10)}T00:00`;
  return names.map((quotedSource) => {
    const own = dated.filter((s) => s.quotedSource === quotedSource);
    return {
      quotedSource,
      cells: [...groupBy(own, startOf)].map(([start, marks]) => ({
        start,
        statements: marks.length,
        marks:
          marks.length > 12
            ? []
            : marks.map(({ articleId, position, kind, form }) => ({ articleId, position, kind, form })),
      })),
    };
  });
}

export function aroundOf(list: Articles, articleId: number, position: number): StatementAround | undefined {
  const at = (s: Statement): boolean => s.articleId === articleId && s.position === position;
  const statement = statementsOf(list).find(at);
  if (!statement) return undefined;
  const own = statementsOf(list, { quotedSource: statement.quotedSource }).toSorted((a, b) =>
    (a.published ?? '9').localeCompare(b.published ?? '9'),
  );
  const index = own.findIndex(at);
  const [previous, next] = [own[index - 1], own[index + 1]];
  const day = statement.published?.slice(0, 10);
  const sameDay = own.filter((s) => day !== undefined && s.published?.slice(0, 10) === day && !at(s));
  return {
    statement,
    index,
    total: own.length,
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
    sameDay,
    sameDayTotal: sameDay.length,
  };
}
