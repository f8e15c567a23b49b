/**
 * What one run of tests came to.
 * @typedef {object} Tally
 * @property {string} suite
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [trouble] why it fails although no test did
 */

/**
 * Counts from Vitest's JSON report. A file that could not be loaded is no failed test there; its run still fails.
 * @param {string} suite
 * @param {string | undefined} report the report's text, undefined when none was written
 * @param {number} code the runner's exit code
 * @returns {Tally}
 */
export const tallyVitest = (suite, report, code) => {
  const read = parse(report);
  return judged(code, {
    suite,
    passed: count(read?.numPassedTests),
    failed: count(read?.numFailedTests),
    skipped: count(read?.numPendingTests) + count(read?.numTodoTests),
  });
};

/**
 * Counts from Playwright's JSON report. A journey that passed only on a second try has failed.
 * @param {string} suite
 * @param {string | undefined} report the report's text, undefined when none was written
 * @param {number} code the runner's exit code
 * @returns {Tally}
 */
export const tallyPlaywright = (suite, report, code) => {
  const stats = parse(report)?.stats;
  return judged(code, {
    suite,
    passed: count(stats?.expected),
    failed: count(stats?.unexpected) + count(stats?.flaky),
    skipped: count(stats?.skipped),
  });
};

/**
 * A suite that never ran, as one failure with its reason.
 * @param {string} suite
 * @param {string} trouble
 * @returns {Tally}
 */
export const notRun = (suite, trouble) => ({ suite, passed: 0, failed: 1, skipped: 0, trouble });

/**
 * Nothing run and a runner that failed without a failed test are failures: silence must never look like success.
 * @param {number} code
 * @param {Tally} tally
 * @returns {Tally}
 */
const judged = (code, tally) => {
  if (tally.passed + tally.failed === 0) return { ...tally, failed: 1, trouble: 'ran no test' };
  if (code !== 0 && tally.failed === 0)
    return { ...tally, failed: 1, trouble: `its runner ended with code ${code}` };
  return tally;
};

/**
 * One line per suite, then the plain line that closes a run.
 * @param {readonly Tally[]} tallies
 * @returns {{ lines: string[], hasFailed: boolean }}
 */
export const summary = (tallies) => {
  const of = (/** @type {'passed' | 'failed' | 'skipped'} */ what) =>
    tallies.reduce((sum, tally) => sum + tally[what], 0);
  const perSuite = tallies.map(
    (tally) =>
      `  ${tally.suite}: ${figures(tally)}${tally.trouble === undefined ? '' : ` (${tally.trouble})`}`,
  );
  const total = { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
  return { lines: [...perSuite, figures(total)], hasFailed: total.failed > 0 || tallies.length === 0 };
};

/** @param {{ passed: number, failed: number, skipped: number }} of */
const figures = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** @param {string | undefined} report */
const parse = (report) => {
  try {
    return JSON.parse(report ?? '');
  } catch {
    return undefined;
  }
};

/** @param {unknown} value a report that lacks a figure counted nothing */
const count = (value) => (typeof value === 'number' ? value : 0);
