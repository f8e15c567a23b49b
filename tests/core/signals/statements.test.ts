import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../electron/core/domain/library-article.ts';
import { UNNAMED } from '../../../electron/core/domain/quoted-source.ts';
import * as contested from '../../../electron/core/signals/contested-points.ts';
import { finished } from '../../../electron/core/finished.ts';
import { saidInOrder } from '../../../electron/core/signals/said.ts';
import * as history from '../../../electron/core/signals/statement-history.ts';

const inOrder = (statements: readonly Statement[]) => finished(saidInOrder(statements));
const tellHistory = (statements: readonly Statement[]) => finished(history.tellHistory(inOrder(statements)));
const tellBySource = (statements: readonly Statement[]) =>
  finished(history.tellBySource(inOrder(statements)));
const findChangedSources = (statements: readonly Statement[]) =>
  finished(history.findChangedSources(inOrder(statements)));
const findContestedPoints = (statements: readonly Statement[]) =>
  finished(contested.findContestedPoints(inOrder(statements)));

let articles = 0;

function said(quotedSource: string, day: string, words: string, cue = 'said'): Statement {
  articles += 1;
  const excerpt = `${quotedSource} ${cue} ${words}`;
  const at = quotedSource.length + 1;
  return {
    articleId: articles,
    position: 0,
    quotedSource,
    kind: 'indirect',
    form: 'named',
    stance: 'reporting',
    confidence: 0.9,
    published: day,
    excerpt,
    source: [[0, quotedSource.length]],
    cue: [[at, at + cue.length]],
    content: [[at + cue.length + 1, excerpt.length]],
  };
}
const ROE = 'Ana Roe';
const wordsOf = ({ excerpt }: Statement): string => excerpt;

describe('what one source says over time', () => {
  const first = said(ROE, '2026-09-08', 'the Marren dam wall lost 12 tonnes of concrete');
  const again = said(ROE, '2026-09-09', 'the wall of the Marren dam has lost 12 tonnes of concrete');
  const more = said(ROE, '2026-09-10', 'the Marren dam wall lost 15 tonnes of concrete');
  const other = said(ROE, '2026-09-09', 'ferries to Port Ansel will sail in October');

  test('near-repeats are folded, another figure is a change, and another thing stands by itself', () => {
    const told = tellHistory([more, other, again, first]);
    expect(told.map(({ statement, repeats }) => [statement, repeats.length])).toEqual([
      [first, 1],
      [other, 0],
      [more, 0],
    ]);
    expect(told[2]?.differs).toEqual({
      from: 0,
      difference: { kind: 'figure', how: 'differs', was: ['12 tonnes'], is: ['15 tonnes'] },
    });
    expect(told[0]?.differs).toBeUndefined();
  });

  test('source stands beside source, most statements first; two who are not named do not contradict themselves', () => {
    const officials = (day: string, tonnes: string): Statement => ({
      ...said(UNNAMED.official, day, `the Marren dam wall lost ${tonnes} tonnes of concrete`),
      form: 'unnamed',
    });
    const [twelve, fifteen] = [officials('2026-09-08', '12'), officials('2026-09-09', '15')];
    const sources = tellBySource([fifteen, more, twelve, first, again]);
    expect(
      sources.map(({ quotedSource, told }) => [quotedSource, told.map(({ statement }) => statement)]),
    ).toEqual([
      [ROE, [first, more]],
      [UNNAMED.official, [twelve, fifteen]],
    ]);
    expect(sources.map(({ told }) => told.map(({ differs }) => differs?.from))).toEqual([
      [undefined, 0],
      [undefined, undefined],
    ]);
  });

  test('a denial of what was said is a change, in the words or in the cue', () => {
    const safe = said(ROE, '2026-09-08', 'the Marren dam wall is safe and sound');
    const unsafe = said(ROE, '2026-09-11', 'the Marren dam wall is not safe and sound');
    const denied = said(ROE, '2026-09-11', 'the Marren dam wall is safe and sound', 'denied');
    for (const later of [unsafe, denied]) {
      expect(tellHistory([safe, later])[1]?.differs).toEqual({
        from: 0,
        difference: { kind: 'denial', how: 'contradicts' },
      });
    }
  });

  test('what opens a sentence or a headline is no name for its capital letter', () => {
    const told = tellHistory([
      said(ROE, '2026-09-01', 'Wall of Marren Dam is safe'),
      said(ROE, '2026-09-03', 'the wall of the Marren Dam is not safe'),
    ]);
    expect(told[1]?.differs?.difference).toEqual({ kind: 'denial', how: 'contradicts' });
  });

  test('figures written out to ninety-nine are read whole', () => {
    const told = tellHistory([
      said(ROE, '2026-09-01', 'Seventeen people were hurt when a gate of the Marren Dam failed'),
      said(ROE, '2026-09-03', 'Sixty-five people were hurt when a gate of the Marren Dam failed'),
    ]);
    expect(told[1]?.differs?.difference).toMatchObject({ was: ['Seventeen'], is: ['Sixty-five'] });
  });

  test('what is denied beside the thing is no denial of it', () => {
    const bound = said(
      ROE,
      '2026-09-11',
      'ships bound for Port Ansel turn back because of the dockers strike',
    );
    const landed = said(
      ROE,
      '2026-09-12',
      'transformers on ships off Port Ansel cannot be landed because of the dockers strike',
    );
    expect(tellHistory([bound, landed]).map(({ differs }) => differs)).toEqual([undefined, undefined]);
  });

  test('figures in words are figures; a figure only one of them gives is no difference', () => {
    const five = said(ROE, '2026-09-11', 'five pumps of the Marren dam wall failed');
    const six = said(ROE, '2026-09-12', '6 pumps of the Marren dam wall failed');
    const none = said(ROE, '2026-09-12', 'pumps of the Marren dam wall failed');
    expect(tellHistory([five, six])[1]?.differs?.difference).toEqual({
      kind: 'figure',
      how: 'differs',
      was: ['five'],
      is: ['6'],
    });
    expect(tellHistory([five, none])[1]?.differs).toBeUndefined();
  });

  test('what is said again after it was said otherwise is told, not folded', () => {
    const back = said(ROE, '2026-09-12', 'the Marren dam wall lost 12 tonnes of concrete');
    expect(tellHistory([first, more, back]).map(({ statement }) => statement)).toEqual([first, more, back]);
  });

  test('sources that changed what they say are told with the latest change, each compared with itself only', () => {
    const another = said('Bo Lind', '2026-09-10', 'the Marren dam wall lost 40 tonnes of concrete');
    const latest = said(ROE, '2026-09-13', 'the Marren dam wall lost 21 tonnes of concrete');
    expect(findChangedSources([first, again, more, another, latest])).toEqual([
      {
        quotedSource: ROE,
        was: more,
        is: latest,
        difference: { kind: 'figure', how: 'differs', was: ['15 tonnes'], is: ['21 tonnes'] },
        changes: 2,
      },
    ]);
  });
});

