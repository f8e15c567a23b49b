/** The questions of a view, one after the other: while a round is under way, another is put off until it has ended. */
export class Round {
  #isUnderWay = false;
  #next: (() => Promise<void>) | undefined;

  async run(work: () => Promise<void>): Promise<void> {
    this.#next = work;
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    try {
      for (let next = this.#take(); next !== undefined; next = this.#take()) await next();
    } finally {
      this.#isUnderWay = false;
    }
  }

  #take(): (() => Promise<void>) | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }
}
