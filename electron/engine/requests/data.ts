import { dataInSlices } from '../../core/data/data-bytes.ts';
import type { EngineParts, EngineSlices } from '../engine-parts.ts';
import { shareTeller } from './share-teller.ts';

/** Lists, charts and logs for other programs. */
export function dataRequests({ library, clock, tell }: EngineParts): Pick<EngineSlices, 'data.bytes'> {
  return {
    *'data.bytes'({ isTold, ...asked }) {
      return yield* dataInSlices(library, asked, clock.now(), shareTeller(tell, 'data', isTold));
    },
  };
}
