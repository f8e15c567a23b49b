import type { ReadArticle } from '#core/domain/article.ts';
import { articleFile, type GeneratedFile } from './generated/article-file.ts';
import { calendarOf, dayNumber } from './generated/calendar.ts';
import type { KnownAnswers } from './generated/known-answers.ts';
import { type Ledger, ledgerOf } from './generated/ledger.ts';
import { type Manuscript, printedArticle } from './generated/printed-article.ts';
import { type Prose, proseOf, type Sentence } from './generated/prose.ts';
import { type SeededRandom, seededRandom, zipfRanks } from './generated/seeded-random.ts';
import { type Vocabulary, vocabularyOf } from './generated/vocabulary.ts';

export type ArticleLength = {
  readonly paragraphs: readonly [least: number, most: number];
  readonly statements: number;
};

export type GeneratorOptions = {
  readonly count: number;
  readonly seed: number;
  /** How many outlets print the articles; 40 when not given. */
  readonly outlets?: number;
  /** How many topic words run through the articles; 6 when not given. */
  readonly topics?: number;
  /** How many people can be quoted; 400 when not given. */
  readonly people?: number;
  /** How many paragraphs each has, least and most, and how often one holds a statement; 7 to 14 and 0.6 when not given. */
  readonly length?: ArticleLength;
  /** Over how many days from 1 August 2026 they were published; 60 when not given. */
  readonly days?: number;
};

/** One article of a generated library, in order of arrival. Articles with the same `group` are copies of one text. */
export type GeneratedArticle = {
  readonly position: number;
  readonly article: ReadArticle;
  readonly topicWords: readonly string[];
  readonly group: number;
  /** The same article as a file to import. */
  readonly file: () => GeneratedFile;
};

export type GeneratedLibrary = {
  /** Made one by one while they are drawn; may be drawn once. */
  readonly articles: Iterable<GeneratedArticle>;
  readonly outlets: readonly string[];
  readonly topicWords: readonly string[];
  /** Counts over all articles; a bug in the test when they have not all been drawn. */
  readonly answers: () => KnownAnswers;
};

const SHORT: ArticleLength = { paragraphs: [7, 14], statements: 0.6 };
const PICKUP_SHARE = 0.22;
const ORIGIN_SHARE = 0.35;
const UNDATED_SHARE = 0.01;
const TOPIC_SHARE = 0.2;
/** Agency texts that may still be picked up. */
const FRESH_LEADS = 40;

/**
 * A library of any size whose every count is known: words after Zipf's law, English function words, statements, agency
 * copy with pickups, days with fewer and more articles. The same options give the same articles.
 */
export function generateArticles(options: GeneratorOptions): GeneratedLibrary {
  const random = seededRandom(options.seed);
  const { outlets = 40, topics = 6, people = 400 } = options;
  const vocabulary = vocabularyOf(random, { outlets, topics, people });
  const ledger = ledgerOf(options.count);
  return {
    articles: drawArticles(options, random, vocabulary, ledger),
    outlets: vocabulary.outlets,
    topicWords: vocabulary.topicWords,
    answers: () => ledger.answers(),
  };
}

type Lead = {
  readonly manuscript: Manuscript;
  readonly topicWords: readonly string[];
  readonly group: number;
  readonly takenBy: Set<string>;
};

function* drawArticles(
  { count, days = 60, length = SHORT }: GeneratorOptions,
  random: SeededRandom,
  vocabulary: Vocabulary,
  ledger: Ledger,
): Generator<GeneratedArticle> {
  const prose = proseOf(vocabulary, random);
  const outletRank = zipfRanks(vocabulary.outlets.length, 0.8, random);
  const momentAt = calendarOf(days);
  const leads: Lead[] = [];
  for (let position = 0; position < count; position++) {
    const moment = momentAt(position / count);
    const outlet = vocabulary.outlets[outletRank()] ?? '';
    const setting = {
      outlet,
      format: random.chance(0.5) ? ('html' as const) : ('text' as const),
      ...(random.chance(UNDATED_SHARE) ? {} : { published: moment }),
    };
    const free = random.chance(PICKUP_SHARE) ? leads.filter((lead) => !lead.takenBy.has(outlet)) : [];
    const taken = free.length > 0 ? random.pick(free) : undefined;
    const topicWords = taken?.topicWords ?? topicsFor(vocabulary.topicWords, moment, random);
    const manuscript =
      taken === undefined
        ? newManuscript(setting, topicWords, { prose, vocabulary, random, length })
        : pickedUp(taken.manuscript, setting, topicWords, prose, random);
    const group = taken?.group ?? position;
    taken?.takenBy.add(outlet);
    if (taken === undefined && manuscript.origin !== undefined) {
      leads.push({ manuscript, topicWords, group, takenBy: new Set([outlet]) });
      if (leads.length > FRESH_LEADS) leads.shift();
    }
    const article = printedArticle(manuscript);
    ledger.enter({ position, article, topicWords, group });
    yield { position, article, topicWords, group, file: () => articleFile(article, position) };
  }
}

type Setting = Pick<Manuscript, 'outlet' | 'format' | 'published'>;

type Writing = {
  readonly prose: Prose;
  readonly vocabulary: Vocabulary;
  readonly random: SeededRandom;
  readonly length: ArticleLength;
};

function newManuscript(
  setting: Setting,
  topicWords: readonly string[],
  { prose, vocabulary, random, length }: Writing,
): Manuscript {
  const [least, most] = length.paragraphs;
  const paragraphs = Array.from({ length: least + random.below(most - least + 1) }, (_, i): Sentence[] => {
    const sentences = Array.from({ length: 1 + random.below(2) }, () => prose.plain());
    if (i === 0) for (const word of topicWords) sentences.push(prose.plain(word));
    if (random.chance(length.statements)) sentences.push(prose.statement());
    return sentences;
  });
  return {
    ...setting,
    headline: prose.headline(random.chance(0.5) ? topicWords[0] : undefined),
    paragraphs,
    place: random.pick(vocabulary.places),
    ...(random.chance(ORIGIN_SHARE)
      ? { origin: random.pick(vocabulary.agencies) }
      : { author: random.pick(vocabulary.people) }),
  };
}

/** Another outlet's print of an agency text: often another headline, sometimes without the last paragraph. */
function pickedUp(
  lead: Manuscript,
  setting: Setting,
  topicWords: readonly string[],
  prose: Prose,
  random: SeededRandom,
): Manuscript {
  const { headline, place, origin } = lead;
  return {
    ...setting,
    headline: random.chance(0.6) ? prose.headline(topicWords[0]) : headline,
    paragraphs: random.chance(0.4) ? lead.paragraphs.slice(0, -1) : lead.paragraphs,
    place,
    ...(origin === undefined ? {} : { origin }),
  };
}

/** Each topic has a quiet level and one busy week, so that timelines have peaks. */
function topicsFor(topicWords: readonly string[], moment: string, random: SeededRandom): readonly string[] {
  const week = Math.floor(dayNumber(moment) / 7);
  return topicWords.filter((_, i) => {
    const isBusy = week % 8 === (i * 3 + 1) % 8;
    return random.chance((TOPIC_SHARE / topicWords.length) * (isBusy ? 5 : 0.7));
  });
}
