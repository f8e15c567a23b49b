import type { WindowApi } from '#contract/window-api.ts';
import type { Statement } from '#core/domain/library-article.ts';
import type { Selection } from '#core/domain/selection.ts';
import { Asked } from './asked.svelte.ts';

/** Statements asked for in one go; the view says how many it shows of how many. */
export const STATEMENTS_SHOWN = 5000;

/** Who is quoted in the selection, each statement a mark, and the statement looked at. */
export class AttributionState {
  readonly quotedSources: Asked<'attribution.quotedSources'>;
  readonly statements: Asked<'attribution.statements'>;
  /** Asked for its bins: the lanes' time axis. */
  readonly timeline: Asked<'coverage.timeline'>;
  chosen = $state.raw<Statement>();

  readonly isWaiting: boolean = $derived.by(() => this.quotedSources.isWaiting || this.statements.isWaiting);

  constructor(api: WindowApi) {
    this.quotedSources = new Asked(api, 'attribution.quotedSources');
    this.statements = new Asked(api, 'attribution.statements');
    this.timeline = new Asked(api, 'coverage.timeline');
  }

  async load(selection: Selection): Promise<void> {
    await Promise.all([
      this.quotedSources.ask({ selection }),
      this.statements.ask({ selection, offset: 0, limit: STATEMENTS_SHOWN }),
      this.timeline.ask({ selection, by: 'language', bin: 'auto' }),
    ]);
    const rows = this.statements.value?.rows ?? [];
    const { chosen } = this;
    this.chosen = chosen && rows.find((row) => isSameStatement(row, chosen));
  }

  choose(statement: Statement | undefined): void {
    this.chosen = statement;
  }

  /** Moves among the statements of the same quoted source, in time. */
  step(by: 1 | -1): void {
    const { chosen } = this;
    if (!chosen) return;
    const same = this.statementsOf(chosen.quotedSource);
    const at = same.findIndex((row) => isSameStatement(row, chosen));
    this.chosen = same[at + by] ?? chosen;
  }

  /** Statements of one quoted source in order of time, undated last. */
  statementsOf(quotedSource: string): readonly Statement[] {
    return (this.statements.value?.rows ?? [])
      .filter((row) => row.quotedSource === quotedSource)
      .sort((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9') || a.position - b.position);
  }
}

export function isSameStatement(a: Statement, b: Statement): boolean {
  return a.articleId === b.articleId && a.position === b.position;
}