describe('what several sources speak of', () => {
  const board = said('Energy Board', '2026-09-08', 'the Marren dam wall lost 12 tonnes of concrete');
  const mayor = said('Ilse Marwen', '2026-09-09', 'the Marren dam wall lost 40 tonnes of concrete');
  const operator = said('Orrin Valley Power', '2026-09-09', 'the Marren dam wall lost no concrete at all');
  const aside = said('Bo Lind', '2026-09-09', 'ferries to Port Ansel will sail in October');
  const agreed = [
    said('Bo Lind', '2026-09-10', 'winter ferries to Port Ansel begin in October'),
    said('Harbour Office', '2026-09-10', 'ferries to Port Ansel will sail from October on'),
  ];

  test('statements of different sources on one thing stand side by side, those that differ first', () => {
    const points = findContestedPoints([aside, operator, ...agreed, board, mayor]);
    expect(points.map(({ sides }) => sides.map(({ statement }) => wordsOf(statement)))).toEqual([
      [board, mayor, operator].map(wordsOf),
      agreed.map(wordsOf),
    ]);
    expect(points[0]?.difference).toMatchObject({ kind: 'denial' });
    expect(points[0]?.words).toEqual(expect.arrayContaining(['Marren', 'dam', 'wall', 'concrete']));
    expect(points[1]?.difference).toBeUndefined();
  });

  test('what only one source says is no point, however often it is said', () => {
    expect(findContestedPoints([board, { ...board, articleId: 9999 }])).toEqual([]);
  });
});

const WORDS = 'dam wall pumps ferries harbour concrete 12 15 not safe report minister flood'.split(' ');
const anyStatement = fc
  .record({
    source: fc.constantFrom('Ana Roe', 'Bo Lind', 'Energy Board'),
    day: fc.integer({ min: 1, max: 28 }),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }),
  })
  .map(({ source, day, words }) => said(source, `2026-09-${String(day).padStart(2, '0')}`, words.join(' ')));
const anyStatements = fc.array(anyStatement, { maxLength: 20 });

test('the order in which articles arrived does not matter, and no statement is lost or told twice', () => {
  fc.assert(
    fc.property(anyStatements, fc.integer(), (statements, seed) => {
      const mixed = statements
        .map((statement, at) => ({ statement, by: (at * 31 + seed) % 17 }))
        .toSorted((one, other) => one.by - other.by)
        .map(({ statement }) => statement);
      expect(tellHistory(mixed)).toEqual(tellHistory(statements));
      expect(findContestedPoints(mixed)).toEqual(findContestedPoints(statements));
      expect(findChangedSources(mixed)).toEqual(findChangedSources(statements));
      const told = tellHistory(statements).flatMap(({ statement, repeats }) => [statement, ...repeats]);
      expect(told.map(({ articleId }) => articleId).toSorted()).toEqual(
        statements.map(({ articleId }) => articleId).toSorted(),
      );
    }),
  );
});

test('statements of other sources do not change what is told of one', () => {
  fc.assert(
    fc.property(anyStatements, (statements) => {
      const own = statements.filter(({ quotedSource }) => quotedSource === ROE);
      const told = (all: readonly Statement[]) =>
        findChangedSources(all).filter(({ quotedSource }) => quotedSource === ROE);
      expect(told(statements)).toEqual(told(own));
    }),
  );
});
