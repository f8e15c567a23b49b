import type { WindowApi } from '#contract/window-api.ts';
import type { StatementFilter } from '#core/domain/quoted-source.ts';
import type { Filter, Selection } from '#core/domain/selection.ts';
import { Asked } from './asked.svelte.ts';

/** The sentences behind a number: its name, which statements, and what narrows the selection. */
export type StatementsAsked = {
  readonly title: string;
  readonly filter: StatementFilter;
  readonly within?: readonly Filter[];
};

const PAGE = 50;

/** Outlets, quoted sources and kinds held against each other in the selection, and the sentences of one number. */
export class ComparisonState {
  readonly kinds: Asked<'attribution.counts'>;
  readonly forms: Asked<'attribution.counts'>;
  readonly manners: Asked<'attribution.counts'>;
  readonly matrix: Asked<'attribution.counts'>;
  readonly statements: Asked<'attribution.statements'>;
  /** The quoted sources of the matrix. */
  names = $state.raw<readonly string[]>([]);
  opened = $state.raw<StatementsAsked>();
  shown = $state(PAGE);
  #selection: Selection = { filters: [] };
  #filter: StatementFilter = {};

  constructor(api: WindowApi) {
    this.kinds = new Asked(api, 'attribution.counts');
    this.forms = new Asked(api, 'attribution.counts');
    this.manners = new Asked(api, 'attribution.counts');
    this.matrix = new Asked(api, 'attribution.counts');
    this.statements = new Asked(api, 'attribution.statements');
  }

  async load(selection: Selection, filter: StatementFilter, names: readonly string[]): Promise<void> {
    this.names = names;
    this.#selection = selection;
    this.#filter = filter;
    await Promise.all([
      this.kinds.ask({ selection, filter, by: 'kind' }),
      this.forms.ask({ selection, filter: { ...filter, form: 'any' }, by: 'outlet', andBy: 'form' }),
      this.manners.ask({ selection, filter, by: 'outlet', andBy: 'manner' }),
      this.matrix.ask({
        selection,
        filter: { ...filter, quotedSources: names },
        by: 'outlet',
        andBy: 'quoted-source',
      }),
      this.#askStatements(),
    ]);
  }

  async open(asked: StatementsAsked | undefined): Promise<void> {
    this.opened = asked;
    this.shown = PAGE;
    await this.#askStatements();
  }

  async showMore(): Promise<void> {
    this.shown += PAGE;
    await this.#askStatements();
  }

  /** Which statements are listed: what was opened, within the selection. */
  get question(): { readonly selection: Selection; readonly filter: StatementFilter } | undefined {
    const { opened } = this;
    if (!opened) return undefined;
    const { filters, ...rest } = this.#selection;
    const within = opened.within ?? [];
    // A chip of the same field is already true of every row: the narrower one stands for it.
    const others = filters.filter(
      ({ field, exclude }) => exclude || !within.some((one) => one.field === field),
    );
    return {
      selection: { ...rest, filters: [...others, ...within] },
      filter: { ...this.#filter, ...opened.filter },
    };
  }

  async #askStatements(): Promise<void> {
    const { question } = this;
    if (question) await this.statements.ask({ ...question, order: 'newest', offset: 0, limit: this.shown });
  }
}
