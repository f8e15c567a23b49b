import type { DataApi } from '../../contract/data-api.ts';
import { dataBytes } from '../../core/data/data-bytes.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

/** Lists, charts and logs for other programs. */
export function dataRequests({ library, clock }: EngineParts): Pick<EngineHandlers, keyof DataApi> {
  return { 'data.bytes': (asked) => dataBytes(library, asked, clock.now()) };
}
