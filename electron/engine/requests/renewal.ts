import type { RenewalApi } from '../../contract/renewal-api.ts';
import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

/** Statements that an older version found. */
export function renewalRequests({ library, renewing }: EngineParts): Pick<EngineHandlers, keyof RenewalApi> {
  return {
    'statements.renewal': () => ok(renewing.state()),
    'statements.renew'() {
      const { isReadOnly, folder } = library.info();
      if (isReadOnly) return err({ kind: 'read-only', path: folder });
      renewing.begin();
      return ok(renewing.state());
    },
    'statements.pauseRenewal'({ isPaused }) {
      renewing.pause(isPaused);
      return ok(renewing.state());
    },
    'statements.stopRenewal'() {
      renewing.stop();
      return ok(renewing.state());
    },
  };
}
