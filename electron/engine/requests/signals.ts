import type { SignalsApi } from '../../contract/signals-api.ts';
import {
  changedIn,
  contestedIn,
  historyIn,
  newVoicesIn,
  saidIn,
  spikesIn,
} from '../../core/signals/read-signals.ts';
import type { EngineParts, EngineSlices } from '../engine-parts.ts';

/** What stands out among the articles selected, worked out a little at a time. */
export function signalRequests({ library, clock }: EngineParts): Pick<EngineSlices, keyof SignalsApi> {
  return {
    'signals.spikes': ({ selection, by }) => spikesIn(library, selection, { by, now: clock.now() }),
    'signals.newVoices': ({ selection }) => newVoicesIn(library, selection, clock.now()),
    'signals.changed': ({ selection }) => changedIn(library, selection),
    'signals.history': ({ selection, quotedSource }) => historyIn(library, selection, quotedSource),
    'signals.said': ({ selection }) => saidIn(library, selection),
    'signals.contested': ({ selection }) => contestedIn(library, selection),
  };
}
