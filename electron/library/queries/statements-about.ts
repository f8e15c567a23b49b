import type { Attribution, AttributionField } from '../../core/domain/attribution.ts';
import type { Mark } from '../../core/domain/live.ts';
import type { Slices } from '../../core/ports.ts';
import type { Marks } from '../marks.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import type { FoundArticles } from './found.ts';

/** Article and position of each statement whose attributed words name the quoted source, said by anybody else. */
export type StatementsAbout = {
  all(name: string): readonly Ref[];
  /** As `all`, which is at once where this has just been gone through. */
  inSlices(name: string): Slices<readonly Ref[]>;
};

const ALIASES = `
  SELECT name FROM quoted_name WHERE quoted_source_id = ?1 UNION SELECT name FROM quoted_source WHERE id = ?1`;
const TEXT = 'SELECT headline, standfirst, body FROM article_text WHERE id = ?';
const OTHERS = `
  SELECT position, spans FROM attribution WHERE article_id = ? AND quoted_source_id IS NOT ? ORDER BY position`;

function namesPattern(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/** Milliseconds of work between two chances to do something else. */
const SLICE = 8;
/** Quoted sources whose answer is kept. */
const KEPT_NAMES = 8;
/** Beginnings that changes of articles may undo; then it is carried through at once. */
const MOST_BEGUN = 3;

type Ref = readonly [articleId: number, position: number];
type Kept = { readonly mark: Mark; readonly refs: readonly Ref[] };

/** Answers are kept, and gone on with from the articles that came since, as long as nothing happened to those before. */
export function statementsAbout(
  connection: Connection,
  { finding }: Pick<FoundArticles, 'finding'>,
  marks: Marks,
  idOf: (name: string) => number | undefined,
): StatementsAbout {
  const kept = new Map<string, Kept>();

  const keep = (name: string, answer: Kept): void => {
    kept.delete(name);
    kept.set(name, answer);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_NAMES && oldest !== undefined) kept.delete(oldest);
  };
  const refsIn = (articleId: number, id: number, pattern: RegExp): readonly Ref[] => {
    const others = connection
      .rows(OTHERS, articleId, id)
      .map((row) => ({ position: numberAt(row, 0), said: JSON.parse(textAt(row, 1)) as Attribution }));
    if (others.length === 0) return [];
    const text = connection.row(TEXT, articleId) ?? [];
    const fields: Readonly<Record<AttributionField, string | undefined>> = {
      headline: maybeTextAt(text, 0),
      standfirst: maybeTextAt(text, 1),
      body: maybeTextAt(text, 2),
    };
    return others.flatMap(({ position, said: { field, content } }) => {
      const isAbout = content.some(([start, end]) => pattern.test((fields[field] ?? '').slice(start, end)));
      return isAbout ? [[articleId, position] as const] : [];
    });
  };
  function* looking(name: string, id: number): Slices<readonly Ref[]> {
    for (let begun = 1; ; begun += 1) {
      const mark = marks.now();
      const known = kept.get(name);
      const goesOn = known !== undefined && marks.whyNot(known.mark) === undefined;
      const [from, refs] = goesOn ? [known.mark.upTo, [...known.refs]] : [0, []];
      if (goesOn && from === mark.upTo) return refs;
      const names = connection
        .rows(ALIASES, id)
        .map((row) => textAt(row, 0).replaceAll('"', ' ').trim())
        .filter((each) => each !== '');
      // The index narrows it down to articles that have one of the names anywhere.
      const found = yield* finding(names.map((each) => `"${each}"`).join(' OR '));
      if (!found.ok) return [];
      const pattern = namesPattern(names);
      let since = performance.now();
      for (const articleId of found.value.ids) {
        if (articleId <= from || articleId > mark.upTo) continue;
        refs.push(...refsIn(articleId, id, pattern));
        if (begun >= MOST_BEGUN || performance.now() - since < SLICE) continue;
        yield;
        since = performance.now();
      }
      // What was looked at early may be another now.
      if (marks.whyNot(mark) !== undefined) continue;
      keep(name, { mark, refs });
      return refs;
    }
  }
  const inSlices: StatementsAbout['inSlices'] = function* (name) {
    const id = idOf(name);
    return id === undefined ? [] : yield* looking(name, id);
  };
  return {
    inSlices,
    all: (name) => {
      const slices = inSlices(name);
      for (;;) {
        const slice = slices.next();
        if (slice.done === true) return slice.value;
      }
    },
  };
}
