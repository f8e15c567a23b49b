import { QUOTED_SOURCE_KINDS, type QuotedSourceKind } from '#core/domain/attribution.ts';
import { count, counted } from '#core/domain/figures.ts';
import type { QuotedSourceChange } from '#core/domain/quoted-source.ts';
import type { CorrectionEffect, StatementChange, StatementCount } from '#core/domain/statement-correction.ts';
import { assertNever } from '#core/result.ts';
import { KIND_TEXT } from './statement-text.ts';

/** What a quoted source is, in a word. */
export const SOURCE_KIND_TEXT: Readonly<Record<QuotedSourceKind, string>> = {
  person: 'person',
  official: 'official, not named',
  government: 'government body',
  military: 'military',
  police: 'police',
  court: 'court',
  igo: 'intergovernmental organisation',
  ngo: 'NGO',
  party: 'party',
  company: 'company',
  academic: 'university or institute',
  body: 'organisation',
  group: 'group of people',
  document: 'document',
  media: 'medium',
  unknown: 'not told',
};

export const SOURCE_KIND_OPTIONS: readonly { readonly value: QuotedSourceKind; readonly text: string }[] =
  QUOTED_SOURCE_KINDS.map((value) => ({ value, text: SOURCE_KIND_TEXT[value] }));

/** A kind as it comes from counts, where it may be missing. */
export function sourceKindText(kind: string | null): string {
  const known = QUOTED_SOURCE_KINDS.find((one) => one === kind);
  return known === undefined ? 'not told' : SOURCE_KIND_TEXT[known];
}

/** "12 statements in 9 articles". */
export function countText({ statements, articles }: StatementCount): string {
  return `${counted(statements, 'statement')} in ${counted(articles, 'article')}`;
}

/** What a correction did, in numbers: "Ida Moss: 3 statements in 2 articles, now 5 in 4." */
export function effectsText(effects: readonly CorrectionEffect[]): string {
  return effects
    .map(({ name, before, after }) =>
      after.statements === 0 && before.statements > 0
        ? `${name}: ${countText(before)}, now none.`
        : `${name}: ${before.statements === 0 ? 'none' : countText(before)}, now ${count(after.statements)} in ${counted(after.articles, 'article')}.`,
    )
    .join(' ');
}

/** A change to who is who as a sentence; `was` is the name or kind before. */
export function changeText(change: QuotedSourceChange, was: string): string {
  switch (change.action) {
    case 'merge':
      return `${change.from} is ${change.to}`;
    case 'rename':
      return `${change.from} is called ${change.to}`;
    case 'split':
      return `“${change.name}” is not ${was} but ${change.to}`;
    case 'keep-apart':
      return `${change.from} and ${change.to} are two`;
    case 'rekind':
      return `${change.name}: ${SOURCE_KIND_TEXT[change.kind]} in place of ${sourceKindText(was)}`;
    default:
      return assertNever(change);
  }
}

/** What the analyst said of a statement, as a sentence without its words. */
export function statementChangeText(change: StatementChange): string {
  switch (change.action) {
    case 'reject':
      return 'Not a statement';
    case 'attribute':
      return `Said by ${change.to}`;
    case 'manner':
      return `Kind: ${KIND_TEXT[change.kind]}`;
    case 'content':
      return 'Other words are what was said';
    default:
      return assertNever(change);
  }
}
