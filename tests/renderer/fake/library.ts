import type { Attribution, AttributionKind, Span } from '#core/domain/attribution.ts';
import type { ArticleRow, LibraryArticle } from '#core/domain/library-article.ts';
import type { ReadArticle } from '#core/domain/article.ts';
import { groupBy } from './group-by.ts';
import { LONG_READ, TOPIC_DRAFTS, type Draft } from './texts.ts';
import { withHistory } from './versions.ts';

/** The invented library ends here: the clock of every picture. */
export const NOW = '2026-09-28T09:14';
const FIRST_DAY = Date.UTC(2026, 6, 21);
const DAYS = 70;
const DAY_MS = 86_400_000;

const OUTLETS: readonly (readonly [string, number])[] = [
  ['Kestrel Daily', 12],
  ['The Harrow Post', 11],
  ['Capital Ledger', 8],
  ['Radio Ardan', 7],
  ['Vennes Tribune', 6],
  ['Sable Evening News', 5],
  ['The Orrin Courier', 5],
  ['Skarra Dagspost', 4],
  ['Lowmoor Gazette', 3],
  ['Port & Rail Weekly', 1],
];
const PEOPLE: readonly (readonly [string, string])[] = [
  ['Ilse Marwen', 'minister of public works'],
  ['Bram Eskil', 'mayor of Haverwick'],
  ['Dagny Holt', 'a hydrologist'],
  ['Ana Corvel', 'leader of the opposition'],
  ['Tomas Reyle', 'chief executive of Orrin Valley Power'],
  ['Jorun Vask', 'a spokeswoman'],
];
const PLACES = ['Lowmoor', 'Osterlo', 'Vennes', 'Skarra', 'Ardan', 'Harrow'];
const ORIGINS = ['Ostra', 'Telmark'];
export const TOPICS = [
  { id: 1, key: 'marren', name: 'Marren Dam', colour: 1, query: 'marren OR "haverwick dam"' },
  { id: 2, key: 'port', name: 'Port Ansel strike', colour: 2, query: '"port ansel" AND (strike OR dockers)' },
  { id: 3, key: 'grid', name: 'Grid reform bill', colour: 3, query: '"grid reform" OR "grid bill"' },
  { id: 4, key: 'barley', name: 'Barley rust', colour: 4, query: '"barley rust"' },
  { id: 5, key: 'ferries', name: 'Coastal ferries', colour: 5, query: 'ferries AND coastal' },
  { id: 6, key: 'rail', name: 'Rail closures', colour: 7, query: 'rail AND closed' },
] as const;

export type FakeArticle = LibraryArticle & {
  readonly published: string | undefined;
  readonly topicKey: string;
  readonly groupId: number;
  readonly watchId: number;
  /** Versions before the current one, the first one first. */
  readonly earlier?: readonly ReadArticle[];
};

/** Park and Miller's generator: the same pictures every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const KINDS: Readonly<Record<string, 'source' | 'cue' | 'direct' | 'indirect'>> = {
  s: 'source',
  c: 'cue',
  d: 'direct',
  i: 'indirect',
};
type Part = { source: Span[]; cue: Span[]; direct: Span[]; indirect: Span[]; name: string };

/** Plain text and attributions of a draft whose statements are written in. */
function compose(head: string, paragraphs: readonly string[]): { body: string; attributions: Attribution[] } {
  let body = head;
  const parts = new Map<string, Part>();
  paragraphs.forEach((paragraph, p) => {
    if (p > 0) body += '\n\n';
    let rest = paragraph;
    for (
      let hit = /\{(\d+)([scdi]):([^}]*)\}/.exec(rest);
      hit;
      hit = /\{(\d+)([scdi]):([^}]*)\}/.exec(rest)
    ) {
      body += rest.slice(0, hit.index);
      const [whole, number, letter, words] = hit as unknown as [string, string, string, string];
      const part = parts.get(number) ?? { source: [], cue: [], direct: [], indirect: [], name: '' };
      parts.set(number, part);
      const role = KINDS[letter]!;
      part[role].push([body.length, body.length + words.length]);
      if (role === 'source') part.name = words;
      body += words;
      rest = rest.slice(hit.index + whole.length);
    }
    body += rest;
  });
  const attributions = [...parts.values()].map((part): Attribution => {
    const kind = kindOf(part);
    const name = canonical(part.name);
    const form = formOf(part.name);
    return {
      field: 'body',
      source: part.source,
      cue: part.cue,
      content: [...part.indirect, ...part.direct].sort((a, b) => a[0] - b[0]),
      kind,
      form,
      stance: 'reporting',
      ...(name === ''
        ? {}
        : {
            quotedSource: {
              name,
              kind: form === 'named' ? 'person' : 'group',
            },
          }),
      confidence: 0.9,
      rule: kind === 'direct' ? 'quotation marks, name and cue' : 'cue and clause',
    };
  });
  return { body, attributions: attributions.filter((a) => a.content.length > 0) };
}

