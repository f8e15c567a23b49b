// Required by Node before the app's own code, in its main process and in each of its threads: the clock goes on from the
// moment SOURCELINE_TEST_NOW names, as after a sleep, or on another day.
const NOW = process.env['SOURCELINE_TEST_NOW'];

if (NOW !== undefined) {
  const Real = Date;
  // Threads begin later than the process: all of them go by the moment it began.
  const began = Number(process.env['SOURCELINE_TEST_BEGAN']);
  const ahead = Real.parse(NOW) - began;
  globalThis.Date = class extends Real {
    /** @param {any[]} given */
    constructor(...given) {
      // @ts-expect-error: whatever Date takes
      super(...(given.length === 0 ? [Real.now() + ahead] : given));
    }
    static now() {
      return Real.now() + ahead;
    }
  };
}
