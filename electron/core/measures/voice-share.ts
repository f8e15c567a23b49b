import { ratio } from './measure.ts';
import type { Ratio } from './measure.ts';

export const VOICE_SHARE_RULE =
  'Statements attributed to one quoted source ÷ all statements attributed to any, in the same articles.';

/** Attribution share: who is quoted how often, as the Gender Gap Tracker counts quotes by who is quoted. */
export function voiceShare(
  rows: readonly { readonly name: string; readonly statements: number }[],
): readonly { readonly name: string; readonly share: Ratio }[] {
  const all = rows.reduce((sum, { statements }) => sum + statements, 0);
  return rows.map(({ name, statements }) => ({ name, share: ratio(statements, all) }));
}
