import type { DataFormat, DataRequest } from '../core/domain/data-export.ts';
import type { QueryError } from '../core/domain/topic.ts';
import type { Request } from './request.ts';

/** What is on the screen as data for other programs. */
export type DataApi = {
  /** Every row of it; `rows` is how many were written. Only articles are cited. */
  'data.bytes': Request<
    { data: DataRequest; format: DataFormat; isTold?: true },
    { bytes: Uint8Array; fileName: string; rows: number },
    QueryError | { readonly kind: 'not-cited' }
  >;
};

export const DATA_NAMES = ['data.bytes'] as const satisfies readonly (keyof DataApi)[];
