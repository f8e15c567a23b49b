import type {
  ArticleField,
  ArticleStatus,
  Author,
  Block,
  Mending,
  Outlet,
  Origin,
  PrintedDate,
  RawArticle,
  Relation,
  Subject,
} from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { knownAgency } from '../../text/agencies.ts';
import { matchKey } from '../../text/clean.ts';
import { statedAuthors } from '../../text/stated-authors.ts';
import { feedDate } from './feed-date.ts';
import { itemAuthors } from './item-authors.ts';
import { titleText } from './item-text.ts';
import type { JsonObject } from './json-values.ts';
import { asObject, objectsAt, rawTextAt, textAt, valueAt } from './json-values.ts';
import { descriptionOf, ninjsText, pictureCaptions } from './ninjs-text.ts';
import { languageTag, statedItem } from './stated-item.ts';

/** One ninjs item as an article; undefined when it has neither text nor headline. */
export function ninjsArticle(item: JsonObject): RawArticle | undefined {
  const text = ninjsText(item);
  const description = descriptionOf(item);
  const isBare = text.blocks.length === 0;
  const names = holders(item);
  const { origin, outlet } = creditOf(item, names);
  const { blocks, mendings } = withoutVignette(isBare ? description.blocks : text.blocks, names);
  const headline = headlineOf(item);
  if (blocks.length === 0 && headline === undefined) return undefined;
  const { published, isFirst } = publishedOf(item);
  const byline = bylineOf(item);
  const captions = new Map(
    [...text.captions, ...pictureCaptions(item)].map((caption) => [matchKey(caption), caption]),
  );
  const evidence: Partial<Record<ArticleField, Evidence>> = {
    ...(textAt(item, 'headline') === undefined && objectsAt(item, 'headlines').length === 0
      ? { headline: NAME_OF_ITEM }
      : {}),
    ...(isFirst ? {} : { datePublished: THIS_VERSION }),
  };
  return statedItem(
    blocks,
    {
      headline,
      standfirst: isBare ? undefined : standfirstOf(description.blocks, blocks),
      byline,
      authors: authorsOf(item, byline),
      outlet,
      origin,
      datePublished: published,
      dateEmbargoed: feedDate(textAt(item, 'embargoed', 'embargoeduntil', 'embargo')),
      language: languageTag(textAt(item, 'language')),
      providerId: textAt(item, 'uri', 'guid'),
      section: textAt(objectsAt(item, 'service')[0], 'name') ?? textAt(item, 'section'),
      slug: textAt(item, 'slugline'),
      subjects: subjectsOf(item),
      editorsNote: textAt(item, 'ednote'),
      captions: [...captions.values()],
      revision: revisionOf(item),
      relation: relationOf(item),
      wordCountPrinted: wordCountOf(item),
      status: statusOf(item),
    },
    evidence,
    [...text.mendings, ...mendings],
  );
}

const NAME_OF_ITEM: Evidence = { from: 'file-metadata', certainty: 'medium', note: 'The name of the item' };
const THIS_VERSION: Evidence = {
  from: 'file-metadata',
  certainty: 'high',
  note: 'When this version was made',
};

function headlineOf(item: JsonObject): string | undefined {
  const all = objectsAt(item, 'headlines').filter((one) => rawTextAt(one, 'value') !== undefined);
  const main = all.find((one) => /^(?:main|headline|)$/iu.test(textAt(one, 'role') ?? '')) ?? all[0];
  const printed = rawTextAt(item, 'headline') ?? rawTextAt(main, 'value') ?? rawTextAt(item, 'title', 'name');
  return printed === undefined ? undefined : titleText(printed);
}

function bylineOf(item: JsonObject): string | undefined {
  const named = objectsAt(item, 'bylines').map((one) => textAt(one, 'value', 'name', 'by'));
  const printed = rawTextAt(item, 'byline', 'by') ?? named.filter(Boolean).join(', ');
  return titleText(printed);
}

function authorsOf(item: JsonObject, byline: string | undefined): readonly Author[] {
  if (byline !== undefined) return statedAuthors([byline]);
  const people = [...objectsAt(item, 'authors'), ...objectsAt(item, 'creators')];
  return itemAuthors(people.map((person) => textAt(person, 'name')));
}

/** Whom the item names as its agency or owner, as printed, the nearest first. */
function holders(item: JsonObject): readonly string[] {
  const listed = objectsAt(item, 'infosources').map((one) => textAt(one, 'name', 'literal'));
  const named = ['source', 'creditline', 'copyrightholder', 'provider'].map(
    (key) => textAt(item, key) ?? textAt(asObject(valueAt(item, key)), 'name'),
  );
  return [...new Set([...listed, ...named].filter((name) => name !== undefined))];
}

