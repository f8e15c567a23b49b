import fc from 'fast-check';
import type { ReadArticle } from '#core/domain/article.ts';
import type { Attribution, Span } from '#core/domain/attribution.ts';
import { aReadArticle } from '../library/a-library.ts';

const WORDS = [
  'dam',
  'Dam',
  'dams',
  'Marren',
  'marren',
  'élan',
  'ELAN',
  'U.S.',
  'don’t',
  'COVID-19',
  '1,000',
  'wall',
  'a',
  'ünder',
  'ΑΘΉΝΑ',
  '水坝溃堤',
  '水',
  'AI芯片',
  '7',
];
const word = fc.constantFrom(...WORDS);
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '-', '\n\n', ' “');
const prose = fc
  .array(fc.tuple(word, gap), { maxLength: 12 })
  .map((pairs) => pairs.map(([text, space]) => text + space).join(''));
const withoutNul = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\0', ' '));
const anyText = fc.oneof({ weight: 4, arbitrary: prose }, withoutNul);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

const DATES = ['2026', '2026-02', '2026-02-03', '2026-02-28T23:30', '2026-03-01T00:00', '2025-12-31T22:00'];
const PRECISIONS = { 4: 'year', 7: 'month', 10: 'day', 16: 'minute' } as const;
const date = fc
  .tuple(fc.constantFrom(...DATES), fc.constantFrom('unknown', '+02:00', 'Z'))
  .map(([value, zone]) => ({
    value,
    zone,
    precision: PRECISIONS[value.length as keyof typeof PRECISIONS],
  }));

type Loose = Omit<ReadArticle, 'attributions'> & {
  readonly said: readonly { readonly places: readonly number[]; readonly name?: string | undefined }[];
};

function spanOf(body: string, one: number, other: number): Span {
  const [start, end] = [one % (body.length + 1), other % (body.length + 1)].toSorted((a, b) => a - b);
  return [start ?? 0, end ?? 0];
}

function withStatements({ said, ...article }: Loose): ReadArticle {
  const attributions = said.map(({ places: [a = 0, b = 0, c = 0, d = 0], name: named }): Attribution => ({
    field: 'body',
    source: [spanOf(article.body, a, b)],
    cue: [],
    content: [spanOf(article.body, c, d)],
    kind: a % 2 === 0 ? 'direct' : 'indirect',
    form: 'named',
    stance: 'reporting',
    confidence: 0.9,
    rule: 'test',
    ...(named !== undefined && { quotedSource: { name: named, kind: 'person' } }),
  }));
  return { ...article, attributions };
}

/** Tags whose names are of the same words. */
export const anyTags = fc.uniqueArray(name, { maxLength: 2, selector: (each) => each.toLowerCase() });

