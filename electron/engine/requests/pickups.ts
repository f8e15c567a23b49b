import type { ShownCopy } from '../../contract/pickup-api.ts';
import type { LibraryArticle } from '../../core/domain/library-article.ts';
import { err, ok } from '../../core/result.ts';
import { summedChain } from '../../core/understand/pickups/summed-chain.ts';
import { compareCopies } from '../../core/understand/pickups/summary.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names =
  | 'pickups.chain'
  | 'pickups.difference'
  | 'pickups.groups'
  | 'pickups.chooseLead'
  | 'pickups.undoLead'
  | 'pickups.leadChoices';

/** Duplicate groups in time, what each outlet did to the text, and the analyst's choice of a lead copy. */
export function pickupRequests({ library, clock, tell }: EngineParts): Pick<EngineHandlers, Names> {
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
      const reason = { at: clock.now(), ...(why !== undefined && why !== '' && { why }) };
      const chosen = library.transaction(() => library.chooseLead(articleId, reason));
      if (chosen.ok) tell('library.changed', { articles: 0 });
      return chosen;
    },

    'pickups.undoLead'({ id }) {
      if (!library.leadChoices().some((choice) => choice.id === id)) return err({ kind: 'not-found' });
      const undone = library.transaction(() => library.undoLeadChoice(id, clock.now()));
      if (undone.ok) tell('library.changed', { articles: 0 });
      return undone;
    },

    'pickups.leadChoices': () => ok(library.leadChoices()),
  };
}

function shown({ id, headline = '', standfirst = '', body }: LibraryArticle): ShownCopy {
  return { id, headline, standfirst, body };
}
