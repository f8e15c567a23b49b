import type { ReadArticle } from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import {
  valueOf,
  type CorrectableField,
  type FieldCorrection,
  type FieldValue,
  type PlacedFieldCorrection,
} from '../../domain/field-correction.ts';
import type { OutletEntry } from '../../domain/outlet-entry.ts';
import { statementsOf } from '../statements-of.ts';
import { outletAs } from './outlet-as.ts';

/** Fields whose words statements are found in, or by which it is known how to find them. */
const READ_FOR_STATEMENTS: ReadonlySet<CorrectableField> = new Set(['headline', 'standfirst', 'language']);

/** Of the corrections of each field, the last that is not undone. */
function standing(corrections: readonly FieldCorrection[]): ReadonlyMap<CorrectableField, FieldCorrection> {
  const inForce = corrections.filter(({ undoneAt }) => undoneAt === undefined);
  return new Map(inForce.map((correction) => [correction.field, correction]));
}

/**
 * Lays the analyst's corrections over an article as it was read, and finds its statements anew where their text has
 * changed. Outlets go by their entry of today.
 */
export function layFields(
  read: ReadArticle,
  corrections: readonly FieldCorrection[],
  outlets: readonly OutletEntry[],
): ReadArticle {
  const made = standing(corrections);
  if (made.size === 0) return read;
  let article = read;
  for (const [field, { to, why }] of made) {
    const evidence: Evidence = {
      from: 'correction',
      certainty: 'high',
      ...(why !== undefined && { note: why }),
    };
    article = {
      ...without(article, field),
      ...(to.outlet === undefined ? to : { outlet: outletAs(to.outlet.name, outlets) }),
      evidence: { ...article.evidence, [field]: evidence },
    };
  }
  if (![...made.keys()].some((field) => READ_FOR_STATEMENTS.has(field))) return article;
  return { ...article, ...statementsOf(article) };
}

/** Only authors are never absent, and a correction of them always says who they are. */
function without(article: ReadArticle, field: CorrectableField): ReadArticle {
  return Object.fromEntries(Object.entries(article).filter(([name]) => name !== field)) as ReadArticle;
}

/** What became of each correction, oldest first. */
export function placeFieldCorrections(
  read: Pick<ReadArticle, CorrectableField>,
  corrections: readonly FieldCorrection[],
): readonly PlacedFieldCorrection[] {
  const made = standing(corrections);
  return corrections.map((correction): PlacedFieldCorrection => {
    if (correction.undoneAt !== undefined) return { ...correction, state: 'undone' };
    if (made.get(correction.field) !== correction) return { ...correction, state: 'replaced' };
    const readNow = valueOf(read, correction.field);
    const isSame = areSame(readNow, correction.read) || areSame(readNow, correction.to);
    return { ...correction, state: 'in-force', ...(!isSame && { readNow }) };
  });
}

/** Whether two values say the same: an outlet is its name, whatever the list of outlets adds to it. */
export function areSame(one: FieldValue, other: FieldValue): boolean {
  const plain = (value: FieldValue): string =>
    JSON.stringify(value.outlet === undefined ? value : { outlet: { name: value.outlet.name } });
  return plain(one) === plain(other);
}