function creditOf(
  item: JsonObject,
  names: readonly string[],
): { readonly origin: Origin | undefined; readonly outlet: Outlet | undefined } {
  const known = names.filter((name) => agencyIn(name) !== undefined);
  const notice = holderIn(textAt(item, 'copyrightnotice'));
  if (known.length === 0 && notice !== undefined && agencyIn(notice) !== undefined) known.push(notice);
  const agency = agencyIn(known[0] ?? '');
  // Of several printings of one name the fullest is its credit.
  const credit = known
    .filter((name) => agencyIn(name) === agency)
    .reduce((best, name) => (name.length > best.length ? name : best), '');
  const other = names.find((name) => agencyIn(name) === undefined && name.length <= 60);
  return {
    origin: agency === undefined ? undefined : { name: agency, creditLine: credit },
    outlet: other === undefined ? undefined : { name: other },
  };
}

/** The agency a name is, also where it is printed in capitals throughout or with its form of company. */
function agencyIn(name: string): string | undefined {
  const bare = name.replace(/,?\s+(?:GmbH|AG|AS|AB|Inc\.?|Ltd\.?|LLC|SA)$/u, '').trim();
  return knownAgency(name) ?? knownAgency(bare);
}

/** The holder named by "Copyright 2019 The Associated Press. All rights reserved." */
function holderIn(notice: string | undefined): string | undefined {
  const rest = notice?.replace(/^\W*(?:copyright|\(c\)|©)\W*(?:\d{4}\W*)?(?:by\s+)?/iu, '');
  return rest === notice ? undefined : /^[^.,;(–|]{2,60}/u.exec(rest ?? '')?.[0].trim();
}

/** An item is published when this version of it was made; `isFirst` when the file knows of no earlier one. */
function publishedOf(item: JsonObject): {
  readonly published: PrintedDate | undefined;
  readonly isFirst: boolean;
} {
  const dates = ['versioncreated', 'published', 'firstpublished', 'contentcreated', 'firstcreated'].map(
    (key) => feedDate(textAt(item, key)),
  );
  const published = dates.find((date) => date !== undefined);
  const first = feedDate(textAt(item, 'firstcreated'));
  return { published, isFirst: first === undefined || first.value === published?.value };
}

function subjectsOf(item: JsonObject): readonly Subject[] {
  const all = [...objectsAt(item, 'subject'), ...objectsAt(item, 'subjects')];
  const subjects = all.flatMap((one): readonly Subject[] => {
    const [name, code, scheme] = [
      textAt(one, 'name'),
      textAt(one, 'code', 'literal', 'uri', 'qcode'),
      textAt(one, 'scheme'),
    ];
    if (name === undefined && code === undefined) return [];
    return [
      {
        ...(name === undefined ? {} : { name }),
        ...(code === undefined || code === name ? {} : { code }),
        ...(scheme === undefined ? {} : { scheme }),
      },
    ];
  });
  const words = valueAt(item, 'keywords');
  const keywords = Array.isArray(words)
    ? words.filter((word): word is string => typeof word === 'string' && word.trim() !== '')
    : [];
  return [...subjects, ...keywords.map((name) => ({ name: name.trim() }))];
}

function revisionOf(item: JsonObject): number | undefined {
  const version = Number(textAt(item, 'version') ?? Number.NaN);
  return Number.isInteger(version) && version > 0 && version < 100_000 ? version : undefined;
}

function relationOf(item: JsonObject): Relation | undefined {
  const earlier = textAt(item, 'evolvedfrom', 'rewrite_of');
  return earlier === undefined ? undefined : { kind: 'updates', providerId: earlier };
}

function wordCountOf(item: JsonObject): number | undefined {
  const counts = [item, ...objectsAt(item, 'bodies')].map((one) => Number(textAt(one, 'wordcount') ?? 0));
  return counts.find((count) => Number.isInteger(count) && count > 0);
}

function statusOf(item: JsonObject): ArticleStatus | undefined {
  const status = textAt(item, 'pubstatus')
    ?.toLowerCase()
    .replace(/^stat:/u, '');
  if (status === 'canceled' || status === 'cancelled' || status === 'killed') return 'withdrawn';
  if (status === 'withheld') return 'embargoed';
  if (/^\W*(?:eds?:?\s*)?correct(?:s|ed|ion|ing)\b/iu.test(textAt(item, 'ednote') ?? '')) return 'corrected';
  return status === 'usable' ? 'usable' : undefined;
}

/** A description that repeats how the text begins is no standfirst. */
function standfirstOf(description: readonly Block[], blocks: readonly Block[]): string | undefined {
  const standfirst = description.map(({ text }) => text).join(' ');
  const [short, long] = [standfirst, blocks.map(({ text }) => text).join(' ')].map(matchKey);
  return short === undefined || short === '' || long?.includes(short) === true ? undefined : standfirst;
}

/** Some agencies open the text with a line of its subject word and their own name ("Defence TT"). */
function withoutVignette(
  blocks: readonly Block[],
  names: readonly string[],
): { readonly blocks: readonly Block[]; readonly mendings: readonly Mending[] } {
  for (const [at, { text }] of blocks.slice(0, 2).entries()) {
    const name = names.find((one) => text === one || text.endsWith(` ${one}`));
    if (name === undefined || text.length > name.length + 30 || text.length > 60) continue;
    return { blocks: blocks.toSpliced(at, 1), mendings: [{ kind: 'dropped-page-furniture', printed: text }] };
  }
  return { blocks, mendings: [] };
}
