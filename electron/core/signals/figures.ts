import { stopWords } from '../understand/stories/stop-words.ts';
import { stemOf } from '../understand/stories/stem.ts';

/** A figure that measures or counts something. */
export type Figure = {
  /** As it stands: "$1.2 billion", "12". */
  readonly printed: string;
  readonly value: number;
  /** "%", a currency, or a unit; absent where things are counted. */
  readonly unit?: string;
  /** What is counted or measured: "peopl", "concret". */
  readonly of?: string;
  /** "from 5 percent", "by 5 percent" are other figures than "to 5 percent". */
  readonly role?: string;
  readonly bound?: 'least' | 'most' | 'about';
};

const TO_NINETEEN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** "twelve", "twenty-five": those that are written out. */
const WORD_FIGURES: ReadonlyMap<string, number> = new Map([
  ...TO_NINETEEN.map((word, number) => [word, number] as const),
  ...TENS.flatMap((ten, at) =>
    [ten, ...TO_NINETEEN.slice(1, 10).map((one) => `${ten}-${one}`)].map(
      (word, number) => [word, (at + 2) * 10 + number] as const,
    ),
  ),
]);
/** The longest first: "sixty-five" begins with "sixty". */
const WRITTEN_OUT = [...WORD_FIGURES.keys()]
  .toSorted((one, other) => other.length - one.length)
  .join('|')
  .replaceAll('-', '[ -]');
/** "One" and "two" are as often pronouns ("one of", "the two sides") as figures. */
const LEAST_WORD_FIGURE = 3;

export const isWordFigure = (word: string): boolean => WORD_FIGURES.has(word);

const SCALES: Readonly<Record<string, number>> = {
  ...{ thousand: 1e3, million: 1e6, mln: 1e6, billion: 1e9, bln: 1e9, trillion: 1e12 },
};
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const FIGURE = new RegExp(
  String.raw`(?<currency>US\$|[$£€¥])?\s?(?<![\w.,/-])(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:${WRITTEN_OUT})(?!\p{L}))(?![\d/:]|-?(?:st|nd|rd|th)\b|-\d|-years?\b)(?:[ -](?<scale>thousand|million|mln|billion|bln|trillion)\b)?(?:[ -]?(?<unit>%|per cent|percent|pct|percentage points?|dlrs|dollars?|euros?|pounds?|stg|yen|marks|francs|crowns|cents?|tonnes?|tons?|barrels?|bpd|(?:square )?kilomet(?:re|er)s?|(?:square )?miles?|hectares?|acres?|litres?|ounces?|bushels?)(?![\w]))?`,
  'giu',
);
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|per ?cent|pct)/iu, '%'],
  [/^(?:US\$|\$|dlrs|dollar)/iu, '$'],
  [/^(?:€|euro)/iu, '€'],
  [/^(?:£|pound|stg)/iu, '£'],
  [/^(?:¥|yen)/iu, '¥'],
  [/^ton/iu, 'tonne'],
];
/** What is no amount: dates, times, ages, numbers of things that are named by them. */
const NAMED_BEFORE = new RegExp(
  String.raw`\b(?:${MONTHS}|article|section|resolution|no|number|chapter|page|flight|route|highway|room|aged?|phase|group|formula|version|type|in|since|until|by|of) $`,
  'iu',
);
const AGE_OR_NUMBER =
  /\b(?:article|section|resolution|no\.?|number|chapter|page|flight|route|highway|room|aged?|phase|formula|version|type) $/iu;
const AFTER = new RegExp(
  String.raw`^ (?:${MONTHS})\b|^ ?(?:am|pm|gmt|est|o'clock)\b|^[ -]years?[ -]old\b|^:\d|^-`,
  'iu',
);
const MONTH_BEFORE = new RegExp(String.raw`\b(?:${MONTHS})\.? $`, 'iu');
const isYear = (text: string): boolean => /^(?:1[89]|20)\d\d$/u.test(text);

