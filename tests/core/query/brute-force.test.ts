import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadArticle } from '../../../electron/core/domain/article.ts';
import { matchesQuery } from '../../../electron/core/query/matches-query.ts';
import { parseQuery } from '../../../electron/core/query/parse-query.ts';
import { printQuery } from '../../../electron/core/query/print-query.ts';
import { queryTextOf } from '../../../electron/core/query/query-text.ts';
import { aReadArticle } from '../../library/a-library.ts';

/**
 * The language once more, by the plainest loops over lists of words. It shares no code with parser, matcher or tokeniser:
 * a query is made as a tree of its own, written down as an analyst would, and worked out here.
 */
const WORDS = ['dam', 'Dam', 'dams', 'wall', 'Wall', 'ferry', 'harbour'];
const NAMES = ['Roe', 'Lind', 'Board'];
type Plain = Readonly<Record<(typeof FIELDS)[number], readonly string[]>> & {
  readonly statements: readonly { readonly name: string; readonly words: readonly string[] }[];
  readonly language: string;
  readonly day: string | undefined;
};
const FIELDS = [
  'headline',
  'standfirst',
  'body',
  'byline',
  'outlet',
  'origin',
  'author',
  'place',
  'section',
  'caption',
  'subject',
  'tag',
  'note',
] as const;
const TEXT = ['headline', 'standfirst', 'body', 'byline'] as const;

type Tree =
  | {
      readonly kind: 'words';
      readonly field?: (typeof FIELDS)[number];
      readonly words: readonly string[];
      readonly isPrefix: boolean;
      readonly isCased: boolean;
    }
  | {
      readonly kind: 'near';
      readonly pair: readonly [string, string];
      readonly distance: number;
      readonly isOrdered: boolean;
    }
  | { readonly kind: 'count'; readonly words: readonly string[]; readonly atLeast: number }
  | { readonly kind: 'said'; readonly name: string; readonly word: string }
  | { readonly kind: 'language'; readonly code: string }
  | { readonly kind: 'date'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'has'; readonly part: (typeof PARTS)[number] }
  | { readonly kind: 'and' | 'or'; readonly one: Tree; readonly other: Tree }
  | { readonly kind: 'not'; readonly one: Tree };
const PARTS = [
  'headline',
  'standfirst',
  'byline',
  'outlet',
  'origin',
  'author',
  'place',
  'section',
  'caption',
  'subject',
  'date',
  'tag',
  'note',
] as const;

const low = (word: string): string => word.toLowerCase();

function stands(
  words: readonly string[],
  field: readonly string[],
  isPrefix: boolean,
  isCased: boolean,
): boolean {
  return field.some((_, at) =>
    words.every((word, i) => {
      const there = field[at + i];
      if (there === undefined) return false;
      if (isPrefix && i === words.length - 1) return low(there).startsWith(low(word));
      return isCased ? there === word : low(there) === low(word);
    }),
  );
}

function holds(tree: Tree, article: Plain): boolean {
  switch (tree.kind) {
    case 'words': {
      const fields = tree.field === undefined ? TEXT : [tree.field];
      return fields.some((field) => stands(tree.words, article[field], tree.isPrefix, tree.isCased));
    }
    case 'near':
      return TEXT.some((field) =>
        article[field].some((one, a) =>
          article[field].some(
            (other, b) =>
              low(one) === tree.pair[0] &&
              low(other) === tree.pair[1] &&
              Math.abs(a - b) - 1 <= tree.distance &&
              (!tree.isOrdered || a < b),
          ),
        ),
      );
    case 'count': {
      let times = 0;
      for (const field of TEXT)
        for (const word of article[field]) if (tree.words.includes(low(word))) times += 1;
      return times >= tree.atLeast;
    }
    case 'said':
      return article.statements.some(
        ({ name, words }) => name === tree.name && words.some((word) => low(word) === tree.word),
      );
    case 'language':
      return article.language === tree.code || article.language.startsWith(`${tree.code}-`);
    case 'date': {
      const { day } = article;
      if (day === undefined) return false;
      return (
        (tree.from === undefined || day >= tree.from) &&
        (tree.to === undefined || day.slice(0, tree.to.length) <= tree.to)
      );
    }
    case 'has':
      return tree.part === 'date' ? article.day !== undefined : article[tree.part].length > 0;
    case 'and':
      return holds(tree.one, article) && holds(tree.other, article);
    case 'or':
      return holds(tree.one, article) || holds(tree.other, article);
    case 'not':
      return !holds(tree.one, article);
  }
}

