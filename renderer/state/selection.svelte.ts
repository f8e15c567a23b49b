import type { Filter, FilterField, Selection, TimeRange } from '#core/domain/selection.ts';
import { EVERYTHING } from '#core/domain/selection.ts';

const MAX_HISTORY = 200;

const isSameFilter = (a: Filter, b: Filter): boolean =>
  a.field === b.field && a.value === b.value && a.exclude === b.exclude;

function isSameRange(a: TimeRange | undefined, b: TimeRange | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

/** The same chip twice says no more than once, and stands once. */
function distinct(filters: readonly Filter[]): readonly Filter[] {
  return filters.filter((filter, i) => filters.findIndex((other) => isSameFilter(filter, other)) === i);
}

/** Two selections that hold the same articles whatever the library holds. */
export function isSameSelection(a: Selection, b: Selection): boolean {
  return (
    a.query === b.query &&
    isSameRange(a.range, b.range) &&
    a.filters.length === b.filters.length &&
    a.filters.every((filter) => b.filters.some((other) => isSameFilter(filter, other)))
  );
}

/** A selection with no query, filter or range. */
export function isEverything(selection: Selection): boolean {
  return selection.query === undefined && selection.range === undefined && selection.filters.length === 0;
}

function compose(parts: {
  query: string | undefined;
  range: TimeRange | undefined;
  filters: readonly Filter[];
}): Selection {
  return {
    ...(parts.query === undefined ? {} : { query: parts.query }),
    ...(parts.range === undefined ? {} : { range: parts.range }),
    filters: parts.filters,
  };
}

/** The selection that drives every view, with its history. */
export class SelectionState {
  #history = $state.raw<readonly Selection[]>([EVERYTHING]);
  #at = $state(0);
  /** The range under a brush that is still being drawn; nothing is filtered by it yet. */
  pendingRange = $state.raw<TimeRange>();

  readonly current: Selection = $derived(this.#history[this.#at] ?? EVERYTHING);
  readonly canGoBack: boolean = $derived(this.#at > 0);
  readonly canGoForward: boolean = $derived(this.#at < this.#history.length - 1);

  go(given: Selection): void {
    const next = { ...given, filters: distinct(given.filters) };
    this.pendingRange = undefined;
    if (isSameSelection(next, this.current)) return;
    const kept = this.#history.slice(0, this.#at + 1).slice(-MAX_HISTORY);
    this.#history = [...kept, next];
    this.#at = kept.length;
  }

  back(): void {
    if (this.canGoBack) this.#at -= 1;
    this.pendingRange = undefined;
  }

  forward(): void {
    if (this.canGoForward) this.#at += 1;
    this.pendingRange = undefined;
  }

  clear(): void {
    this.go(EVERYTHING);
  }

  setQuery(text: string): void {
    const query = text.trim();
    this.go(compose({ ...this.#parts(), query: query === '' ? undefined : query }));
  }

  setRange(range: TimeRange | undefined): void {
    this.go(compose({ ...this.#parts(), range }));
  }

  /** Adds a chip; one of the same field and value but the other sign gives way. */
  addFilter(filter: Filter): void {
    const others = this.current.filters.filter(
      (other) => other.field !== filter.field || other.value !== filter.value,
    );
    this.#setFilters([...others, filter]);
  }

  removeFilter(filter: Filter): void {
    this.#setFilters(this.current.filters.filter((other) => !isSameFilter(other, filter)));
  }

  /** Makes this the only included value of its field, or takes it away when it already is. */
  only(field: FilterField, value: string | null): void {
    const filter: Filter = { field, value, exclude: false };
    const others = this.current.filters.filter((other) => other.field !== field || other.exclude);
    const isAlready = this.current.filters.some((other) => isSameFilter(other, filter));
    this.#setFilters(
      isAlready && others.length === this.current.filters.length - 1 ? others : [...others, filter],
    );
  }

  /** Chooses a topic just made; the words it was made of give way, or what it finds later would stay hidden. */
  asTopic(id: string, madeOf: string | undefined): void {
    const { query, range, filters } = this.#parts();
    const others = filters.filter((other) => other.field !== 'topic' || other.exclude);
    const topic: Filter = { field: 'topic', value: id, exclude: false };
    const left = query !== undefined && query === madeOf ? undefined : query;
    this.go(compose({ query: left, range, filters: [...others, topic] }));
  }

  includes(field: FilterField, value: string | null): boolean {
    return this.current.filters.some((other) => isSameFilter(other, { field, value, exclude: false }));
  }

  #parts(): { query: string | undefined; range: TimeRange | undefined; filters: readonly Filter[] } {
    const { query, range, filters } = this.current;
    return { query, range, filters };
  }

  #setFilters(filters: readonly Filter[]): void {
    this.go(compose({ ...this.#parts(), filters }));
  }
}
