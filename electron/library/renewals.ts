import type { WholeReason } from '../core/domain/live.ts';
import type { Renewals } from '../core/renewal-ports.ts';
import type { LibraryParts } from './library-parts.ts';

/** How what is written tells those who have counted it, and why. */
type Changing = <P extends unknown[], T>(
  why: WholeReason,
  write: (...parameters: P) => T,
) => (...parameters: P) => T;

/** Statements of an older version, and what is found in their place. */
export function renewals(
  { statementVersions, renewStatements, found }: LibraryParts,
  changing: Changing,
): Renewals {
  return {
    outdatedStatements: () => statementVersions.outdated(),
    nextOutdated: (after, limit) => statementVersions.nextOutdated(after, limit),
    renewStatements: changing('revised', (id, restated) => {
      found.touched(id);
      renewStatements(id, restated);
    }),
  };
}