/** As an analyst writes it; `choice` picks among ways that mean the same. */
function written(tree: Tree, choice: number): string {
  switch (tree.kind) {
    case 'words': {
      const star = tree.isPrefix ? '*' : '';
      const text = `${tree.words.join(' ')}${star}`;
      const marks = choice % 2 === 0 ? ['"', '"'] : ['“', '”'];
      const words = tree.words.length > 1 ? `${marks[0] ?? ''}${text}${marks[1] ?? ''}` : text;
      return `${tree.field === undefined ? '' : `${tree.field}:`}${tree.isCased ? 'case:' : ''}${words}`;
    }
    case 'near': {
      const [one, other] = tree.pair;
      const ordered = ['ONEAR', 'PRE', 'ONEAR'][choice % 3] ?? 'ONEAR';
      const either = ['NEAR', 'W', 'NEAR'][choice % 3] ?? 'NEAR';
      return `(${one} ${tree.isOrdered ? ordered : either}/${String(tree.distance)} ${other})`;
    }
    case 'count': {
      const words = tree.words.length === 1 ? (tree.words[0] ?? '') : `(${tree.words.join(' OR ')})`;
      return choice % 2 === 0
        ? `${words}{${String(tree.atLeast)}}`
        : `(ATLEAST/${String(tree.atLeast)} ${words})`;
    }
    case 'said':
      return `said-by:(${choice % 2 === 0 ? `${tree.name} ${tree.word}` : `quoted-source:${tree.name} statement:${tree.word}`})`;
    case 'language':
      return `language:${tree.code}`;
    case 'date':
      return `date:${tree.from === tree.to ? (tree.from ?? '/') : `${tree.from ?? ''}/${tree.to ?? ''}`}`;
    case 'has':
      return `has:${tree.part}`;
    case 'and':
      return `(${written(tree.one, choice)}${choice % 2 === 0 ? ' AND ' : ' '}${written(tree.other, choice + 1)})`;
    case 'or':
      return `(${written(tree.one, choice + 1)} OR ${written(tree.other, choice)})`;
    case 'not':
      return choice % 2 === 0 ? `NOT ${written(tree.one, choice)}` : `-(${written(tree.one, choice)})`;
  }
}

const word = fc.constantFrom(...WORDS);
const lowWord = fc.constantFrom('dam', 'dams', 'wall', 'ferry', 'harbour');
const anyTree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    {
      weight: 5,
      arbitrary: fc.record(
        {
          kind: fc.constant('words' as const),
          field: fc.constantFrom(...FIELDS),
          words: fc.array(word, { minLength: 1, maxLength: 3 }),
          isPrefix: fc.boolean(),
          isCased: fc.constant(false),
        },
        { requiredKeys: ['kind', 'words', 'isPrefix', 'isCased'] },
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(word, { minLength: 1, maxLength: 2 })
        .map((words) => ({ kind: 'words' as const, words, isPrefix: false, isCased: true })),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('near' as const),
        pair: fc.constantFrom<readonly [string, string]>(
          ['dam', 'wall'],
          ['wall', 'ferry'],
          ['ferry', 'dam'],
        ),
        distance: fc.nat({ max: 4 }),
        isOrdered: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('count' as const),
        words: fc.uniqueArray(lowWord, { minLength: 1, maxLength: 2 }),
        atLeast: fc.integer({ min: 1, max: 4 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('said' as const),
        name: fc.constantFrom(...NAMES),
        word: lowWord,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('en', 'de').map((code) => ({ kind: 'language' as const, code })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Tree>(
        { kind: 'date', from: '2026', to: '2026' },
        { kind: 'date', from: '2026-02', to: '2026-02' },
        { kind: 'date', from: '2026-02-03', to: '2026-03' },
        { kind: 'date', from: '2026-03' },
        { kind: 'date', to: '2026-02-03' },
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom(...PARTS).map((part) => ({ kind: 'has' as const, part })) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        one: tie('tree'),
        other: tie('tree'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('not' as const), one: tie('tree') }) },
  ),
})).tree;

