/**
 * The questions of a view, one after the other: while a round is under way, another is put off until it has ended, and as
 * long again, so that imports have their half of the engine.
 */
export class Round {
  #isUnderWay = false;
  #next: (() => Promise<void>) | undefined;

  async run(work: () => Promise<void>): Promise<void> {
    this.#next = work;
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    try {
      for (let next = this.#take(); next !== undefined; next = this.#take()) {
        const before = performance.now();
        await next();
        if (this.#isAskedAgain()) await rested(performance.now() - before);
      }
    } finally {
      this.#isUnderWay = false;
    }
  }

  #isAskedAgain(): boolean {
    return this.#next !== undefined;
  }

  #take(): (() => Promise<void>) | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }
}

const rested = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
