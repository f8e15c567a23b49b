import * as v from 'valibot';
import { SHORTEST_PASSPHRASE } from '../core/domain/library-key.ts';
import { nothing } from './input-parts.ts';

/** Longer than anybody types; what is derived from it costs the same. */
const LONGEST = 1_000;
const typed = v.pipe(v.string(), v.maxLength(LONGEST));
const chosen = v.pipe(v.string(), v.minLength(SHORTEST_PASSPHRASE), v.maxLength(LONGEST));
const secret = v.union([v.strictObject({ passphrase: typed }), v.strictObject({ recoveryKey: typed })]);

/** What opens an encrypted library, and what changes that. */
export const PROTECTION_INPUTS = {
  'library.unlock': v.strictObject({ secret }),
  'library.lock': nothing,
  'library.encrypt': v.strictObject({ passphrase: chosen, wantsRecovery: v.boolean() }),
  'library.decrypt': v.strictObject({ secret }),
  'library.setPassphrase': v.strictObject({ current: secret, passphrase: chosen }),
  'library.newRecoveryKey': v.strictObject({ current: secret }),
};