function kindOf(part: Part): AttributionKind {
  if (part.direct.length === 0) return 'indirect';
  return part.indirect.length > 0 ? 'mixed' : 'direct';
}

function canonical(name: string): string {
  if (name === 'Marwen') return 'Ilse Marwen';
  if (name === 'The company') return 'Orrin Valley Power';
  if (/official/i.test(name)) return 'Ministry official';
  if (/report/i.test(name)) return 'Inspection report of 2024';
  if (/resident|One of them/i.test(name)) return 'Haverwick residents';
  return name.replace(/^The /, 'the ').replace(/^the (dockers|ferry|railway|statistics)/, 'The $1');
}

function formOf(name: string): Attribution['form'] {
  if (/official|one of them/i.test(name)) return 'unnamed';
  if (/residents|shippers|inspectors/i.test(name)) return 'collective';
  return /report/i.test(name) ? 'document' : 'named';
}

/** How much of the day's news a topic is, in 0 to 1, on day `d` from the start. */
function heat(key: string, d: number): number {
  const bump = (at: number, width: number): number => Math.exp(-(((d + 50 - at) / width) ** 2));
  switch (key) {
    case 'marren':
      return 0.012 + (d > 47 ? 0.2 * bump(100, 3) + 0.18 * bump(107, 2) + 0.1 * bump(115, 3) + 0.05 : 0);
    case 'port':
      return 0.008 + 0.14 * bump(80, 4) + 0.05 * bump(114, 2);
    case 'grid':
      return 0.012 + 0.06 * bump(92, 4) + 0.04 * bump(116, 3);
    case 'barley':
      return 0.006;
    case 'ferries':
      return 0.004;
    default:
      return 0.005;
  }
}

