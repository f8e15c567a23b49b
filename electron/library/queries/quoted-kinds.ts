import { QUOTED_SOURCE_KINDS, type QuotedSourceKind } from '../../core/domain/attribution.ts';

/** Kinds are few and fixed: each is counted by its place in their list, from 1 on. */
export function numberOfKind(value: string): number | undefined {
  const place = QUOTED_SOURCE_KINDS.findIndex((kind) => kind === value);
  return place === -1 ? undefined : place + 1;
}

export function kindOfNumber(id: number): QuotedSourceKind {
  return QUOTED_SOURCE_KINDS[id - 1] ?? 'unknown';
}
