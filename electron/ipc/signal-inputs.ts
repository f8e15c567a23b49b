import * as v from 'valibot';
import type { SignalsApi } from '../contract/signals-api.ts';
import { SPIKE_BYS } from '../core/domain/signals.ts';
import { selection, text } from './input-parts.ts';

/** What requests for signals accept. */
export const SIGNAL_INPUTS = {
  'signals.spikes': v.strictObject({ selection, by: v.picklist(SPIKE_BYS) }),
  'signals.newVoices': v.strictObject({ selection }),
  'signals.changed': v.strictObject({ selection }),
  'signals.history': v.strictObject({ selection, quotedSource: text }),
  'signals.said': v.strictObject({ selection }),
  'signals.contested': v.strictObject({ selection }),
} satisfies Record<keyof SignalsApi, v.GenericSchema>;
