import type { AttributionForm, AttributionKind, QuotedSourceKind } from './attribution.ts';
import { assertNever } from '../result.ts';
import type { StatementCount } from './statement-correction.ts';
import type { StatementPoint } from './statement-count.ts';

/** What an analyst can change about who is who. */
export type QuotedSourceChange =
  | { readonly action: 'merge' | 'rename'; readonly from: string; readonly to: string }
  /** Takes one name, as articles give it, out of the quoted source it was filed under. */
  | { readonly action: 'split'; readonly name: string; readonly to: string }
  /** Two that are offered as one and are not. */
  | { readonly action: 'keep-apart'; readonly from: string; readonly to: string }
  | { readonly action: 'rekind'; readonly name: string; readonly kind: QuotedSourceKind };

/**
 * What those are filed under whom articles describe and do not name. Articles do not tell whether "a ministry official" of
 * one is that of another, so these are no quoted sources of their own: each stands for everybody of its sort.
 */
export const UNNAMED = {
  official: 'unnamed official',
  person: 'unnamed person',
  people: 'unnamed people',
  document: 'unnamed document',
  medium: 'unnamed medium',
  body: 'unnamed body',
  nobodyTold: 'not told who',
} as const;
export type Unnamed = (typeof UNNAMED)[keyof typeof UNNAMED];

const UNNAMED_NAMES: ReadonlySet<string> = new Set(Object.values(UNNAMED));

/** Whether the name stands for everybody of its sort and for nobody in particular. */
export const isUnnamed = (name: string): boolean => UNNAMED_NAMES.has(name);

/** A change as it stands in the log: what it was before, when and why; undone ones stay listed. */
export type QuotedSourceCorrection = {
  readonly id: number;
  readonly at: string;
  readonly change: QuotedSourceChange;
  /** The name or kind before. */
  readonly was: string;
  readonly why?: string;
  readonly undoneAt?: string;
};

/** Two quoted sources that may be one; offered, never made by itself. */
export type MergeSuggestion = {
  readonly names: readonly [string, string];
  readonly because: 'spelling' | 'initials' | 'shorter-name' | 'same-role';
  readonly statements: readonly [number, number];
  /** What speaks for it, in words. */
  readonly evidence: string;
};

/** A quoted source with the names articles give it, the roles printed with it, and where it is known to be from. */
export type QuotedSourceDetail = {
  readonly name: string;
  readonly kind: QuotedSourceKind;
  readonly isKindCorrected: boolean;
  /** What is reported of it in all of the library. */
  readonly count: StatementCount;
  /** Statements of attitude: what it wants, thinks or plans. */
  readonly attitudes: number;
  /** Words attributed to it in reported statements. */
  readonly words: number;
  readonly forms: readonly { readonly form: AttributionForm; readonly statements: number }[];
  /** The earliest and the latest dated statement reported. */
  readonly first?: StatementPoint;
  readonly last?: StatementPoint;
  readonly countries: readonly { readonly country: string; readonly statements: number }[];
  readonly aliases: readonly { readonly name: string; readonly statements: number }[];
  readonly roles: readonly { readonly role: string; readonly first?: string; readonly last?: string }[];
};

/** Which statements of the articles selected; by default those that report what was said. */
export type StatementFilter = {
  readonly quotedSource?: string;
  readonly quotedSources?: readonly string[];
  readonly sourceKind?: QuotedSourceKind;
  /** `any`: also what is attributed to nobody, which else is counted only when it is asked for. */
  readonly form?: AttributionForm | 'any';
  /** Statements of others whose attributed words name this quoted source. */
  readonly about?: string;
  readonly manner?: AttributionKind;
  readonly stance?: 'reporting' | 'attitude' | 'any';
};

/** Who is who, as the corrections in force have it. */
export type QuotedSourceRules = {
  /** The quoted source behind a name as articles give it; `usual` is who that is without any correction. */
  nameOf(name: string, usual: string): string;
  kindOf(quotedSource: string): QuotedSourceKind | undefined;
};

/** Lays the corrections over each other, oldest first. What was undone does not count, wherever it stands. */
export function rulesOf(corrections: readonly QuotedSourceCorrection[]): QuotedSourceRules {
  const moved = new Map<string, string>();
  const kinds = new Map<string, QuotedSourceKind>();
  const move = (from: string, to: string): void => {
    for (const [name, target] of moved) if (target === from) moved.set(name, to);
    if (!moved.has(from)) moved.set(from, to);
  };
  const inOrder = corrections.filter((one) => one.undoneAt === undefined).sort((a, b) => a.id - b.id);
  for (const { change } of inOrder) {
    switch (change.action) {
      case 'merge':
        move(change.from, change.to);
        break;
      case 'rename': {
        move(change.from, change.to);
        const kind = kinds.get(change.from);
        if (kind !== undefined) kinds.set(change.to, kind);
        break;
      }
      case 'split':
        moved.set(change.name, change.to);
        break;
      case 'keep-apart':
        break;
      case 'rekind':
        kinds.set(change.name, change.kind);
        break;
      default:
        assertNever(change);
    }
  }
  return {
    nameOf: (name, usual) => moved.get(name) ?? moved.get(usual) ?? usual,
    kindOf: (quotedSource) => kinds.get(quotedSource),
  };
}