/** What stands on passages of an article: words, a colour, tags, or several of them. */
export const anyNotes = fc.array(
  fc.record(
    {
      text: name,
      highlight: fc.constantFrom('yellow' as const, 'blue' as const),
      tags: fc.array(name, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 2 },
);

/** Articles whose fields hold few words, so that queries meet them. */
export const anyArticle: fc.Arbitrary<ReadArticle> = fc
  .record(
    {
      body: anyText,
      headline: anyText,
      standfirst: prose,
      byline: prose,
      outlet: fc.record({ name }),
      origin: fc.record({ name }),
      language: fc.constantFrom('en', 'en-GB', 'zh', 'eng'),
      section: prose,
      authors: fc.array(fc.record({ name, kind: fc.constant('person' as const) }), { maxLength: 2 }),
      dateline: name.map((place) => ({ text: `${place} dam`, span: [0, 0] as const, place })),
      captions: fc.array(prose, { maxLength: 2 }),
      subjects: fc.array(fc.record({ name }), { maxLength: 2 }),
      format: fc.constantFrom('text', 'html', 'a-wall'),
      datePublished: date,
      said: fc.array(
        fc.record({
          places: fc.array(fc.nat({ max: 200 }), { minLength: 4, maxLength: 4 }),
          name: fc.option(name, { nil: undefined }),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['body', 'said', 'authors', 'format'] },
  )
  .map((given) => withStatements({ ...aReadArticle(), headline: '', ...given }))
  .map(({ headline, ...article }) => (headline === '' ? article : { ...article, headline: headline ?? '' }));

const FIELDS = [
  'headline',
  'standfirst',
  'body',
  'byline',
  'lead',
  'outlet',
  'origin',
  'quoted-source',
  'author',
  'dateline',
  'place',
  'caption',
  'section',
  'subject',
  'format',
  'statement',
  'tag',
  'note',
] as const;
const field = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.constantFrom(...FIELDS).map((each) => `${each}:`) },
);
const cased = fc.constantFrom('', '', '', 'case:');
const plain = fc
  .tuple(word, fc.constantFrom('', '', '', '*', '~'))
  .map(([text, mark]) => (text.endsWith('.') ? text : text + mark));
const phrase = fc.array(plain, { minLength: 1, maxLength: 3 }).map((parts) => `"${parts.join(' ')}"`);
const words = fc.oneof(plain, phrase);
const operand = fc.tuple(field, cased, words).map((parts) => parts.join(''));
const chain = fc
  .array(fc.tuple(cased, words, fc.constantFrom('NEAR', 'ONEAR', 'W', 'PRE'), fc.nat({ max: 3 })), {
    minLength: 2,
    maxLength: 3,
  })
  .map((parts) =>
    parts.map(([c, text, sign, n], i) => (i === 0 ? c + text : `${sign}/${n} ${c}${text}`)).join(' '),
  );
const near = fc.tuple(field, chain).map(([name_, text]) => `${name_}(${text})`);
const counted = fc
  .tuple(fc.array(operand, { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 4 }))
  .map(([parts, n]) => `(${parts.join(' OR ')}){${n}}`);
const value = fc.oneof(
  fc.constantFrom('en', 'zh', 'en-gb').map((code) => `language:${code}`),
  fc
    .constantFrom(
      '2026',
      '2026-02',
      '2026-02-03',
      '2026-02/',
      '/2026-02',
      '2026-02/03',
      '2025-12-31/2026-02-03',
    )
    .map((text) => `date:${text}`),
  fc
    .constantFrom(
      'headline',
      'date',
      'author',
      'quote',
      'statement',
      'picture',
      'byline',
      'outlet',
      'language',
      'tag',
      'note',
      'highlight',
    )
    .map((part) => `has:${part}`),
);
const inStatement = fc
  .tuple(fc.constantFrom('', '', 'statement:', 'quoted-source:'), cased, words)
  .map((parts) => parts.join(''));
const saidBy = fc
  .tuple(inStatement, fc.constantFrom(' ', ' OR ', ' -'), inStatement)
  .map(([one, sign, other]) => `said-by:(${one}${sign}${other})`);

const { tree } = fc.letrec<{ tree: string; branch: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    { weight: 4, arbitrary: operand },
    { weight: 1, arbitrary: near },
    { weight: 1, arbitrary: counted },
    { weight: 1, arbitrary: value },
    { weight: 1, arbitrary: saidBy },
    { weight: 3, arbitrary: tie('branch') },
  ),
  branch: fc.oneof(
    fc
      .tuple(tie('tree'), fc.constantFrom(' AND ', ' OR ', ' NOT ', ' ', ' OR NOT '), tie('tree'))
      .map(([a, sign, b]) => `(${a}${sign}${b})`),
    tie('tree').map((inner) => `NOT ${inner}`),
    fc
      .tuple(fc.constantFrom('headline:', 'body:', 'case:'), operand, operand)
      .map(([f, a, b]) => `${f}(${a} ${b})`),
  ),
}));

/** Queries of every construct over the same words. */
export const anyQuery: fc.Arbitrary<string> = tree.map((text) => text.replaceAll('(-', '(dam -'));
