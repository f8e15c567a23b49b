/** First and last bin, both inside. */
export type BinRange = readonly [number, number];

/** A brush that is being drawn over bins, by pointer or by keyboard. It knows bins, not pixels and not time. */
export class Brush {
  /** The bin with the keyboard's focus. */
  cursor = $state<number>();
  #anchor = $state<number>();
  #head = $state<number>();
  #hasMoved = $state(false);

  readonly pending: BinRange | undefined = $derived.by(() => {
    if (this.#anchor === undefined || this.#head === undefined || !this.#hasMoved) return undefined;
    return [Math.min(this.#anchor, this.#head), Math.max(this.#anchor, this.#head)];
  });
  readonly isDrawing: boolean = $derived(this.#anchor !== undefined);

  /** Begins at a bin; `head` differs from it when an edge of a committed range is taken up. */
  begin(anchor: number, head = anchor): void {
    this.#anchor = anchor;
    this.#head = head;
    this.#hasMoved = anchor !== head;
  }

  move(head: number): void {
    if (this.#anchor === undefined) return;
    if (head !== this.#head) this.#hasMoved = true;
    this.#head = head;
  }

  /** Ends the drawing; undefined when nothing was drawn: then it was a click. */
  end(): BinRange | undefined {
    const drawn = this.pending;
    this.cancel();
    return drawn;
  }

  cancel(): void {
    this.#anchor = undefined;
    this.#head = undefined;
    this.#hasMoved = false;
  }

  /** Moves the keyboard's focus; with `extend` the range grows from where it started. */
  step(by: number, bins: number, extend: boolean): void {
    const from = this.cursor ?? (by > 0 ? -1 : bins);
    const to = Math.max(0, Math.min(bins - 1, from + by));
    if (extend) {
      if (this.#anchor === undefined) this.begin(Math.max(0, Math.min(bins - 1, from)));
      this.#hasMoved = true;
      this.#head = to;
    } else {
      this.cancel();
    }
    this.cursor = to;
  }
}