const BOUNDS: readonly (readonly [RegExp, NonNullable<Figure['bound']>])[] = [
  [
    /\b(?:at least|more than|over|above|upwards? of|no fewer than|no less than|exceeding) (?:some )?$/iu,
    'least',
  ],
  [/\b(?:up to|as many as|fewer than|less than|under|below|at most|no more than) $/iu, 'most'],
  [/\b(?:about|around|some|nearly|almost|approximately|roughly|estimated|close to) $/iu, 'about'],
];
/** "Against 12 a year before" is a figure of then, and so is "from 12". */
const ROLE =
  /\b(?<role>from|by|up|down|against|vs|versus|than|with) (?:about |around |at least |more than |some |nearly )?(?:US)?[$£€¥]?$/iu;

/** Of "12 tonnes of concrete" the concrete, of "12 people" the people. */
function countedIn(after: string, hasUnit: boolean): string | undefined {
  const text = hasUnit
    ? (/^ (?:of(?: the| all| its| their)?|a|an|per|worth of) (?<rest>[^,.;]+)/iu.exec(after)?.groups?.[
        'rest'
      ] ?? '')
    : after;
  for (const [word] of [...text.matchAll(/[\p{L}’'-]+|[.,;:]/gu)].slice(0, 4)) {
    if (!/\p{L}/u.test(word)) return undefined;
    const lower = word.toLowerCase();
    if (!stopWords.has(lower) && lower.length > 1) return stemOf(lower);
  }
  return undefined;
}

/** The figures of a text that tell how much or how many. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].flatMap(({ 0: all, index, groups = {} }): readonly Figure[] => {
    const { number = '', currency, scale } = groups;
    const printed = all.trim();
    const before = text.slice(0, index + (all.length - all.trimStart().length));
    const after = text.slice(index + all.length);
    const inWords = WORD_FIGURES.get(number.toLowerCase().replace(' ', '-'));
    const hasUnit = (groups['unit'] ?? currency) !== undefined;
    if (inWords !== undefined && inWords < LEAST_WORD_FIGURE) return [];
    if (AGE_OR_NUMBER.test(before) || (!hasUnit && (MONTH_BEFORE.test(before) || AFTER.test(after))))
      return [];
    if (
      !hasUnit &&
      scale === undefined &&
      isYear(number) &&
      (NAMED_BEFORE.test(before) || !/^ \p{Ll}/u.test(after))
    )
      return [];
    const value = (inWords ?? Number(number.replaceAll(',', ''))) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
    const unitText = groups['unit'] ?? currency;
    const unit =
      unitText && (UNITS.find(([pattern]) => pattern.test(unitText))?.[1] ?? stemOf(unitText.toLowerCase()));
    const of = countedIn(after, hasUnit);
    const role = ROLE.exec(before)?.groups?.['role']?.toLowerCase();
    const bound = BOUNDS.find(([pattern]) => pattern.test(before))?.[1];
    return [
      {
        printed,
        value,
        ...(unit && { unit }),
        ...(of && { of }),
        ...(role && { role }),
        ...(bound && { bound }),
      },
    ];
  });
}

/** Whether both tell how much of the same. */
export function measureSame(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit || one.role !== other.role) return false;
  if (one.of !== undefined && other.of !== undefined) return one.of === other.of;
  return one.unit !== undefined && one.of === other.of;
}

const ROUNDING = 0.01;
const ROUGHLY = 0.15;

/** Whether both can be true: "at least 12" and 15, "about 12" and 12.3. */
export function areCompatible(one: Figure, other: Figure): boolean {
  const apart =
    Math.abs(one.value - other.value) / Math.max(Math.abs(one.value), Math.abs(other.value), 1e-9);
  if (apart <= ROUNDING) return true;
  const bounds = (a: Figure, b: Figure): boolean =>
    (a.bound === 'least' && b.value >= a.value) ||
    (a.bound === 'most' && b.value <= a.value) ||
    (a.bound === 'about' && apart <= ROUGHLY);
  return bounds(one, other) || bounds(other, one);
}