const some = fc.array(word, { maxLength: 5 });
const anyPlain: fc.Arbitrary<Plain> = fc.record({
  headline: some,
  standfirst: some,
  body: fc.array(word, { minLength: 1, maxLength: 12 }),
  byline: some,
  outlet: some,
  origin: some,
  author: some,
  place: some,
  section: some,
  caption: some,
  subject: some,
  tag: some,
  note: some,
  statements: fc.array(
    fc.record({ name: fc.constantFrom(...NAMES), words: fc.array(lowWord, { minLength: 1, maxLength: 3 }) }),
    {
      maxLength: 2,
    },
  ),
  language: fc.constantFrom('en', 'en-GB', 'de'),
  day: fc.constantFrom(undefined, '2025-12-31', '2026-02-01', '2026-02-03', '2026-03-31'),
});

/** The plain article as the app has it. Its statements stand at the end of the body, whose words they are as well. */
function asRead(plain: Plain): { readonly article: ReadArticle; readonly plain: Plain } {
  let body = plain.body.join(' ');
  const words = [...plain.body];
  const attributions = plain.statements.map(({ name, words: content }) => {
    body += ` ${name} `;
    const start = body.length;
    body += content.join(' ');
    words.push(name, ...content);
    return {
      field: 'body' as const,
      source: [[start - name.length - 1, start - 1]] as const,
      cue: [],
      content: [[start, body.length]] as const,
      kind: 'indirect' as const,
      form: 'named' as const,
      stance: 'reporting' as const,
      quotedSource: { name, kind: 'person' as const },
      confidence: 1,
      rule: 'test',
    };
  });
  const text = (field: (typeof FIELDS)[number]): string => plain[field].join(' ');
  const has = (field: (typeof FIELDS)[number]): boolean => plain[field].length > 0;
  const { headline: _, ...empty } = aReadArticle();
  const article: ReadArticle = {
    ...empty,
    body,
    ...(has('headline') && { headline: text('headline') }),
    ...(has('standfirst') && { standfirst: text('standfirst') }),
    ...(has('byline') && { byline: text('byline') }),
    ...(has('outlet') && { outlet: { name: text('outlet') } }),
    ...(has('origin') && { origin: { name: text('origin') } }),
    ...(has('section') && { section: text('section') }),
    ...(has('caption') && { captions: [text('caption')] }),
    ...(has('subject') && { subjects: [{ name: text('subject') }] }),
    ...(has('place') && { dateline: { text: text('place'), span: [0, 0], place: text('place') } }),
    authors: has('author') ? [{ name: text('author'), kind: 'person' }] : [],
    language: plain.language,
    ...(plain.day !== undefined && {
      datePublished: { value: plain.day, zone: 'unknown', precision: 'day' },
    }),
    attributions,
  };
  return { article, plain: { ...plain, body: words } };
}

test('a query finds what the plainest loops find, however it is written, also when it was printed and read again', () => {
  fc.assert(
    fc.property(
      anyTree,
      fc.nat(),
      fc.array(anyPlain, { minLength: 1, maxLength: 4 }),
      (tree, choice, articles) => {
        const text = written(tree, choice);
        const parsed = parseQuery(text);
        if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
        const again = parseQuery(printQuery(parsed.value));
        for (const drawn of articles) {
          const { article, plain } = asRead(drawn);
          const wall = plain.day === undefined ? undefined : Date.parse(`${plain.day}T00:00:00Z`) / 1000;
          const put = (words: readonly string[]): readonly string[] =>
            words.length === 0 ? [] : [words.join(' ')];
          const notes = put(plain.note).map((text) => ({ text }));
          const given = queryTextOf(article, wall, put(plain.tag), notes);
          const expected = holds(tree, plain);
          expect(matchesQuery(parsed.value, given), text).toBe(expected);
          expect(again.ok && matchesQuery(again.value, given), printQuery(parsed.value)).toBe(expected);
        }
      },
    ),
    { numRuns: 1500 },
  );
});
