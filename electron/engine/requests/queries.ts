import { wallInZone } from '../../core/domain/wall-time.ts';
import { completeQuery } from '../../core/query/complete-query.ts';
import { explainQuery } from '../../core/query/explain-query.ts';
import { parseQuery } from '../../core/query/parse-query.ts';
import { placeInQuery } from '../../core/query/place-in-query.ts';
import { ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

/** Help while a query is typed. */
export function queryRequests({ library, clock }: EngineParts): Pick<EngineHandlers, 'query.complete'> {
  return {
    'query.complete'({ query, at }) {
      const parsed = parseQuery(query);
      const understood =
        parsed.ok && parsed.value.kind !== 'everything' ? explainQuery(parsed.value) : undefined;
      const place = placeInQuery(query, at);
      const today = wallInZone(clock.now(), library.info().zone).slice(0, 10);
      return ok({
        from: place?.from ?? at,
        to: place?.to ?? at,
        options: place === undefined ? [] : completeQuery(place, library.knownNames, today),
        ...(understood !== undefined && { understood }),
      });
    },
  };
}
