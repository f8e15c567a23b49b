import type { WholeReason } from '../core/domain/live.ts';
import type { Renewals } from '../core/renewal-ports.ts';
import type { LibraryParts } from './library-parts.ts';
import { renewingStatements } from './tables/renewing-statements.ts';

/** How what is written tells those who have counted it, and why. */
type Changing = <P extends unknown[], T>(
  why: WholeReason,
  write: (...parameters: P) => T,
) => (...parameters: P) => T;

/** What older versions read and found, and what is found in its place. */
export function renewals(
  { imports, statementVersions, attributions, connection, requoted, found }: LibraryParts,
  changing: Changing,
): Renewals {
  const renew = renewingStatements(connection, { attributions, versions: statementVersions, requoted });
  return {
    outdatedImports: (versions) => imports.outdated(versions),
    outdatedStatements: () => statementVersions.outdated(),
    nextOutdated: (after, limit) => statementVersions.nextOutdated(after, limit),
    renewStatements: changing('revised', (id, restated) => {
      found.touched(id);
      renew(id, restated);
    }),
  };
}
