import type { ShownCopy } from '../../contract/pickup-api.ts';
import type { LibraryArticle } from '../../core/domain/library-article.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { summedChain } from '../../core/understand/pickups/summed-chain.ts';
import { compareCopies } from '../../core/understand/pickups/summary.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names =
  | 'pickups.chain'
  | 'pickups.difference'
  | 'pickups.groups'
  | 'pickups.chooseLead'
  | 'pickups.undoLead'
  | 'pickups.leadChoices'
  | 'pickups.part'
  | 'pickups.join';

/** Duplicate groups in time, what each outlet did to the text, and the analyst's choice of a lead copy. */
export function pickupRequests({ library, clock, tell }: EngineParts): Pick<EngineHandlers, Names> {
  const reasonOf = (why: string | undefined) => ({
    at: clock.now(),
    ...(why !== undefined && why !== '' && { why }),
  });
  const told = <T, E>(done: Result<T, E>): Result<T, E> => {
    if (done.ok) tell('library.changed', { articles: 0 });
    return done;
  };
  return {
    'pickups.chain'({ articleId }) {
      const chain = summedChain(library, articleId);
      return chain === undefined ? err({ kind: 'not-found' }) : ok(chain);
    },

    'pickups.difference'({ leadId, pickupId }) {
      const lead = library.article(leadId);
      const pickup = library.article(pickupId);
      if (lead === undefined || pickup === undefined) return err({ kind: 'not-found' });
      return ok({ lead: shown(lead), pickup: shown(pickup), ...compareCopies(lead, pickup) });
    },

    'pickups.groups': ({ storyId, ...page }) =>
      ok(library.copyGroups(storyId === undefined ? {} : { storyId }, page)),

    'pickups.chooseLead'({ articleId, why }) {
      if (library.copyChain(articleId) === undefined) return err({ kind: 'not-found' });
      return told(library.transaction(() => library.chooseLead(articleId, reasonOf(why))));
    },

    'pickups.undoLead'({ id }) {
      if (!library.leadChoices().some((choice) => choice.id === id)) return err({ kind: 'not-found' });
      return told(library.transaction(() => library.undoLeadChoice(id, clock.now())));
    },

    'pickups.leadChoices': () => ok(library.leadChoices()),

    'pickups.part'({ articleId, why }) {
      if ((library.copyChain(articleId)?.links.length ?? 0) === 0) return err({ kind: 'not-found' });
      return told(library.transaction(() => library.partCopy(articleId, reasonOf(why))));
    },

    'pickups.join'({ articleId, copyOf, why }) {
      const chain = library.copyChain(articleId);
      const isSame = chain === undefined || [chain.lead, ...chain.links].some(({ id }) => id === copyOf);
      if (isSame || library.copyChain(copyOf) === undefined) return err({ kind: 'not-found' });
      return told(library.transaction(() => library.joinCopies(articleId, copyOf, reasonOf(why))));
    },
  };
}

function shown({ id, headline = '', standfirst = '', body }: LibraryArticle): ShownCopy {
  return { id, headline, standfirst, body };
}