/** Makes about `perDay` articles a day with copies, gaps, missing dates and months without a day. */
export function makeLibrary(perDay = 30, seed = 7): readonly FakeArticle[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const articles: FakeArticle[] = [];
  const weights = OUTLETS.flatMap(([name, weight]) => Array.from({ length: weight }, () => name));

  const add = (
    draft: Draft,
    outlet: string,
    origin: string | undefined,
    at: string | undefined,
    topicKey: string,
    groupId: number,
  ): void => {
    const id = articles.length + 1;
    const [who, role] = pick(PEOPLE);
    const fill = (text: string): string =>
      text
        .replaceAll('{who}', who)
        .replaceAll('{role}', role)
        .replaceAll('{place}', pick(PLACES))
        .replaceAll('{n}', String(2 + Math.floor(random() * 80)));
    const place = pick(PLACES).toUpperCase();
    const dateline = origin === undefined || at === undefined ? '' : `${place} (${outlet} / ${origin})`;
    const { body, attributions } = compose(
      dateline === '' ? '' : `${dateline} – `,
      draft.paragraphs.map(fill),
    );
    const zone = random() < 0.2 ? 'unknown' : '+02:00';
    const author = pick(PEOPLE)[0];
    const isUndated = at === undefined;
    const precision = isUndated || at.length === 7 ? 'month' : 'minute';
    articles.push({
      id,
      headline: fill(draft.headline),
      outlet: { name: outlet },
      ...(origin === undefined ? {} : { origin: { name: origin, creditLine: `${outlet} / ${origin}` } }),
      authors: random() < 0.6 ? [{ name: author, kind: 'person' }] : [],
      ...(random() < 0.006 ? { status: random() < 0.5 ? 'withdrawn' : 'corrected' } : {}),
      ...(dateline === ''
        ? {}
        : {
            dateline: {
              text: dateline,
              span: [0, dateline.length],
              place: place.slice(0, 1) + place.slice(1).toLowerCase(),
              ...(origin === undefined ? {} : { agency: origin }),
            },
          }),
      ...(isUndated ? {} : { datePublished: { value: at, zone, precision } }),
      language: outlet === 'Skarra Dagspost' && random() < 0.7 ? 'sv' : 'en',
      tags: [],
      statementCorrections: [],
      fieldCorrections: [],
      notes: [],
      format: 'html',
      formatVersion: 4,
      body,
      wordCount: wordsIn(body),
      versions: [],
      evidence: {
        headline: { from: 'markup', certainty: 'high' },
        outlet: { from: random() < 0.1 ? 'watch-default' : 'markup', certainty: 'high' },
        ...(origin === undefined ? {} : { origin: { from: 'dateline', certainty: 'high' } as const }),
        authors: { from: 'byline', certainty: 'medium' },
        datePublished: { from: 'markup', certainty: zone === 'unknown' ? 'medium' : 'high' },
        dateline: { from: 'dateline', certainty: 'high' },
        language: { from: 'text', certainty: 'high', note: '99 % of the words' },
      },
      mendings:
        random() < 0.3
          ? [{ kind: 'joined-broken-sentence', printed: 'threatening the lower\n\nvalley for a third night' }]
          : [],
      attributions,
      dateArrived: `${at !== undefined && at.length > 10 ? at.slice(0, 10) : '2026-09-20'}T20:31:00Z`,
      isRead: at === undefined || at < '2026-09-15' || random() < 0.4,
      isStarred: random() < 0.02,
      file: {
        importId: id,
        path: `/home/desk/Captures/${at?.slice(0, 10) ?? 'undated'}-${topicKey}-${String(id)}.html`,
        sha256: id.toString(16).padStart(8, '5e1c90ab').padEnd(64, 'd47f09c3'),
        bytes: 4000 + body.length * 3,
        watchName: id % 3 === 0 ? 'Agency feed' : 'Web captures',
        position: 0,
      },
      watchId: id % 3 === 0 ? 1 : 2,
      topics: TOPICS.filter((topic) => topic.key === topicKey).map(({ id: topicId, name }) => ({
        id: topicId,
        name,
      })),
      ...(topicKey === 'marren' || topicKey === 'port'
        ? {
            story: {
              id: topicKey === 'marren' ? storyOf(at) : 90,
              title: topicKey === 'marren' ? STORY_TITLES[storyOf(at)]! : 'Second walkout at Port Ansel',
              articles: 0,
            },
          }
        : {}),
      duplicates: [],
      published: at,
      topicKey,
      groupId,
    });
  };

  let group = 1;
  for (let d = 0; d < DAYS; d += 1) {
    const day = new Date(FIRST_DAY + d * DAY_MS);
    const date = day.toISOString().slice(0, 10);
    if (date > NOW.slice(0, 10)) break;
    if (date === '2026-08-22' || date === '2026-08-23') continue;
    const isWeekend = day.getUTCDay() % 6 === 0;
    const todayShare = date === NOW.slice(0, 10) ? 0.4 : 1;
    const total = Math.round(perDay * (isWeekend ? 0.55 : 1) * todayShare * (0.9 + random() * 0.2));
    for (let n = 0; n < total; n += 1) {
      const roll = random();
      let sum = 0;
      const topicKey =
        TOPICS.map((topic) => topic.key).find((key) => (sum += heat(key, d)) > roll) ?? 'other';
      const outlet = pick(weights);
      if (outlet === 'Sable Evening News' && d < 20) continue;
      if (outlet === 'Capital Ledger' && d >= 16 && d < 22) continue;
      const minutes = Math.floor(300 + random() * (date === NOW.slice(0, 10) ? 250 : 1080));
      const at = `${date}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      const origin = random() < 0.35 ? pick(ORIGINS) : undefined;
      group += 1;
      const draft = pick(TOPIC_DRAFTS[topicKey]!);
      add(
        draft,
        outlet,
        origin,
        random() < 0.006 ? pick([undefined, date.slice(0, 7)]) : at,
        topicKey,
        group,
      );
      if (origin !== undefined && random() < 0.45) {
        const lead = articles.at(-1)!;
        for (let copy = 0; copy < Math.ceil(random() * 4); copy += 1) {
          const later = `${date}T${String(Math.min(23, Math.floor(minutes / 60) + copy + 1)).padStart(2, '0')}:${String((minutes * 7) % 60).padStart(2, '0')}`;
          add(draft, pick(weights), origin, later > NOW ? NOW : later, topicKey, group);
          articles[articles.length - 1] = {
            ...articles.at(-1)!,
            body: lead.body,
            attributions: lead.attributions,
            dateline: lead.dateline!,
          };
        }
      }
    }
    if (date === '2026-09-16')
      add(LONG_READ, 'Kestrel Daily', 'Ostra', `${date}T18:20`, 'marren', (group += 1));
  }
  return withGroups(articles).map(withHistory);
}

export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

const STORY_TITLES: Readonly<Record<number, string>> = {
  1: 'Seepage at Marren Dam',
  2: 'Haverwick evacuated',
  3: 'The report of 2024 leaks',
  4: 'Inquiry into Marren Dam',
};
function storyOf(at: string | undefined): number {
  if (at === undefined || at < '2026-09-07') return 1;
  if (at < '2026-09-14') return 2;
  return at < '2026-09-21' ? 3 : 4;
}

function withGroups(articles: readonly FakeArticle[]): readonly FakeArticle[] {
  const groups = groupBy(articles, (article) => article.groupId);
  const stories = groupBy(articles, (article) => article.story?.id);
  return articles.map((article) => {
    const copies = (groups.get(article.groupId) ?? []).toSorted((a, b) =>
      (a.published ?? '9').localeCompare(b.published ?? '9'),
    );
    const story = article.story && { ...article.story, articles: stories.get(article.story.id)!.length };
    return {
      ...article,
      ...(story ? { story } : {}),
      duplicates:
        copies.length < 2
          ? []
          : copies.map((copy, i) => ({
              id: copy.id,
              headline: copy.headline!,
              outlet: copy.outlet!.name,
              ...(copy.published === undefined ? {} : { published: copy.published }),
              isLeadCopy: i === 0,
            })),
    };
  });
}

export function rowOf(article: FakeArticle): ArticleRow {
  const isLeadCopy = article.duplicates.length === 0 || article.duplicates[0]!.id === article.id;
  return {
    id: article.id,
    ...(article.headline === undefined ? {} : { headline: article.headline }),
    ...(article.outlet === undefined ? {} : { outlet: article.outlet.name }),
    ...(article.origin === undefined ? {} : { origin: article.origin.name }),
    ...(article.published === undefined ? {} : { published: article.published }),
    isZoneUnknown: article.datePublished?.zone === 'unknown',
    dateArrived: article.dateArrived,
    pickups: isLeadCopy ? Math.max(0, article.duplicates.length - 1) : 0,
    isLeadCopy,
    isRead: article.isRead,
    isStarred: article.isStarred,
    ...(article.status === undefined ? {} : { status: article.status }),
  };
}
