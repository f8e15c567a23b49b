import { QUOTED_SOURCE_KINDS, type QuotedSourceKind } from '../../core/domain/attribution.ts';

/** Statements of somebody known by name, of whatever kind: those `article_quotes` holds too. */
export const QUOTED_BY_KIND = `quoted_source_id IS NOT NULL AND stance = 'reporting' AND quoted_kind IS NOT NULL`;

/** Kinds are few and fixed: each is counted by its place in their list, from 1 on. */
export const KIND_NUMBER = `CASE quoted_kind ${QUOTED_SOURCE_KINDS.map(
  (kind, place) => `WHEN '${kind}' THEN ${place + 1}`,
).join(' ')} ELSE 0 END`;

export function numberOfKind(value: string): number | undefined {
  const place = QUOTED_SOURCE_KINDS.findIndex((kind) => kind === value);
  return place === -1 ? undefined : place + 1;
}

export function kindOfNumber(id: number): QuotedSourceKind {
  return QUOTED_SOURCE_KINDS[id - 1] ?? 'unknown';
}
