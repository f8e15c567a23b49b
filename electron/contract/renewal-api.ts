import type { LibraryError } from '../core/domain/library-info.ts';
import type { StatementRenewal } from '../core/domain/statement-renewal.ts';
import type { Request } from './request.ts';

/** Requests about statements that an older version found. Each answers how it stands now. */
export type RenewalApi = {
  'statements.renewal': Request<void, StatementRenewal>;
  /** Finds them again from the kept words; what the analyst added stays. */
  'statements.renew': Request<void, StatementRenewal, LibraryError>;
  'statements.pauseRenewal': Request<{ isPaused: boolean }, StatementRenewal>;
  /** What is done stays done; the rest is left as it is. */
  'statements.stopRenewal': Request<void, StatementRenewal>;
};

/** The names of these requests. */
export const RENEWAL_NAMES = [
  'statements.renewal',
  'statements.renew',
  'statements.pauseRenewal',
  'statements.stopRenewal',
] as const satisfies readonly (keyof RenewalApi)[];
