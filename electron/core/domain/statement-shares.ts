import type { AttributionForm } from './attribution.ts';
import { percentOf } from './figures.ts';
import type { StatementCountRow } from './statement-count.ts';

/** The four ways a statement can be sourced, as outlets are compared by it. */
export const SOURCINGS = ['named', 'not-named', 'document', 'nobody'] as const;
export type Sourcing = (typeof SOURCINGS)[number];

const SOURCING_OF: Readonly<Record<AttributionForm, Sourcing>> = {
  named: 'named',
  unnamed: 'not-named',
  collective: 'not-named',
  document: 'document',
  media: 'document',
  none: 'nobody',
};

export const REPORTING_RULE =
  'Statements that report what was said. What somebody wants, thinks or plans (attitudes) is left out.';
export const VOICE_WORDS_RULE =
  'Words attributed to one ÷ words attributed to any, in the same articles; a word that stands in two statements counts in both.';
export const SOURCING_RULE =
  'Statements of an outlet by how they are sourced ÷ all statements of the outlet, those attributed to nobody (“reportedly”) included. Named: a person or body by name; not named: described or collective; document: papers and other media; nobody: no source at all.';
export const MANNER_RULE =
  'Statements of an outlet that are direct, indirect or mixed ÷ all its statements with a quoted source.';

/** A value's part in a whole: `percent = 100 × part ÷ whole`, absent where there is no whole. */
export type Part<Key> = {
  readonly key: Key;
  readonly part: number;
  readonly whole: number;
  readonly percent: number | undefined;
};

/** Voice share by words: `words of each ÷ Σ words of all`. */
export function wordShares(rows: readonly StatementCountRow[]): readonly Part<string | null>[] {
  const whole = rows.reduce((sum, { words }) => sum + words, 0);
  return rows.map(({ key, words }) => ({ key, part: words, whole, percent: percentOf(words, whole) }));
}

/** Sourcing of one set of statements counted by form: `statements of the sourcing ÷ Σ statements`. */
export function sourcingShares(
  rows: readonly { readonly form: AttributionForm; readonly statements: number }[],
): readonly Part<Sourcing>[] {
  const whole = rows.reduce((sum, { statements }) => sum + statements, 0);
  return SOURCINGS.map((key) => {
    const part = rows.reduce(
      (sum, { form, statements }) => sum + (SOURCING_OF[form] === key ? statements : 0),
      0,
    );
    return { key, part, whole, percent: percentOf(part, whole) };
  });
}

/** Rows counted by pairs, put together by their first value; largest first, as they come. */
export function byFirst(rows: readonly StatementCountRow[]): readonly {
  readonly key: string | null;
  readonly label: string;
  readonly rows: readonly StatementCountRow[];
}[] {
  const groups = new Map<string | null, StatementCountRow[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  const sumOf = (of: readonly StatementCountRow[]): number =>
    of.reduce((sum, { statements }) => sum + statements, 0);
  return [...groups]
    .map(([key, own]) => ({ key, label: own[0]?.label ?? '', rows: own }))
    .sort((a, b) => sumOf(b.rows) - sumOf(a.rows) || (a.label < b.label ? -1 : 1));
}
