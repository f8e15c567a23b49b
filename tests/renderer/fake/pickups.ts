import type { Api } from '#contract/api.ts';
import type { GroupMember, KeptChain, LeadChoice, SummedChain } from '#core/domain/pickup.ts';
import { copyChain } from '#core/understand/pickups/chain.ts';
import { ownOrigin } from '#core/understand/pickups/group-origin.ts';
import { compareCopies } from '#core/understand/pickups/summary.ts';
import type { FakeArticle } from './library.ts';

function memberOf(article: FakeArticle): GroupMember {
  const origin = ownOrigin(article);
  const { id, headline, outlet, published, status, dateArrived } = article;
  return {
    ...{ id, dateArrived, isZoneUnknown: false },
    ...(headline !== undefined && { headline }),
    ...(outlet !== undefined && { outlet: outlet.name }),
    ...(published !== undefined && { published }),
    ...(status !== undefined && { status }),
    ...(origin !== undefined && { origin }),
  };
}

const copiesOf = (articles: readonly FakeArticle[], article: FakeArticle): readonly FakeArticle[] => {
  const ids = new Set([article.id, ...article.duplicates.map(({ id }) => id)]);
  return articles.filter(({ id }) => ids.has(id));
};

/** The group of an article in time, as the engine tells it. */
export function chainOf(
  articles: readonly FakeArticle[],
  id: number,
  choices: readonly LeadChoice[],
): SummedChain | undefined {
  const article = articles.find((one) => one.id === id);
  if (article === undefined) return undefined;
  const copies = copiesOf(articles, article);
  const choice = choices.findLast(
    ({ articleId, undoneAt }) => undoneAt === undefined && copies.some((copy) => copy.id === articleId),
  );
  const chain = copyChain(copies.map(memberOf), choice?.articleId);
  const lead = copies.find((copy) => copy.id === chain?.lead.id);
  if (chain === undefined || lead === undefined) return undefined;
  const kept: KeptChain = {
    ...chain,
    group: Math.min(...copies.map((copy) => copy.id)),
    ...(choice !== undefined && { choice }),
    corrections: [],
  };
  return {
    ...kept,
    links: chain.links.flatMap((link) => {
      const copy = copies.find(({ id: own }) => own === link.id);
      return copy === undefined ? [] : [{ ...link, summary: compareCopies(lead, copy).summary }];
    }),
  };
}

/** Two copies laid side by side. */
export function differenceOf(
  articles: readonly FakeArticle[],
  leadId: number,
  pickupId: number,
): Api['pickups.difference']['output'] | undefined {
  const [lead, pickup] = [leadId, pickupId].map((id) => articles.find((one) => one.id === id));
  if (lead === undefined || pickup === undefined) return undefined;
  const shown = ({ id, headline = '', standfirst = '', body }: FakeArticle) => ({
    ...{ id, headline, standfirst, body },
  });
  return { lead: shown(lead), pickup: shown(pickup), ...compareCopies(lead, pickup) };
}

/** Groups with copies, of a story or of all. */
export function groupsOf(
  articles: readonly FakeArticle[],
  storyId: number | undefined,
  choices: readonly LeadChoice[],
): Api['pickups.groups']['output'] {
  const chains = articles
    .filter(
      (article) => article.duplicates.length > 1 && (storyId === undefined || article.story?.id === storyId),
    )
    .flatMap(({ id }) => chainOf(articles, id, choices) ?? []);
  const once = [...new Map(chains.map((chain) => [chain.group, chain])).values()];
  const rows = once
    .map(({ group, lead, links }) => ({
      ...{ group, leadId: lead.id, articles: links.length + 1 },
      ...(lead.headline !== undefined && { headline: lead.headline }),
      ...(lead.outlet !== undefined && { outlet: lead.outlet }),
      ...(lead.published !== undefined && { published: lead.published }),
    }))
    .sort((a, b) => b.articles - a.articles);
  return { total: rows.length, rows };
}
